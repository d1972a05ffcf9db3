using Sammen.Domain.Access;
using Sammen.Domain.Common;

namespace Sammen.Domain.Demo;

/// <summary>
/// One of the invented people of the demo. Private persons have a replacement number (the day plus 60), which is nobody's.
/// </summary>
public sealed record DemoPerson(string Place, string Key, string Name, string About, string Title, string Unit, IReadOnlyList<Role> Roles, bool HasPortrait = true, bool CanSignIn = true)
{
    public bool IsEmployee => Roles.Count > 0;

    public string Portrait => HasPortrait ? Key : "";
}

public static class DemoPeople
{
    public const string Engholm = "engholm";
    public const string Sundkoebing = "sundkoebing";

    public static IReadOnlyList<DemoPerson> All { get; } =
    [
        Private("anna", "Anna Holm", "34 år, ny på Mettes hold, synger"),
        Employee("mette", "Mette Lund", "rådgiver med 60 borgere", "rådgiver", "Voksen og støtte", Role.Adviser),
        Private("else", "Else Holm", "Annas mor"),
        Employee("karim", "Karim Aziz", "støtter Anna i hverdagen", "bostøtte", "Bostøtten Broen", Role.Professional),
        Employee("sara", "Sara Bang", "rådgiver, Mettes kollega", "rådgiver", "Voksen og støtte", Role.Adviser),
        Employee("lene", "Lene Krogh", "leder af Voksen og støtte", "leder", "Voksen og støtte", Role.Leader, Role.Adviser),
        Private("ole", "Ole Juhl", "71 år, hjemme efter hospitalet, bruger papir og telefon"),
        Private("ida", "Ida Toft", "22 år, taler med tegn og billeder"),
        Private("emil", "Emil Frost", "17 år, bliver snart 18"),
        Private("fatima", "Fatima Ali", "41 år, tolk på arabisk, i tvivl"),
        Private("birgit", "Birgit Lang", "68 år, mellem to enheder"),
        Employee("maja", "Maja Berg", "sygeplejerske, ser kun sin del", "sygeplejerske", "Hjemmesygeplejen", Role.Professional),
        Private("jonas", "Jonas Riis", "frivillig i en forening"),
        Private("vera", "Vera Dahl", "værge for Oles økonomi"),
        Employee("peter", "Peter Skov", "medarbejder uden for alle hold", "sagsbehandler", "Job og ydelse", Role.Adviser),
        Private("nabo", "Nina Bak", "nabo med MitID"),
        Employee("lone", "Lone Friis", "svarer telefonen", "medarbejder i kontaktcentret", "Kontaktcentret", Role.ContactCentre),
        Employee("thomas", "Thomas Vang", "leder møder om samskabelse", "facilitator", "Voksen og støtte", Role.Facilitator),
        Employee("admin", "Astrid Holt", "sætter systemet op", "administrator", "Digitalisering", Role.Administrator),
        Employee("dorte", "Dorte Kjær", "passer på data", "databeskyttelsesrådgiver", "Digitalisering", Role.DataOfficer) with { HasPortrait = false },
        Private("hanne", "Hanne Frost", "Emils mor") with { HasPortrait = false },
        Private("rasmus", "Rasmus Holt", "24 år, har sin egen plan") with { HasPortrait = false },
        Private("bodil", "Bodil Stær", "58 år, borger i Sundkøbing") with { Place = Sundkoebing, HasPortrait = false },
        Employee("henrik", "Henrik Falk", "rådgiver i Sundkøbing", "rådgiver", "Borger og støtte", Role.Adviser) with { Place = Sundkoebing, HasPortrait = false },
        Employee("inger", "Inger Møl", "leder i Sundkøbing", "leder", "Borger og støtte", Role.Leader) with { Place = Sundkoebing, HasPortrait = false },
        Employee("aase", "Aase Lind", "sætter systemet op i Sundkøbing", "administrator", "Borger og støtte", Role.Administrator) with { Place = Sundkoebing, HasPortrait = false },
    ];

    public static IEnumerable<DemoPerson> Of(string place) => All.Where(p => p.Place == place);

    public static DemoPerson? Find(string place, string key) => Of(place).FirstOrDefault(p => p.Key == key);

    /// <summary>The person's replacement number on the day the demo was laid.</summary>
    public static Cpr CprOf(string key, DateOnly laid)
    {
        var no = All.Select((p, i) => (p.Key, i)).First(p => p.Key == key).i + 1;
        return Replacement(Born(key, laid), no);
    }

    /// <summary>A replacement number: the day plus 60, and a seventh digit that gives the century.</summary>
    internal static Cpr Replacement(DateOnly born, int no)
    {
        var seventh = born.Year >= 2000 ? 5 + (no % 3) : no % 4;
        var digits = $"{born.Day + 60:00}{born.Month:00}{born.Year % 100:00}{seventh}{no % 1000:000}";
        return Cpr.TryParse(digits, out var cpr) ? cpr : throw new InvalidOperationException("Not a replacement number: " + digits);
    }

    private static DateOnly Born(string key, DateOnly laid) => key switch
    {
        "anna" => new DateOnly(laid.Year - 35, 12, 14).AddYears(laid.DayOfYear > 348 ? 1 : 0),
        "ole" => Aged(laid, 71),
        "ida" => Aged(laid, 22),
        "emil" => laid.AddDays(24).AddYears(-18),
        "fatima" => Aged(laid, 41),
        "birgit" => Aged(laid, 68),
        "bodil" => Aged(laid, 58),
        "rasmus" => Aged(laid, 24),
        _ => Aged(laid, 52),
    };

    private static DateOnly Aged(DateOnly laid, int years) => laid.AddYears(-years).AddDays(-97);

    private static DemoPerson Private(string key, string name, string about) => new(Engholm, key, name, about, "", "", []);

    private static DemoPerson Employee(string key, string name, string about, string title, string unit, params Role[] roles) => new(Engholm, key, name, about, title, unit, roles);
}
