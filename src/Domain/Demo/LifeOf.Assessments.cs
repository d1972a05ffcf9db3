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
    /// <summary>Anna's case as far as it is: three themes with four views, a map, a summary that was "næsten", and a sheet that waits to be asked about: <paramref name="ago"/> days ago and the day before.</summary>
    public void AssessedAsAnna(Case found, string adviser, int ago)
    {
        var now = CaseNow.Of(found);
        var a = Assessment.Begin(citizen.Id, found.Id, ThemeBook.Supplied, found.Day);
        life.Db.Assessments.Add(a);
        var (written, anna) = (By(adviser), new Author(citizen.Id, citizen.Name, IsCitizen: true, CitizenPresent: true, Said.Directly));
        void Did(string who, int days, int hour, Func<Author, DateTime, Result<AssessmentEvent>> verb) => Happens(who, life.Past(days, hour), verb(who.Length == 0 ? anna : written, life.Past(days, hour)));
        void Opens(string theme, string why) => Did(adviser, ago + 1, 8, (by, at) => a.OpenTheme(theme, why, now, by, at));
        void Says(string who, int hour, string theme, Source source, string name, string relation, Tone tone, string words, string sub = "") =>
            Did(who, ago, hour, (by, at) => a.Say(new NewStatement(theme, sub, source, name, relation, tone, words, null, null), now, by, at));
        Opens("praktiske-opgaver", "Du fortalte, at madlavning er svært.");
        Opens("mobilitet", "Du vil gerne til kor, og der er langt.");
        Opens("relationer", "Du savner dem, du sang med.");
        Says("", 9, "praktiske-opgaver", Source.Citizen, "", "", Tone.Resource, "Jeg kan lave mad, når jeg har en liste.", "lave-mad");
        Says("", 9, "praktiske-opgaver", Source.Citizen, "", "", Tone.Difficulty, "Jeg bliver træt af at købe ind.", "koebe-ind");
        Says("", 9, "mobilitet", Source.Citizen, "", "", Tone.Difficulty, "Jeg er bange for at køre forkert med bussen.");
        Says("", 9, "relationer", Source.Citizen, "", "", Tone.Resource, "Jeg er glad, når jeg synger sammen med andre.");
        Says(adviser, 9, "praktiske-opgaver", Source.Relative, "Else Holm", "mor", Tone.Difficulty, "Jeg køber ind for hende hver uge. Ellers er køleskabet tomt.");
        Says(adviser, 9, "praktiske-opgaver", Source.Provider, "Karim Aziz", "", Tone.Resource, "Anna laver selv maden, når vi har skrevet en liste først.");
        Says(adviser, 9, "mobilitet", Source.Relative, "Else Holm", "mor", Tone.Difficulty, "Hun kan slet ikke tage bussen.");
        Says(adviser, 9, "mobilitet", Source.Provider, "Karim Aziz", "", Tone.Neither, "Vi har aldrig prøvet bussen sammen.");
        Says(adviser, 9, "mobilitet", Source.Adviser, "", "", Tone.Neither, "Jeg ved ikke, hvordan Anna kommer rundt i dag.");
        Says(adviser, 9, "relationer", Source.Relative, "Else Holm", "mor", Tone.Resource, "Anna bliver en anden, når hun synger.");
        Did(adviser, ago, 10, (by, at) => a.Place("praktiske-opgaver", "", "2", "moderat", "Hun kan selv med en liste og pauser. Indkøb trætter hende.", 0, now, by, at));
        Did(adviser, ago, 10, (by, at) => a.Place("mobilitet", "faerdes-med-transportmidler", ScaleValue.NotAssessed, ScaleValue.NotAssessed, "Ingen har set hende rejse.", 0, now, by, at));
        Knows("", 9, "psykologisk", KnownKind.Condition, "Jeg skal have en pause efter 20 minutter.");
        Knows("", 9, "sociologisk", KnownKind.Condition, "Jeg vil gerne kende den, der kommer.");
        Knows("", 9, "psykologisk", KnownKind.Harm, "Mange nye mennesker på én gang.");
        Knows(adviser, 11, "neurologisk", KnownKind.Known, "Hun husker sange bedre end ord.", Source.Relative, "Else Holm");
        Knows(adviser, 11, "neurologisk", KnownKind.Known, "Hun bliver træt efter 20 minutter.", Source.Provider, "Karim Aziz");
        Knows(adviser, 11, "neurologisk", KnownKind.Known, "Lister hjælper hende i gang.", Source.Provider, "Karim Aziz");
        Knows(adviser, 11, "sundhed", KnownKind.Known, "Hun sover godt om natten.", Source.Citizen, "");
        Knows(adviser, 11, "logistisk", KnownKind.Unknown, "Hvordan Anna kommer rundt.", Source.Adviser, "Karim Aziz", life.Ahead(10));
        Did(adviser, ago, 12, (by, at) => a.Summarise("Du kan lave mad, når du har en liste.\nDu bliver træt af at købe ind.\nDu kan ikke tage bussen.\nDu vil gerne synge sammen med andre.", "Moderat begrænsning i praktiske opgaver. Mobilitet er ikke vurderet. Sang er en ressource.", "", TextLevel.Let, 0, now, by, at));
        Did(adviser, ago, 12, (_, at) => a.Ask(1, at));
        Answers(ago, 13, Agreement.PartOfIt, "Jeg har ikke prøvet bussen endnu.", ["Du kan ikke tage bussen."]);
        Did(adviser, ago, 14, (by, at) => a.Summarise("Du kan lave mad, når du har en liste.\nDu bliver træt af at købe ind.\nDu har ikke prøvet bussen endnu.\nDu vil gerne synge sammen med andre.", "Moderat begrænsning i praktiske opgaver. Mobilitet er ikke vurderet. Sang er en ressource.", "", TextLevel.Let, 1, now, by, at));
        Did(adviser, ago, 14, (_, at) => a.Ask(2, at));
        Answers(ago, 15, Agreement.Yes, "", []);

        var sheet = Sheet.Open(citizen.Id, found.Id, null, SheetReason.FirstContact, life.Staff(adviser).Id, life.Staff(adviser).Name, life.Past(ago, 16));
        life.Db.Sheets.Add(sheet);
        Happens(adviser, life.Past(ago, 16), new SheetOpened(sheet));
        void Line(string who, SheetSide side, string words, string name = "", string relation = "") =>
            Did(who, ago, 16, (by, at) => sheet.Add(new NewLine(side, Source.Citizen, name, relation, words, ""), TextLevel.Let, by, at));
        Line("", SheetSide.OfUs, "Jeg vil have, at det er den samme, der kommer.");
        Line("", SheetSide.OfOneself, "Jeg vil selv lave mad to gange om ugen.");
        Line(adviser, SheetSide.Relative, "Jeg vil have, at nogen kører hende til kor.", "Else Holm", "mor");
        Line(adviser, SheetSide.Provider, "Vi kan komme mandag og torsdag.", "Karim Aziz");
        Line(adviser, SheetSide.LawAllows, "Vi kan give dig støtte i dit hjem.");
        Line(adviser, SheetSide.LawNot, "Vi kan ikke køre dig til kor.");
        Line(adviser, SheetSide.Elsewhere, "Koret har folk, der gerne vil følges med dig.");
        Line(adviser, SheetSide.Differs, "Else tror, du skal køres. Du vil gerne prøve bussen.");
        return;

        void Knows(string who, int hour, string domain, KnownKind kind, string words, Source source = Source.Citizen, string name = "", DateOnly? day = null) =>
            Did(who, ago, hour, (by, at) => a.Note(new NewKnown(domain, kind, words, source, name, day), now, by, at));

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
        trail.Changed(who.Length == 0 ? Self : life.ActorOf(who), citizen.Id, Parts.Assessment, what.Act, what.ForCitizen, what.ForProfessional, who.Length == 0 ? AccessPolicy.OwnPurpose : CaseTask, "", what.ItemId, what.ItemVersion);
    }
}
