using Sammen.Domain.Access;

namespace Sammen.Web.Tests.Host;

/// <summary>Whose page it is, and so who may see it.</summary>
public enum Kind
{
    /// <summary>Anyone, signed in or not.</summary>
    Open,

    /// <summary>Sends each one to where they belong.</summary>
    Door,

    /// <summary>For someone MitID knows and the municipality does not.</summary>
    Welcome,

    /// <summary>One's own page in Borgerland.</summary>
    Own,

    /// <summary>The same page on the screen that a citizen and an employee see together.</summary>
    Together,

    /// <summary>A page of Borgerland that is the citizen's alone, and so not on the shared screen.</summary>
    Alone,

    /// <summary>The way out of a joint showing.</summary>
    WayOut,

    /// <summary>A professional's page about one citizen.</summary>
    Desk,

    /// <summary>A call to make: for the one who must make it, on the team or not.</summary>
    Call,

    /// <summary>An employee's page about nobody.</summary>
    Fagland,

    /// <summary>A plain "there is no such page".</summary>
    Nothing,

    /// <summary>A helper's page about the one they help, under the relation that gives the right.</summary>
    Help,

    /// <summary>Whom one helps, and a place for a code.</summary>
    HelpList,

    /// <summary>Whether a helper's relation still holds.</summary>
    HelpOpen,

    /// <summary>Says whether someone is signed in.</summary>
    Stay,

    /// <summary>Takes a form and shows nothing: there is nothing to get.</summary>
    Post,

    /// <summary>Where a sign-in begins.</summary>
    SignIn,
}

/// <summary>A form of a page: its handler's name, and what it writes.</summary>
internal sealed record Sent(string Handler, Parts Writes, params (string Name, string Value)[] Fields);

/// <summary>
/// One route of the program. <see cref="Part"/> is what the page shows, <see cref="ShownTo"/> what one must be able to write
/// to be shown it at all, <see cref="Roles"/> what an employee must be.
/// </summary>
internal sealed record Route(string Pattern, Kind Kind, Parts Part = Parts.None)
{
    public Parts ShownTo { get; init; }

    /// <summary>What one must be able to see besides what the page shows.</summary>
    public Parts Asks { get; init; }

    public IReadOnlyList<Role> Roles { get; init; } = [];

    public IReadOnlyList<Sent> Forms { get; init; } = [];

    /// <summary>An address of the route, with {names} for ids.</summary>
    public string Example { get; init; } = "/" + Pattern.Replace(":guid", "", StringComparison.Ordinal).Replace(":long", "", StringComparison.Ordinal).Replace("?", "", StringComparison.Ordinal);

    private static readonly string[] Items = ["{maal}", "{skridt}", "{naer}", "{deling}", "{klaret}", "{udsagn}", "{linje}", "{traad}", "{opkald}", "{aftale}", "{sag}", "{note}", "{dok}", "{beslutning}", "{mulighed}"];

    public bool HasItem => Array.Exists(Items, item => Example.Contains(item, StringComparison.Ordinal));
    /// <summary>A page that shows something about a citizen.</summary>
    public bool IsAboutCitizen => Kind is Kind.Own or Kind.Together or Kind.Desk or Kind.Call or Kind.Help;
}

/// <summary>Every route there is. A route that is missing here fails a test.</summary>
internal static class Routes
{
    private static readonly (string Name, string Value)[] Step = [("Ord", "Prøve af et skridt"), ("Hvem", "mig"), ("Senest", "12. maj")];

