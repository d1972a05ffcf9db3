namespace Sammen.Web.Host.OpenIdConnect;

/// <summary>
/// No session comes of this sign-in. <paramref name="why"/> is what the sign-in page is told (<c>?hvorfor=</c>),
/// <paramref name="kind"/> what the log is told: never anything from the token.
/// </summary>
internal sealed class SignInRefusedException(string why, string kind) : Exception(kind)
{
    public const string Level = "niveau";
    public const string Role = "rolle";
    public const string Unknown = "ukendt";
    public const string Fresh = "sammen";
    public const string Failed = "fejl";

    public string Why { get; } = why;

    public string Kind { get; } = kind;
}
