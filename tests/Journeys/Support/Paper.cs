using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Sammen.Journeys.Support;

/// <summary>A page as the browser prints it.</summary>
internal static partial class Paper
{
    /// <summary>How many sheets of A4 the page takes.</summary>
    public static async Task<int> Pages(IPage page)
    {
        // The page's own @page rule gives size and margins.
        var pdf = await page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true });
        return PageObject().Count(Encoding.Latin1.GetString(pdf));
    }

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)", RegexOptions.None, 1000)]
    private static partial Regex PageObject();
}
