using System.Text.RegularExpressions;
using Sammen.Web.Tests.Support;

namespace Sammen.Web.Tests.Host;

/// <summary>An answer without what is new in every answer: tokens, keys of forms, nonces, the second it was made in; ids and rows by the order in which they come.</summary>
internal static partial class Same
{
    /// <param name="address">What was asked for, when the answer may say it again.</param>
    public static string Told(Answered answer, string address = "")
    {
        var sent = $"{answer.Status}\n{answer.Sent}";
        if (address.Length > 1) sent = sent.Replace(address, "ADDRESS", StringComparison.Ordinal).Replace(Uri.EscapeDataString(address), "ADDRESS", StringComparison.Ordinal);
        sent = Once().Replace(sent, "ONCE");
        var order = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        return Named().Replace(sent, m => "#" + (order.TryGetValue(m.Value, out var no) ? no : order[m.Value] = order.Count));
    }

    [GeneratedRegex("""(?<=name="(__RequestVerificationToken|FormKey)"[^>]*value=")[^"]*|(?<=nonce-)[^']+|(?<=nonce=")[^"]*|(?<=Set-Cookie: )[^\n]*|(?<=Date: )[^\n]*|(?<=Content-Length: )\d+|(?<=data-idle-end=")\d+|(?<="made": ")[^"]+""", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Once();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|(?<=/om-mig/kigget/|\"[gls]-| [gl]-)[0-9]+", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Named();
}
