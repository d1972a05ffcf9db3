using System.Text;
using AngleSharp.Dom;

namespace Sammen.Web.Tests.Support;

/// <summary>A page's text as it is read aloud: one line for each block, also what only a screen reader says.</summary>
internal static class Visible
{
    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "address", "article", "aside", "blockquote", "body", "br", "button", "caption", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
        "h1", "h2", "h3", "h4", "h5", "header", "hr", "label", "legend", "li", "main", "nav", "ol", "option", "p", "section", "select", "summary", "table", "tbody", "td", "textarea", "th", "thead", "time", "tr", "ul",
    };

    private static readonly HashSet<string> Silent = new(StringComparer.Ordinal) { "script", "style", "template", "svg", "head" };

    public static string Text(IElement element)
    {
        var text = new StringBuilder();
        Write(element, text);
        return string.Join('\n', text.ToString().Split('\n').Select(line => string.Join(' ', line.Split([' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries))).Where(line => line.Length > 0));
    }

    private static void Write(INode node, StringBuilder text)
    {
        switch (node)
        {
            case IText words:
                text.Append(words.Data.Replace('\n', ' '));
                break;
            case IElement element when !Silent.Contains(element.LocalName) && !element.HasAttribute("hidden"):
                var block = Blocks.Contains(element.LocalName) || element.ClassList.Contains("block");
                if (block) text.Append('\n');
                if (element.GetAttribute("aria-label") is { } label) text.Append('\n').Append(label).Append('\n');
                foreach (var child in element.ChildNodes) Write(child, text);
                if (block) text.Append('\n');
                break;
            default:
                break;
        }
    }
}
