using Sammen.Web.Tests.Support;

namespace Sammen.Web.Tests.Find;

public sealed class FrontPageTests(Running running) : IClassFixture<Running>
{
    [Fact]
    public async Task Anna_signs_in_and_sees_what_happens_now()
    {
        var anna = await running.As("anna");
        var page = await anna.Page("/lige-nu");
        Assert.Contains("Hej Anna", page.Document.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everyone_is_met_by_the_number_to_call()
    {
        var page = await running.Nobody().Page("/");
        Assert.Contains("70\u00A010\u00A020\u00A030", page.Document.Body!.TextContent, StringComparison.Ordinal);
        var other = await running.Nobody(Running.Sundkoebing).Page("/");
        Assert.Contains("70\u00A050\u00A060\u00A070", other.Document.Body!.TextContent, StringComparison.Ordinal);
    }
}
