using Sammen.Domain.Access;
using Sammen.Domain.Assessments;
using Sammen.Domain.Cases;
using Sammen.Domain.Common;
using Sammen.Domain.Expectations;
using Sammen.Domain.Language;
using Sammen.Domain.Plans;

namespace Sammen.Domain.Demo;

/// <summary>What is found out about the citizen, and what each side expects.</summary>
internal sealed partial class LifeOf
{
    private const string Finding = "At lave planen sammen med dig";

    /// <summary>A case that the citizen asked for, of one of the kinds that the product comes with.</summary>
    public Case Asks(string kind, string title, string words, string by, DateTime at)
    {
        var file = CaseKindDesk.Read(CaseKindDesk.Typical)!.Find(k => k.Code == kind)!;
        var opened = Taken(Case.Open(citizen.Id, new NewCase(kind, title, CaseOrigin.Asked, Clock.DayOf(at), words, Said.Directly), new CaseKind(kind, 1, file.From, file.To, file.Rules), life.Staff(by).Name.Split(' ')[0], at));
        life.Db.Cases.Add(opened);
        var what = new CaseOpened(opened, file.Rules.Name);
        clock.LayAt(at);
        trail.Changed(life.ActorOf(by), citizen.Id, Parts.Case, what.Act, what.ForCitizen, what.ForProfessional, Finding, "", what.ItemId, what.ItemVersion);
        return opened;
    }

