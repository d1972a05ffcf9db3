using Microsoft.Extensions.Configuration;

namespace Sammen.Bench;

/// <summary>How much data is laid and how long it is measured; all of it can be given as <c>--citizens 20000</c> and so on.</summary>
internal sealed record Sizes
{
    public int Citizens { get; init; } = 20_000;

    /// <summary>Five of six are advisers, the rest support workers.</summary>
    public int Employees { get; init; } = 300;

    /// <summary>How many citizens each adviser has; those who are measured have exactly so many.</summary>
    public int Caseload { get; init; } = 60;

    /// <summary>Goals in each plan.</summary>
    public int Goals { get; init; } = 2;

    /// <summary>Small steps to each goal.</summary>
    public int Steps { get; init; } = 2;

    /// <summary>How often each citizen was asked "er du enig?" and said yes.</summary>
    public int Agreements { get; init; } = 2;

    /// <summary>One citizen of so many waits to be called.</summary>
    public int CallsOneOf { get; init; } = 25;

    /// <summary>One citizen of so many has a contact agreement, with a meeting held and one to come.</summary>
    public int AppointmentsOneOf { get; init; } = 3;

    /// <summary>One citizen of so many has a case.</summary>
    public int CasesOneOf { get; init; } = 2;

    /// <summary>Look-ups in each citizen's log, besides the rows that the changes left.</summary>
    public int Looks { get; init; } = 6;

    /// <summary>Notes that are searched in, laid when J4 is among the jobs; a document to each tenth.</summary>
    public int Notes { get; init; } = 1_000_000;

    /// <summary>Which jobs are measured.</summary>
    public string Jobs { get; init; } = "J1 J2 J3 J4 J5";

    /// <summary>On which databases.</summary>
    public string Databases { get; init; } = "PostgreSQL SQLite";

    /// <summary>How long each measurement lasts, in seconds.</summary>
    public double Seconds { get; init; } = 3;

    /// <summary>How many times everything is measured; the median counts.</summary>
    public int Rounds { get; init; } = 3;

    public static Sizes Read(string[] args) => new ConfigurationBuilder().AddCommandLine(args).Build().Get<Sizes>() ?? new Sizes();
}
