using Sammen.Domain.Common;

namespace Sammen.Domain.Citizens;

/// <summary>A person who needs help. The CPR is only here encrypted, and to be found by its blind index.</summary>
internal sealed class Citizen
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public string Name { get; private set; } = "";

    /// <summary>What the person wants to be called; the first name unless they say otherwise.</summary>
    public string PreferredName { get; set; } = "";

    public string SearchName { get; private set; } = "";

    public string SortKey { get; private set; } = "";

    public DateOnly Born { get; init; }

    public byte[] CprCipher { get; init; } = [];

    public string CprIndex { get; init; } = "";

    /// <summary>File name of the portrait without ending; empty for a drawn one.</summary>
    public string Portrait { get; set; } = "";

    public Guid? LifeSituationId { get; set; }

    public CommunicationProfile Profile { get; set; } = new();

    public DateTime CreatedAt { get; init; }

    public int Version { get; set; } = 1;

    public void Call(string name)
    {
        Name = name;
        SearchName = Fold.SearchText(name);
        SortKey = Fold.SortKey(name);
        if (PreferredName.Length == 0) PreferredName = name.Split(' ', 2)[0];
    }

    /// <summary>The day someone turns an age. Born on 29 February it is 1 March in other years.</summary>
    public static DateOnly TurnsOn(DateOnly born, int age) =>
        born is { Month: 2, Day: 29 } && !DateTime.IsLeapYear(born.Year + age) ? new DateOnly(born.Year + age, 3, 1) : new DateOnly(born.Year + age, born.Month, born.Day);

    /// <summary>Whole years on a day. Someone born on 29 February turns on 1 March in other years.</summary>
    public static int AgeOn(DateOnly born, DateOnly day)
    {
        var age = day.Year - born.Year;
        return (day.Month, day.Day).CompareTo((born.Month, born.Day)) < 0 ? age - 1 : age;
    }
}
