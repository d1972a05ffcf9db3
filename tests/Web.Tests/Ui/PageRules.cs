using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Sammen.Web.Tests.Support;

namespace Sammen.Web.Tests.Ui;

/// <summary>What every page must keep, whoever it is for; each finding says what is wrong and where.</summary>
internal static partial class PageRules
{
    private static readonly string[] Pointing = ["aria-describedby", "aria-labelledby", "aria-controls", "aria-owns", "aria-details", "headers", "list", "form"];

    public static IEnumerable<string> Findings(Answered page) =>
    [
        .. Frame(page.Document), .. Ids(page.Document), .. Names(page.Document), .. Fields(page.Document), .. Inline(page.Document), .. Forms(page.Document), .. Letters(page.Text),
    ];

    private static IEnumerable<string> Frame(IHtmlDocument page)
    {
        var headings = page.QuerySelectorAll("h1").Length;
        if (headings != 1) yield return $"{headings} h1";
        if (page.QuerySelector("h1")?.TextContent.Trim() is { Length: 0 }) yield return "an empty h1";
        if (string.IsNullOrWhiteSpace(page.Title)) yield return "no title";
        if (page.DocumentElement.GetAttribute("lang") != "da") yield return "not in Danish";
        if (page.QuerySelectorAll("main").Length != 1) yield return "not one main";
        if (page.QuerySelector("a.skipnav")?.GetAttribute("href") != "#" + page.QuerySelector("main")?.Id) yield return "no way past the menu";
    }

    private static IEnumerable<string> Ids(IHtmlDocument page)
    {
        foreach (var id in page.QuerySelectorAll("[id]").GroupBy(e => e.Id, StringComparer.Ordinal).Where(g => g.Count() > 1 || string.IsNullOrEmpty(g.Key)))
            yield return $"id \"{id.Key}\" {id.Count()} times";
        foreach (var name in Pointing)
        {
            foreach (var element in page.QuerySelectorAll($"[{name}]"))
            {
                foreach (var id in element.GetAttribute(name)!.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(id => page.GetElementById(id) is null))
                    yield return $"{name} of {Where(element)} points to \"{id}\", which is not there";
                if (string.IsNullOrWhiteSpace(element.GetAttribute(name))) yield return $"an empty {name} of {Where(element)}";
            }
        }

        foreach (var link in page.QuerySelectorAll("a[href^='#']").Where(a => page.GetElementById(a.GetAttribute("href")![1..]) is null))
            yield return $"a link to {link.GetAttribute("href")}, which is not there";
        foreach (var label in page.QuerySelectorAll("label[for]").Where(l => page.GetElementById(l.GetAttribute("for")!) is null))
            yield return $"a label for {label.GetAttribute("for")}, which is not there";
    }

    private static IEnumerable<string> Names(IHtmlDocument page)
    {
        foreach (var element in page.QuerySelectorAll("a[href], button, summary, [role=button], [role=link], [role=img], nav, [role=search]").Where(e => NameOf(e).Length == 0 && !IsLandmarkAlone(page, e)))
            yield return $"{Where(element)} has no name";
        foreach (var image in page.QuerySelectorAll("img:not([alt])")) yield return $"{Where(image)} has no alt";
        foreach (var drawing in page.QuerySelectorAll("svg:not([aria-hidden=true]):not([role=img])")) yield return $"{Where(drawing)} is neither hidden nor named";
        foreach (var frame in page.QuerySelectorAll("th:not([scope])")) yield return $"{Where(frame)} has no scope";
        foreach (var element in page.QuerySelectorAll("[tabindex]").Where(e => int.TryParse(e.GetAttribute("tabindex"), out var index) && index > 0)) yield return $"{Where(element)} is moved in the tab order";
    }

    private static IEnumerable<string> Fields(IHtmlDocument page)
    {
        foreach (var field in page.QuerySelectorAll("input:not([type=hidden]):not([type=submit]), select, textarea"))
        {
            var named = NameOf(field).Length > 0 || (field.Id is { Length: > 0 } id && page.QuerySelectorAll("label").Any(l => l.GetAttribute("for") == id && l.TextContent.Trim().Length > 0)) || field.Closest("label") is not null;
            if (!named) yield return $"{Where(field)} has no label";
            if (field.GetAttribute("type") is "radio" or "checkbox" && (field.Closest("fieldset")?.QuerySelector("legend")?.TextContent.Trim() ?? "").Length == 0) yield return $"{Where(field)} stands in no group with a question";
        }
    }

