using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Sammen.Web.Ui;

/// <summary>
/// A person's face beside the name. Someone without a portrait gets a drawn one, always the same for the same person,
/// on a flat field of colour. The name stands beside it, so the picture says nothing to a screen reader unless told to.
/// </summary>
[HtmlTargetElement("portrait", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PortraitTagHelper : TagHelper
{
    private static readonly string[] Fields = ["#f1c961", "#8fc4e8", "#cf9fc9", "#9fd0b0", "#f0a58f", "#b9c6e6"];
    private static readonly string[] Lights = ["#f7dd92", "#bbddf3", "#dfbcda", "#c2e3cd", "#f6c6b7", "#d6def1"];
    private static readonly (string Face, string Shade)[] Skins = [("#f7d9c4", "#e5b79c"), ("#f3cdb0", "#e2ad8a"), ("#d9a57d", "#bf875d"), ("#a8714a", "#8a5636"), ("#7c4a2e", "#613620")];
    private static readonly string[] Hairs = ["#8a4b2d", "#2b2320", "#d9a860", "#c9c6c2", "#5b3a29", "#a5552b"];
    private static readonly string[] Clothes = ["#2f6f5c", "#274f7b", "#8c3f5c", "#b5622b", "#4b4a7c", "#3d6b3f"];

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

    private static string Draw(string name)
    {
        var seed = SHA256.HashData(Encoding.UTF8.GetBytes(name));
        var (face, shade) = Skins[seed[0] % Skins.Length];
        var hair = Hairs[seed[1] % Hairs.Length];
        var field = seed[2] % Fields.Length;
        var long_ = seed[3] % 2 == 0;
        var glasses = seed[4] % 4 == 0;
        var beard = !long_ && seed[5] % 3 == 0;
        var svg = new StringBuilder();
        svg.Append($"<rect width=\"160\" height=\"160\" fill=\"{Fields[field]}\"/><circle cx=\"80\" cy=\"104\" r=\"80\" fill=\"{Lights[field]}\"/>");
        if (long_) svg.Append($"<path d=\"M46 74c0-26 14-42 34-42s35 15 35 42c0 22 4 38 8 50H38c5-14 8-28 8-50z\" fill=\"{hair}\"/>");
        svg.Append($"<path d=\"M68 94h24v24c0 6-5 11-12 11s-12-5-12-11z\" fill=\"{shade}\"/>");
        svg.Append($"<path d=\"M22 160c2-24 18-38 42-41 4 9 28 9 32 0 24 3 40 17 42 41z\" fill=\"{Clothes[seed[6] % Clothes.Length]}\"/>");
        svg.Append($"<circle cx=\"54\" cy=\"78\" r=\"6\" fill=\"{shade}\"/><circle cx=\"106\" cy=\"78\" r=\"6\" fill=\"{shade}\"/>");
        svg.Append($"<path d=\"M54 70c0-20 11-33 26-33s26 13 26 33c0 24-11 39-26 39S54 94 54 70z\" fill=\"{face}\"/>");
        svg.Append($"<g fill=\"{shade}\" opacity=\".45\"><circle cx=\"65\" cy=\"87\" r=\"5\"/><circle cx=\"95\" cy=\"87\" r=\"5\"/></g>");
        if (beard) svg.Append($"<path d=\"M56 84c2 18 12 27 24 27s22-9 24-27c-6 6-14 4-24 4s-18 2-24-4z\" fill=\"{hair}\"/>");
        svg.Append("<g fill=\"#2b2320\"><ellipse cx=\"69\" cy=\"75\" rx=\"2.7\" ry=\"3.3\"/><ellipse cx=\"91\" cy=\"75\" rx=\"2.7\" ry=\"3.3\"/></g>");
        svg.Append($"<path d=\"M63 65q6-4 12-1M85 64q6-3 12 1\" stroke=\"{hair}\" stroke-width=\"2.6\" fill=\"none\" stroke-linecap=\"round\"/>");
        svg.Append($"<path d=\"M80 77q-3 7 2 8\" stroke=\"{shade}\" stroke-width=\"2.4\" fill=\"none\" stroke-linecap=\"round\"/>");
        svg.Append("<path d=\"M71 95q9 7 18 0\" stroke=\"#9c4a3c\" stroke-width=\"2.8\" fill=\"none\" stroke-linecap=\"round\"/>");
        svg.Append($"<path d=\"M53 72c-1-23 9-37 27-37s29 13 27 37c-4-11-9-17-15-20-10 5-22 6-29 3-4 4-8 9-10 17z\" fill=\"{hair}\"/>");
        if (glasses) svg.Append("<g fill=\"none\" stroke=\"#3a2f2a\" stroke-width=\"2.6\"><circle cx=\"68\" cy=\"75\" r=\"9\"/><circle cx=\"92\" cy=\"75\" r=\"9\"/><path d=\"M77 74q3-2 6 0\"/></g>");
        return svg.ToString();
    }
}
