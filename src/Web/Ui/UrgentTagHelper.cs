using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Sammen.Web.Ui;

/// <summary>"Er nogen i fare, så ring 112 …": a unit's own text, in which each number can be pressed and is never broken in two.</summary>
[HtmlTargetElement("urgent", TagStructure = TagStructure.WithoutEndTag)]
public sealed partial class UrgentTagHelper(HtmlEncoder letters) : TagHelper
{
    public string Text { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var from = 0;
        foreach (Match number in Number().Matches(Text))
        {
            output.Content.AppendHtml(letters.Encode(Text[from..number.Index]));
            var digits = number.Value.Replace(" ", "", StringComparison.Ordinal);
            output.Content.AppendHtml($"<a class=\"tel tel--inline\" href=\"tel:{(digits.Length == 8 ? "+45" : "")}{digits}\">{number.Value.Replace(' ', '\u00A0')}</a>");
            from = number.Index + number.Length;
        }

        output.Content.AppendHtml(letters.Encode(Text[from..]));
    }

    [GeneratedRegex(@"\b(112|114|1813|(?:[0-9]{2} ?){3}[0-9]{2})\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number();
}
