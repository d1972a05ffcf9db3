namespace Sammen.Domain.Common;

/// <summary>
/// What every form carries: a key that makes a second press harmless, and the version of the thing it was filled in against
/// (0 when nothing existed).
/// </summary>
public sealed record Form(Guid Key, int Version)
{
    /// <summary>A form made by the program itself, not by a person in a page.</summary>
    public static Form New(int version = 0) => new(Guid.CreateVersion7(), version);

    public static readonly Refusal Reused = new("FormReused", "Siden var sendt før med en anden tekst. Åbn siden igen, og prøv en gang til.");
    public static readonly Refusal Changed = new("ChangedMeanwhile", "En anden har ændret det, mens du skrev. Se begge tekster, og vælg så.");
}
