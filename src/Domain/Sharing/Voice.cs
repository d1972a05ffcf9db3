namespace Sammen.Domain.Sharing;

/// <summary>A relative's own words: what they see and experience, apart from what the citizen says.</summary>
internal sealed class Voice
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid CitizenId { get; init; }

    public Guid RelationId { get; init; }

    public string Name { get; init; } = "";

    public string Role { get; init; } = "";

    public string Words { get; init; } = "";

    /// <summary>A worry told in confidence: the team reads it, the citizen does not. The writer was told before writing.</summary>
    public bool InConfidence { get; init; }

    /// <summary>"Kan du blive ved?" when that was what was answered.</summary>
    public CarryOn? CarryOn { get; init; }

    public DateTime At { get; init; }
}

/// <summary>Can the relative carry on?</summary>
public enum CarryOn
{
    Yes,
    ForNow,
    No,
}

public static class CarryOnTexts
{
    public static string Said(CarryOn answer) => answer switch
    {
        CarryOn.Yes => "Ja, det går fint",
        CarryOn.ForNow => "Ja, lidt endnu",
        _ => "Nej, det er for meget",
    };
}
