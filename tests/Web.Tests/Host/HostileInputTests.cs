using System.Net.Http.Headers;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Demo;
using Sammen.Domain.Record;
using Sammen.Web.Tests.Support;
using Sammen.Web.Tests.Ui;

namespace Sammen.Web.Tests.Host;

/// <summary>A program in which Anna has one of everything.</summary>
public sealed class WithAnna : Running
{
    internal Lived Anna { get; private set; } = null!;

    internal Lived Emil { get; private set; } = null!;

    protected override async Task Ready()
    {
        Anna = await Lived.Anna(this);
        Emil = await Lived.Of(this, "Emil Frost");
    }
}

/// <summary>A text field of a page, and what else its form needs.</summary>
public sealed record TextField(string Who, string Page, string Field, int Longest, bool Required, params (string Name, string Value)[] Others)
{
    /// <summary>The answer that the form asks one thing more about.</summary>
    public string? First { get; init; }

    /// <summary>The field where a missing text is said, when it is another.</summary>
    public string? MissingAt { get; init; }

    /// <summary>How far the case of the page has come; a new one each time, since what is taken moves it on.</summary>
    public Stage? On { get; init; }

    public string Name { get; init; } = "";

    public override string ToString() => $"{Who} {Page} {Field} {Name}".TrimEnd();
}

/// <summary>What people (and machines) send through real forms: the same page with the text kept, never a stack trace.</summary>
public sealed class HostileInputTests(WithAnna running) : IClassFixture<WithAnna>
{
    private static readonly (string Name, string Value)[] Step = [("Ord", "Jeg køber en billet."), ("Hvem", "mig"), ("Senest", "12. maj")];
    private static readonly (string Name, string Value)[] Option = [("Tilbud.Slags", "Association"), ("Tilbud.Navn", "Kor"), ("Tilbud.Hvad", "Et kor for alle."), ("Tilbud.Koster", "None"), ("Svaer", "Sådan hedder det.")];
    private static readonly (string Name, string Value)[] Member = [("Navn", "Kirsten Holm"), ("Rolle", "søster")];

    private static readonly (string Name, string Value)[] DecisionPart = [("Hvad", "Støtte"), ("Resultat", "Partly"), ("Lov", "Serviceloven § 85"), ("Fakta", "Du går ikke ud alene."), ("Regler", "Loven giver støtte."), ("Hensyn", "Du vil klare mere."), ("Siger", "Jeg vil ud."), ("Brugt", "Derfor ja."), ("Koster", "Low")];

