namespace Sammen.Web.Tests.Support;

/// <summary>Says everything that was found, and not the first few letters of it.</summary>
internal static class Found
{
    public static void Nothing(IEnumerable<string> findings)
    {
        var all = findings.ToList();
        Assert.True(all.Count == 0, $"{all.Count} found:\n{string.Join('\n', all.Distinct().Take(25))}");
    }
}