    /// <summary>Anna's case as far as it is: three themes with four views, a map, a summary that was "næsten", and a sheet that waits to be asked about.</summary>
    public void AssessedAsAnna(Case found)
    {
        var now = CaseNow.Of(found);
        var a = Assessment.Begin(citizen.Id, found.Id, ThemeBook.Adults, found.Day);
        life.Db.Assessments.Add(a);
        var (mette, anna) = (By("mette"), new Author(citizen.Id, citizen.Name, IsCitizen: true, CitizenPresent: true, Said.Directly));
        void Did(string who, int days, int hour, Func<Author, DateTime, Result<AssessmentEvent>> verb) => Happens(who, life.Past(days, hour), verb(who.Length == 0 ? anna : mette, life.Past(days, hour)));
        void Opens(string theme, string why) => Did("mette", 2, 14, (by, at) => a.OpenTheme(theme, why, now, by, at));
        void Says(string who, int hour, string theme, Source source, string name, string relation, Tone tone, string words, string sub = "") =>
            Did(who, 1, hour, (by, at) => a.Say(new NewStatement(theme, sub, source, name, relation, tone, words, null, null), now, by, at));
        Opens("praktiske-opgaver", "Du fortalte, at madlavning er svært.");
        Opens("mobilitet", "Du vil gerne til kor, og der er langt.");
        Opens("relationer", "Du savner dem, du sang med.");
        Says("", 8, "praktiske-opgaver", Source.Citizen, "", "", Tone.Resource, "Jeg kan lave mad, når jeg har en liste.", "lave-mad");
        Says("", 8, "praktiske-opgaver", Source.Citizen, "", "", Tone.Difficulty, "Jeg bliver træt af at købe ind.", "koebe-ind");
        Says("", 8, "mobilitet", Source.Citizen, "", "", Tone.Difficulty, "Jeg er bange for at køre forkert med bussen.");
        Says("", 8, "relationer", Source.Citizen, "", "", Tone.Resource, "Jeg er glad, når jeg synger sammen med andre.");
        Says("mette", 9, "praktiske-opgaver", Source.Relative, "Else Holm", "mor", Tone.Difficulty, "Jeg køber ind for hende hver uge. Ellers er køleskabet tomt.");
        Says("mette", 9, "praktiske-opgaver", Source.Provider, "Karim Aziz", "", Tone.Resource, "Anna laver selv maden, når vi har skrevet en liste først.");
        Says("mette", 9, "mobilitet", Source.Relative, "Else Holm", "mor", Tone.Difficulty, "Hun kan slet ikke tage bussen.");
        Says("mette", 9, "mobilitet", Source.Provider, "Karim Aziz", "", Tone.Neither, "Vi har aldrig prøvet bussen sammen.");
        Says("mette", 9, "mobilitet", Source.Adviser, "", "", Tone.Neither, "Jeg ved ikke, hvordan Anna kommer rundt i dag.");
        Says("mette", 9, "relationer", Source.Relative, "Else Holm", "mor", Tone.Resource, "Anna bliver en anden, når hun synger.");
        Did("mette", 1, 10, (by, at) => a.Place("praktiske-opgaver", "", "2", "moderat", "Hun kan selv med en liste og pauser. Indkøb trætter hende.", 0, now, by, at));
        Did("mette", 1, 10, (by, at) => a.Place("mobilitet", "faerdes-med-transportmidler", ScaleValue.NotAssessed, ScaleValue.NotAssessed, "Ingen har set hende rejse.", 0, now, by, at));
        Knows("", 8, "psykologisk", KnownKind.Condition, "Jeg skal have en pause efter 20 minutter.");
        Knows("", 8, "sociologisk", KnownKind.Condition, "Jeg vil gerne kende den, der kommer.");
        Knows("", 8, "psykologisk", KnownKind.Harm, "Mange nye mennesker på én gang.");
        Knows("mette", 11, "neurologisk", KnownKind.Known, "Hun husker sange bedre end ord.", Source.Relative, "Else Holm");
        Knows("mette", 11, "neurologisk", KnownKind.Known, "Hun bliver træt efter 20 minutter.", Source.Provider, "Karim Aziz");
        Knows("mette", 11, "neurologisk", KnownKind.Known, "Lister hjælper hende i gang.", Source.Provider, "Karim Aziz");
        Knows("mette", 11, "sundhed", KnownKind.Known, "Hun sover godt om natten.", Source.Citizen, "");
        Knows("mette", 11, "logistisk", KnownKind.Unknown, "Hvordan Anna kommer rundt.", Source.Adviser, "Karim Aziz", life.Ahead(10));
        Did("mette", 1, 12, (by, at) => a.Summarise("Du kan lave mad, når du har en liste.\nDu bliver træt af at købe ind.\nDu kan ikke tage bussen.\nDu vil gerne synge sammen med andre.", "Moderat begrænsning i praktiske opgaver. Mobilitet er ikke vurderet. Sang er en ressource.", "", TextLevel.Let, 0, now, by, at));
        Did("mette", 1, 12, (_, at) => a.Ask(1, at));
        Answers(1, 13, Agreement.PartOfIt, "Jeg har ikke prøvet bussen endnu.", ["Du kan ikke tage bussen."]);
        Did("mette", 1, 14, (by, at) => a.Summarise("Du kan lave mad, når du har en liste.\nDu bliver træt af at købe ind.\nDu har ikke prøvet bussen endnu.\nDu vil gerne synge sammen med andre.", "Moderat begrænsning i praktiske opgaver. Mobilitet er ikke vurderet. Sang er en ressource.", "", TextLevel.Let, 1, now, by, at));
        Did("mette", 1, 14, (_, at) => a.Ask(2, at));
        Answers(1, 15, Agreement.Yes, "", []);

        var sheet = Sheet.Open(citizen.Id, found.Id, null, SheetReason.FirstContact, life.Staff("mette").Id, life.Staff("mette").Name, life.Past(1, 16));
        life.Db.Sheets.Add(sheet);
        Happens("mette", life.Past(1, 16), new SheetOpened(sheet));
        void Line(string who, SheetSide side, string words, string name = "", string relation = "") =>
            Did(who, 1, 16, (by, at) => sheet.Add(new NewLine(side, Source.Citizen, name, relation, words, ""), TextLevel.Let, by, at));
        Line("", SheetSide.OfUs, "Jeg vil have, at det er den samme, der kommer.");
        Line("", SheetSide.OfOneself, "Jeg vil selv lave mad to gange om ugen.");
        Line("mette", SheetSide.Relative, "Jeg vil have, at nogen kører hende til kor.", "Else Holm", "mor");
        Line("mette", SheetSide.Provider, "Vi kan komme mandag og torsdag.", "Karim Aziz");
        Line("mette", SheetSide.LawAllows, "Vi kan give dig støtte i dit hjem.");
        Line("mette", SheetSide.LawNot, "Vi kan ikke køre dig til kor.");
        Line("mette", SheetSide.Elsewhere, "Koret har folk, der gerne vil følges med dig.");
        Line("mette", SheetSide.Differs, "Else tror, du skal køres. Du vil gerne prøve bussen.");
        return;

        void Knows(string who, int hour, string domain, KnownKind kind, string words, Source source = Source.Citizen, string name = "", DateOnly? day = null) =>
            Did(who, 1, hour, (by, at) => a.Note(new NewKnown(domain, kind, words, source, name, day), now, by, at));

        void Answers(int days, int hour, Agreement said, string words, string[] not)
        {
            var at = life.Past(days, hour);
            var reply = Taken(Reply.Give(AssessmentDesk.AskedOf(citizen.Id, found.Id, a.Latest, life.Db.Replies.Local), said, words, null, not, anna, at));
            life.Db.Replies.Add(reply);
            Happens("", at, new ReplyGiven(reply));
        }
    }

    private Author By(string key) => new(life.Staff(key).Id, life.Staff(key).Name, IsCitizen: false, CitizenPresent: false, Said.Directly);

    private void Happens(string who, DateTime at, Result<AssessmentEvent> happened)
    {
        var what = Taken(happened);
        clock.LayAt(at);
        trail.Changed(who.Length == 0 ? Self : life.ActorOf(who), citizen.Id, Parts.Assessment, what.Act, what.ForCitizen, what.ForProfessional, who.Length == 0 ? AccessPolicy.OwnPurpose : Finding, "", what.ItemId, what.ItemVersion);
    }
}
