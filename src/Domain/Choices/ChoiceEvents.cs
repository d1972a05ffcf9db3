namespace Sammen.Domain.Choices;

/// <summary>What happened around options, told to two readers. Neither sentence quotes what was written.</summary>
internal abstract record ChoiceEvent(Choice Choice, string ForCitizen, string ForProfessional)
{
    public string Act => GetType().Name;
}

internal sealed record OptionWritten(Choice Choice) : ChoiceEvent(Choice, "skrev en mulighed til dig", "Mulighed skrevet.");

internal sealed record OptionChanged(Choice Choice) : ChoiceEvent(Choice, "ændrede en mulighed", "Mulighed ændret.");

internal sealed record OptionThought(Choice Choice) : ChoiceEvent(Choice, "skrev en idé", "Borgerens idé skrevet.");

internal sealed record OptionRemoved(Choice Choice) : ChoiceEvent(Choice, "tog en mulighed væk", "Mulighed taget væk.");

internal sealed record OptionsAsked(Choice Choice) : ChoiceEvent(Choice, "spurgte, hvad du siger til mulighederne", "Borgeren er spurgt om mulighederne.");

internal sealed record OptionSaid(Choice Choice) : ChoiceEvent(Choice, "svarede på en mulighed", "Borgerens svar på en mulighed.");

internal sealed record OptionNoted(Choice Choice) : ChoiceEvent(Choice, "skrev dit svar på en mulighed ned", "Borgerens svar på en mulighed skrevet ned.");

internal sealed record OptionChosen(Choice Choice) : ChoiceEvent(Choice, "skrev, hvad der er valgt, og hvorfor", $"Valgt: {Choice.Options.Count(o => o.IsPicked)} af {Choice.InView.Count()} muligheder.");

internal sealed record ChoiceBegun(Choice Choice) : ChoiceEvent(Choice, "vil vælge igen sammen med dig", $"Valg {Choice.No} begyndt.");