    private static readonly Route[] Borgerland =
    [
        new("lige-nu", Kind.Own, Parts.Plan),
        new("min-plan", Kind.Own, Parts.Plan) { Forms = [new("Klaret", Parts.Plan, ("skridt", "{skridt}"))] },
        new("min-plan/hent", Kind.Own, Parts.Plan),
        new("min-plan/historie", Kind.Own, Parts.Plan),
        new("min-plan/print", Kind.Own, Parts.Plan),
        new("min-plan/strimmel", Kind.Own, Parts.Plan),
        new("min-plan/tag-med", Kind.Own, Parts.Plan),
        new("min-plan/tak", Kind.Own, Parts.Plan),
        new("min-plan/svar", Kind.Own, Parts.Plan) { Forms = [new("", Parts.Plan, ("Svar", "PartOfIt"), ("Trin", "2"), ("Andet", "{maal}"))] },
        new("min-plan/skriv", Kind.Own, Parts.Plan),
        new("min-plan/skriv/{slags}", Kind.Own, Parts.Plan) { Example = "/min-plan/skriv/haab", Forms = [new("", Parts.Plan, ("Ord", "Prøve af ord"))] },
        new("min-plan/ord/{udsagn:guid}", Kind.Own, Parts.Plan) { Forms = [new("", Parts.Plan, ("Ord", "Prøve af ord"))] },
        new("min-plan/tag-tilbage/{udsagn:guid}", Kind.Own, Parts.Plan) { Forms = [new("", Parts.Plan)] },
        new("min-plan/maal/nyt", Kind.Own, Parts.Plan) { Forms = [new("", Parts.Plan, ("Ord", "Prøve af et mål"))] },
        new("min-plan/maal/{maal:guid}", Kind.Own, Parts.Plan),
        new("min-plan/maal/{maal:guid}/fagligt", Kind.Own, Parts.Plan),
        new("min-plan/maal/{maal:guid}/ord", Kind.Own, Parts.Plan) { Forms = [new("", Parts.Plan, ("Ord", "Prøve af et mål"))] },
        new("min-plan/maal/{maal:guid}/skala", Kind.Own, Parts.Plan) { Forms = [new("", Parts.Plan, ("Tal", "7"))] },
        new("min-plan/maal/{maal:guid}/tilstand", Kind.Own, Parts.Plan) { Forms = [new("", Parts.Plan, ("Tilstand", "Later"))] },
        new("min-plan/maal/{maal:guid}/skridt", Kind.Own, Parts.Plan) { Forms = [new("", Parts.Plan, Step)] },
        new("min-plan/skridt/{skridt:guid}", Kind.Own, Parts.Plan) { Forms = [new("", Parts.Plan, Step), new("Vaek", Parts.Plan)] },
        new("min-plan/klaret/{skridt:guid}", Kind.Own, Parts.Plan) { Example = "/min-plan/klaret/{klaret}", Forms = [new("Hjalp", Parts.Plan, ("Hjalp", "Prøve af hjælp")), new("Fortryd", Parts.Plan)] },
        new("min-vej/{sag:guid?}", Kind.Own, Parts.Plan) { Example = "/min-vej" },
        new("min-vej/{sag:guid}/print", Kind.Own, Parts.Case),
        new("min-vej/{sag:guid}/tvivl", Kind.Own, Parts.Case) { ShownTo = Parts.Case, Forms = [new("", Parts.Case, ("Til", "{omlidt}")), new("Ved", Parts.Case)] },
        new("min-vej/bed-om-hjaelp", Kind.Own, Parts.Case) { ShownTo = Parts.Case, Forms = [new("", Parts.Case, ("Ord", "Prøve af en bøn om hjælp"))] },
        new("min-vej/{sag:guid}/hoering", Kind.Own, Parts.Case) { Forms = [new("", Parts.Case, ("Svar", "Fits"), ("Hoering", "{sag}"))] },
        new("min-vej/{sag:guid}/afgoerelse", Kind.Own, Parts.Case),
        new("min-vej/{sag:guid}/klage", Kind.Own, Parts.Case) { Forms = [new("", Parts.Case, ("Trin", "2"), ("Hvordan", "skriv"), ("Ord", "Prøve af en klage"))] },
        new("min-vej/{sag:guid}/hjaelpen", Kind.Own, Parts.Case | Parts.Effort) { Forms = [new("Enig", Parts.Effort, ("tekst", "{sag}")), new("Behold", Parts.Effort, ("hjaelp", "{sag}"))] },
        new("mine-folk", Kind.Own, Parts.Team),
        new("mine-folk/ny", Kind.Own, Parts.Team) { ShownTo = Parts.Sharing, Forms = [new("", Parts.Sharing, ("Navn", "Prøve Person"), ("Rolle", "ven"), ("Naer", "Everyday"))] },
        new("mine-folk/{medlem:guid}/del", Kind.Own, Parts.Team) { Example = "/mine-folk/{naer}/del", ShownTo = Parts.Sharing, Forms = [new("", Parts.Sharing, ("Dele", "Goals"), ("Til", "1. juni")), new("Vaek", Parts.Sharing)] },
        new("mine-folk/deling/{deling:guid}", Kind.Own, Parts.Sharing) { Forms = [new("", Parts.Sharing)] },
        new("om-mig/videregivet", Kind.Own, Parts.Sharing),
        new("beskeder", Kind.Own, Parts.Plan),
        new("om-mig", Kind.Own, Parts.Profile) { Forms = [new("", Parts.Profile, ("Navn", "Prøve"))] },
        new("om-mig/vis", Kind.Own, Parts.Profile) { Forms = [new("", Parts.Profile, ("Tekst", "Let"), ("Str", "Largest"), ("Farver", "Dark"))] },
        new("om-mig/noter", Kind.Own, Parts.Notes),
        new("om-mig/papirer", Kind.Own, Parts.Notes) { Forms = [new("", Parts.Notes, ("Navn", "Prøve"))] },
        new("om-mig/papirer/{dok:guid}", Kind.Own, Parts.Notes),
        new("mine-folk/loefter", Kind.Own, Parts.Contact),
        new("om-mig/kigget", Kind.Own, Parts.Log),
        new("om-mig/kigget/{linje:long}", Kind.Own, Parts.Log) { Forms = [new("", Parts.Log, ("Ord", "Prøve af spørgsmål"))] },
        new("ring-mig-op", Kind.Own, Parts.Profile) { Forms = [new("", Parts.Contact, ("Om", "Worried"), ("Ord", "Prøve af ord"))] },
        new("ring-mig-op/tak", Kind.Own, Parts.Contact),
        new("ring-mig-op/blev-det-godt", Kind.Own, Parts.Contact) { Forms = [new("", Parts.Contact, ("Opkald", "{opkald}"), ("Svar", "Good")), new("Vent", Parts.Contact, ("Opkald", "{opkald}"))] },
        new("beskeder/ny", Kind.Own, Parts.Messages) { Forms = [new("", Parts.Messages, ("Om", "{maal}"), ("Ord", "Prøve af besked"))] },
        new("beskeder/{traad:guid}", Kind.Own, Parts.Messages) { Forms = [new("", Parts.Messages, ("Ord", "Prøve af svar"))] },
        new("mine-folk/kontaktaftale", Kind.Own, Parts.Contact) { Forms = [new("Svar", Parts.Contact, ("forslag", "{maal}"), ("ja", "true")), new("Tilbage", Parts.Contact, ("forslag", "{maal}")), new("Set", Parts.Contact, ("forslag", "{maal}"))] },
        new("mine-folk/kontaktaftale/foreslaa", Kind.Own, Parts.Contact) { Forms = [new("", Parts.Contact, ("Aftale.Uger", "2"), ("SigerJa", "vent"))] },
        new("min-vej/mine-betingelser", Kind.Own, Parts.Assessment) { Forms = [new("", Parts.Assessment, ("Ord", "Prøve af ord"), ("Slags", "Condition"), ("Omraade", "sundhed"))] },
        new("min-vej/{sag:guid}/det-ved-vi", Kind.Own, Parts.Assessment),
        new("min-vej/{sag:guid}/det-ved-vi/{tema}", Kind.Own, Parts.Assessment) { Forms = [new("Skriv", Parts.Assessment, ("Ord", "Prøve af ord"), ("Slags", "Resource")), new("Tilbage", Parts.Assessment, ("udsagn", "{maal}"))] },
        new("min-vej/{sag:guid}/forstaaet", Kind.Own, Parts.Assessment) { Forms = [new("", Parts.Assessment, ("Svar", "Yes"))] },
        new("min-vej/{sag:guid}/muligheder", Kind.Own, Parts.Case),
        new("min-vej/{sag:guid}/mulighed/{mulighed:guid}", Kind.Own, Parts.Case) { Forms = [new("Svar", Parts.Case, ("Svar", "Yes"), ("Udgave", "1")), new("Vaek", Parts.Case)] },
        new("min-vej/{sag:guid}/ny-mulighed", Kind.Own, Parts.Case) { ShownTo = Parts.Case, Forms = [new("", Parts.Case, ("Navn", "Prøve af en idé"))] },
        new("min-vej/{sag:guid}/forventninger", Kind.Own, Parts.Assessment),
        new("min-vej/{sag:guid}/forventninger/svar", Kind.Own, Parts.Assessment) { Forms = [new("", Parts.Assessment, ("Svar", "Yes"))] },
        new("min-vej/{sag:guid}/forventninger/{hvem:regex(^(jer|mig)$)}", Kind.Own, Parts.Assessment) { Example = "/min-vej/{sag}/forventninger/jer", Forms = [new("Skriv", Parts.Assessment, ("Ord", "Prøve af ord")), new("Tilbage", Parts.Assessment, ("linje", "{maal}"))] },
        new("mine-folk/aftaler", Kind.Own, Parts.Contact) { Forms = [new("Set", Parts.Contact, ("aftale", "{aftale}"))] },
        new("mine-folk/aftaler/{aftale:guid}", Kind.Own, Parts.Contact) { Forms = [new("", Parts.Contact, ("Hvorfor", "Prøve af et afbud"))] },
    ];

