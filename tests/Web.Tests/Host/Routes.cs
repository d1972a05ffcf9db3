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

    /// <summary>An employee's page about nobody.</summary>
    Fagland,

    /// <summary>A plain "there is no such page".</summary>
    Nothing,

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

    public IReadOnlyList<Role> Roles { get; init; } = [];

    public IReadOnlyList<Sent> Forms { get; init; } = [];

    /// <summary>An address of the route, with {names} for ids.</summary>
    public string Example { get; init; } = "/" + Pattern.Replace(":guid", "", StringComparison.Ordinal).Replace(":long", "", StringComparison.Ordinal).Replace("?", "", StringComparison.Ordinal);

    public bool HasItem => Example.Contains("{maal}", StringComparison.Ordinal) || Example.Contains("{skridt}", StringComparison.Ordinal)
        || Example.Contains("{klaret}", StringComparison.Ordinal) || Example.Contains("{udsagn}", StringComparison.Ordinal) || Example.Contains("{linje}", StringComparison.Ordinal);

    /// <summary>A page that shows something about a citizen.</summary>
    public bool IsAboutCitizen => Kind is Kind.Own or Kind.Together or Kind.Desk;
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
        new("min-vej", Kind.Own, Parts.Plan),
        new("mine-folk", Kind.Own, Parts.Team),
        new("beskeder", Kind.Own, Parts.Plan),
        new("om-mig", Kind.Own, Parts.Profile) { Forms = [new("", Parts.Profile, ("Navn", "Prøve"))] },
        new("om-mig/vis", Kind.Own, Parts.Profile) { Forms = [new("", Parts.Profile, ("Tekst", "Let"), ("Str", "Largest"), ("Farver", "Dark"))] },
        new("om-mig/kigget", Kind.Own, Parts.Log),
        new("om-mig/kigget/{linje:long}", Kind.Own, Parts.Log) { Forms = [new("", Parts.Log, ("Ord", "Prøve af spørgsmål"))] },
        new("ring-mig-op", Kind.Own, Parts.Profile),
    ];

    /// <summary>What is the citizen's alone: to take words back, to ask about the log, to take the plan along as a file, and the professionals' words.</summary>
    private static readonly string[] CitizensAlone = ["min-plan/tag-tilbage/{udsagn:guid}", "om-mig/kigget/{linje:long}", "min-plan/tag-med", "min-plan/hent", "min-plan/maal/{maal:guid}/fagligt"];

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
        new("fag/mig", Kind.Fagland),
        new("fag/borgere", Kind.Fagland) { Forms = [new("", Parts.None, ("q", "Anna"))] },
        new("fag/borger/ny", Kind.Fagland) { Roles = [Role.Adviser], Forms = [new("", Parts.None, ("Navn", "Prøve Person"), ("Cpr", "610190-3999"))] },
        new("fag/opslag", Kind.Fagland) { Roles = [Role.DataOfficer, Role.Leader], Forms = [new("", Parts.Log, ("Spoergsmaal", "{spoergsmaal}"), ("Svar", "Prøve af svar"))] },
        new("fag/opsaetning", Kind.Fagland) { Roles = [Role.Administrator, Role.Leader] },
        new("fag/opsaetning/enhed/{enhed:guid?}", Kind.Fagland) { Roles = [Role.Administrator], Forms = [new("", Parts.None, ("Navn", "Prøve"))] },
        new("fag/opsaetning/medarbejder/{medarbejder:guid?}", Kind.Fagland) { Roles = [Role.Administrator], Forms = [new("", Parts.None, ("Navn", "Prøve"), ("Brugernavn", "proeve"))] },
        new("fag/opsaetning/livssituation/{situation:guid?}", Kind.Fagland) { Roles = [Role.Administrator], Forms = [new("", Parts.None, ("Fortalt", "Prøve")), new("Plads", Parts.None, ("Rolle", "Prøve"))] },

        new("fag/borger/{id:guid}", Kind.Desk, Parts.Profile) { Forms = [new("Gjort", Parts.Plan, ("skridt", "{skridt}"))] },
        new("fag/borger/{id:guid}/historie", Kind.Desk, Parts.Plan),
        new("fag/borger/{id:guid}/kigget", Kind.Desk, Parts.Log),
        new("fag/borger/{id:guid}/sammen", Kind.Desk, Parts.Plan) { Forms = [new("", Parts.None)] },
        new("fag/borger/{id:guid}/skriv", Kind.Desk, Parts.Plan) { ShownTo = Parts.Plan, Forms = [new("", Parts.Plan, ("Slags", "Hope"), ("Ord", "Prøve af ord"), ("Sagt", "Directly"))] },
        new("fag/borger/{id:guid}/kunne-ikke-svare", Kind.Desk, Parts.Plan) { ShownTo = Parts.Plan, Forms = [new("", Parts.Plan, ("Forsoeg1", "1. marts, i telefonen"), ("Forsoeg2", "2. marts, hjemme"), ("Naeste", "På torsdag"))] },
        new("fag/borger/{id:guid}/maal/{maal:guid}", Kind.Desk, Parts.Plan | Parts.Professional)
        {
            Forms = [new("", Parts.Professional, ("Sigte", "Prøve af sigte"), ("Slags", "Maintain")), new("Stilling", Parts.Professional, ("Stilling", "Refused"))],
        },
        new("fag/borger/{id:guid}/hold", Kind.Desk, Parts.Team)
        {
            Forms =
            [
                new("Ny", Parts.Team, ("Navn", "Prøve Person"), ("Rolle", "prøve")),
                new("Slut", Parts.Team, ("medlem", "{medlem}")),
                new("Giv", Parts.Plan, ("NyTovholder", "{medlem}")),
                new("Tovholder", Parts.Plan, ("ja", "true")),
            ],
        },
    ];
}
