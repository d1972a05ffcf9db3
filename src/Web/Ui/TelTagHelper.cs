using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Sammen.Web.Ui;

/// <summary>
/// A number that can be pressed and is never broken in two, with the words inside the tag before it. Eight digits are Danish and
/// get +45 (ITU-T E.123); what holds no number at all is shown as it was written.
/// </summary>
[HtmlTargetElement("tel", Attributes = "number")]
public sealed class TelTagHelper : TagHelper
{
    public string Number { get; set; } = "";

    public string Class { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        var digits = string.Concat(Number.Where((sign, at) => char.IsAsciiDigit(sign) || (sign == '+' && at == 0)));
        output.TagName = digits.Length > 0 ? "a" : "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Class.Length > 0 ? "tel " + Class : "tel");
        if (digits.Length > 0) output.Attributes.SetAttribute("href", $"tel:{(digits.Length == 8 && digits[0] != '+' ? "+45" : "")}{digits}");
        output.Content.AppendHtml(words).Append(Number.Replace(' ', '\u00A0'));
    }
}
