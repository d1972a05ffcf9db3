using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Sammen.Web.Tests.Support;

/// <summary>What a browser sends for a form (HTML, "constructing the entry list").</summary>
internal static class Forms
{
    public static IReadOnlyList<(string Name, string Value)> Filled(IHtmlFormElement form, IElement? pressed, IReadOnlyCollection<(string Name, string Value)> filled)
    {
        var fields = new List<(string Name, string Value)>();
        var names = filled.Select(f => f.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var control in form.Elements)
        {
            var name = control.GetAttribute("name") ?? "";
            if (name.Length == 0 || control.HasAttribute("disabled") || names.Contains(name)) continue;
            switch (control)
            {
                case IHtmlInputElement { Type: "radio" or "checkbox" } choice:
                    if (choice.IsChecked) fields.Add((name, choice.Value));
                    break;
                case IHtmlInputElement { Type: "submit" or "button" or "reset" or "image" }:
                    break;
                case IHtmlInputElement input:
                    fields.Add((name, input.Value));
                    break;
                case IHtmlTextAreaElement area:
                    fields.Add((name, Lines(area.Value)));
                    break;
                case IHtmlSelectElement select:
                    fields.AddRange(select.Options.Where(o => o.IsSelected).Select(o => (name, o.Value)));
                    break;
                default:
                    break;
            }
        }

        if (pressed?.GetAttribute("name") is { Length: > 0 } said) fields.Add((said, pressed.GetAttribute("value") ?? ""));
        fields.AddRange(filled.Select(f => (f.Name, f.Value)));
        return fields;
    }

    public static Uri AddressOf(Answered page, IHtmlFormElement form) =>
        form.GetAttribute("action") is { Length: > 0 } action ? new Uri(page.Address, action) : page.Address;

    /// <summary>A selector of the form in main that has all these fields.</summary>
    public static string WithFields(Answered page, IReadOnlyCollection<(string Name, string Value)> fields)
    {
        var all = page.Document.QuerySelectorAll("main form").ToList();
        var fits = all.Where(form => fields.All(f => form.QuerySelector($"[name='{f.Name}']") is not null)).ToList();
        if (fits.Count == 0) throw new InvalidOperationException($"{page.Address} ({page.Status} {page.Heading}) has no form with {string.Join(", ", fields.Select(f => f.Name))}.");
        fits[0].SetAttribute("data-found", "yes");
        foreach (var other in all.Except([fits[0]])) other.RemoveAttribute("data-found");
        return "form[data-found]";
    }

    private static string Lines(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal);
}
