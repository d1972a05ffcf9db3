namespace Sammen.Domain.Access;

/// <summary>The named parts of what is kept about a citizen. A relation gives some of them to read, and fewer to write.</summary>
[Flags]
public enum Parts
{
    None = 0,

    /// <summary>The citizen's words that are not goals, and the citizen's own answers.</summary>
    Words = 1,

    /// <summary>Professional translations of goals.</summary>
    Professional = 2,

    /// <summary>Who one is and how one wants to be met: name, age, communication profile.</summary>
    Profile = 4,

    /// <summary>Who is on the team, with basis and end.</summary>
    Team = 8,

    /// <summary>Who has looked and what was changed.</summary>
    Log = 16,

    /// <summary>Goals and small steps, without the citizen's other words and answers.</summary>
    Goals = 32,

    /// <summary>The contact agreement, appointments, contacts and calls.</summary>
    Contact = 64,

    /// <summary>Messages between the citizen and the team.</summary>
    Messages = 128,

    /// <summary>Where the citizen lives. Given only by a call that says what it is for.</summary>
    Address = 256,

    /// <summary>What the citizen shares with whom, and who acts for the citizen.</summary>
    Sharing = 512,

    /// <summary>One's own steps in someone's plan: the least a helper sees.</summary>
    Tasks = 1024,

    /// <summary>What relatives see and experience, in their own words.</summary>
    Voices = 2048,

    /// <summary>The matters: what was asked for, how far it is, what was decided, and appeals.</summary>
    Case = 4096,

    /// <summary>What is known and from whom, and what each side expects.</summary>
    Assessment = 8192,

    /// <summary>The help itself: what was ordered, who comes, and how it goes.</summary>
    Effort = 16384,

    /// <summary>Notes and documents.</summary>
    Notes = 32768,

    /// <summary>Which themes are open in what is found out, and no one's words about them: what a relative needs to write a view of their own.</summary>
    Themes = 65536,

    /// <summary>The citizen's own plan: words, goals, steps, answers.</summary>
    Plan = Words | Goals,

    All = Plan | Professional | Profile | Team | Log | Contact | Messages | Address | Sharing | Tasks | Voices | Case | Assessment | Effort | Notes | Themes,
}

public static class PartsText
{
    private static readonly (Parts Part, string Citizen, string Professional)[] Names =
    [
        (Parts.Plan, "din plan", "planen"),
        (Parts.Words, "dine ord og dine svar", "borgerens ord og svar"),
        (Parts.Goals, "dine mål og små skridt", "mål og skridt"),
        (Parts.Professional, "fagfolkenes ord om dine mål", "faglige mål"),
        (Parts.Profile, "hvem du er, og hvordan du vil mødes", "profil"),
        (Parts.Team, "dit hold", "holdet"),
        (Parts.Contact, "dine aftaler", "kontakt og aftaler"),
        (Parts.Messages, "dine beskeder", "beskeder"),
        (Parts.Address, "hvor du bor", "adressen"),
        (Parts.Sharing, "hvem du deler med", "deling og repræsentation"),
        (Parts.Tasks, "egne skridt i din plan", "egne skridt"),
        (Parts.Voices, "hvad dine nærmeste oplever", "pårørendes ord"),
        (Parts.Case, "din sag", "sagen"),
        (Parts.Assessment, "det, vi ved om dig", "udredningen"),
        (Parts.Themes, "de emner, vi taler om", "temaerne i udredningen"),
        (Parts.Effort, "din hjælp", "indsatsen"),
        (Parts.Notes, "noter om dig", "noter og dokumenter"),
        (Parts.Log, "hvem der har kigget", "loggen"),
    ];

    /// <summary>The parts that can be given one by one, in the order they are told. The themes come with the assessment; alone they are a relative's.</summary>
    public static IReadOnlyList<Parts> Single { get; } = [.. Names.Select(n => n.Part).Where(p => p is not (Parts.Words or Parts.Goals or Parts.Themes))];

    /// <summary>The part as the citizen reads it, in the definite form: "din plan".</summary>
    public static string ForCitizen(this Parts parts) => Join(parts, your: true);

    /// <summary>As above with no more than <paramref name="most"/> named, and then "og mere".</summary>
    public static string ForCitizen(this Parts parts, int most) => Join(parts, your: true, most);

    public static string ForProfessional(this Parts parts) => Join(parts, your: false);

    private static string Join(Parts parts, bool your, int most = int.MaxValue)
    {
        var names = new List<string>();
        foreach (var (part, citizen, professional) in Names)
        {
            // The whole plan is told as one.
            if (!parts.HasFlag(part) || (part is Parts.Words or Parts.Goals && parts.HasFlag(Parts.Plan))) continue;
            names.Add(your ? citizen : professional);
        }

        if (names.Count > most) return string.Join(", ", names.Take(most)) + " og mere";
        return names.Count switch
        {
            0 => "ikke noget",
            1 => names[0],
            _ => string.Join(", ", names.Take(names.Count - 1)) + " og " + names[^1],
        };
    }
}
