using System.Text.Json.Nodes;
using Json.Schema;
using Sammen.Web.Tests.Host;
using Sammen.Web.Tests.Support;

namespace Sammen.Web.Tests.Borgerland;

/// <summary>P7: the plan as a file that anyone can read, in the shape that is published beside it.</summary>
public sealed class TagMedTests(WithAnna running) : IClassFixture<WithAnna>
{
    [Theory]
    [InlineData("anna")]
    [InlineData("emil")]
    [InlineData("fatima")]
    [InlineData("ida")]
    public async Task The_file_keeps_the_published_schema(string key)
    {
        var person = await running.As(key);
        var file = await person.Page("/min-plan/hent");
        Assert.Equal("application/json", file.Header("Content-Type").Split(';')[0]);
        Assert.Contains("attachment", file.Header("Content-Disposition"), StringComparison.Ordinal);
        var plan = JsonNode.Parse(file.Text)!;
        var schema = await Schema(plan["schema"]!.GetValue<string>());
        var found = schema.Evaluate(plan, new EvaluationOptions { OutputFormat = OutputFormat.List, RequireFormatValidation = true });
        Assert.True(found.IsValid, string.Join('\n', found.Details.Where(d => d.HasErrors).Select(d => $"{d.InstanceLocation}: {string.Join(", ", d.Errors!.Values)}")));

        // The control: what the schema does not know is found.
        plan["plan"]!["secret"] = "x";
        Assert.False(schema.Evaluate(plan, new EvaluationOptions { RequireFormatValidation = true }).IsValid);
    }

    private async Task<JsonSchema> Schema(string address)
    {
        var published = await running.Nobody().Page(new Uri(address).AbsolutePath);
        return JsonSchema.FromText(published.Text);
    }
}
