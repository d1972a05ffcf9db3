using Sammen.Domain.Cases;
using Sammen.Domain.Choices;
using Sammen.Domain.Language;

namespace Sammen.Domain.Tests.Choices;

public sealed class ChoiceTests
{
    private static readonly DateTime At = new(2026, 5, 12, 8, 0, 0, DateTimeKind.Utc);
    private static readonly Guid Sing = Guid.CreateVersion7();
    private static readonly Guid Cook = Guid.CreateVersion7();
    private static readonly Guid[] Goals = [Sing, Cook];

    private static OfferForm About(string name, OfferKind kind = OfferKind.Municipal) => new(kind, name, "Du får hjælp til at komme ud.", "Torvet 2", "Ring til os.", "Gratis", 2, CostClass.Low);

    private static OptionForm Form(string name, OfferKind kind = OfferKind.Municipal, params GainForm[] gains) =>
        new(null, About(name, kind), gains.Length > 0 ? gains : [new(Sing, Gain.Helps, "Du kan synge igen."), new(Cook, Gain.Unknown, "")], "");

    private static Choice Two()
    {
        var choice = Choice.Begin(Guid.CreateVersion7(), Guid.CreateVersion7(), null, "Mette Lund", At);
        Assert.True(choice.Put(null, Form("Støtte"), TextLevel.Almindelig, "Mette Lund", At).Ok);
        Assert.True(choice.Put(null, Form("Koret", OfferKind.Association), TextLevel.Almindelig, "Mette Lund", At).Ok);
        return choice;
    }

    private static Choice Answered(Liking first = Liking.Yes)
    {
        var choice = Two();
        foreach (var (option, liking) in choice.InView.Zip((Liking[])[first, Liking.Maybe])) Assert.Null(choice.Say(option.Id, option.Revision, liking, "", SaidWay.Alone, "", At));
        return choice;
    }

    private static Option Named(Choice choice, string name) => choice.InView.First(o => o.Name == name);

    private static ChoiceForm Picks(Choice choice, params string[] names) => new([.. names.Select(n => Named(choice, n).Id)], "Det er det, Anna vil.", "", "", "");

    [Fact]
    public void A_choice_with_all_it_needs_is_made_once_and_never_changed()
    {
        var choice = Answered();
        Assert.Empty(choice.Missing(Goals, "", ""));
        Assert.Null(choice.Choose(Picks(choice, "Koret"), Goals, TextLevel.Almindelig, "Mette Lund", At));
        Assert.Equal(["Koret"], choice.Options.Where(o => o.IsPicked).Select(o => o.Name));
        Assert.Equal(ChoiceRefusals.Chosen, choice.Choose(Picks(choice, "Støtte"), Goals, TextLevel.Almindelig, "Mette Lund", At));
        Assert.Equal(ChoiceRefusals.Chosen, choice.Put(null, Form("Nyt"), TextLevel.Almindelig, "Mette Lund", At).Refusal);
        Assert.Equal(ChoiceRefusals.Chosen, choice.Think("Mit", "", SaidWay.Alone, "Anna", At).Refusal);
        Assert.Equal(ChoiceRefusals.Chosen, choice.Say(choice.Options[0].Id, 1, Liking.No, "", SaidWay.Alone, "", At));
        Assert.Equal(ChoiceRefusals.Chosen, choice.Remove(choice.Options[0].Id, null, At));
        Assert.Equal(ChoiceRefusals.Chosen, choice.Ask(At));
    }

    [Fact]
    public void One_option_is_not_a_choice()
    {
        var choice = Answered();
        Assert.Null(choice.Remove(Named(choice, "Koret").Id, null, At));
        Assert.Contains("Skriv mindst én mulighed mere.", choice.Choose(Picks(choice, "Støtte") with { NoneElsewhere = "Der er intet andet her." }, Goals, TextLevel.Almindelig, "Mette Lund", At)!.Says, StringComparison.Ordinal);
    }

