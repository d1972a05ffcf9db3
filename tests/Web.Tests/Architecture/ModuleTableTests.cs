using Mono.Cecil;
using Sammen.Web.Tests.Support;

namespace Sammen.Web.Tests.Architecture;

/// <summary>Who may use whom in Domain. What is not in the table is not allowed, and what nobody uses is not in it.</summary>
[Trait("Runs", "Once")]
public sealed class ModuleTableTests
{
    private const string Root = "Sammen.Domain.";

    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Common"] = [],
        ["Calendar"] = ["Access", "Common", "Data", "Record"],
        ["Language"] = [],
        // The one database knows every module's tables.
        ["Data"] = ["Access", "Assessments", "Calendar", "Cases", "Choices", "Citizens", "Common", "Contacts", "Decisions", "Drafts", "Efforts", "Expectations", "Notes", "Organisation", "Plans", "Promises", "Record", "Sharing"],
        ["Access"] = ["Calendar", "Citizens", "Common", "Data", "Organisation", "Record", "Sharing"],
        ["Record"] = ["Access", "Calendar", "Citizens", "Common", "Data", "Organisation", "Plans", "Sharing"],
        ["Organisation"] = ["Access", "Common", "Data", "Plans", "Record"],
        ["Citizens"] = ["Access", "Cases", "Common", "Data", "Language", "Organisation", "Plans", "Record"],
        // A goal's own scale that falls brings the follow-up of the help forward.
        ["Plans"] = ["Access", "Citizens", "Common", "Data", "Efforts", "Organisation", "Record"],
        ["Sharing"] = ["Access", "Calendar", "Citizens", "Common", "Data", "Organisation", "Plans", "Record"],
        // The call that was promised when help was asked for stands on as a promise.
        ["Cases"] = ["Access", "Calendar", "Common", "Data", "Organisation", "Plans", "Promises", "Record"],
        ["Choices"] = ["Access", "Cases", "Citizens", "Common", "Data", "Decisions", "Language", "Plans", "Record"],
        // A decision knows its case and the plan's goals; feedback is out of its reach (rule 13). What is promised as it is told stands among the promises, and who appeals by asking to be called is called. When an appeal was looked at, the help's own day is promised again.
        ["Decisions"] = ["Access", "Calendar", "Cases", "Choices", "Citizens", "Common", "Contacts", "Data", "Efforts", "Expectations", "Organisation", "Plans", "Promises", "Record"],
        // Who a relative is beyond one share: what was written under an earlier one is still their own.
        ["Assessments"] = ["Access", "Cases", "Citizens", "Common", "Data", "Language", "Plans", "Record", "Sharing"],
        ["Expectations"] = ["Access", "Assessments", "Cases", "Citizens", "Common", "Data", "Language", "Plans", "Record"],
        // The day of an employee, and what stands behind a citizen's way, are told from all modules.
        ["Days"] = ["Access", "Assessments", "Calendar", "Cases", "Choices", "Citizens", "Common", "Contacts", "Data", "Decisions", "Efforts", "Expectations", "Notes", "Organisation", "Plans", "Promises", "Record", "Sharing"],
        ["Drafts"] = ["Access", "Common", "Data"],
        ["Efforts"] = ["Access", "Calendar", "Cases", "Common", "Contacts", "Data", "Decisions", "Organisation", "Plans", "Record"],
        ["Contacts"] = ["Access", "Calendar", "Citizens", "Common", "Data", "Organisation", "Plans", "Promises", "Record", "Sharing"],
        ["Notes"] = ["Access", "Calendar", "Common", "Contacts", "Data", "Organisation", "Promises", "Record"],
        ["Promises"] = ["Access", "Calendar", "Common", "Data", "Organisation", "Plans", "Record"],
        // Nobody uses the demo, and it uses everybody.
        ["Demo"] = ["Access", "Assessments", "Calendar", "Cases", "Choices", "Citizens", "Common", "Contacts", "Data", "Decisions", "Efforts", "Expectations", "Language", "Notes", "Organisation", "Plans", "Promises", "Record", "Sharing"],
    };

    [Fact]
    public void Modules_use_only_those_they_may()
    {
        var uses = Uses(Code.Domain, Root);
        Found.Nothing(uses.SelectMany(m => m.Value.Except(Allowed.GetValueOrDefault(m.Key, [])).Select(other => $"{m.Key} uses {other}")));
    }

    [Fact]
    public void The_table_allows_no_more_than_is_used()
    {
        var uses = Uses(Code.Domain, Root);
        Found.Nothing(Allowed.SelectMany(m => m.Value.Except(uses.GetValueOrDefault(m.Key, [])).Select(other => $"{m.Key} no longer uses {other}")));
    }

    [Fact]
    public void A_planted_use_is_found()
    {
        var planted = Uses(Code.Tests, "Sammen.Web.Tests.Architecture.Planted.");
        Assert.Equal(["Citizens", "Plans"], planted["Calendar"].Order(StringComparer.Ordinal));
        Assert.Empty(Allowed["Calendar"].Intersect(planted["Calendar"]));
    }

    /// <summary>The modules each module mentions, itself left out.</summary>
    private static Dictionary<string, HashSet<string>> Uses(ModuleDefinition module, string root)
    {
        var found = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var type in Code.Types(module).Where(t => t.DeclaringType is null && !t.Namespace.Contains("Migrations", StringComparison.Ordinal)))
        {
            if (ModuleOf(type.FullName, root) is not { } own) continue;
            if (!found.TryGetValue(own, out var its)) found[own] = its = new HashSet<string>(StringComparer.Ordinal);
            its.UnionWith(Code.Uses(type).Select(use => ModuleOf(use, Root)).OfType<string>().Where(other => other != own));
        }

        return found;
    }

    private static string? ModuleOf(string type, string root)
    {
        if (!type.StartsWith(root, StringComparison.Ordinal)) return null;
        var rest = type[root.Length..].Split('.');
        return rest.Length > 1 ? rest[0] : null;
    }
}
