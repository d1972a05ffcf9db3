namespace Sammen.Domain.Language;

/// <summary>How texts are written for a reader. Chosen in the reader's communication profile.</summary>
public enum TextLevel
{
    /// <summary>Plain language for everyone. LIX at most 30.</summary>
    Almindelig,

    /// <summary>Easy-read. LIX at most 24.</summary>
    Let,

    /// <summary>Pictures with short texts. LIX at most 24.</summary>
    Billeder,
}