    private static IEnumerable<string> Inline(IHtmlDocument page)
    {
        foreach (var element in page.All)
        {
            foreach (var attribute in element.Attributes.Where(a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || a.Name == "style"))
                yield return $"{Where(element)} has {attribute.Name}";
            if (element is IHtmlScriptElement script && (string.IsNullOrEmpty(script.Source) || script.TextContent.Trim().Length > 0)) yield return "a script in the page";
            if (element is IHtmlStyleElement) yield return "styles in the page";
            foreach (var address in (string[])["href", "src", "action", "formaction"])
            {
                var to = element.GetAttribute(address) ?? "";
                if (to.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) || to.StartsWith("data:", StringComparison.OrdinalIgnoreCase)) yield return $"{Where(element)} leads to {to}";
            }
        }
    }

    private static IEnumerable<string> Forms(IHtmlDocument page)
    {
        foreach (var form in page.QuerySelectorAll("form"))
        {
            var action = form.GetAttribute("action") ?? "";
            if (!string.Equals(form.GetAttribute("method"), "post", StringComparison.OrdinalIgnoreCase))
            {
                if (form.QuerySelector("[name=__RequestVerificationToken]") is not null) yield return $"form {action} puts its token into the address";
                continue;
            }

            // The demo sign-in has nothing to protect.
            if (action.StartsWith("/demo/", StringComparison.Ordinal)) continue;
            if (form.QuerySelectorAll("[name=__RequestVerificationToken]").Length != 1) yield return $"form {action} has no token, or two";
            // A search changes nothing, so it may be sent twice.
            if (form.GetAttribute("role") == "search") continue;
            if (!Guid.TryParse(form.QuerySelector("[name=FormKey]")?.GetAttribute("value"), out var key) || key == Guid.Empty) yield return $"form {action} has no key";
            if (!int.TryParse(form.QuerySelector("[name=Version]")?.GetAttribute("value"), out _)) yield return $"form {action} has no version";
        }

        foreach (var key in page.QuerySelectorAll("[name=FormKey]").GroupBy(k => k.GetAttribute("value"), StringComparer.Ordinal).Where(g => g.Count() > 1)) yield return $"{key.Count()} forms with one key";
    }

    /// <summary>Danish letters as they are, not as numbers.</summary>
    private static IEnumerable<string> Letters(string text) =>
        Entity().Matches(text).Where(m => char.IsLetter(System.Net.WebUtility.HtmlDecode(m.Value)[0])).Select(m => $"the letter {System.Net.WebUtility.HtmlDecode(m.Value)} is written {m.Value}").Take(1);

    private static string NameOf(IElement element)
    {
        if (element.GetAttribute("aria-label") is { Length: > 0 } label) return label.Trim();
        if (element.GetAttribute("aria-labelledby") is { Length: > 0 } ids) return string.Join(' ', ids.Split(' ').Select(id => element.Owner!.GetElementById(id)?.TextContent)).Trim();
        if (element.LocalName is "nav" or "input" or "select" or "textarea" or "form") return "";
        return string.Concat(element.TextContent.Trim(), string.Concat(element.QuerySelectorAll("img[alt]").Select(i => i.GetAttribute("alt")))).Trim();
    }

    /// <summary>A search in the header needs no name of its own when it is the only one.</summary>
    private static bool IsLandmarkAlone(IHtmlDocument page, IElement element) => element.GetAttribute("role") == "search" || (element.LocalName == "nav" && page.QuerySelectorAll("nav").Length == 1);

    private static string Where(IElement element) =>
        $"<{element.LocalName}{(element.Id is { Length: > 0 } id ? $" id={id}" : "")}{(element.GetAttribute("name") is { } name ? $" name={name}" : "")} class=\"{element.ClassName}\"> »{(element.TextContent.Trim() is { Length: > 30 } text ? text[..30] : element.TextContent.Trim())}«";

    [GeneratedRegex("&#x?[0-9A-Fa-f]+;", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Entity();
}
