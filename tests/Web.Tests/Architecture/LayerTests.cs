using Microsoft.EntityFrameworkCore;
using Mono.Cecil;
using Sammen.Domain.Data;
using Sammen.Web.Tests.Support;

namespace Sammen.Web.Tests.Architecture;

/// <summary>What lies where, and who is kept out. Each rule is also run on a violation that was planted.</summary>
[Trait("Runs", "Once")]
public sealed class LayerTests
{
    private static readonly string[] Friends = ["Sammen.Domain.Tests", "Sammen.Web.Tests", "Sammen.Migrations", "Sammen.Bench"];

    [Fact]
    public void Domain_knows_no_web()
    {
        Found.Nothing(WebIn(Code.Domain, _ => true));
        Assert.NotEmpty(WebIn(Code.Web, _ => true));
        Assert.NotEmpty(WebIn(Code.Tests, t => t.Name == nameof(Planted.UsesTheWeb)));
    }

    [Fact]
    public void Only_tests_and_tools_see_into_domain()
    {
        Found.Nothing(Let(Code.Domain.Assembly).Except(Friends));
        using var planted = AssemblyDefinition.CreateAssembly(new AssemblyNameDefinition("Planted", new Version(1, 0)), "Planted", ModuleKind.Dll);
        var attribute = new CustomAttribute(planted.MainModule.ImportReference(typeof(System.Runtime.CompilerServices.InternalsVisibleToAttribute).GetConstructor([typeof(string)])!));
        attribute.ConstructorArguments.Add(new CustomAttributeArgument(planted.MainModule.TypeSystem.String, "Sammen.Web, PublicKey=1"));
        planted.CustomAttributes.Add(attribute);
        Assert.Equal(["Sammen.Web"], Let(planted).Except(Friends));
    }

