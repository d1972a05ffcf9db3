using Sammen.Domain.Assessments;
using Sammen.Domain.Cases;
using Sammen.Domain.Expectations;
using Sammen.Domain.Language;
using Sammen.Domain.Plans;

namespace Sammen.Web.Tests.Ui;

/// <summary>Lets everything that can happen while finding out happen, so that what is told can be read.</summary>
internal static class EveryAssessmentEvent
{
    private static readonly DateTime At = new(2027, 3, 2, 8, 0, 0, DateTimeKind.Utc);
    private static readonly Author Mette = new(Guid.CreateVersion7(), "Mette Lund", IsCitizen: false, CitizenPresent: false, Said.Directly);
    private static readonly Author Anna = new(Guid.CreateVersion7(), "Anna Holm", IsCitizen: true, CitizenPresent: true, Said.Directly);

    public static IReadOnlyList<AssessmentEvent> Happens()
    {
        var told = new List<AssessmentEvent>();
        var now = new CaseNow(true, CasePhase.Assessment, At.AddDays(-1), At.AddDays(-1));
        var a = Assessment.Begin(Anna.Id, Guid.CreateVersion7(), ThemeBook.Supplied, new DateOnly(2027, 3, 1));
        told.Add(a.OpenTheme("mobilitet", "Du vil ud.", now, Mette, At).Value);
        told.Add(a.NoView("mobilitet", "Hun er syg.", now, Mette).Value);
        told.Add(a.OpenTheme("mobilitet", "Du vil ud.", now with { RoundBegan = At.AddHours(1) }, Mette, At.AddHours(2)).Value);
        foreach (var source in Enum.GetValues<Source>())
        {
            told.Add(a.Say(new NewStatement("mobilitet", "", source, "Else", "mor", Tone.Neither, "Ord", null, null), now, Mette, At).Value);
            var last = a.Statements[^1];
            told.Add(a.Say(new NewStatement("mobilitet", "", source, "Else", "mor", Tone.Neither, "Andre ord", null, last.Id), now, last.IsCitizens ? Anna : Mette, At).Value);
        }

        var mother = new Teller(Guid.CreateVersion7(), Guid.Empty, "Else Holm", "mor");
        told.Add(a.SayOwn("mobilitet", Tone.Difficulty, "Ord", null, mother, now, At.AddHours(3)).Value);
        told.Add(a.SayOwn("mobilitet", Tone.Difficulty, "Andre ord", a.Statements[^1].Id, mother, now, At.AddHours(3)).Value);
        told.Add(a.TakeBackOwn(a.Statements[^1].Id, mother, now, At.AddHours(4)).Value);
        told.Add(a.TakeBack(a.Statements.First(s => s.IsCitizens).Id, Anna, At).Value);
        told.Add(a.Place("mobilitet", "", "2", "let", "Ord", 0, now with { RoundBegan = At.AddHours(-1) }, Mette, At).Value);
        foreach (var kind in Enum.GetValues<KnownKind>()) told.Add(a.Note(new NewKnown("sundhed", kind, "Ord", Source.Adviser, "Karim", new DateOnly(2027, 4, 1)), now, Mette, At).Value);
        told.Add(a.FindOut(a.Known.Find(k => k.Kind == KnownKind.Unknown)!.Id, "Ord", Source.Adviser, "", now, Mette, At).Value);
        told.Add(a.Remove(a.Known[0].Id, Mette, At).Value);
        told.Add(a.Note(new NewKnown("sundhed", KnownKind.Harm, "Ord", Source.Citizen, "", null), now, Anna, At).Value);
        told.Add(a.Remove(a.Known[^1].Id, Anna, At).Value);
        told.Add(a.Summarise("Du synger.", "Sang.", "", TextLevel.Let, 0, now, Mette, At).Value);
        told.Add(a.Ask(1, At).Value);
        told.Add(a.Summarise("Du synger meget.", "Sang.", "", TextLevel.Let, 1, now, Mette, At).Value);
        var sheet = Sheet.Open(Anna.Id, a.CaseId, null, SheetReason.FirstContact, Mette.Id, Mette.Name, At);
        told.AddRange(Enum.GetValues<SheetReason>().Select(why => new SheetOpened(Sheet.Open(Anna.Id, a.CaseId, null, why, Mette.Id, Mette.Name, At))));
        told.Add(sheet.Add(new NewLine(SheetSide.OfUs, Source.Citizen, "", "", "Ord", ""), TextLevel.Let, Anna, At).Value);
        told.Add(sheet.Remove(sheet.Lines[^1].Key, Anna, At).Value);
        told.Add(sheet.Add(new NewLine(SheetSide.Agreed, Source.Adviser, "", "", "Vi ses.", ""), TextLevel.Let, Mette, At).Value);
        told.Add(sheet.Ask([], At).Value);
        var yes = Reply.Give(sheet.Asked([]), Agreement.Yes, "", null, [], Anna, At).Value;
        told.Add(Sheet.Open(Anna.Id, a.CaseId, sheet, SheetReason.Wished, Mette.Id, Mette.Name, At).TalkThrough("Vi talte hjemme hos dig.", "", [yes], TextLevel.Let, Mette, At).Value);
        foreach (var about in Enum.GetValues<ReplyAbout>())
        {
            var asked = new Asked(about, Anna.Id, a.CaseId, 1, At, ["a"], []);
            told.Add(new ReplyGiven(Reply.Give(asked, Agreement.Yes, "", null, [], Anna, At).Value));
            told.Add(new ReplyGiven(Reply.CouldNot(asked, "I telefonen", "Hjemme", "På torsdag", Mette, At).Value));
        }

        told.Add(sheet.Remove(sheet.Lines[^1].Key, Mette, At).Value);
        return told;
    }

    /// <summary>The sentences the citizen meets that are made of data.</summary>
    public static IEnumerable<string> Sentences() =>
    [
        .. ThemeBook.Supplied.Themes.SelectMany(t => new[] { t.Question, t.Citizen + "." }),
        .. ThemeBook.Supplied.Domains.SelectMany(d => Enum.GetValues<CoverageOf>().Select(c => Coverage.Citizen(c, d.About))),
        .. ThemeBook.Supplied.Domains.Select(d => d.Citizen + "."),
        .. Enum.GetValues<SheetSide>().Select(s => ExpectationTexts.Citizen(s) + "."),
        .. Enum.GetValues<SheetReason>().Select(ExpectationTexts.Citizen),
        .. Enum.GetValues<Agreement>().Select(s => AssessmentTexts.Answer(s) + "."),
    ];
}