    [Fact]
    public void Silence_is_never_a_yes_and_can_only_be_passed_with_why_once_the_citizen_was_asked()
    {
        var choice = Two();
        var silent = Picks(choice, "Støtte") with { Unsaid = "Anna er indlagt og har bedt os vente." };
        var no = choice.Choose(silent, Goals, TextLevel.Almindelig, "Mette Lund", At)!;
        Assert.Contains("Støtte: spørg borgeren.", no.Says, StringComparison.Ordinal);
        Assert.Contains("Koret: spørg borgeren.", no.Says, StringComparison.Ordinal);
        Assert.Null(choice.Ask(At.AddHours(1)));
        Assert.Contains("Vent på svaret", choice.Choose(Picks(choice, "Støtte"), Goals, TextLevel.Almindelig, "Mette Lund", At)!.Says, StringComparison.Ordinal);
        Assert.Contains("Vent på svaret", choice.Choose(silent with { Unsaid = "x" }, Goals, TextLevel.Almindelig, "Mette Lund", At)!.Says, StringComparison.Ordinal);
        // What is written anew was not asked about.
        Assert.True(choice.Put(Named(choice, "Koret").Id, Form("Koret", OfferKind.Association) with { About = About("Koret", OfferKind.Association) with { WaitWeeks = 9 } }, TextLevel.Almindelig, "Mette Lund", At.AddHours(2)).Ok);
        Assert.Contains("Koret: spørg borgeren.", choice.Choose(silent, Goals, TextLevel.Almindelig, "Mette Lund", At)!.Says, StringComparison.Ordinal);
        Assert.Null(choice.Ask(At.AddHours(3)));
        Assert.Null(choice.Choose(silent, Goals, TextLevel.Almindelig, "Mette Lund", At));
    }

    [Fact]
    public void A_no_to_an_earlier_text_is_still_a_no_until_she_says_otherwise()
    {
        var choice = Answered(Liking.No);
        var option = Named(choice, "Støtte");
        Assert.True(choice.Put(option.Id, Form("Støtte") with { About = About("Støtte") with { WaitWeeks = 7 } }, TextLevel.Almindelig, "Mette Lund", At.AddHours(1)).Ok);
        Assert.Null(option.Now);
        Assert.Equal(ChoiceRefusals.CitizenSaid, choice.Say(option.Id, option.Revision, Liking.Yes, "Ja, det er fint.", SaidWay.Phone, "Mette Lund", At.AddHours(2)));
        Assert.Equal(ChoiceRefusals.CitizenSaid, choice.Say(option.Id, option.Revision, Liking.Yes, "Ja tak.", SaidWay.WithSupport, "Mette Lund", At.AddHours(2)));
        Assert.Null(choice.Ask(At.AddHours(2)));
        var against = Picks(choice, "Støtte") with { Unsaid = "Hun svarer ikke på telefonen." };
        Assert.Equal(ChoiceRefusals.AgainstMissing, choice.Choose(against, Goals, TextLevel.Almindelig, "Mette Lund", At.AddHours(3)));
        // What she answered about is kept with the answer.
        Assert.Contains("Cirka 2 uger", option.Says.Single().About, StringComparison.Ordinal);
        Assert.Null(choice.Say(option.Id, option.Revision, Liking.Yes, "", SaidWay.Alone, "", At.AddHours(4)));
        Assert.Equal(2, option.Says.Count);
    }

    [Fact]
    public void Why_it_was_chosen_is_plain_and_more_than_a_word()
    {
        var choice = Answered();
        Assert.Equal(ChoiceRefusals.ReasonsMissing, choice.Choose(Picks(choice, "Støtte") with { Reasons = "Ja" }, Goals, TextLevel.Let, "Mette Lund", At));
        var hard = Picks(choice, "Støtte") with { Reasons = "Visitationen finder iværksættelse af beskæftigelsesrettede foranstaltninger hensigtsmæssig i henhold til kvalitetsstandarden." };
        Assert.Equal(ChoiceRefusals.TooHard, choice.Choose(hard, Goals, TextLevel.Let, "Mette Lund", At));
        Assert.Null(choice.Choose(hard with { HardWhy = "Sådan står det i loven." }, Goals, TextLevel.Let, "Mette Lund", At));
    }

    [Fact]
    public void What_is_chosen_against_the_citizens_no_says_why()
    {
        var choice = Answered(Liking.No);
        Assert.Equal(ChoiceRefusals.AgainstMissing, choice.Choose(Picks(choice, "Støtte", "Koret"), Goals, TextLevel.Almindelig, "Mette Lund", At));
        Assert.Null(choice.Choose(Picks(choice, "Støtte", "Koret") with { Against = "Loven kræver, at vi prøver det først." }, Goals, TextLevel.Almindelig, "Mette Lund", At));
    }

