using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Sammen.Web.Host;

namespace Sammen.Web.Ui.Fields;

/// <summary>What a field's partial needs; ids, errors and descriptions are decided here and nowhere else.</summary>
public sealed record Field(string Id, string Name, string Label, string Hint, string? Error, string Value)
{
    public int Rows { get; init; } = 1;

    public bool Voice { get; init; }

    public bool LabelIsHeading { get; init; }

    public string Type { get; init; } = "text";

    public string? AutoComplete { get; init; }

    /// <summary>Where the writer was when the text was kept.</summary>
    public bool HasFocus { get; init; }

    public string? InputMode { get; init; }

    public IReadOnlyList<Choice> Choices { get; init; } = [];

    public bool Many { get; init; }

    public IReadOnlySet<string> Chosen { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    public string? DescribedBy
    {
        get
        {
            var ids = string.Join(' ', new[] { Hint.Length > 0 ? Id + "-hint" : null, Error is null ? null : Id + "-fejl" }.OfType<string>());
            return ids.Length > 0 ? ids : null;
        }
    }
}

/// <summary>One answer to choose.</summary>
public sealed record Choice(string Value, string Text, string Hint = "", string? Pictogram = null);

public abstract class FieldTagHelper(IHtmlHelper html) : TagHelper
{
    [HtmlAttributeName("for")]
    public ModelExpression For { get; set; } = null!;

    public string Label { get; set; } = "";

    public string Hint { get; set; } = "";

    /// <summary>The label is the page's one question and its h1.</summary>
    public bool Heading { get; set; }

    /// <summary>What the form is about, where several of a kind stand on a page and each has an id: the field's own id, and its text when this form was sent.</summary>
    public Guid? Of { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    protected abstract string Partial { get; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ((IViewContextAware)html).Contextualize(ViewContext);
        var field = Fill(Read(FormName.Of(ViewContext.HttpContext)));
        // What was typed in a form of the kind that is gone stands in no other.
        if (Of is null || !HttpMethods.IsPost(ViewContext.HttpContext.Request.Method) || ViewContext.HttpContext.IsSent(FormName.Of(ViewContext.HttpContext))) ShownFields.Add(ViewContext.HttpContext, For.Name, field.Id);
        output.TagName = null;
        output.Content.SetHtmlContent(await html.PartialAsync($"~/Ui/Fields/{Partial}.cshtml", field));
    }

    protected virtual Field Fill(Field field) => field;

    private Field Read(string form)
    {
        var others = Of is not null && HttpMethods.IsPost(ViewContext.HttpContext.Request.Method) && !ViewContext.HttpContext.IsSent(form);
        var (state, given) = others ? (null, null) : (ViewContext.ModelState.GetValueOrDefault(For.Name), For.Model);
        var draft = state is null ? ViewContext.HttpContext.Draft(form) : null;
        var kept = draft is not null && draft.Fields.TryGetValue(For.Name, out var text) ? text : null;
        var typed = state?.RawValue switch
        {
            string one => one,
            string[] { Length: > 0 } many => many[0],
            _ when kept is not null => kept,
            _ => given switch { null => "", Enum e => e.ToString(), var other => Convert.ToString(other, System.Globalization.CultureInfo.InvariantCulture) ?? "" },
        };
        var chosen = state?.RawValue switch
        {
            string[] many => many,
            string one => [one],
            _ when kept is not null => kept.Split(Drafting.Many),
            _ => given switch { null => [], string s => [s], Enum e => [e.ToString()], IEnumerable<string> s => [.. s], IEnumerable<Guid> g => [.. g.Select(x => x.ToString())], var other => (string[])[Convert.ToString(other, System.Globalization.CultureInfo.InvariantCulture) ?? ""] },
        };
        var id = TagBuilder.CreateSanitizedId(For.Name, "-") + (Of is { } of ? $"-{of:N}" : "");
        var error = state?.Errors.Count > 0 ? state.Errors[0].ErrorMessage : null;
        return new Field(id, For.Name, Label, Hint, error, typed) { LabelIsHeading = Heading, Chosen = chosen.ToHashSet(StringComparer.Ordinal), HasFocus = draft?.LastField == For.Name };
    }
}

/// <summary>Which fields the page shows and by which ids, so that the summary links to no other: what stands in a hidden field cannot be mended there.</summary>
public static class ShownFields
{
    public static void Add(HttpContext context, string name) => Add(context, name, name);

    /// <param name="id">Null for a hidden field.</param>
    public static void Add(HttpContext context, string name, string? id) => Of(context)[name] = id;

    public static bool Has(HttpContext context, string name) => Of(context).ContainsKey(name);

    /// <summary>The field's id; null when nobody can write in it here.</summary>
    public static string? Id(HttpContext context, string name) => Of(context).GetValueOrDefault(name);

