using System.Reflection;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Sammen.Domain.Access;
using Sammen.Domain.Record;
using Sammen.Web.Tests.Support;

namespace Sammen.Web.Tests.Host;

/// <summary>All routes times all kinds of people, against a policy that was written a second time.</summary>
[Collection(nameof(Matrix))]
public sealed class RoutesTimesActorsTests(Matrix matrix)
{
    private static readonly PolicyOracle Oracle = new(Matrix.Duties);

    [Fact]
    public void Every_route_of_the_program_is_in_the_table()
    {
        var there = matrix.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Select(e => e.RoutePattern.RawText!.TrimStart('/')).Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.Equal(there, Routes.All.Select(r => r.Pattern).Order(StringComparer.Ordinal));
        // The control: one that is left out is missed.
        Assert.NotEqual(there, Routes.All.Skip(1).Select(r => r.Pattern).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_form_of_the_program_is_in_the_table()
    {
        var descriptors = matrix.Services.GetRequiredService<Microsoft.AspNetCore.Mvc.Infrastructure.IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<PageActionDescriptor>();
        var forms = descriptors.SelectMany(page => HandlersOf(page).Select(h => $"{page.AttributeRouteInfo!.Template!.TrimStart('/')}?{h}")).Order(StringComparer.Ordinal);
        Assert.Equal(forms, Routes.All.SelectMany(r => r.Forms.Select(f => $"{r.Pattern}?{f.Handler}")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_answer_is_what_the_policy_says() => Found.Nothing(await Differences(Wrong.Nothing));

    [Fact]
    public async Task A_refused_page_leaves_one_refused_try_and_no_look_up()
    {
        var wrong = new List<string>();
        foreach (var tried in (await matrix.Gets()).Where(t => t.Route.Kind is not Kind.Alone && !Expect(Oracle, t).IsShown))
        {
            var wanted = IsAboutSomeone(tried) ? Oracle.RefusalRows(tried.Who, tried.Route) : 0;
            var refusals = tried.Rows.Count(r => r.Kind == RecordKind.Refusal);
            if (refusals != wanted || refusals != tried.Rows.Count) wrong.Add($"{tried}: {Told(tried.Rows)}, and {wanted} refused tries were expected");
        }

        Found.Nothing(wrong);
    }

    [Fact]
    public async Task A_page_about_a_citizen_leaves_a_look_up_with_part_and_purpose()
    {
        var wrong = new List<string>();
        foreach (var tried in (await matrix.Gets()).Where(t => t.Route.IsAboutCitizen && t.Answer.Status == 200))
        {
            var purpose = Oracle.PurposeOf(tried.Who, tried.Route, tried.About);
            var seen = tried.Rows.Aggregate(Parts.None, (all, row) => all | Enum.Parse<Parts>(row.Part));
            var fits = tried.Rows.Count > 0 && tried.Rows.All(r => r.Kind == RecordKind.LookUp && r.Purpose == purpose)
                && tried.Rows.Select(r => r.CitizenId).Distinct().Count() == 1 && seen.HasFlag(tried.Route.Part);
            if (!fits || (tried.Route.Kind == Kind.Together && tried.Rows.Count != 1)) wrong.Add($"{tried}: {Told(tried.Rows)}");
        }

        Found.Nothing(wrong);
    }

    [Theory]
    [MemberData(nameof(Wrongs))]
    public async Task A_rule_that_is_told_wrongly_is_found(Wrong wrong)
    {
        if (wrong == Wrong.TwoRowsAreOne)
        {
            var mistold = new PolicyOracle(Matrix.Duties, wrong);
            Assert.Contains(await matrix.Gets(), t => t.Answer.Status is 403 or 404 && IsAboutSomeone(t) && mistold.RefusalRows(t.Who, t.Route) != t.Rows.Count);
            return;
        }

        Assert.NotEmpty(await Differences(wrong));
    }

    public static TheoryData<Wrong> Wrongs => [.. Enum.GetValues<Wrong>().Where(w => w != Wrong.Nothing)];

    [Fact]
    public async Task A_form_with_someone_elses_ids_is_refused_and_changes_nothing()
    {
        var wrong = new List<string>();
        foreach (var tried in await matrix.Posts())
        {
            var refused = tried.Entitled
                ? tried.Answer.Status is 400 or 403 or 404
                : Refuses(tried.Answer, Oracle.Refusal(tried.Who, tried.Route, tried.Address.Split('?')[0]));
            // In one's own name with another's ids: the page answers as for something that is not there.
            if (tried.Route.Kind is Kind.WayOut or Kind.Alone) refused |= tried.Answer.Status == 404;
            if (!refused || tried.Rows.Any(r => r.Kind == RecordKind.Change)) wrong.Add($"{tried}: {Told(tried.Rows)}");
        }

        Found.Nothing(wrong);
        Assert.InRange((await matrix.Posts()).Count, 700, 6000);
    }

    private async Task<List<string>> Differences(Wrong wrong)
    {
        var oracle = new PolicyOracle(Matrix.Duties, wrong);
        return [.. (await matrix.Gets()).Select(t => (Tried: t, Expected: Expect(oracle, t))).Where(t => !Fits(t.Tried.Answer, t.Expected)).Select(t => $"{t.Tried}, and {t.Expected.Status} {t.Expected.To} was expected")];
    }

    private static Expected Expect(PolicyOracle oracle, Tried tried) => oracle.Get(tried.Who, tried.Route, tried.About, tried.Address);

    private static bool Fits(Answered answer, Expected expected) =>
        answer.Status == expected.Status && (expected.To.Length == 0 || answer.Location == expected.To || (expected.To is "/sammen/" or "/demo?til=" && answer.Location!.StartsWith(expected.To, StringComparison.Ordinal)));

    private static bool Refuses(Answered answer, Expected expected) => answer.Status == expected.Status && (expected.To.Length == 0 || answer.Location!.StartsWith(expected.To, StringComparison.Ordinal));

    private static bool IsAboutSomeone(Tried tried) => tried.Route.Kind is Kind.Own or Kind.Together or Kind.Alone or Kind.Desk or Kind.Call or Kind.Fagland or Kind.Help;

    private static string Told(IReadOnlyList<RecordEntry> rows) => rows.Count == 0 ? "no rows" : string.Join(", ", rows.Select(r => $"{r.Kind} {r.Part} »{r.Purpose}« {r.Act}"));

    private static IEnumerable<string> HandlersOf(PageActionDescriptor page)
    {
        var name = page.ViewEnginePath.Trim('/').Split('/');
        var model = typeof(Program).Assembly.GetType($"Sammen.Web.{name[0]}.{name[1]}Model");
        return model is null ? [] : model.GetMethods(BindingFlags.Public | BindingFlags.Instance)
            .Where(m => m.Name.StartsWith("OnPost", StringComparison.Ordinal))
            .Select(m => m.Name["OnPost".Length..].Replace("Async", "", StringComparison.Ordinal));
    }
}