    [Fact]
    public void Only_the_municipalitys_options_need_a_reason()
    {
        var choice = Answered();
        var choir = Named(choice, "Koret");
        Assert.Null(choice.Remove(choir.Id, null, At));
        var other = choice.Put(null, Form("Kørsel"), TextLevel.Almindelig, "Mette Lund", At).Value;
        Assert.Null(choice.Say(other.Id, other.Revision, Liking.Yes, "", SaidWay.Alone, "", At));
        Assert.Contains("uden for kommunen", choice.Choose(Picks(choice, "Kørsel"), Goals, TextLevel.Almindelig, "Mette Lund", At)!.Says, StringComparison.Ordinal);
        Assert.Null(choice.Choose(Picks(choice, "Kørsel") with { NoneElsewhere = "Her er ingen forening om det." }, Goals, TextLevel.Almindelig, "Mette Lund", At));
    }

    [Fact]
    public void Every_option_is_held_against_every_goal_that_one_is()
    {
        var choice = Two();
        Assert.True(choice.Put(Named(choice, "Koret").Id, Form("Koret", OfferKind.Association, new GainForm(Sing, Gain.Helps, "")), TextLevel.Almindelig, "Mette Lund", At).Ok);
        Assert.Null(choice.Ask(At.AddHours(1)));
        const string Why = "Hun er rejst til på søndag.";
        Assert.Contains("Koret: skriv, hvad den giver mod hvert mål.", choice.Missing(Goals, "", Why));
        // A goal that has left the plan since is not asked about any more; a plan without goals asks for none.
        Assert.DoesNotContain("Koret: skriv, hvad den giver mod hvert mål.", choice.Missing([Sing], "", Why));
        Assert.Empty(choice.Missing([], "", Why));
    }

    [Fact]
    public void An_answer_is_about_the_text_as_it_stood()
    {
        var choice = Answered();
        var option = Named(choice, "Støtte");
        Assert.True(choice.Put(option.Id, Form("Støtte") with { About = About("Støtte") with { WaitWeeks = 12 } }, TextLevel.Almindelig, "Mette Lund", At).Ok);
        Assert.Null(option.Now);
        Assert.Single(option.Says);
        Assert.Equal(ChoiceRefusals.OptionChanged, choice.Say(option.Id, 1, Liking.Yes, "", SaidWay.Alone, "", At));
        Assert.Contains(choice.Missing(Goals, "", ""), m => m.StartsWith("Støtte: spørg", StringComparison.Ordinal));
        // What the citizen does not read changes nothing of it; the same text written again neither.
        var now = option.Revision;
        Assert.True(choice.Put(option.Id, Form("Støtte") with { About = About("Støtte") with { WaitWeeks = 12, Cost = CostClass.High } }, TextLevel.Almindelig, "Mette Lund", At).Ok);
        Assert.Equal(now, option.Revision);
    }

    [Fact]
    public void An_answer_by_telephone_never_stands_over_the_citizens_own()
    {
        var choice = Answered();
        var option = Named(choice, "Støtte");
        Assert.Equal(ChoiceRefusals.CitizenSaid, choice.Say(option.Id, option.Revision, Liking.No, "", SaidWay.Phone, "Mette Lund", At.AddHours(1)));
        Assert.Null(choice.Say(option.Id, option.Revision, Liking.No, "Alligevel ikke.", SaidWay.Alone, "", At.AddHours(1)));
        Assert.Equal((Liking.No, 2), (option.Now!.Liking, option.Says.Count));
        Assert.Equal(ChoiceRefusals.CitizenSaid, choice.Say(option.Id, option.Revision, Liking.No, "", SaidWay.WithSupport, "Mette Lund", At.AddHours(2)));
    }