    /// <summary>What is the citizen's alone: to take words back, to ask about the log, to take the plan along as a file, the professionals' words, calls and messages.</summary>
    private static readonly string[] CitizensAlone = ["min-plan/tag-tilbage/{udsagn:guid}", "om-mig/kigget/{linje:long}", "min-plan/tag-med", "min-plan/hent", "min-plan/maal/{maal:guid}/fagligt", "ring-mig-op/tak", "ring-mig-op/blev-det-godt", "beskeder/ny", "beskeder/{traad:guid}"];

    public static IReadOnlyList<Route> All { get; } =
    [
        new("", Kind.Door),
        new("velkommen", Kind.Welcome) { Forms = [new("", Parts.None)] },
        new("log-ind", Kind.Open),
        new("log-ud", Kind.Open) { Forms = [new("", Parts.None)] },
        new("kilder", Kind.Open),
        new("demo/{key?}", Kind.Open) { Example = "/demo", Forms = [new("", Parts.None)] },
        new("fejl", Kind.Nothing),
        new("health/alive", Kind.Open),
        new("health/ready", Kind.Open),
        new("bliv", Kind.Stay),
        new("kladde", Kind.Post),
        new("kladde/slet", Kind.Post),
        new("log-ind/borger", Kind.SignIn),
        new("log-ind/medarbejder", Kind.SignIn),

        .. Borgerland,
        .. Borgerland.Select(own => own with
        {
            Pattern = "sammen/{besoeg:guid}/" + own.Pattern,
            Example = "/sammen/{besoeg}" + own.Example,
            Kind = CitizensAlone.Contains(own.Pattern) ? Kind.Alone : Kind.Together,
        }),
        new("sammen/{besoeg:guid}/slut", Kind.WayOut) { Forms = [new("", Parts.None)] },

        new("fag", Kind.Fagland),
        new("fag/mig", Kind.Fagland) { Forms = [new("Vaek", Parts.None, ("Fra", "12. maj")), new("Tilbage", Parts.None, ("fravaer", "{medlem}"))] },
        new("fag/min-enhed", Kind.Fagland) { Roles = [Role.Leader], Forms = [new("", Parts.None, ("Hvem", "{medlem}"), ("Grund", "Prøve"))] },
        new("fag/beslutninger", Kind.Fagland) { Roles = [Role.Leader] },
        new("fag/beslutninger/{beslutning:guid}", Kind.Fagland) { Roles = [Role.Leader], Forms = [new("Ja", Parts.None), new("Tilbage", Parts.None, ("Spoergsmaal", "Prøve af et spørgsmål"))] },
        new("fag/borgere", Kind.Fagland) { Forms = [new("", Parts.None, ("q", "Anna"))] },
        new("fag/tilbud", Kind.Fagland) { Roles = [Role.Adviser, Role.Professional, Role.Leader, Role.ContactCentre, Role.Administrator] },
        new("fag/tilbud/skriv/{tilbud:guid?}", Kind.Fagland) { Roles = [Role.Adviser, Role.Professional, Role.Leader, Role.ContactCentre, Role.Administrator], Forms = [new("", Parts.None, ("Tilbud.Slags", "Association"), ("Tilbud.Navn", "Prøve"), ("Tilbud.Hvad", "Prøve af ord"), ("Tilbud.Koster", "None")), new("Vaek", Parts.None)] },
        new("fag/soeg", Kind.Fagland) { Forms = [new("", Parts.None, ("q", "bus"))] },
        new("fag/borger/ny", Kind.Fagland) { Roles = [Role.Adviser], Forms = [new("", Parts.None, ("Navn", "Prøve Person"), ("Cpr", "610190-3999"))] },
        new("fag/opslag", Kind.Fagland) { Roles = [Role.DataOfficer, Role.Leader], Forms = [new("", Parts.Log, ("Spoergsmaal", "{spoergsmaal}"), ("Svar", "Prøve af svar")), new("Set", Parts.Log, ("Adgang", "{spoergsmaal}"), ("iorden", "true"), ("Vurdering", "Prøve"))] },
        new("fag/opsaetning", Kind.Fagland) { Roles = [Role.Administrator, Role.Leader] },
        new("fag/opsaetning/enhed/{enhed:guid?}", Kind.Fagland) { Roles = [Role.Administrator], Forms = [new("", Parts.None, ("Navn", "Prøve"))] },
        new("fag/opsaetning/medarbejder/{medarbejder:guid?}", Kind.Fagland) { Roles = [Role.Administrator], Forms = [new("", Parts.None, ("Navn", "Prøve"), ("Brugernavn", "proeve"))] },
        new("fag/opsaetning/livssituation/{situation:guid?}", Kind.Fagland) { Roles = [Role.Administrator], Forms = [new("", Parts.None, ("Fortalt", "Prøve")), new("Plads", Parts.None, ("Rolle", "Prøve"))] },
        new("fag/opsaetning/frister", Kind.Fagland) { Roles = [Role.Administrator], Forms = [new("", Parts.None, ("Slags", "CallBack"), ("Dage", "2"))] },

        new("fag/opsaetning/sagstyper", Kind.Fagland) { Roles = [Role.Administrator, Role.Leader], Forms = [new("", Parts.None, ("Fil", "[]")), new("Typiske", Parts.None)] },
        new("fag/opsaetning/sagstype/{kode?}", Kind.Fagland) { Roles = [Role.Administrator], Example = "/fag/opsaetning/sagstype", Forms = [new("", Parts.None, ("Kode", "proeve"))] },
        new("fag/opsaetning/temaer", Kind.Fagland) { Roles = [Role.Administrator], Forms = [new("", Parts.None, ("Fil", "[]"))] },
        new("fag/opsaetning/tema/{kode?}", Kind.Fagland) { Roles = [Role.Administrator], Example = "/fag/opsaetning/tema", Forms = [new("", Parts.None, ("Navn", "Prøve"))] },
        new("fag/opsaetning/vidensdomaene/{kode?}", Kind.Fagland) { Roles = [Role.Administrator], Example = "/fag/opsaetning/vidensdomaene", Forms = [new("", Parts.None, ("Navn", "Prøve"))] },
        new("fag/borger/{id:guid}/sager", Kind.Desk, Parts.Case),
        new("fag/borger/{id:guid}/sager/ny", Kind.Desk, Parts.Case) { ShownTo = Parts.Case, Forms = [new("", Parts.Case, ("Begyndt", "Asked"), ("Slags", "stoette"), ("Titel", "Prøve af en sag"), ("Dag", "1. marts"), ("Ord", "Prøve af ord"), ("Sagt", "Directly"))] },
        new("fag/borger/{id:guid}/sager/{sag:guid}", Kind.Desk, Parts.Case)
        {
            Forms =
            [
                new("TagOp", Parts.Case, ("Slags", "stoette"), ("Titel", "Prøve")),
                new("Bold", Parts.Case, ("Hvem", "Doctor"), ("Navn", "din læge"), ("Paa", "Vi venter på et brev.")),
                new("Fase", Parts.Case, ("Til", "ChoiceOfEffort"), ("Hvorfor", "Prøve af en grund")),
                new("Dato", Parts.Case, ("Grund", "Prøve af en grund"), ("NyDato", "{omlidt}")),
                new("Slut", Parts.Case, ("Afslutning", "Withdrawn"), ("SlutOrd", "Prøve af et ord")),
            ],
        },

        new("fag/borger/{id:guid}/noter", Kind.Desk, Parts.Notes) { Forms = [new("", Parts.Notes, ("Slags", "Note"), ("Ord", "Prøve af en note")), new("Soeg", Parts.None, ("q", "bus"))] },
        new("fag/borger/{id:guid}/noter/{note:guid}", Kind.Desk, Parts.Notes)
        {
            Forms =
            [
                new("Tilfoej", Parts.Notes, ("Mere", "Prøve af mere")),
                new("Anden", Parts.Notes, ("Sted", "Prøve")),
                new("Forsoeg", Parts.Notes),
                new("Aabn", Parts.Notes),
                new("Forkert", Parts.Notes, ("Hvorfor", "Prøve")),
                new("Bliver", Parts.Notes),
                new("Flyt", Parts.Notes, ("Til", "{medlem}")),
            ],
        },
        new("fag/borger/{id:guid}/dokumenter", Kind.Desk, Parts.Notes) { Forms = [new("", Parts.Notes, ("Navn", "Prøve")), new("Aabn", Parts.Notes, ("dok", "{dok}"))] },
        new("fag/borger/{id:guid}/dokumenter/{dok:guid}", Kind.Desk, Parts.Notes),
        new("fag/borger/{id:guid}/loefter", Kind.Desk, Parts.Contact)
        {
            Forms =
            [
                new("", Parts.Contact, ("Hvad", "at prøve"), ("Senest", "12. maj")),
                new("Holdt", Parts.Contact, ("loefte", "{loefte}")),
                new("Brudt", Parts.Contact, ("loefte", "{loefte}"), ("Saetning", "Prøve")),
                new("Dag", Parts.Contact, ("loefte", "{loefte}"), ("NyDag", "12. maj"), ("Saetning", "Prøve")),
            ],
        },
        new("fag/borger/{id:guid}/kontakt", Kind.Desk, Parts.Contact)
        {
            Forms =
            [
                new("Noter", Parts.Contact, ("Maade", "Phone"), ("Hvem", "Out"), ("Fik", "ja"), ("Ord", "Prøve af en note")),
                new("Svar", Parts.Contact, ("forslag", "{maal}"), ("ja", "true")),
                new("Tilbage", Parts.Contact, ("forslag", "{maal}")),
                new("Holdt", Parts.Contact, ("aftale", "{aftale}")),
            ],
        },
        new("fag/borger/{id:guid}/kontakt/aftale", Kind.Desk, Parts.Contact) { ShownTo = Parts.Contact, Forms = [new("", Parts.Contact, ("Aftale.Uger", "2"))] },
        new("fag/borger/{id:guid}/kontakt/book", Kind.Desk, Parts.Contact) { ShownTo = Parts.Contact, Forms = [new("", Parts.Contact, ("Maade", "Home"), ("Dag", "12. maj"), ("Tid", "10"), ("Minutter", "30"))] },
        new("fag/borger/{id:guid}/kontakt/aflys/{aftale:guid}", Kind.Desk, Parts.Contact) { ShownTo = Parts.Contact, Forms = [new("", Parts.Contact, ("Hvorfor", "Prøve af et afbud"))] },

        new("fag/borger/{id:guid}/sager/{sag:guid}/hoering", Kind.Desk, Parts.Case)
        {
            Forms =
            [
                new("Send", Parts.Case, ("Fakta", "Prøve af fakta")),
                new("Ikke", Parts.Case, ("Hvorfor", "Prøve af en grund")),
                new("Noter", Parts.Case, ("Hoering", "{sag}"), ("Svar", "Fits"), ("Maade", "Phone"), ("Ord", "Prøve af ord")),
            ],
        },
        new("fag/borger/{id:guid}/sager/{sag:guid}/afgoerelse", Kind.Desk, Parts.Case)
        {
            Forms =
            [
                new("Del", Parts.Case, ("Hvad", "Prøve af en del"), ("Resultat", "Yes"), ("Lov", "Prøve"), ("Fakta", "Prøve"), ("Regler", "Prøve"), ("Hensyn", "Prøve"), ("Siger", "Prøve"), ("Brugt", "Prøve"), ("Koster", "Low")),
                new("FjernDel", Parts.Case, ("del", "{sag}")),
                new("Ord", Parts.Case, ("Kort", "Prøve"), ("Betyder", "Prøve"), ("Nu", "Prøve")),
                new("Port", Parts.Case, ("Port", "TookPart"), ("Gjort", "Prøve af ord")),
                new("Leder", Parts.Case),
                new("Beslut", Parts.Case),
                new("Akut", Parts.Case, ("Grund", "Danger"), ("Hvorfor", "Prøve af en lang grund")),
                new("Fortalt", Parts.Case, ("Afgoerelse", "{sag}"), ("Fortalt", "Phone"), ("FortaltDag", "2. marts"), ("Sendt", "Portal"), ("SendtDag", "2. marts")),
                new("Indhentet", Parts.Case, ("Afgoerelse", "{sag}"), ("Indhent", "{sag}"), ("Indhentet", "Prøve")),
            ],
        },
        new("fag/borger/{id:guid}/sager/{sag:guid}/klage", Kind.Desk, Parts.Case)
        {
            Forms =
            [
                new("Noter", Parts.Case, ("Afgoerelse", "{sag}"), ("Maade", "Phone"), ("Kom", "2. marts"), ("Ord", "Prøve af en klage")),
                new("Skriv", Parts.Case, ("Klage", "{sag}"), ("Ord", "Prøve af en klage")),
                new("Imens", Parts.Case, ("Klage", "{sag}"), ("Imens", "Prøve")),
                new("Se", Parts.Case, ("Klage", "{sag}"), ("Udfald", "Changed"), ("Hvorfor", "Prøve")),
                new("Naevn", Parts.Case, ("Klage", "{sag}"), ("Udfald", "BoardKept"), ("Dag", "2. marts"), ("Hvorfor", "Prøve")),
                new("Laert", Parts.Case, ("Klage", "{sag}"), ("Laert", "Prøve")),
            ],
        },
        new("fag/borger/{id:guid}/sager/{sag:guid}/hjaelp", Kind.Desk, Parts.Case | Parts.Effort)
        {
            Forms =
            [
                new("Bestil", Parts.Effort | Parts.Case, ("Del", "{sag}"), ("Hvem", "{sag}"), ("Maal", "{maal}")),
                new("Foelg", Parts.Effort | Parts.Case, ("Bestilling", "{sag}"), ("Udfald", "Continue"), ("Siger", "Prøve"), ("Hvorfor", "Prøve")),
                new("Stop", Parts.Effort | Parts.Case, ("Bestilling", "{sag}"), ("Afgoerelse", "{sag}")),
            ],
        },
        new("fag/borger/{id:guid}/hjaelp", Kind.Desk, Parts.Effort)
        {
            Forms =
            [
                new("Ja", Parts.Effort, ("Bestilling", "{sag}"), ("Fra", "12. maj"), ("Naar", "Prøve")),
                new("Nej", Parts.Effort, ("Bestilling", "{sag}"), ("Hvorfor", "Prøve")),
                new("Status", Parts.Effort, ("Bestilling", "{sag}"), ("Maal", "{maal}"), ("Virker", "ja"), ("Linje", "Prøve")),
                new("Timer", Parts.Effort, ("Bestilling", "{sag}"), ("Maaned", "2027-03"), ("Timer", "3")),
                new("Tilgang", Parts.Effort, ("Tilgang", "Prøve")),
                new("Enig", Parts.Effort, ("tekst", "{sag}")),
            ],
        },
        new("fag/borger/{id:guid}/sager/{sag:guid}/udredning", Kind.Desk, Parts.Assessment)
        {
            Forms =
            [
                new("Aabn", Parts.Assessment, ("Tema", "egenomsorg"), ("Hvorfor", "Prøve af en grund")),
                new("Opsummer", Parts.Assessment, ("TilBorger", "Du synger."), ("Faglig", "Prøve")),
                new("Spoerg", Parts.Assessment),
                new("KunneIkke", Parts.Assessment, ("Forsoeg1", "1. marts, i telefonen"), ("Forsoeg2", "2. marts, hjemme"), ("Naeste", "På torsdag")),
            ],
        },
        new("fag/borger/{id:guid}/sager/{sag:guid}/udredning/{tema}", Kind.Desk, Parts.Assessment)
        {
            Forms =
            [
                new("Sig", Parts.Assessment, ("Kilde", "Adviser"), ("Slags", "Neither"), ("Ord", "Prøve af ord")),
                new("Vurder", Parts.Assessment, ("Niveau", "2"), ("Behov", "let"), ("Grundlag", "Prøve")),
                new("UdenSyn", Parts.Assessment, ("HvorforIkke", "Prøve af en grund")),
            ],
        },
        new("fag/borger/{id:guid}/sager/{sag:guid}/viden", Kind.Desk, Parts.Assessment)
        {
            Forms =
            [
                new("Skriv", Parts.Assessment, ("Omraade", "sundhed"), ("Slags", "Known"), ("Kilde", "Adviser"), ("Ord", "Prøve af viden")),
                new("Fandt", Parts.Assessment, ("Hvad", "{maal}"), ("Kilde", "Adviser"), ("Ord", "Prøve af viden")),
                new("Vaek", Parts.Assessment, ("hvad", "{maal}")),
            ],
        },
        new("fag/borger/{id:guid}/sager/{sag:guid}/muligheder", Kind.Desk, Parts.Case)
        {
            Forms =
            [
                new("Spoerg", Parts.Case),
                new("Vaek", Parts.Case, ("mulighed", "{mulighed}")),
                new("Igen", Parts.Case),
                new("Svar", Parts.Case, ("Hvilken", "{mulighed}:1"), ("Svar", "Maybe")),
                new("Vaelg", Parts.Case, ("Valgt", "{mulighed}"), ("Hvorfor", "Prøve af en grund")),
            ],
        },
        new("fag/borger/{id:guid}/sager/{sag:guid}/mulighed/{mulighed:guid?}", Kind.Desk, Parts.Case) { ShownTo = Parts.Case, Forms = [new("", Parts.Case, ("Tilbud.Slags", "Association"), ("Tilbud.Navn", "Prøve"), ("Tilbud.Hvad", "Prøve af ord"), ("Tilbud.Koster", "None"))] },
        new("fag/borger/{id:guid}/sager/{sag:guid}/forventninger", Kind.Desk, Parts.Assessment)
        {
            Forms =
            [
                new("Aabn", Parts.Assessment, ("Grund", "Wished")),
                new("Linje", Parts.Assessment, ("Side", "Adviser"), ("Ord", "Vi ses om en uge.")),
                new("Vaek", Parts.Assessment, ("linje", "{maal}")),
                new("Spoerg", Parts.Assessment),
                new("Talt", Parts.Assessment, ("Talt", "Vi talte om det i går.")),
                new("KunneIkke", Parts.Assessment, ("Forsoeg1", "1. marts, i telefonen"), ("Forsoeg2", "2. marts, hjemme"), ("Naeste", "På torsdag")),
            ],
        },

        new("fag/ring/{opkald:guid}", Kind.Call, Parts.Contact | Parts.Profile) { Forms = [new("Aftalt", Parts.Contact, ("Aftale", "Prøve af en aftale")), new("Forsoeg", Parts.Contact, ("Igen", "2027-03-02"))] },

        new("fag/borger/{id:guid}", Kind.Desk, Parts.Profile) { Forms = [new("Gjort", Parts.Plan, ("skridt", "{skridt}"))] },
        new("hjaelp", Kind.HelpList) { Forms = [new("", Parts.None, ("Kode", "AAAA AAAA"))] },
        new("hjaelp/{relation:guid}/aaben", Kind.HelpOpen),
        new("hjaelp/{relation:guid}", Kind.Help, Parts.Tasks) { Forms = [new("Gjort", Parts.Tasks, ("skridt", "{skridt}"))] },
        new("hjaelp/{relation:guid}/aftaler", Kind.Help, Parts.Contact),
        new("hjaelp/{relation:guid}/min-vej", Kind.Help, Parts.Case),
        new("hjaelp/{relation:guid}/ord", Kind.Help, Parts.Voices) { Forms = [new("", Parts.Voices, ("Ord", "Prøve af ord"), ("Fortroligt", "nej"))] },
        new("hjaelp/{relation:guid}/emner", Kind.Help, Parts.Themes),
        new("hjaelp/{relation:guid}/emner/{sag:guid}/{tema}", Kind.Help, Parts.Themes) { Forms = [new("", Parts.Themes, ("Ord", "Prøve af ord"), ("Slags", "Neither")), new("Tilbage", Parts.Themes, ("Retter", "{maal}"))] },
        new("hjaelp/{relation:guid}/bliv-ved", Kind.Help, Parts.Voices) { Forms = [new("", Parts.Voices, ("Svar", "Yes"))] },
        new("hjaelp/{relation:guid}/slip", Kind.Help, Parts.Tasks) { Forms = [new("", Parts.Tasks)] },
        new("hjaelp/{relation:guid}/ring", Kind.Help, Parts.Profile),

        new("fag/noedadgang", Kind.Fagland) { Roles = [Role.Adviser, Role.Professional, Role.Leader], Forms = [new("", Parts.None, ("Cpr", "610190-3999"), ("Grund", "Danger"), ("Ord", "Prøve af en lang grund"), ("Se", "Plan"))] },
        new("fag/borger/{id:guid}/deling", Kind.Desk, Parts.Sharing)
        {
            Forms = [new("Slut", Parts.Sharing, ("Hvem", "{deling}")), new("Fortalt", Parts.Sharing, ("Hvem", "{deling}"), ("Hvordan", "Prøve")), new("Skaerm", Parts.Sharing, ("Hvem", "{deling}"))],
        },
        new("fag/borger/{id:guid}/deling/repraesentation", Kind.Desk, Parts.Sharing) { ShownTo = Parts.Sharing, Forms = [new("", Parts.Sharing, ("Slags", "Guardian"), ("Navn", "Prøve Person"), ("Cpr", "610190-3999"), ("Omfang", "økonomi"), ("Set", "Prøve"))] },
        new("fag/borger/{id:guid}/deling/videregiv", Kind.Desk, Parts.Sharing) { ShownTo = Parts.Sharing, Forms = [new("", Parts.Sharing, ("Modtager", "Prøve"), ("Hvad", "Prøve"), ("Lov", "samtykke"), ("Hvorfor", "Prøve"))] },
        new("fag/borger/{id:guid}/deling/skaerm", Kind.Desk, Parts.Sharing) { ShownTo = Parts.Sharing, Forms = [new("", Parts.Sharing, ("Navn", "Prøve Person"), ("Cpr", "610190-3999"), ("Hvorfor", "Prøve"))] },
        new("fag/borger/{id:guid}/deling/adresse", Kind.Desk, Parts.Profile) { Asks = Parts.Address, Forms = [new("Vis", Parts.Profile, ("Formaal", "Prøve af formål")), new("Skriv", Parts.Profile, ("Bor", "Prøvevej 1")), new("Af", Parts.Profile)] },
        new("fag/borger/{id:guid}/historie", Kind.Desk, Parts.Plan),
        new("fag/borger/{id:guid}/ring", Kind.Desk, Parts.Contact) { ShownTo = Parts.Contact, Forms = [new("", Parts.Contact, ("Om", "Worried"), ("Ord", "Prøve af ord"))] },
        new("fag/borger/{id:guid}/beskeder", Kind.Desk, Parts.Messages) { Forms = [new("", Parts.Messages, ("Om", "{maal}"), ("Ord", "Prøve af besked"))] },
        new("fag/borger/{id:guid}/beskeder/{traad:guid}", Kind.Desk, Parts.Messages) { Forms = [new("", Parts.Messages, ("Ord", "Prøve af svar"))] },
        new("fag/borger/{id:guid}/kigget", Kind.Desk, Parts.Log),
        new("fag/borger/{id:guid}/sammen", Kind.Desk, Parts.Plan) { Forms = [new("", Parts.None, ("Sted", "Home"))] },
        new("fag/borger/{id:guid}/skriv", Kind.Desk, Parts.Plan) { ShownTo = Parts.Plan, Forms = [new("", Parts.Plan, ("Slags", "Hope"), ("Ord", "Prøve af ord"), ("Sagt", "Directly"))] },
        new("fag/borger/{id:guid}/kunne-ikke-svare", Kind.Desk, Parts.Plan) { ShownTo = Parts.Plan, Forms = [new("", Parts.Plan, ("Forsoeg1", "1. marts, i telefonen"), ("Forsoeg2", "2. marts, hjemme"), ("Naeste", "På torsdag"))] },
        new("fag/borger/{id:guid}/maal/{maal:guid}", Kind.Desk, Parts.Plan | Parts.Professional)
        {
            Forms = [new("", Parts.Professional, ("Sigte", "Prøve af sigte"), ("Slags", "Maintain")), new("Stilling", Parts.Professional, ("Stilling", "Refused"))],
        },
        new("fag/borger/{id:guid}/hold/naer", Kind.Desk, Parts.Team) { ShownTo = Parts.Team, Forms = [new("", Parts.Team, ("Navn", "Prøve Person"), ("Rolle", "prøve"))] },
        new("fag/borger/{id:guid}/hold", Kind.Desk, Parts.Team)
        {
            Forms =
            [
                new("Ny", Parts.Team, ("Medarbejder", "{medlem}"), ("Rolle", "prøve")),
                new("Slut", Parts.Team, ("medlem", "{medlem}")),
                new("Giv", Parts.Plan, ("NyTovholder", "{medlem}")),
                new("Tovholder", Parts.Plan, ("ja", "true")),
            ],
        },
    ];
}