    private static readonly TextField[] All =
    [
        new("anna", "/min-plan/skriv/haab", "Ord", 4000, true),
        new("anna", "/min-plan/skriv/tal", "Ord", 4000, true),
        new("anna", "/min-plan/ord/{udsagn}", "Ord", 4000, true),
        new("anna", "/min-plan/maal/nyt", "Ord", 300, true),
        new("anna", "/min-plan/maal/nyt", "TrinOp", 500, false, ("Ord", "Jeg laver mad")),
        new("anna", "/min-plan/maal/{maal}/ord", "Ord", 300, true),
        new("anna", "/min-plan/maal/{maal}/ord", "TrinOp", 500, false),
        new("anna", "/min-plan/maal/{maal}/tilstand", "Hvorfor", 500, true, ("Tilstand", "SetAside")),
        new("anna", "/min-plan/maal/{maal}/skridt", "Ord", 300, true, Step[1], Step[2]),
        new("anna", "/min-plan/maal/{maal}/skridt", "Navn", 60, true, Step[0], ("Hvem", "anden"), Step[2]),
        new("anna", "/min-plan/maal/{maal}/skridt", "Senest", 40, true, Step[0], Step[1]),
        new("anna", "/min-plan/skridt/{skridt}", "Ord", 300, true),
        new("anna", "/min-plan/svar", "Hvorfor", 1000, true) { First = "No" },
        new("anna", "/min-plan/svar", "Hvorfor", 1000, false) { First = "WantsToTalk" },
        new("anna", "/min-plan/svar", "Igen", 40, true) { First = "InDoubt" },
        new("anna", "/om-mig", "Navn", 40, true),
        new("anna", "/om-mig/vis", "Tolk", 40, false),
        new("anna", "/om-mig/kigget/{linje}", "Ord", 1000, false),
        new("mette", "/fag/borger/{id}/skriv", "Ord", 4000, true, ("Slags", "Strength"), ("Sagt", "OnBehalf")),
        new("mette", "/fag/borger/{id}/skriv", "TrinOp", 500, false, ("Ord", "Jeg rejser"), ("Slags", "Goal"), ("Sagt", "OnBehalf")),
        new("mette", "/fag/borger/{id}/maal/{maal}", "Sigte", 2000, true),
        new("mette", "/fag/borger/{id}/maal/{maal}", "Tema", 200, false, ("Sigte", "At komme ud")),
        new("mette", "/fag/borger/{id}/maal/{maal}", "Udfoerer", 200, false, ("Sigte", "At komme ud")),
        new("mette", "/fag/borger/{id}/maal/{maal}", "Lov", 200, false, ("Sigte", "At komme ud")),
        new("mette", "/fag/borger/{id}/kunne-ikke-svare", "Forsoeg1", 300, true, ("Forsoeg2", "Hjemme den 1. marts"), ("Naeste", "På torsdag")),
        new("mette", "/fag/borger/{id}/kunne-ikke-svare", "Naeste", 300, true, ("Forsoeg1", "Telefon"), ("Forsoeg2", "Hjemme den 1. marts")),
        new("mette", "/fag/borger/{id}/hold/naer", "Navn", 120, true, Member[1]),
        new("mette", "/fag/borger/{id}/hold/naer", "Rolle", 60, true, Member[0]),
        new("mette", "/fag/borger/{id}/hold/naer", "Goer", 200, false, Member),
        new("mette", "/fag/borger/{id}/hold/naer", "Telefon", 40, false, Member),
        new("mette", "/fag/borger/ny", "Navn", 120, true, ("Cpr", "6101801000")),
        new("mette", "/fag/borger/ny", "Cpr", 20, true, ("Navn", "Kirsten Holm")),
        new("anna", "/ring-mig-op", "Ord", 1000, false),
        new("anna", "/ring-mig-op", "Passer", 200, false),
        new("anna", "/ring-mig-op", "Telefon", 40, false),
        new("anna", "/beskeder/ny", "Ord", 4000, true),
        new("anna", "/beskeder/{traad}", "Ord", 4000, true),
        new("emil", "/ring-mig-op/blev-det-godt", "Ord", 1000, false, ("Svar", "Good")),
        new("mette", "/fag/borger/{id}/beskeder", "Ord", 4000, true),
        new("mette", "/fag/borger/{id}/beskeder/{traad}", "Ord", 4000, true),
        new("mette", "/fag/borger/{id}/ring", "Ord", 1000, false),
        new("mette", "/fag/borger/{id}/ring", "Passer", 200, false),
        new("mette", "/fag/borger/{id}/ring", "Telefon", 40, false),
        new("mette", "/fag/ring/{opkald}", "Aftale", 2000, true),
        new("mette", "/fag/ring/{opkald}", "Hvordan", 200, false, ("Igen", "2027-03-02")),
        new("mette", "/fag/tilbud/skriv", "Tilbud.Navn", 80, true, ("Tilbud.Slags", "Association"), ("Tilbud.Hvad", "Et kor for alle."), ("Tilbud.Koster", "None")),
        new("mette", "/fag/borger/{id}/sager/{sag}/mulighed", "Tilbud.Navn", 80, true, Option) { On = Stage.Open },
        new("mette", "/fag/borger/{id}/sager/{sag}/mulighed", "Tilbud.Hvad", 500, true, Option) { On = Stage.Open },
        new("mette", "/fag/borger/{id}/sager/{sag}/mulighed", "Tilbud.Pris", 80, false, Option) { On = Stage.Open },
        new("mette", "/fag/borger/{id}/sager/{sag}/mulighed", "Maal[0].Ord", 300, false, [.. Option, ("Maal[0].Giver", "Helps")]) { On = Stage.Open },
        new("anna", "/min-vej/{sag}/ny-mulighed", "Navn", 80, true) { On = Stage.Open },
        new("anna", "/min-vej/{sag}/ny-mulighed", "Ord", 500, false, ("Navn", "Min idé")) { On = Stage.Open },
        new("admin", "/fag/opsaetning/enhed", "Navn", 80, true),
        new("admin", "/fag/opsaetning/enhed", "Telefon", 300, false, ("Navn", "Ny enhed")),
        new("admin", "/fag/opsaetning/enhed", "Tider", 300, false, ("Navn", "Ny enhed")),
        new("admin", "/fag/opsaetning/enhed", "Haster", 300, false, ("Navn", "Ny enhed")),
        new("admin", "/fag/opsaetning/medarbejder", "Navn", 120, true, ("Brugernavn", "ny-en"), ("Enhed", "{enhed}")),
        new("admin", "/fag/opsaetning/medarbejder", "Brugernavn", 120, true, ("Navn", "Kirsten Ny"), ("Enhed", "{enhed}")),
        new("admin", "/fag/opsaetning/medarbejder", "Stilling", 60, false, ("Navn", "Kirsten Ny"), ("Brugernavn", "ny-to"), ("Enhed", "{enhed}")),
        new("admin", "/fag/opsaetning/medarbejder", "Telefon", 40, false, ("Navn", "Kirsten Ny"), ("Brugernavn", "ny-tre"), ("Enhed", "{enhed}")),
        new("admin", "/fag/opsaetning/livssituation", "Fortalt", 120, true),
        new("admin", "/fag/opsaetning/livssituation/{situation}", "Rolle", 60, true),
        new("admin", "/fag/opsaetning/livssituation/{situation}", "Formaal", 200, false, ("Rolle", "nabo")),
        new("admin", "/fag/opsaetning/livssituation/{situation}", "Grundlag", 120, false, ("Rolle", "nabo")),
        new("dorte", "/fag/opslag", "Svar", 2000, true),
        new("anna", "/mine-folk/kontaktaftale/foreslaa?om=alt", "Aftale.Uger", 40, false, ("Aftale.Minutter", "{minutter}")),
        new("anna", "/mine-folk/kontaktaftale/foreslaa?om=alt", "Aftale.Minutter", 40, false, ("Aftale.Uger", "{uger}")),
        new("anna", "/mine-folk/kontaktaftale/foreslaa?om=alt", "Aftale.Fra", 40, true, ("Aftale.Dage", "Monday"), ("Aftale.Til", "11"), ("Aftale.Uger", "{uger}")),
        new("anna", "/mine-folk/kontaktaftale/foreslaa?om=alt", "Aftale.Med", 300, false, ("Aftale.Uger", "{uger}")),
        new("anna", "/mine-folk/kontaktaftale/foreslaa?om=alt", "Aftale.Andet", 500, false, ("Aftale.Uger", "{uger}")),
        new("anna", "/mine-folk/kontaktaftale", "Hvorfor", 500, false),
        new("anna", "/mine-folk/aftaler/{aftale}", "Hvorfor", 500, false),
        new("mette", "/fag/borger/{id}/kontakt/aftale", "Aftale.Andet", 500, false, ("Aftale.Uger", "{uger}")),
        new("mette", "/fag/borger/{id}/kontakt", "Ord", 2000, false, ("Fik", "ja")),
        new("mette", "/fag/borger/{id}/kontakt", "Dag", 40, false, ("Fik", "ja")),
        new("mette", "/fag/borger/{id}/kontakt", "Tid", 40, false, ("Fik", "ja")),
        new("mette", "/fag/borger/{id}/kontakt", "Minutter", 40, false, ("Fik", "ja")),
        new("mette", "/fag/borger/{id}/kontakt/book", "Dag", 40, true, ("Tid", "{tid}"), ("Minutter", "5")),
        new("mette", "/fag/borger/{id}/kontakt/book", "Tid", 40, true, ("Dag", "12. maj"), ("Minutter", "5")),
        new("mette", "/fag/borger/{id}/kontakt/book", "Minutter", 40, true, ("Dag", "12. maj"), ("Tid", "{tid}")),
        new("mette", "/fag/borger/{id}/kontakt/book", "Sted", 200, false, ("Dag", "12. maj"), ("Tid", "{tid}"), ("Minutter", "5")),
        new("mette", "/fag/borger/{id}/kontakt/aflys/{aftale}", "Hvorfor", 500, true),
        new("lone", "/fag/mig", "Fra", 40, true, ("Til", "12. maj")),
        new("lone", "/fag/mig", "Til", 40, true, ("Fra", "12. maj")),
        new("admin", "/fag/opsaetning/frister", "Dage", 40, true),
        new("admin", "/fag/opsaetning/sagstyper", "Fil", 500_000, true),
        new("admin", "/fag/opsaetning/temaer", "Fil", 500_000, true),
        new("admin", "/fag/opsaetning/tema", "Spoergsmaal", 200, true, ("Fra", "20. marts"), ("Navn", "Prøve"), ("Gruppe", "Prøve"), ("Borger", "Prøve"), ("Plads", "1")),
        new("admin", "/fag/opsaetning/vidensdomaene", "Om", 120, true, ("Fra", "20. marts"), ("Navn", "Prøve"), ("Borger", "Prøve"), ("Plads", "1")),
        new("mette", "/fag/borger/{id}/sager/ny", "Titel", 80, true, ("Slags", "stoette"), ("Ord", "Prøve af ord")),
        new("mette", "/fag/borger/{id}/sager/ny", "Ord", 2000, true, ("Slags", "stoette"), ("Titel", "Prøve")),
        new("mette", "/fag/borger/{id}/sager/ny", "Dag", 40, true, ("Slags", "stoette"), ("Titel", "Prøve"), ("Ord", "Prøve af ord")),
        new("mette", "/fag/borger/{id}/sager/{sag}", "Navn", 60, true, ("Paa", "Vi venter på et brev.")),
        new("mette", "/fag/borger/{id}/sager/{sag}", "Paa", 200, true, ("Navn", "din læge")),
        new("mette", "/fag/borger/{id}/sager/{sag}", "Goer", 200, false, ("Navn", "din læge"), ("Paa", "Vi venter på et brev.")),
        new("mette", "/fag/borger/{id}/sager/{sag}", "Naeste", 200, false, ("Navn", "din læge"), ("Paa", "Vi venter på et brev.")),
        new("anna", "/min-vej/{sag}/tvivl", "Ord", 1000, false, ("Til", "20. marts")),
        new("mette", "/fag/borger/{id}/sager/{sag}/hoering", "Fakta", 4000, true) { On = Stage.Open },
        new("mette", "/fag/borger/{id}/sager/{sag}/hoering", "Hvorfor", 2000, true) { On = Stage.Open },
        new("mette", "/fag/borger/{id}/sager/{sag}/hoering", "Ord", 2000, true, ("Svar", "DoesNotFit")) { On = Stage.Heard },
        new("anna", "/min-vej/{sag}/hoering", "Ord", 2000, true) { On = Stage.Heard, First = "DoesNotFit" },
        new("anna", "/min-vej/{sag}/hoering", "Igen", 40, true) { On = Stage.Heard, First = "Tvivl" },
        new("mette", "/fag/borger/{id}/sager/{sag}/afgoerelse", "Kort", 200, true, ("Betyder", "Karim går med."), ("Nu", "Karim ringer.")) { On = Stage.Drafted },
        new("mette", "/fag/borger/{id}/sager/{sag}/afgoerelse", "Betyder", 2000, true, ("Kort", "Du får støtte."), ("Nu", "Karim ringer.")) { On = Stage.Drafted },
        new("mette", "/fag/borger/{id}/sager/{sag}/afgoerelse", "Nu", 2000, true, ("Kort", "Du får støtte."), ("Betyder", "Karim går med.")) { On = Stage.Drafted },
        new("mette", "/fag/borger/{id}/sager/{sag}/afgoerelse?ny=1", "Hvad", 200, true, [.. DecisionPart.Where(p => p.Name != "Hvad")]) { On = Stage.Drafted },
        new("mette", "/fag/borger/{id}/sager/{sag}/afgoerelse?ny=1", "Lov", 80, true, [.. DecisionPart.Where(p => p.Name != "Lov")]) { On = Stage.Drafted },
        new("mette", "/fag/borger/{id}/sager/{sag}/afgoerelse?ny=1", "Fakta", 2000, true, [.. DecisionPart.Where(p => p.Name != "Fakta")]) { On = Stage.Drafted },
        new("mette", "/fag/borger/{id}/sager/{sag}/afgoerelse?ny=1", "Regler", 2000, true, [.. DecisionPart.Where(p => p.Name != "Regler")]) { On = Stage.Drafted, MissingAt = "Fakta" },
        new("mette", "/fag/borger/{id}/sager/{sag}/afgoerelse?ny=1", "Hensyn", 2000, true, [.. DecisionPart.Where(p => p.Name != "Hensyn")]) { On = Stage.Drafted, MissingAt = "Fakta" },
        new("mette", "/fag/borger/{id}/sager/{sag}/afgoerelse?ny=1", "Siger", 2000, true, [.. DecisionPart.Where(p => p.Name != "Siger")]) { On = Stage.Drafted },
        new("mette", "/fag/borger/{id}/sager/{sag}/afgoerelse?ny=1", "Brugt", 2000, true, [.. DecisionPart.Where(p => p.Name != "Brugt")]) { On = Stage.Drafted },
        new("mette", "/fag/borger/{id}/sager/{sag}/afgoerelse?ny=1", "Maengde", 200, false, [.. DecisionPart.Where(p => p.Name != "Maengde")]) { On = Stage.Drafted },
        new("mette", "/fag/borger/{id}/sager/{sag}/afgoerelse?ny=1", "Fra", 40, false, [.. DecisionPart.Where(p => p.Name != "Fra")]) { On = Stage.Drafted },
        new("mette", "/fag/borger/{id}/sager/{sag}/afgoerelse?ny=1", "Til", 40, false, [.. DecisionPart.Where(p => p.Name != "Til")]) { On = Stage.Drafted },
        new("mette", "/fag/borger/{id}/sager/{sag}/afgoerelse", "Gjort", 2000, true, ("Port", "TookPart")) { On = Stage.Drafted },
        new("mette", "/fag/borger/{id}/sager/{sag}/klage", "Ord", 4000, true, ("Maade", "Phone")) { On = Stage.Told },
        new("mette", "/fag/borger/{id}/sager/{sag}/klage", "Kom", 40, true, ("Maade", "Phone"), ("Ord", "Det er for lidt.")) { On = Stage.Told },
        new("mette", "/fag/borger/{id}/sager/{sag}/klage", "Imens", 1000, true) { On = Stage.Appealed },
        new("mette", "/fag/borger/{id}/sager/{sag}/klage", "Hvorfor", 2000, true, ("Udfald", "Forwarded")) { On = Stage.Appealed },
        new("mette", "/fag/borger/{id}/sager/{sag}/klage", "Hvorfor", 2000, true, ("Udfald", "BoardKept"), ("Dag", "2. marts")) { On = Stage.WithBoard, Name = "board" },
        new("mette", "/fag/borger/{id}/sager/{sag}/klage", "Laert", 200, true) { On = Stage.WithBoard },
        new("mette", "/fag/borger/{id}/sager/{sag}/hjaelp", "Siger", 1000, true, ("Udfald", "Continue"), ("Hvorfor", "Det virker.")) { On = Stage.Helped },
        new("mette", "/fag/borger/{id}/sager/{sag}/hjaelp", "Hvorfor", 1000, true, ("Udfald", "Continue"), ("Siger", "Det går godt.")) { On = Stage.Helped },
        new("mette", "/fag/borger/{id}/sager/{sag}/hjaelp", "Emne", 200, true, ("Udfald", "Change"), ("Hen", "Assessment"), ("Siger", "Det går godt."), ("Hvorfor", "Der er mere.")) { On = Stage.Helped },
        new("karim", "/fag/borger/{id}/hjaelp", "Naar", 200, true, ("Fra", "12. maj"), ("Kommer", "{karim}")) { On = Stage.Asked },
        new("karim", "/fag/borger/{id}/hjaelp", "Fra", 40, true, ("Naar", "mandag kl. 10"), ("Kommer", "{karim}")) { On = Stage.Asked },
        new("karim", "/fag/borger/{id}/hjaelp", "Hvorfor", 1000, true) { On = Stage.Asked },
        new("karim", "/fag/borger/{id}/hjaelp", "Linje", 200, true, ("Maal", "{førstemaal}"), ("Virker", "ja")) { On = Stage.Helped },
        new("karim", "/fag/borger/{id}/hjaelp", "Maaned", 40, true, ("Timer", "3")) { On = Stage.Helped },
        new("karim", "/fag/borger/{id}/hjaelp", "Timer", 40, true, ("Maaned", "2027-03")) { On = Stage.Helped },
        new("karim", "/fag/borger/{id}/hjaelp", "Tilgang", 2000, true) { On = Stage.Helped },
        new("anna", "/min-vej/bed-om-hjaelp", "Ord", 2000, true) { On = Stage.Open },
        new("anna", "/mine-folk/ny", "Navn", 120, true, ("Rolle", "ven")),
        new("anna", "/mine-folk/ny", "Rolle", 60, true, ("Navn", "Prøve Person")),
        new("anna", "/mine-folk/ny", "Telefon", 40, false, ("Navn", "Prøve Person"), ("Rolle", "ven")),
        new("else", "/hjaelp", "Kode", 40, true),
        new("else", "/hjaelp/{relation}/ord", "Ord", 2000, true),
        new("else", "/hjaelp/{relation}/emner/{sag}/mobilitet", "Ord", 2000, true, ("Slags", "Neither")),
        new("else", "/hjaelp/{relation}/bliv-ved", "Ord", 1000, false, ("Svar", "Yes")),
        new("mette", "/fag/borger/{id}/deling/videregiv", "Modtager", 160, true, ("Hvad", "Planen"), ("Lov", "Samtykke"), ("Hvorfor", "Et møde")),
        new("mette", "/fag/borger/{id}/deling/videregiv", "Hvad", 2000, true, ("Modtager", "Lægen"), ("Lov", "Samtykke"), ("Hvorfor", "Et møde")),
        new("mette", "/fag/borger/{id}/deling/videregiv", "Lov", 160, true, ("Modtager", "Lægen"), ("Hvad", "Planen"), ("Hvorfor", "Et møde")),
        new("mette", "/fag/borger/{id}/deling/videregiv", "Hvorfor", 1000, true, ("Modtager", "Lægen"), ("Hvad", "Planen"), ("Lov", "Samtykke")),
        new("mette", "/fag/borger/{id}/deling/repraesentation", "Navn", 120, true, ("Slags", "Guardian"), ("Cpr", "610190-3999"), ("Omfang", "økonomi"), ("Set", "Prøve")),
        new("mette", "/fag/borger/{id}/deling/repraesentation", "Set", 300, true, ("Slags", "Guardian"), ("Cpr", "610190-3999"), ("Omfang", "økonomi"), ("Navn", "Prøve Person")),
    ];