    private static Dictionary<string, string?> Of(HttpContext context)
    {
        if (context.Items[typeof(ShownFields)] is not Dictionary<string, string?> shown) context.Items[typeof(ShownFields)] = shown = new Dictionary<string, string?>(StringComparer.Ordinal);
        return shown;
    }
}

/// <summary>A text in one line or several; <see cref="Voice"/> when the words are the citizen's.</summary>
[HtmlTargetElement("field-text", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldTextTagHelper(IHtmlHelper html) : FieldTagHelper(html)
{
    public int Rows { get; set; } = 1;

    public bool Voice { get; set; }

    public string Type { get; set; } = "text";

    public string? Autocomplete { get; set; }

    public string? Inputmode { get; set; }

    protected override string Partial => "_Text";

    protected override Field Fill(Field field) => field with { Rows = Rows, Voice = Voice, Type = Type, AutoComplete = Autocomplete, InputMode = Inputmode };
}

/// <summary>Radio buttons, or checkboxes when <see cref="Many"/>.</summary>
[HtmlTargetElement("field-choices", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldChoicesTagHelper(IHtmlHelper html) : FieldTagHelper(html)
{
    public IReadOnlyList<Choice> Choices { get; set; } = [];

    public bool Many { get; set; }

    protected override string Partial => "_Choices";

    protected override Field Fill(Field field) => field with { Choices = Choices, Many = Many };
}

[HtmlTargetElement("field-select", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldSelectTagHelper(IHtmlHelper html) : FieldTagHelper(html)
{
    public IReadOnlyList<Choice> Choices { get; set; } = [];

    protected override string Partial => "_Select";

    protected override Field Fill(Field field) => field with { Choices = Choices };
}

/// <summary>A file to send. It is chosen anew each time: no browser gives one back.</summary>
[HtmlTargetElement("field-file", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldFileTagHelper(IHtmlHelper html) : FieldTagHelper(html)
{
    protected override string Partial => "_File";

    protected override Field Fill(Field field) => field with { Value = "" };
}

/// <summary>0-10 in the citizen's own sense; nothing is chosen beforehand.</summary>
[HtmlTargetElement("field-scale", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldScaleTagHelper(IHtmlHelper html) : FieldTagHelper(html)
{
    public string Low { get; set; } = "Langt fra";

    public string High { get; set; } = "Helt i mål";

    protected override string Partial => "_Scale";

    protected override Field Fill(Field field) => field with { Choices = [new Choice("low", Low), new Choice("high", High)] };
}

/// <summary>
/// A form is known by its id where several of a kind stand on a page, else by the handler it is sent to, so that each has its own draft.
/// One without an address is sent to the page itself, also when the page was just shown by another form's handler.
/// </summary>
[HtmlTargetElement("form")]
public sealed class FormName : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The form that is being written; forms do not stand in each other.</summary>
    internal static string Of(HttpContext context) => context.Items[typeof(FormName)] as string ?? "";

    internal static bool HasOwn(HttpContext context) => context.Items[Drafting.Name] is true;

    public override void Init(TagHelperContext context)
    {
        var action = context.AllAttributes["action"]?.Value.ToString() ?? "";
        var handler = action.IndexOf("handler=", StringComparison.Ordinal);
        var own = context.AllAttributes["id"]?.Value.ToString();
        var items = ViewContext.HttpContext.Items;
        items[typeof(FormName)] = own ?? (handler < 0 ? "" : action[(handler + 8)..].Split('&')[0]);
        items[Drafting.Name] = own is not null;
    }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var request = ViewContext.HttpContext.Request;
        if (context.AllAttributes["action"] is null && request.Query.ContainsKey("handler"))
            output.Attributes.SetAttribute("action", request.PathBase + request.Path + QueryString.Create(request.Query.Where(q => q.Key != "handler")));
    }
}

/// <summary>The hidden fields that every form carries.</summary>
[HtmlTargetElement("form-key", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FormKeyTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public int Version { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        // Several forms may stand on a page: each press is its own.
        var form = FormName.Of(ViewContext.HttpContext);
        // A draft was written against what stood there then; if others have changed it since, both texts must be shown.
        var version = ViewContext.HttpContext.Draft(form) is { Version: > 0 } draft ? draft.Version : Version;
        output.Content.SetHtmlContent(new HtmlContentBuilder().AppendHtml($"<input type=\"hidden\" name=\"FormKey\" value=\"{Guid.CreateVersion7()}\"><input type=\"hidden\" name=\"Version\" value=\"{version}\">")
            .AppendHtml(FormName.HasOwn(ViewContext.HttpContext) ? $"<input type=\"hidden\" name=\"{Drafting.Name}\" value=\"{form}\">" : "")
            .AppendHtml(ViewContext.HttpContext.Drafts()?.Of(form) is null ? "" : $"<input type=\"hidden\" name=\"{Drafting.Mark}\" value=\"1\">"));
    }
}

/// <summary>All errors at the top of the page, each a link to its field when the page shows it. Nothing when all is well.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = ViewContext.ModelState.Where(s => s.Value?.ValidationState == ModelValidationState.Invalid)
            .SelectMany(s => s.Value!.Errors.Take(1).Select(e => (Id: ShownFields.Id(ViewContext.HttpContext, s.Key), e.ErrorMessage))).ToList();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "error-summary");
        output.Attributes.SetAttribute("id", "fejl");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Content.AppendHtml("<h2 class=\"error-summary-heading\">Se lige her</h2><ul class=\"error-summary__list\">");
        foreach (var (id, message) in errors)
        {
            output.Content.AppendHtml("<li>");
            if (id is null) output.Content.Append(message);
            else output.Content.AppendHtml($"<a href=\"#{id}\">").Append(message).AppendHtml("</a>");
            output.Content.AppendHtml("</li>");
        }

        output.Content.AppendHtml("</ul>");
    }
}
