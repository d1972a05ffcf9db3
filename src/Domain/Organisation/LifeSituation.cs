using Sammen.Domain.Access;

namespace Sammen.Domain.Organisation;

/// <summary>A life situation sets the team: its template proposes who is needed, what each may see, and on which basis.</summary>
internal sealed class LifeSituation
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Told in the first person: "Jeg har fået en hjerneskade".</summary>
    public string Told { get; set; } = "";

    public int Version { get; set; } = 1;
}

/// <summary>One place on the team that the template proposes.</summary>
internal sealed class Seat
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid LifeSituationId { get; init; }

    public int Position { get; set; }

    /// <summary>What one is on the team: "rådgiver", "bostøtte", "mor".</summary>
    public string TeamRole { get; set; } = "";

    public Ring Ring { get; set; }

    public Parts Reads { get; set; }

    public Parts Writes { get; set; }

    public string Purpose { get; set; } = "";

    public string Basis { get; set; } = "";
}
