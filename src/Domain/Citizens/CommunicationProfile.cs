using Sammen.Domain.Language;

namespace Sammen.Domain.Citizens;

public enum TextSize
{
    Normal,
    Large,
    Largest,
}

public enum Theme
{
    /// <summary>As the device is set.</summary>
    Device,
    Light,
    Dark,
}

/// <summary>"Sådan vil jeg have det vist": drives every citizen page.</summary>
public sealed record CommunicationProfile
{
    public TextLevel TextLevel { get; init; } = TextLevel.Almindelig;

    public TextSize Size { get; init; } = TextSize.Normal;

    public Theme Theme { get; init; } = Theme.Device;

    /// <summary>No motion, no shadows, no counters.</summary>
    public bool Calm { get; init; }

    /// <summary>One goal at a time, one thing a page.</summary>
    public bool OneThing { get; init; }

    public bool Pictograms { get; init; } = true;

    /// <summary>Read aloud by the device's own Danish voice; the text never leaves the machine.</summary>
    public bool ReadAloud { get; init; }

    /// <summary>Language of the interpreter, in Danish: "arabisk". Empty for none.</summary>
    public string Interpreter { get; init; } = "";
}