    [Fact]
    public void The_citizens_idea_keeps_its_words_and_is_the_citizens_to_take_away()
    {
        var choice = Two();
        var idea = choice.Think("Sygeplejerskens café", "Jeg kender en der.", SaidWay.Alone, "Anna", At).Value;
        Assert.Equal(ChoiceRefusals.CitizensIdea, choice.Remove(idea.Id, null, At));
        Assert.True(choice.Put(idea.Id, Form("Noget helt andet", OfferKind.Municipal), TextLevel.Almindelig, "Mette Lund", At).Ok);
        Assert.Equal(("Sygeplejerskens café", "Jeg kender en der.", OfferKind.Idea), (idea.Name, idea.What, idea.Kind));
        Assert.Equal((2, Liking.Yes), (idea.Gains.Count, idea.Now!.Liking));
        Assert.Equal(ChoiceRefusals.NotYourOption, choice.Remove(Named(choice, "Støtte").Id, SaidWay.Alone, At));
        Assert.Equal(ChoiceRefusals.CitizenSaid, choice.Remove(idea.Id, SaidWay.WithSupport, At));
        Assert.Null(choice.Remove(idea.Id, SaidWay.Alone, At));
        // One without more words is weighed like the rest.
        var bare = choice.Think("Svømning", "", SaidWay.Alone, "Anna", At).Value;
        Assert.True(choice.Put(bare.Id, Form("x"), TextLevel.Almindelig, "Mette Lund", At).Ok);
        Assert.Equal(2, bare.Gains.Count);
    }

    [Fact]
    public void Hard_text_needs_a_reason_and_six_is_the_most()
    {
        var choice = Two();
        var hard = Form("Tung") with { About = About("Tung") with { What = "Foranstaltningen effektueres i henhold til kommunalbestyrelsens kvalitetsstandard vedrørende socialpædagogiske indsatser, jf. bestemmelserne herom, efter forudgående visitation." } };
        Assert.Equal(ChoiceRefusals.TooHard, choice.Put(null, hard, TextLevel.Let, "Mette Lund", At).Refusal);
        Assert.True(choice.Put(null, hard with { HardWhy = "Sådan hedder det i loven." }, TextLevel.Let, "Mette Lund", At).Ok);
        for (var i = 0; i < 3; i++) Assert.True(choice.Put(null, Form("Nr. " + i), TextLevel.Almindelig, "Mette Lund", At).Ok);
        Assert.Equal(ChoiceRefusals.Full, choice.Put(null, Form("For meget"), TextLevel.Almindelig, "Mette Lund", At).Refusal);
        for (var i = 0; i < 3; i++) Assert.True(choice.Think("Idé " + i, "", SaidWay.Alone, "Anna", At).Ok);
        Assert.Equal(ChoiceRefusals.IdeasFull, choice.Think("For meget", "", SaidWay.Alone, "Anna", At).Refusal);
    }

    [Fact]
    public void Choosing_again_begins_with_the_same_options_and_what_was_said_of_them()
    {
        var choice = Answered();
        Assert.Null(choice.Choose(Picks(choice, "Koret"), Goals, TextLevel.Almindelig, "Mette Lund", At));
        var again = Choice.Begin(choice.CitizenId, choice.CaseId, choice, "Mette Lund", At.AddDays(90));
        Assert.Equal((2, false), (again.No, again.IsChosen));
        Assert.Equal(["Støtte", "Koret"], again.InView.Select(o => o.Name));
        Assert.All(again.InView, o => Assert.True(o is { Now: not null, IsPicked: false, Gains.Count: 2 }));
        Assert.Equal(["Yes", "Maybe"], again.InView.Select(o => o.Now!.Liking.ToString()));
    }

    public static TheoryData<OfferForm, string> Refused => new()
    {
        { About("x") with { Kind = null }, "ChoiceKindMissing" },
        { About("x") with { Kind = OfferKind.Idea }, "ChoiceKindMissing" },
        { About("x") with { Kind = (OfferKind)99 }, "ChoiceKindMissing" },
        { About(" "), "ChoiceNameMissing" },
        { About("x") with { What = "" }, "ChoiceWhatMissing" },
        { About("x") with { WaitWeeks = -1 }, "ChoiceWaitOutside" },
        { About("x") with { WaitWeeks = 105 }, "ChoiceWaitOutside" },
        { About("x") with { Cost = null }, "ChoiceCostMissing" },
        { About(new string('x', 81)), "TextTooLong" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_cannot_be_an_offer_is_refused(OfferForm form, string name) => Assert.Equal(name, Offer.Write(form, "Mette Lund", At).Refusal!.Name);
}