    [Fact]
    public void The_database_and_its_entities_are_internal()
    {
        using var db = new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite("Data Source=:memory:").Options);
        var entities = db.Model.GetEntityTypes().Select(e => e.ClrType).ToList();
        Assert.InRange(entities.Count, 20, 200);
        Found.Nothing(Open([typeof(AppDb), typeof(SqliteDb), typeof(PostgresDb), .. entities]));
        Found.Nothing(Code.WrittenTypes(Code.Domain).Where(t => t.IsPublic && InheritsDbContext(t)).Select(t => t.FullName));
        Assert.Equal([typeof(Planted.PublicEntity).FullName], Open([typeof(Planted.PublicEntity), typeof(AppDb)]));
    }

    [Fact]
    public void Doors_are_sealed_and_made_by_the_module_alone()
    {
        var doors = Doors(Code.Domain);
        Assert.InRange(doors.Count, 12, 200);
        Found.Nothing(Loose(doors));
        var planted = Doors(Code.Tests);
        Assert.Equal(2, planted.Count);
        Assert.Equal(["LooseDesk is not sealed", "LooseDesk can be made by anyone"], Loose(planted));
    }

    [Fact]
    public void Every_door_asks_who_it_is()
    {
        // The door before the doors, and the number that anyone may call.
        string[] exceptions = ["SessionDesk.StartCitizen", "SessionDesk.StartEmployee", "SessionDesk.Who", "SessionDesk.WhoWas", "SessionDesk.End", "AccessDesk.Hold", "AccessDesk.Release", "OrganisationViews.FrontDoor"];
        var asking = Faceless(Doors(Code.Domain)).Distinct().ToList();
        Found.Nothing(asking.Except(exceptions));
        Found.Nothing(exceptions.Except(asking).Select(e => e + " is no exception any more"));
        Assert.Equal(["LooseDesk.Open"], Faceless(Doors(Code.Tests)));
    }

    [Fact]
    public void Faces_do_not_use_each_other()
    {
        string[] faces = ["Borgerland", "Fagland", "Find", "Hjaelp"];
        Found.Nothing(Across(Code.Web, "Sammen.Web.", faces));
        Assert.Single(Across(Code.Tests, "Sammen.Web.Tests.Architecture.Planted.", faces));
    }

    [Fact]
    public void Host_and_ui_know_no_face()
    {
        Found.Nothing(Code.Types(Code.Web).Where(t => t.Namespace is "Sammen.Web.Host" or "Sammen.Web.Ui" or "Sammen.Web.Ui.Fields" or "Sammen.Web.Host.OpenIdConnect")
            .SelectMany(t => Code.Uses(t).Where(u => FaceOf(u, "Sammen.Web.") is not null).Select(u => $"{t.FullName} uses {u}")));
    }

    [Fact]
    public void Classes_are_sealed_unless_someone_inherits()
    {
        Found.Nothing(Unsealed(Code.Domain).Where(t => !IsMigration(t)).Concat(Unsealed(Code.Web)).Select(t => t.FullName));
        Assert.Contains(Unsealed(Code.Tests), t => t.Name == nameof(Planted.OpenToHeirs));
    }

    [Fact]
    public void Domain_shows_only_what_the_web_needs()
    {
        // The language check is a gate that the tests hold texts up to; the rest could be closed.
        string[] exceptions = ["Sammen.Domain.Plans.Author", "Sammen.Domain.Plans.Doer"];
        var needless = Needless(Code.Domain, Code.Web).Where(t => !IsMigration(t) && t.Namespace != "Sammen.Domain.Language").Select(t => t.FullName).ToList();
        Found.Nothing(needless.Except(exceptions));
        Found.Nothing(exceptions.Except(needless).Select(e => e + " is no exception any more"));
        Assert.Contains(Needless(Code.Tests, Code.Web), t => t.Name == nameof(Planted.UnusedAndPublic));
    }

    private static bool IsMigration(TypeDefinition type) => type.Namespace.StartsWith("Sammen.Domain.Data.Migrations", StringComparison.Ordinal);

    private static List<string> WebIn(ModuleDefinition module, Func<TypeDefinition, bool> which) =>
        [.. Code.Types(module).Where(t => t.DeclaringType is null && which(t)).SelectMany(t => Code.Uses(t).Where(u => u.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)).Select(u => $"{t.FullName} uses {u}")).Take(20)];

    private static IEnumerable<string> Let(AssemblyDefinition assembly) =>
        assembly.CustomAttributes.Where(a => a.AttributeType.Name == "InternalsVisibleToAttribute").Select(a => ((string)a.ConstructorArguments[0].Value).Split(',')[0]);

    private static IEnumerable<string> Open(IEnumerable<Type> types) => types.Where(t => t.IsVisible).Select(t => t.FullName!);

    private static bool InheritsDbContext(TypeDefinition type) => type.BaseType?.FullName is "Microsoft.EntityFrameworkCore.DbContext" or "Sammen.Domain.Data.AppDb";

    private static List<TypeDefinition> Doors(ModuleDefinition module) =>
        [.. Code.WrittenTypes(module).Where(t => t is { IsPublic: true, IsClass: true } && (t.Name.EndsWith("Desk", StringComparison.Ordinal) || t.Name.EndsWith("Views", StringComparison.Ordinal) || t.Name.EndsWith("Export", StringComparison.Ordinal)))];

    private static IEnumerable<string> Loose(IEnumerable<TypeDefinition> doors)
    {
        foreach (var door in doors)
        {
            if (!door.IsSealed) yield return door.Name + " is not sealed";
            if (door.Methods.Any(m => m.IsConstructor && !m.IsStatic && m.IsPublic)) yield return door.Name + " can be made by anyone";
        }
    }

    private static IEnumerable<string> Faceless(IEnumerable<TypeDefinition> doors) =>
        from door in doors
        from method in door.Methods
        where method is { IsPublic: true, IsConstructor: false, IsGetter: false }
        where !method.Parameters.Any(p => p.ParameterType.FullName is "Sammen.Domain.Access.Actor" or "Sammen.Domain.Access.Subject")
        select $"{door.Name}.{method.Name}";

    private static List<string> Across(ModuleDefinition module, string root, string[] faces) =>
    [
        .. from type in Code.Types(module)
           where type.DeclaringType is null
           let own = FaceOf(type.FullName, root)
           where own is not null && faces.Contains(own)
           from use in Code.Uses(type)
           let other = FaceOf(use, root)
           where other is not null && other != own && faces.Contains(other)
           select $"{type.FullName} uses {use}",
    ];

    /// <summary>The face a type belongs to; a compiled page is called after its file.</summary>
    private static string? FaceOf(string type, string root)
    {
        foreach (var face in (string[])["Borgerland", "Fagland", "Find", "Hjaelp"])
        {
            if (type.StartsWith(root + face + ".", StringComparison.Ordinal) || type.StartsWith($"AspNetCoreGeneratedDocument.{face}_", StringComparison.Ordinal)) return face;
        }

        return null;
    }

    private static IEnumerable<TypeDefinition> Unsealed(ModuleDefinition module)
    {
        var bases = Code.Types(module).Select(t => t.BaseType).OfType<TypeReference>().Select(b => b.GetElementType().FullName).ToHashSet(StringComparer.Ordinal);
        return Code.WrittenTypes(module).Where(t => t is { IsClass: true, IsSealed: false, IsAbstract: false } && !bases.Contains(t.FullName));
    }

    /// <summary>Public types that the other module neither uses nor meets in something it uses.</summary>
    private static IEnumerable<TypeDefinition> Needless(ModuleDefinition module, ModuleDefinition outside)
    {
        var open = Code.WrittenTypes(module).Where(t => t.IsPublic).ToDictionary(t => t.FullName, StringComparer.Ordinal);
        var needed = new HashSet<string>(StringComparer.Ordinal);
        var met = new Queue<string>(Code.Types(outside).SelectMany(Code.Uses).Where(open.ContainsKey).Distinct());
        while (met.TryDequeue(out var name))
        {
            if (!needed.Add(name)) continue;
            foreach (var shown in Code.Shows(open[name]).Where(open.ContainsKey)) met.Enqueue(shown);
        }

        return open.Values.Where(t => !needed.Contains(t.FullName));
    }
}