    private static readonly (string Name, string Text)[] Texts =
    [
        ("empty", ""),
        ("blank", " \u00A0\t\r\n "),
        ("hundred thousand", string.Concat(Enumerable.Repeat("Ordet er frit. ", 6667))[..100_000]),
        ("emoji", "Jeg 😀 👩‍👩‍👧 🇩🇰"),
        ("right to left", "Jeg \u202Eevil\u202C og \u2066mere\u2069 שלום"),
        ("script", "<script>alert(1)</script><img src=x onerror=alert(2)>\"'>"),
        ("formula", "=cmd|'/C calc'!A0"),
        ("query", "'; drop table citizens; --"),
        ("operators", "\" OR NOT * ( ) : - NEAR AND ' & | ! <->"),
        ("control signs", "Jeg\u0001\u0008\u001B[31m er\u007F"),
        ("template", "@Model {{7*7}} ${7*7} %00 %0a%0d"),
        ("lines", "En\r\nTo\rTre\n\n\nFire"),
    ];

    public static TheoryData<string> Fields => [.. All.Select(f => f.ToString()).Distinct()];

    [Theory]
    [MemberData(nameof(Fields))]
    public async Task What_is_typed_is_taken_or_comes_back(string name)
    {
        var field = All.First(f => f.ToString() == name);
        var browser = await running.As(field.Who);
        foreach (var (kind, text) in Texts)
        {
            var what = $"{field}: {kind}";
            await Prepare(field);
            var page = await Open(browser, field);
            var end = await running.RecordEnd();
            var answer = await browser.Submit(page, [(field.Field, text), .. await Others(field)]);
            Assert.True(answer.Status is 302 or 400, $"{what}: {answer}");
            if (text.Trim().Length == 0) Assert.True(answer.Status == 302 || field.Required, $"{what}: {answer}");
            if (field.Required && text.Trim().Length == 0) Assert.True(answer.Status == 400, $"{what} was taken");
            if (text.Length > field.Longest) Assert.True(answer.Status == 400, $"{what} was taken");
            if (answer.Status == 400)
            {
                Kept(answer, field.Field, text, what, text.Trim().Length == 0 ? field.MissingAt : null);
                Assert.True((await running.RecordSince(end)).All(r => r.Kind != RecordKind.Change), $"{what} changed something");
                continue;
            }

            var after = await browser.Page(answer.Location!);
            Found.Nothing(PageRules.Findings(after).Select(f => $"{what}: {f}"));
            Assert.DoesNotContain("<script>alert", after.Text, StringComparison.Ordinal);
            Assert.DoesNotContain('\u202E', after.Text);
            Assert.DoesNotContain('\u001B', after.Text);
        }
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public async Task A_form_that_is_too_old_comes_back_with_its_text(string name)
    {
        var field = All.First(f => f.ToString() == name);
        var browser = await running.As(field.Who);
        await Prepare(field);
        var page = await Open(browser, field);
        foreach (var token in (string[])["", "CfDJ8forged", await (await running.As("birgit")).Token()])
        {
            var end = await running.RecordEnd();
            var answer = await browser.Submit(page, [(field.Field, "Jeg skrev det her"), .. await Others(field), ("__RequestVerificationToken", token)]);
            Assert.True(answer.Status == 400, $"{field}: {answer}");
            Assert.StartsWith("Fejl: ", answer.Title, StringComparison.Ordinal);
            Assert.Contains("Send den igen", answer.Errors, StringComparison.Ordinal);
            Assert.Equal("Jeg skrev det her", answer.ValueOf(field.Field));
            Assert.DoesNotContain(await running.RecordSince(end), r => r.Kind == RecordKind.Change);
            Found.Nothing(PageRules.Findings(answer));
            // And the page that came back can be sent.
            Assert.NotNull(answer.Document.QuerySelector("main [name=__RequestVerificationToken]"));
        }
    }

    [Theory]
    [InlineData("/fag/soeg")]
    [InlineData("/fag/borger/{id}/noter")]
    public async Task What_is_searched_for_gives_an_answer_or_comes_back(string address)
    {
        var mette = await running.As("mette");
        address = running.Anna.Fill(address);
        (string Kind, string Text)[] searched = [.. Texts, ("ten thousand", new string('a', 10_000)), ("long words", string.Join(' ', Enumerable.Repeat("ord", 60))), ("an open quote", "\"kor"), ("a star", "ko*"), ("a place", "NEAR(kor bus, 2)")];
        foreach (var (kind, text) in searched)
        {
            var what = $"{address}: {kind}";
            var end = await running.RecordEnd();
            var answer = await mette.Submit(await mette.Page(address), "main form[role=search]", null, ("q", text));
            Assert.True(answer.Status is 200 or 400, $"{what}: {answer}");
            if (text.Length > 200 || text.Trim().Length == 0) Assert.True(answer.Status == 400, $"{what} was searched for");
            if (answer.Status == 400) Assert.StartsWith("Fejl: ", answer.Title, StringComparison.Ordinal);
            if (text.Length <= 200 && !text.Any(char.IsControl)) Assert.Equal(text.Trim(), answer.ValueOf("q").Trim());
            Assert.DoesNotContain("<script>alert", answer.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(await running.RecordSince(end), r => r.Kind == RecordKind.Change);
            Found.Nothing(PageRules.Findings(answer).Select(f => $"{what}: {f}"));
        }

        // A place that no page gave is the beginning; an old form is told so, with the words kept.
        var page = await mette.Page(address);
        foreach (var from in (string[])["banan", "-1.-1", "99999999999999999999.1", "1.99999999999999999999", "638000000000000000." + new string('f', 32), "' OR 1=1", new string('9', 10_000)])
            Assert.Equal(200, (await mette.Post(address + (address == "/fag/soeg" ? "" : "?handler=Soeg"), ("q", "kor"), ("fra", from), ("__RequestVerificationToken", await mette.Token()))).Status);
        var old = await mette.Submit(page, "main form[role=search]", null, ("q", "kor"), ("__RequestVerificationToken", "CfDJ8forged"));
        Assert.Equal((400, "kor"), (old.Status, old.ValueOf("q")));
    }

    [Theory]
    [InlineData("anna", "/om-mig/papirer")]
    [InlineData("mette", "/fag/borger/{id}/dokumenter")]
    public async Task What_a_document_is_called_is_taken_or_comes_back(string who, string address)
    {
        var browser = await running.As(who);
        address = running.Anna.Fill(address);
        foreach (var (kind, text) in (IEnumerable<(string, string)>)[.. Texts, ("ten thousand", new string('a', 10_000))])
        {
            var what = $"{address}: {kind}";
            var page = await browser.Page(address);
            var end = await running.RecordEnd();
            var answer = await Upload.Send(browser, page, "%PDF-1.4\n%%EOF"u8.ToArray(), "brev.pdf", ("Navn", text));
            Assert.True(answer.Status is 302 or 400, $"{what}: {answer}");
            if (text.Length > 120 || text.Trim().Length == 0) Assert.True(answer.Status == 400, $"{what} was taken");
            if (answer.Status == 400)
            {
                Kept(answer, "Navn", text, what);
                Assert.DoesNotContain(await running.RecordSince(end), r => r.Kind == RecordKind.Change);
                continue;
            }

            var after = await browser.Page(answer.Location!);
            Found.Nothing(PageRules.Findings(after).Select(f => $"{what}: {f}"));
            Assert.DoesNotContain("<script>alert", after.Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("mette", Stage.Heard, "/fag/borger/{id}/sager/{sag}/hoering", "Noter", "Hoering", "Ord", "Det passer ikke helt.", "Svar=DoesNotFit")]
    [InlineData("mette", Stage.Appealed, "/fag/borger/{id}/sager/{sag}/klage", "Skriv", "Klage", "Ord", "Jeg vil have tre timer.", "")]
    [InlineData("mette", Stage.Appealed, "/fag/borger/{id}/sager/{sag}/klage", "Imens", "Klage", "Imens", "Karim går med imens.", "")]
    [InlineData("mette", Stage.Appealed, "/fag/borger/{id}/sager/{sag}/klage", "Se", "Klage", "Hvorfor", "Det er nok lige nu.", "Udfald=Forwarded")]
    [InlineData("mette", Stage.WithBoard, "/fag/borger/{id}/sager/{sag}/klage", "Naevn", "Klage", "Hvorfor", "Svaret bliver stående.", "Udfald=BoardKept")]
    [InlineData("mette", Stage.WithBoard, "/fag/borger/{id}/sager/{sag}/klage", "Laert", "Klage", "Laert", "Vi spørger før.", "")]
    [InlineData("mette", Stage.Helped, "/fag/borger/{id}/sager/{sag}/hjaelp", "Foelg", "Bestilling", "Siger", "Det går godt for mig.", "Udfald=Continue&Hvorfor=Det virker.")]
    [InlineData("karim", Stage.Asked, "/fag/borger/{id}/hjaelp", "Ja", "Bestilling", "Naar", "onsdag kl. 10", "Fra=12. maj&Kommer={karim}")]
    [InlineData("karim", Stage.Asked, "/fag/borger/{id}/hjaelp", "Nej", "Bestilling", "Hvorfor", "Vi har ikke plads.", "")]
    [InlineData("karim", Stage.Helped, "/fag/borger/{id}/hjaelp", "Status", "Bestilling", "Linje", "Det går fremad.", "Virker=ja&Maal={førstemaal}")]
    [InlineData("karim", Stage.Helped, "/fag/borger/{id}/hjaelp", "Timer", "Bestilling", "Timer", "12,5", "Maaned=2027-03")]
    public async Task An_id_that_is_nobodys_or_anothers_and_a_version_that_is_old_are_refused_with_the_words(string who, Stage stage, string page, string handler, string id, string field, string words, string others)
    {
        var browser = await running.As(who);
        _case = await LaidCase.Lay(running, "Emil Frost", stage);
        var emils = await Fill(page.Replace("{id}", running.Emil.Citizen.ToString(), StringComparison.Ordinal));
        var anothers = (await browser.Page(emils)).Document.QuerySelector($"form[action$='={handler}'] input[name={id}]")!.GetAttribute("value")!;
        _case = await LaidCase.Lay(running, "Anna Holm", stage);
        var rest = new List<(string, string)>();
        foreach (var pair in others.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(o => o.Split('='))) rest.Add((pair[0], await Fill(pair[1])));
        var shown = await browser.Page(await Fill(page));
        foreach (var (name, value, status) in ((string, string, int)[])[(id, Guid.CreateVersion7().ToString(), 400), (id, anothers, 400), (id, "banan", 400), ("Version", "77", 409), ("Version", "-1", 409), ("Version", "banan", 400)])
        {
            var end = await running.RecordEnd();
            var answer = await browser.Submit(shown, $"form[action$='={handler}']", null, [(field, words), .. rest, (name, value)]);
            Assert.True(answer.Status == status, $"{name}={value}: {answer}");
            Assert.StartsWith("Fejl: ", answer.Title, StringComparison.Ordinal);
            Assert.DoesNotContain("The value", answer.Text, StringComparison.Ordinal);
            Assert.Equal(words, answer.Document.QuerySelector($"form[action$='={handler}'] [name='{field}']") is AngleSharp.Html.Dom.IHtmlTextAreaElement area ? area.Value : answer.Document.QuerySelector($"form[action$='={handler}'] [name='{field}']")!.GetAttribute("value"));
            Assert.DoesNotContain(await running.RecordSince(end), r => r.Kind == RecordKind.Change);
            Found.Nothing(PageRules.Findings(answer).Select(f => $"{name}={value}: {f}"));
        }

        // And as it stood, it is taken.
        Assert.Equal(302, (await browser.Submit(shown, $"form[action$='={handler}']", null, [(field, words), .. rest])).Status);
    }

    [Fact]
    public async Task What_helped_is_taken_or_comes_back()
    {
        var anna = await running.As("anna");
        var address = running.Anna.Fill("/min-plan/klaret/{klaret}");
        Kept(await anna.Submit(await anna.Page(address), ("Hjalp", Texts[2].Text)), "Hjalp", Texts[2].Text, "what helped");
        // One button: to write nothing is fine too.
        Assert.Equal("/min-plan", (await anna.Submit(await anna.Page(address), ("Hjalp", " "))).Location);
        var after = await anna.Done(await anna.Page(address), ("Hjalp", "<b>Solen</b> 😀"));
        Assert.Contains("&lt;b&gt;Solen&lt;/b&gt;", after.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.5", "2027-05-01")]
    [InlineData("12. maj", "2027-05-12")]
    [InlineData("12/5", "2027-05-12")]
    [InlineData("3-3-27", "2027-03-03")]
    [InlineData("1. januar", "2028-01-01")]
    [InlineData("29. februar", "2028-02-29")]
    [InlineData("2027-06-05", "2027-06-05")]
    [InlineData("I morgen", "2027-03-03")]
    [InlineData("på søndag", "2027-03-07")]
    public async Task A_date_is_read_as_a_dane_writes_it(string typed, string day)
    {
        var anna = await running.As("anna");
        var words = $"Jeg prøver {Guid.CreateVersion7():N}";
        await anna.Done(await anna.Page(running.Anna.Fill("/min-plan/maal/{maal}/skridt")), ("Ord", words), Step[1], ("Senest", typed));
        await using var db = running.Db();
        Assert.Equal(DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), await db.PlanSteps.Where(s => s.Text == words).Select(s => s.Due).SingleAsync());
    }

    [Theory]
    [InlineData("31-02", "forstår vi ikke")]
    [InlineData("31. februar", "forstår vi ikke")]
    [InlineData("29-02-2027", "forstår vi ikke")]
    [InlineData("0.0", "forstår vi ikke")]
    [InlineData("1.13", "forstår vi ikke")]
    [InlineData("engang", "forstår vi ikke")]
    [InlineData("", "mangler en dato")]
    [InlineData("1.5.27.1", "forstår vi ikke")]
    [InlineData("99999-01-01", "forstår vi ikke")]
    [InlineData("01-01-2127", "for langt væk")]
    [InlineData("12. maj 2099", "for langt væk")]
    [InlineData("1. marts 2027", "er gået")]
    [InlineData("12-05-1927", "er gået")]
    public async Task A_wrong_date_comes_back_with_what_was_typed(string typed, string says)
    {
        var anna = await running.As("anna");
        var answer = await anna.Submit(await anna.Page(running.Anna.Fill("/min-plan/maal/{maal}/skridt")), Step[0], Step[1], ("Senest", typed));
        Kept(answer, "Senest", typed, typed);
        Assert.Contains(says, answer.Errors, StringComparison.Ordinal);
        Assert.Equal(Step[0].Value, answer.ValueOf("Ord"));
        Assert.Equal("mig", answer.ValueOf("Hvem"));
    }

    [Theory]
    [InlineData("310280-1000")]
    [InlineData("000180-1000")]
    [InlineData("010180-100")]
    [InlineData("abcdefghij")]
    public async Task A_cpr_with_an_impossible_date_is_refused(string typed)
    {
        var mette = await running.As("mette");
        var answer = await mette.Submit(await mette.Page("/fag/borger/ny"), ("Navn", "Kirsten Holm"), ("Cpr", typed));
        Kept(answer, "Cpr", typed, typed);
        Assert.Equal("Kirsten Holm", answer.ValueOf("Navn"));
    }

    [Fact]
    public async Task A_cpr_without_modulus_11_is_accepted_and_hinted_in_the_search()
    {
        var mette = await running.As("mette");
        var page = await mette.Done(await mette.Submit(await mette.Page("/fag/borger/ny"), ("Navn", "Nanna Berg"), ("Cpr", "251248-9996")), ("Navn", "Nanna Berg"));
        Assert.Equal("Nanna Berg", page.Heading);

        var search = await mette.Page("/fag/borgere");
        var found = await mette.Submit(search, "main form[role=search]", null, ("q", "251248-9996"));
        Assert.Equal(200, found.Status);
        Assert.Contains("modulus 11", found.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Nanna Berg", found.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("251248", string.Concat(found.Document.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href"))), StringComparison.Ordinal);

        var impossible = await mette.Submit(search, "main form[role=search]", null, ("q", "310280-1000"));
        Assert.Contains("datoen findes ikke", impossible.Text, StringComparison.Ordinal);

        var again = await mette.Submit(await mette.Submit(await mette.Page("/fag/borger/ny"), ("Navn", "En Anden"), ("Cpr", "2512489996")), ("Navn", "En Anden"));
        Kept(again, "Cpr", "2512489996", "known");
    }

    [Fact]
    public async Task The_same_form_pressed_twice_makes_one_thing_and_gives_the_same_answer()
    {
        var anna = await running.As("anna");
        var mette = await running.As("mette");
        foreach (var (browser, address, fields) in new (Browser, string, (string, string)[])[]
        {
            (anna, "/min-plan/skriv/kan", [("Ord", "Jeg kan fløjte.")]),
            (anna, "/min-plan/maal/nyt", [("Ord", "Jeg fløjter i kor")]),
            (anna, "/min-plan/maal/{maal}/skridt", Step),
            (anna, "/min-plan/ord/{udsagn}", [("Ord", "Hold pause tit.")]),
            (anna, "/om-mig", [("Navn", "Ann")]),
            (mette, "/fag/borger/{id}/skriv", [("Slags", "Strength"), ("Ord", "Jeg kan stå på hænder."), ("Sagt", "Directly")]),
            (mette, "/fag/borger/ny", [("Navn", "Tove Vad"), ("Cpr", "6202801000")]),
        })
        {
            var page = await browser.Page(running.Anna.Fill(address));
            var first = await browser.Submit(page, fields);
            Assert.True(first.Status == 302, $"{address}: {first}");
            var end = await running.RecordEnd();
            var again = await browser.Submit(page, fields);
            Assert.Equal((first.Status, first.Location), (again.Status, again.Location));
            Assert.DoesNotContain(await running.RecordSince(end), r => r.Kind is RecordKind.Change or RecordKind.Refusal);

            // Back, and something else in the same form: refused, and nothing is lost.
            var (name, _) = fields[0].Item1 == "Slags" ? fields[1] : fields[0];
            var other = await browser.Submit(page, [.. fields.Where(f => f.Item1 != name), (name, "Noget helt andet")]);
            Assert.True(other.Status == 400, $"{address}: {other}");
            Assert.Contains("sendt før", other.Errors, StringComparison.Ordinal);
            Assert.Equal("Noget helt andet", other.ValueOf(name));
            Assert.DoesNotContain(await running.RecordSince(end), r => r.Kind == RecordKind.Change);
        }

        await using var db = running.Db();
        Assert.Equal(1, await db.Citizens.CountAsync(c => c.Name == "Tove Vad"));
        Assert.Equal(1, await db.PlanGoals.CountAsync(g => g.Text == "Jeg fløjter i kor"));
    }

    [Theory]
    [InlineData("anna", "/min-plan/ord/{udsagn}", "Ord", "Ring først, tak.", "Ring aldrig, tak.")]
    [InlineData("anna", "/min-plan/maal/{maal}/ord", "Ord", "Jeg kører selv med bussen", "Jeg cykler hellere")]
    [InlineData("anna", "/min-plan/skridt/{skridt}", "Ord", "Jeg går derhen i morgen.", "Jeg løber derhen.")]
    [InlineData("mette", "/fag/borger/{id}/maal/{maal}", "Sigte", "Bruger offentlig transport.", "Færdes selv i byen.")]
    public async Task Two_who_write_at_once_see_both_texts(string who, string address, string field, string first, string second)
    {
        var (one, other) = (await running.As(who), await running.As(who));
        var (mine, theirs) = (await one.Page(running.Anna.Fill(address)), await other.Page(running.Anna.Fill(address)));
        await one.Done(mine, (field, first));
        var answer = await other.Submit(theirs, (field, second));
        Assert.Equal(409, answer.Status);
        Assert.StartsWith("Fejl: ", answer.Title, StringComparison.Ordinal);
        Assert.Equal(second, answer.ValueOf(field));
        var sides = answer.Document.QuerySelectorAll(".versus__text").Select(t => t.TextContent).ToList();
        Assert.Contains(first, sides[0], StringComparison.Ordinal);
        Assert.Contains(second, sides[1], StringComparison.Ordinal);
        Found.Nothing(PageRules.Findings(answer));
        // Seen and sent again, it is taken.
        Assert.Equal(302, (await other.Submit(answer, (field, second))).Status);
    }

    [Theory]
    [InlineData("anna", "/om-mig", "Navn", "Ann")]
    [InlineData("anna", "/om-mig/vis", "Tolk", "farsi")]
    [InlineData("anna", "/min-plan/maal/{maal}/tilstand", "Hvorfor", "Det er for svært nu.")]
    [InlineData("admin", "/fag/opsaetning/enhed/{enhed}", "Navn", "Kontakten")]
    [InlineData("admin", "/fag/opsaetning/medarbejder/{medarbejder}", "Stilling", "omviser")]
    [InlineData("admin", "/fag/opsaetning/livssituation/{situation}", "Fortalt", "Jeg er flyttet")]
    public async Task A_stale_form_is_refused_with_its_text(string who, string address, string field, string text)
    {
        var (one, other) = (await running.As(who), await running.As(who));
        var filled = await Fill(address);
        var (mine, theirs) = (await one.Page(filled), await other.Page(filled));
        Assert.Equal(302, (await one.Submit(mine, (field, text + "!"))).Status);
        var end = await running.RecordEnd();
        var answer = await other.Submit(theirs, (field, text));
        Assert.Equal(409, answer.Status);
        Assert.StartsWith("Fejl: ", answer.Title, StringComparison.Ordinal);
        Assert.Equal(text, answer.ValueOf(field));
        Assert.DoesNotContain(await running.RecordSince(end), r => r.Kind == RecordKind.Change);
    }

    [Theory]
    [InlineData("anna", "/min-plan/svar", "Svar", "99")]
    [InlineData("anna", "/min-plan/svar", "Svar", "banan")]
    [InlineData("anna", "/min-plan/svar", "Svar", "CouldNotAnswer")]
    [InlineData("anna", "/min-plan/maal/{maal}/skala", "Tal", "11")]
    [InlineData("anna", "/min-plan/maal/{maal}/skala", "Tal", "-1")]
    [InlineData("anna", "/min-plan/maal/{maal}/skala", "Tal", "99999999999")]
    [InlineData("anna", "/min-plan/maal/{maal}/skala", "Tal", "")]
    [InlineData("anna", "/min-plan/maal/{maal}/skala", "Tal", "1,5")]
    [InlineData("anna", "/min-plan/maal/{maal}/tilstand", "Tilstand", "99")]
    [InlineData("anna", "/min-plan/maal/{maal}/tilstand", "Tilstand", "banan")]
    [InlineData("anna", "/min-plan/maal/{maal}/skridt", "Hvem", "banan")]
    [InlineData("anna", "/min-plan/maal/{maal}/skridt", "Hvem", "018f0000-0000-7000-8000-000000000000")]
    [InlineData("anna", "/om-mig/vis", "Tekst", "99")]
    [InlineData("anna", "/om-mig/vis", "Str", "banan")]
    [InlineData("anna", "/om-mig/vis", "Farver", "-1")]
    [InlineData("mette", "/fag/borger/{id}/skriv", "Slags", "banan")]
    [InlineData("mette", "/fag/borger/{id}/skriv", "Slags", "99")]
    [InlineData("mette", "/fag/borger/{id}/skriv", "Sagt", "99")]
    [InlineData("mette", "/fag/borger/{id}/maal/{maal}", "Slags", "banan")]
    [InlineData("mette", "/fag/borger/{id}/maal/{maal}", "Stilling", "99")]
    [InlineData("mette", "/fag/borger/ny", "Livssituation", "banan")]
    [InlineData("mette", "/fag/borger/{id}/hold", "Medarbejder", "banan")]
    [InlineData("mette", "/fag/borger/{id}/hold", "NyTovholder", "018f0000-0000-7000-8000-000000000000")]
    [InlineData("admin", "/fag/opsaetning/medarbejder", "Enhed", "banan")]
    [InlineData("admin", "/fag/opsaetning/enhed", "Leder", "018f0000-0000-7000-8000-000000000000")]
    public async Task A_choice_that_is_none_is_refused(string who, string address, string field, string value)
    {
        var browser = await running.As(who);
        if (address == "/min-plan/svar") await Lived.WriteForAnna(running, "Jeg vil ud.");
        var page = await browser.Page(await Fill(address));
        var end = await running.RecordEnd();
        var answer = await browser.Submit(page, [.. Needed(address).Where(f => f.Name != field), (field, value)]);
        Assert.True(answer.Status == 400, $"{answer}");
        Assert.StartsWith("Fejl: ", answer.Title, StringComparison.Ordinal);
        Assert.NotEmpty(answer.Errors);
        Assert.DoesNotContain("The value", answer.Errors, StringComparison.Ordinal);
        foreach (var (name, typed) in Needed(address).Where(f => f.Name != field)) Assert.Equal(typed, answer.ValueOf(name));
        Assert.DoesNotContain(await running.RecordSince(end), r => r.Kind == RecordKind.Change);
        Found.Nothing(PageRules.Findings(answer));
    }

    [Theory]
    [InlineData("/min-plan/skriv/haab", "Sagt", "banan")]
    [InlineData("/min-plan/skriv/haab", "Sagt", "99")]
    [InlineData("/min-plan/skriv/haab", "FormKey", "banan")]
    [InlineData("/min-plan/skriv/haab", "Version", "99999999999")]
    [InlineData("/min-plan/maal/nyt", "Version", "banan")]
    [InlineData("/min-plan/svar", "Trin", "banan")]
    [InlineData("/min-plan/svar", "Andet", "banan")]
    [InlineData("/min-plan?handler=Klaret", "skridt", "banan")]
    [InlineData("/min-plan?handler=Klaret", "skridt", "")]
    public async Task A_hidden_value_that_is_none_is_refused(string address, string name, string value)
    {
        var anna = await running.As("anna");
        if (address == "/min-plan/svar") await Lived.WriteForAnna(running, "Jeg vil ud i dag.");
        var end = await running.RecordEnd();
        (string Name, string Value)[] fields = [("Ord", "Jeg skrev det her"), ("Svar", "Yes"), ("FormKey", Guid.CreateVersion7().ToString()), ("Version", "1"), ("__RequestVerificationToken", await anna.Token())];
        var answer = await anna.Post(address, [.. fields.Where(f => f.Name != name), (name, value)]);
        Assert.True(answer.Status is 400 or 404, $"{answer}");
        Assert.DoesNotContain(await running.RecordSince(end), r => r.Kind == RecordKind.Change);
        Assert.DoesNotContain("The value", answer.Text, StringComparison.Ordinal);
        Found.Nothing(PageRules.Findings(answer));
    }

    [Fact]
    public async Task Ids_that_are_anothers_or_nobodys_lead_nowhere()
    {
        var (anna, mette) = (await running.As("anna"), await running.As("mette"));
        var nobodys = new Lived(Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), long.MaxValue) { Meeting = Guid.CreateVersion7() };
        foreach (var route in Routes.All.Where(r => r.Kind == Kind.Own && r.HasItem))
        {
            foreach (var ids in (Lived[])[running.Emil, nobodys]) Assert.Equal(404, (await anna.Get(ids.Fill(route.Example))).Status);
        }

        Assert.Equal(404, (await mette.Get($"/fag/borger/{running.Anna.Citizen}/maal/{running.Emil.Goal}")).Status);
        Assert.Equal(403, (await mette.Get($"/fag/borger/{nobodys.Citizen}")).Status);
        foreach (var address in (string[])["/min-plan/maal/1", "/min-plan/maal/../../fag", "/om-mig/kigget/99999999999999999999", "/om-mig/kigget/-1", "/min-plan/skriv/banan", "/fag/borger/1", "/demo/ukendt/mere", "/sammen/1/min-plan", "/min-plan/maal/{11111111-1111-1111-1111-111111111111}"])
            Assert.True((await anna.Get(address)).Status is 400 or 404, address);
    }

    [Theory]
    [InlineData("99999999999999999999")]
    [InlineData("9999")]
    [InlineData("-1")]
    [InlineData("0")]
    [InlineData("banan")]
    [InlineData("1e9")]
    public async Task A_page_number_that_is_none_shows_a_page(string number)
    {
        var (anna, mette) = (await running.As("anna"), await running.As("mette"));
        foreach (var (browser, address) in new[] { (anna, "/om-mig/kigget?side="), (anna, "/min-plan?maal="), (mette, "/fag/borgere?side="), (mette, "/fag/borgere?q=a&side="), (mette, "/fag?vis=") })
            Found.Nothing(PageRules.Findings(await browser.Page(address + number)));
    }

    [Fact]
    public async Task A_method_or_a_body_that_no_page_reads_is_refused_calmly()
    {
        var (anna, mette) = (await running.As("anna"), await running.As("mette"));
        var token = await anna.Token();
        foreach (var route in Routes.All.Where(r => r.Kind == Kind.Own))
        {
            var address = running.Anna.Fill(route.Example);
            foreach (var method in (string[])["PUT", "DELETE", "PATCH"]) Calm(await anna.Send(new HttpRequestMessage(new HttpMethod(method), address)), 405);
            if (route.Forms.All(f => f.Handler.Length > 0)) Calm(await anna.Post(address, ("__RequestVerificationToken", token)), 405);
            foreach (var body in Bodies()) Calm(await anna.Send(new HttpRequestMessage(HttpMethod.Post, address) { Content = body }), 400, 404, 405, 413, 415);
        }

        foreach (var address in (string[])["/fag/borgere", "/fag/opslag", "/fag/borger/ny", "/log-ud", "/kilder", "/", "/findes-ikke"])
        {
            foreach (var body in Bodies()) Calm(await mette.Send(new HttpRequestMessage(HttpMethod.Post, address) { Content = body }), 200, 302, 400, 403, 404, 405, 413, 415);
            Calm(await mette.Send(new HttpRequestMessage(HttpMethod.Put, address)), 200, 400, 403, 404, 405);
        }
    }

    [Fact]
    public async Task Addresses_that_are_made_to_hurt_are_answered_calmly()
    {
        var mette = await running.As("mette");
        foreach (var address in (string[])
        [
            "/fag/borgere?q=" + new string('a', 6000), "/fag/borgere?q=%F0%28%8C%28", "/fag/borgere?q=%00", "/fag/borgere?q[]=a&q[]=b", "/fag/borgere?q=%25%5F'\"", "/fag?vis=over-tid&vis=uge",
            "/log-ind?til=https://evil.example", "/log-ind?til=//evil.example", "/log-ind?hvorfor=<script>", "/demo?til=//evil.example", "/demo?til=/\\evil.example", "/?q=" + new string('b', 3000),
            "/fag/borger/" + running.Anna.Citizen + "/hold?plads=banan", "/fag/%2e%2e/fag", "/skema/../appsettings.json", "/%2e%2e/%2e%2e/etc/passwd", "/lib/..%2f..%2fappsettings.json", "/appsettings.json", "/Host/Start.cs", "/Find/Index.cshtml",
        ])
        {
            var answer = await mette.Get(address);
            Calm(answer, 200, 302, 400, 404, 414);
            Assert.DoesNotContain("evil.example", answer.Location ?? "", StringComparison.Ordinal);
            Assert.DoesNotContain("ConnectionString", answer.Text, StringComparison.Ordinal);
        }

        foreach (var to in (string[])["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)"])
            Assert.Equal("/", (await running.Nobody().Post("/demo/anna", ("til", to))).Location);
    }

    [Fact]
    public async Task An_unknown_host_gets_nothing()
    {
        foreach (var host in (string[])["evil.example", "engholm.localhost", "sundkoebing.localhost.evil.example", "localhost.evil.example", "xn--snkbing-q1a.localhost"])
        {
            var browser = running.Nobody("http://" + host);
            foreach (var address in (string[])["/", "/lige-nu", "/demo", "/fag", "/lib/dkfds.min.css", "/skema/plan-1.json", "/findes-ikke"])
            {
                var answer = await browser.Get(address);
                Assert.Equal((404, "404"), (answer.Status, answer.Text));
                Assert.Contains("default-src 'none'", answer.Header("Content-Security-Policy"), StringComparison.Ordinal);
            }

            Assert.Equal(404, (await browser.Post("/demo/anna")).Status);
            Assert.Equal("alive", (await browser.Get("/health/alive")).Text);
        }
    }

    private static IEnumerable<HttpContent> Bodies()
    {
        yield return new StringContent("Ord=hej", Encoding.UTF8, "text/plain");
        yield return new StringContent("{\"Ord\":\"hej\"}", Encoding.UTF8, "application/json");
        yield return new StringContent("<a/>", Encoding.UTF8, "application/xml");
        var broken = new ByteArrayContent(Encoding.UTF8.GetBytes("--x\r\nContent-Disposition: form-data; name=\"Ord\""));
        broken.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
        yield return broken;
        var many = new ByteArrayContent(Encoding.UTF8.GetBytes(string.Join('&', Enumerable.Range(0, 3000).Select(i => $"f{i}=1"))));
        many.Headers.ContentType = MediaTypeHeaderValue.Parse("application/x-www-form-urlencoded");
        yield return many;
        var bytes = new ByteArrayContent([0xFF, 0xFE, 0x00, 0x3D, 0xC3, 0x28]);
        bytes.Headers.ContentType = MediaTypeHeaderValue.Parse("application/x-www-form-urlencoded");
        yield return bytes;
    }

    private static void Calm(Answered answer, params int[] statuses)
    {
        Assert.True(statuses.Contains(answer.Status), $"{answer} {answer.Address}");
        foreach (var trace in (string[])["   at ", "Exception", "Sammen.Web.", "Sammen.Domain.", "Microsoft."]) Assert.DoesNotContain(trace, answer.Text, StringComparison.Ordinal);
        if (answer.IsHtml) Found.Nothing(PageRules.Findings(answer).Select(f => $"{f} - {answer}"));
    }

    private static void Kept(Answered answer, string field, string text, string what, string? saidAt = null)
    {
        Assert.True(answer.Status == 400, $"{what}: {answer}");
        Assert.StartsWith("Fejl: ", answer.Title, StringComparison.Ordinal);
        if (text.Trim().Length > 0) Assert.Equal(Lines(text), Lines(answer.ValueOf(field)));
        var at = answer.Document.QuerySelector($"main [name='{saidAt ?? field}']")!;
        var id = at.GetAttribute("type") is "radio" or "checkbox" ? at.Closest("fieldset")!.Id! : at.Id!;
        Assert.True(answer.Document.QuerySelectorAll(".error-summary a").Any(a => a.GetAttribute("href") == "#" + id), $"{what}: no link to {id} in: {answer.Errors}");
        var described = answer.Document.GetElementById(id)!.GetAttribute("aria-describedby") ?? "";
        Assert.Contains($"{id}-fejl", described, StringComparison.Ordinal);
        Found.Nothing(PageRules.Findings(answer).Select(f => $"{what}: {f}"));
    }

    private static string Lines(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    private static (string Name, string Value)[] Needed(string address) => address switch
    {
        "/min-plan/maal/{maal}/skridt" => Step,
        "/min-plan/maal/{maal}/tilstand" => [("Hvorfor", "Fordi det er sådan.")],
        "/fag/borger/{id}/skriv" => [("Slags", "Hope"), ("Ord", "Jeg vil ud."), ("Sagt", "WithSupport")],
        "/fag/borger/ny" => [("Navn", "Kirsten Holm"), ("Cpr", "6301801000")],
        "/fag/opsaetning/medarbejder" => [("Navn", "Kirsten Ny"), ("Brugernavn", "ny-fire")],
        "/fag/opsaetning/enhed" => [("Navn", "Ny enhed")],
        _ => [],
    };

    /// <summary>What must be there before the field can be filled in.</summary>
    private async Task Prepare(TextField field)
    {
        if (field.On is { } stage) _case = await LaidCase.Lay(running, "Anna Holm", stage);
        if (field.Page is "/min-plan/svar" or "/fag/borger/{id}/kunne-ikke-svare") await Lived.WriteForAnna(running, $"Jeg vil {Guid.CreateVersion7():N}.");
        if (field.Page == "/fag/ring/{opkald}") await Call("anna");
        if (field.Page == "/ring-mig-op/blev-det-godt" && !(await (await running.As("emil")).Page(field.Page)).Text.Contains("name=\"Opkald\"", StringComparison.Ordinal))
        {
            await Call("emil");
            var mette = await running.As("mette");
            await mette.Done(await mette.Page("/fag/ring/" + await OpenCall(running.Emil.Citizen)), ("Aftale", "Vi ses på torsdag i klubben."));
        }

        if (field.Page is "/mine-folk/kontaktaftale" or "/fag/borger/{id}/kontakt/aftale")
        {
            // What Anna has proposed is answered first: proposing something else would be a no that needs a why.
            var mette = await running.As("mette");
            var contact = await mette.Page(running.Anna.Fill("/fag/borger/{id}/kontakt"));
            if (contact.Document.QuerySelector("form[action='?handler=Svar']") is not null) await mette.Follow(await mette.Submit(contact, "form[action='?handler=Svar']", "button[value=false]", ("Hvorfor", "Noget andet passer bedre.")));
        }

        if (field.Page is "/mine-folk/kontaktaftale")
        {
            // The first button is a yes: what is agreed to here is nothing that another field's booking could break.
            var mette = await running.As("mette");
            var form = await mette.Page(running.Anna.Fill("/fag/borger/{id}/kontakt/aftale"));
            await mette.Done(form, ("Aftale.Maade", "Home"), ("Aftale.Uger", ""), ("Aftale.Minutter", ""), ("Aftale.Andet", $"{Guid.CreateVersion7():N}"));
        }

        if (field.Page.Contains("{aftale}", StringComparison.Ordinal)) await BookForAnna();
        if (field.Page == "/fag/opslag")
        {
            var anna = await running.As("anna");
            await (await running.As("mette")).Page(running.Anna.Fill("/fag/borger/{id}"));
            var log = await anna.Page("/om-mig/kigget");
            // About anyone's line but Dorte's own, which another must answer.
            var ask = log.Document.QuerySelectorAll(".log__group").First(g => !g.TextContent.Contains("Dorte", StringComparison.Ordinal)).QuerySelector("a.target")!;
            await anna.Done(await anna.Page(ask.GetAttribute("href")!), ("Ord", "Hvorfor?"));
        }
    }

    private async Task Call(string who)
    {
        var browser = await running.As(who);
        await browser.Done(await browser.Page("/ring-mig-op"), ("Ord", "Ring til mig."));
    }

    private async Task<Guid> OpenCall(Guid citizen)
    {
        await using var db = running.Db();
        return await db.CallBacks.Where(c => c.OpenFor == citizen).Select(c => c.Id).FirstAsync();
    }

    /// <summary>Anna has an appointment that is not called off.</summary>
    private async Task BookForAnna()
    {
        var mette = await running.As("mette");
        await mette.Done(await mette.Page(running.Anna.Fill("/fag/borger/{id}/kontakt/book")), ("Dag", $"{1 + (Interlocked.Increment(ref _number) % 28)}. august"), ("Tid", NextTime()), ("Minutter", "5"));
    }

    private async Task<Answered> Open(Browser browser, TextField field)
    {
        var page = await browser.Page(await Fill(field.Page));
        if (field.First is null) return page;
        var asked = await browser.Submit(page, ("Svar", field.First));
        Assert.Equal(200, asked.Status);
        return asked;
    }

    private async Task<(string Name, string Value)[]> Others(TextField field)
    {
        var others = new List<(string, string)>();
        foreach (var (name, value) in field.Others)
        {
            // A user name and a number are taken once.
            others.Add(name switch
            {
                "Brugernavn" => (name, $"ny-{Guid.CreateVersion7():N}"),
                "Cpr" => (name, NextNumber()),
                // A booking has its own five minutes, and a proposal is another than the one before.
                _ when value == "{tid}" => (name, NextTime()),
                _ when value is "{uger}" or "{minutter}" => (name, (5 + (Interlocked.Increment(ref _number) % 21)).ToString(System.Globalization.CultureInfo.InvariantCulture)),
                _ => (name, await Fill(value)),
            });
        }

        return [.. others];
    }

    private async Task<string> Fill(string address)
    {
        if (!address.Contains('{', StringComparison.Ordinal)) return address;
        if (_case is { } laid) address = address.Replace("{sag}", laid.ToString(), StringComparison.Ordinal);
        await using var db = running.Db();
        if (address == "{karim}") return (await db.Employees.SingleAsync(e => e.UserName == "karim")).Id.ToString();
        if (address == "{førstemaal}") return (await db.HelpOrders.Where(o => o.CaseId == _case).SelectMany(o => o.Goals).SingleAsync()).GoalId.ToString();
        if (address.Contains("{opkald}", StringComparison.Ordinal)) address = address.Replace("{opkald}", (await OpenCall(running.Anna.Citizen)).ToString(), StringComparison.Ordinal);
        if (address.Contains("{aftale}", StringComparison.Ordinal)) address = address.Replace("{aftale}", (await db.Appointments.Where(a => a.CitizenId == running.Anna.Citizen && a.State == Domain.Contacts.AppointmentState.Planned).OrderBy(a => a.Id).Select(a => a.Id).LastAsync()).ToString(), StringComparison.Ordinal);
        var filled = running.Anna.Fill(address);
        if (filled.Contains("{enhed}", StringComparison.Ordinal)) filled = filled.Replace("{enhed}", (await db.Units.FirstAsync(u => u.Name.StartsWith("Kontakt"))).Id.ToString(), StringComparison.Ordinal);
        if (filled.Contains("{medarbejder}", StringComparison.Ordinal)) filled = filled.Replace("{medarbejder}", (await db.Employees.FirstAsync(e => e.UserName == "lone")).Id.ToString(), StringComparison.Ordinal);
        if (filled.Contains("{situation}", StringComparison.Ordinal)) filled = filled.Replace("{situation}", (await db.LifeSituations.OrderBy(s => s.Id).FirstAsync()).Id.ToString(), StringComparison.Ordinal);
        return filled;
    }

    private static int _number;

    private Guid? _case;

    private static string NextTime()
    {
        var number = Interlocked.Increment(ref _number);
        return $"{6 + (number / 12 % 17)}.{number % 12 * 5:00}";
    }

    /// <summary>A replacement number that nobody has here.</summary>
    private static string NextNumber()
    {
        var number = Interlocked.Increment(ref _number);
        return $"{61 + (number % 28)}{1 + (number / 28 % 12):00}79{number % 4000:0000}";
    }
}
