using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Sammen.Web.Ui;

/// <summary>
/// A person's face beside the name. Someone without a portrait gets their initials on a flat field of colour, always the same
/// for the same person: a face drawn by chance would say something untrue about the one it stands for. The name stands beside
/// it, so the picture says nothing to a screen reader.
/// </summary>
[HtmlTargetElement("portrait", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PortraitTagHelper(HtmlEncoder letters) : TagHelper
{
    private static readonly string[] Fields = ["#f1c961", "#8fc4e8", "#cf9fc9", "#9fd0b0", "#f0a58f", "#b9c6e6"];
    private static readonly string[] Lights = ["#f7dd92", "#bbddf3", "#dfbcda", "#c2e3cd", "#f6c6b7", "#d6def1"];
    private static readonly string[] Inks = ["#5c4300", "#173f63", "#5a2a53", "#174c30", "#7a2c17", "#2c3c73"];

    /// <summary>File name of a portrait; empty for a drawn one.</summary>
    public string File { get; set; } = "";

    public string Name { get; set; } = "";

    /// <summary>xs, s, m, l or empty for the ordinary size.</summary>
    public string Size { get; set; } = "";

    public string Class { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var classes = $"avatar{(Size.Length > 0 ? " avatar--" + Size : "")}{(Class.Length > 0 ? " " + Class : "")}";
        if (File.Length > 0)
        {
            output.TagName = "img";
            output.TagMode = TagMode.SelfClosing;
            output.Attributes.SetAttribute("class", classes);
            output.Attributes.SetAttribute("src", $"/portraetter/{File}.svg");
            output.Attributes.SetAttribute("alt", "");
            output.Attributes.SetAttribute("width", "160");
            output.Attributes.SetAttribute("height", "160");
            return;
        }

        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", classes);
        output.Attributes.SetAttribute("viewBox", "22 18 116 116");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetHtmlContent(Draw(Name));
    }

    private string Draw(string name)
    {
        var seed = SHA256.HashData(Encoding.UTF8.GetBytes(name));
        var field = seed[0] % Fields.Length;
        var (x, y) = (50 + (seed[1] % 60), 60 + (seed[2] % 60));
        return $"<rect width=\"160\" height=\"160\" fill=\"{Fields[field]}\"/><circle cx=\"{x}\" cy=\"{y}\" r=\"66\" fill=\"{Lights[field]}\"/>"
            + $"<text x=\"80\" y=\"93\" text-anchor=\"middle\" font-size=\"44\" font-weight=\"600\" fill=\"{Inks[field]}\">{letters.Encode(Initials(name))}</text>";
    }

    /// <summary>The first letter of the first and of the last name.</summary>
    private static string Initials(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length switch
        {
            0 => "",
            1 => First(words[0]),
            _ => First(words[0]) + First(words[^1]),
        };
    }

    private static string First(string word) => System.Globalization.StringInfo.GetNextTextElement(word).ToUpper(System.Globalization.CultureInfo.GetCultureInfo("da-DK"));
}
