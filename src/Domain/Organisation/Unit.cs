namespace Sammen.Domain.Organisation;

/// <summary>A unit of the municipality or a provider: whom a citizen rings, when, and what to do when it cannot wait.</summary>
internal sealed class Unit
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public string Name { get; set; } = "";

    public string Phone { get; set; } = "";

    /// <summary>In plain words: "Mandag til torsdag kl. 9-15".</summary>
    public string Hours { get; set; } = "";

    /// <summary>What to do outside hours, when it cannot wait.</summary>
    public string Urgent { get; set; } = "";

    /// <summary>Holds the plan by default when nobody else does (rule 2).</summary>
    public Guid? LeaderId { get; set; }

    /// <summary>Whether citizens who start their own plan come here.</summary>
    public bool Receives { get; set; }

    public int Version { get; set; } = 1;
}
