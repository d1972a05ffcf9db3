using Sammen.Web.Tests.Support;

namespace Sammen.Web.Tests.Find;

public sealed class FrontPageTests(Running running) : IClassFixture<Running>
{
    [Fact]
    public async Task Anna_signs_in_and_sees_what_happens_now()
    {
        var anna = await running.As("anna");
        var page = await anna.Page("/lige-nu");
        Assert.Contains("Hej Anna", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everyone_is_met_by_the_number_to_call()
    {
        var page = await running.Nobody().Page("/");
        Assert.Contains("70 10 20 30", page.Text, StringComparison.Ordinal);
        var other = await running.Nobody(Running.Sundkoebing).Page("/");
        Assert.Contains("70 50 60 70", other.Text, StringComparison.Ordinal);
    }
}
