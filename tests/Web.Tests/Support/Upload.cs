using System.Net.Http.Headers;

namespace Sammen.Web.Tests.Support;

/// <summary>A form with a file, as a browser sends it.</summary>
internal static class Upload
{
    public static Task<Answered> Send(Browser browser, Answered page, byte[] bytes, string fileName, params (string Name, string Value)[] filled) => Send(browser, page, new ByteArrayContent(bytes), fileName, filled);

    /// <summary>Fills in the page's form with a file; the file may be made while it is sent.</summary>
    public static Task<Answered> Send(Browser browser, Answered page, HttpContent file, string fileName, params (string Name, string Value)[] filled)
    {
        var form = (AngleSharp.Html.Dom.IHtmlFormElement)page.Document.QuerySelector("main form[enctype]")!;
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in Forms.Filled(form, null, filled).Where(f => f.Name != "Fil")) content.Add(new StringContent(value), name);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        content.Add(file, "Fil", fileName);
        return browser.Send(new HttpRequestMessage(HttpMethod.Post, Forms.AddressOf(page, form)) { Content = content });
    }
}
