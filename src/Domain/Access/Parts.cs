namespace Sammen.Domain.Access;

/// <summary>The named parts of what is kept about a citizen. A relation gives some of them to read, and fewer to write.</summary>
[Flags]
public enum Parts
{
    None = 0,

    /// <summary>The citizen's own plan: words, goals, steps, answers.</summary>
    Plan = 1,

    /// <summary>Professional translations of goals.</summary>
    Professional = 2,

    /// <summary>Who one is and how one wants to be met: name, age, communication profile.</summary>
    Profile = 4,

    /// <summary>Who is on the team, with basis and end.</summary>
    Team = 8,

    /// <summary>Who has looked and what was changed.</summary>
    Log = 16,

    All = Plan | Professional | Profile | Team | Log,
}

public static class PartsText
{
    /// <summary>The part as the citizen reads it, in the definite form: "din plan".</summary>
    public static string ForCitizen(this Parts parts) => Join(parts, your: true);

    public static string ForProfessional(this Parts parts) => Join(parts, your: false);

    private static string Join(Parts parts, bool your)
    {
        var names = new List<string>();
        if (parts.HasFlag(Parts.Plan)) names.Add(your ? "din plan" : "planen");
        if (parts.HasFlag(Parts.Professional)) names.Add(your ? "fagfolkenes ord om dine mål" : "faglige mål");
        if (parts.HasFlag(Parts.Profile)) names.Add(your ? "hvem du er, og hvordan du vil mødes" : "profil");
        if (parts.HasFlag(Parts.Team)) names.Add(your ? "dit hold" : "holdet");
        if (parts.HasFlag(Parts.Log)) names.Add(your ? "hvem der har kigget" : "loggen");
        return names.Count switch
        {
            0 => "ikke noget",
            1 => names[0],
            _ => string.Join(", ", names.Take(names.Count - 1)) + " og " + names[^1],
        };
    }
}
