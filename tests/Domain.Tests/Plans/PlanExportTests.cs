using System.Text.Json;
using Sammen.Domain.Access;
using Sammen.Domain.Citizens;
using Sammen.Domain.Common;
using Sammen.Domain.Organisation;
using Sammen.Domain.Plans;
using Sammen.Domain.Record;
using Sammen.Domain.Tests.Support;

namespace Sammen.Domain.Tests.Plans;

/// <summary>P7: the plan as open data, in the shape that is published as plan-1.</summary>
public sealed class PlanExportTests : PlaceTests
{
    /// <summary>The shape: each name with what may stand there; a question mark when it may be left out.</summary>
    private static readonly Dictionary<string, Dictionary<string, string>> Shape = new()
    {
        [""] = Fields("schema:text made:time municipality:text citizen:citizen plan:plan"),
        ["citizen"] = Fields("name:text calledName:text"),
        ["plan"] = Fields("revision:number started:time coordinator:coordinator entries:entry[] goals:goal[] answer:answer?"),
        ["coordinator"] = Fields("name:text title:text unit:text"),
        ["entry"] = Fields("kind:hope|strength|contribution|network|talkBest words:text said:directly|withSupport|onBehalf at:time writtenBy:text"),
        ["goal"] = Fields(
            "words:text oneStepUp:text? state:now|later|reached|setAside why:text? claim:ownWish|appliedFor|granted|refused " +
            "scale:number? scaleAt:time? scaleBefore:number? said:directly|withSupport|onBehalf at:time writtenBy:text professional:professional? steps:step[]"),
        ["professional"] = Fields("aim:text kind:develop|maintain|limitLoss theme:text? provider:text? legalBasis:text? at:time writtenBy:text"),
        ["step"] = Fields("words:text doer:text due:date done:time? whatHelped:text? said:directly|withSupport|onBehalf at:time writtenBy:text"),
        ["answer"] = Fields("answer:yes|partOfIt|no|inDoubt|wantsToTalk|couldNotAnswer why:text? lookAgain:date? at:time"),
    };

    private Employee _mette = null!;
    private Citizen _anna = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _mette = await Place.LayEmployee(await Place.LayUnit(), "Mette Lund", Role.Adviser);
        _anna = await Place.LayCitizen("Anna Bæk Ærø", _mette);
    }

    [Fact]
    public async Task A_full_plan_has_the_published_shape()
    {
        await Fill();
        await using var own = await Place.Own(_anna);
        var json = (await own.Export.Json(own.Subject, "https://sammen.example/plan-1", None))!;
        var root = JsonDocument.Parse(json).RootElement;
        Holds(root, "");
        Assert.Equal(("https://sammen.example/plan-1", "Prøve Kommune", "Anna Bæk Ærø"), (Read(root, "schema"), Read(root, "municipality"), Read(root.GetProperty("citizen"), "name")));
        var goal = root.GetProperty("plan").GetProperty("goals")[0];
        Assert.Equal(("Synge i kor – 10 % mere", 0), (Read(goal, "words"), goal.GetProperty("scale").GetInt32()));
        Assert.Equal(["citizen", "Mette Lund"], goal.GetProperty("steps").EnumerateArray().Select(s => Read(s, "doer")).Order(StringComparer.Ordinal).Reverse());
        // What the professionals wrote stands beside the words: the newest version.
        Assert.Equal(("Fagligt ord", "develop", "Serviceloven § 85"), (Read(goal.GetProperty("professional"), "aim"), Read(goal.GetProperty("professional"), "kind"), Read(goal.GetProperty("professional"), "legalBasis")));
        // Written so that a person can read it.
        Assert.Contains("Bæk Ærø", System.Text.Encoding.UTF8.GetString(json));
    }

    [Fact]
    public async Task An_empty_plan_has_the_shape_too_and_what_is_not_known_is_left_out()
    {
        await using var own = await Place.Own(_anna);
        var root = JsonDocument.Parse((await own.Export.Json(own.Subject, "x", None))!).RootElement;
        Holds(root, "");
        Assert.False(root.GetProperty("plan").TryGetProperty("answer", out _));
    }

    [Fact]
    public async Task Only_what_the_citizen_sees_is_in_it()
    {
        await Fill();
        var digits = Place.Municipality.Keys.DecryptCpr(_anna.CprCipher, _anna.Id).Digits;
        await using var request = await Place.Own(_anna);
        var text = System.Text.Encoding.UTF8.GetString((await request.Export.Json(request.Subject, "x", None))!);
        foreach (var hidden in (string[])[digits, digits[6..], _anna.CprIndex, "Første faglige ord", "Taget tilbage", _anna.Id.ToString()]) Assert.DoesNotContain(hidden, text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task It_is_a_look_up_and_for_the_citizen_only()
    {
        await using (var own = await Place.Own(_anna, Parts.Profile))
            Assert.Equal("Plan", Assert.Single(await Place.Leaves(() => own.Export.Json(own.Subject, "x", None))).Part);
        // Not on a shared screen either: the file would stay on the employee's machine.
        var showing = await Place.Show(_mette, _anna);
        foreach (var opening in (Func<Task<Request>>[])[() => Place.Desk(_mette, _anna, Parts.All), () => Place.Together(showing)])
        {
            await using var request = await opening();
            Assert.Equal(RecordKind.Refusal, Assert.Single(await Place.Leaves(() => Assert.ThrowsAsync<AccessRefusedException>(() => request.Export.Json(request.Subject, "x", None)))).Kind);
        }

        var ole = await Place.LayCitizenWithoutPlan("Ole Juhl");
        await using var oles = await Place.Own(ole);
        Assert.Null(await oles.Export.Json(oles.Subject, "x", None));
    }

    private async Task Fill()
    {
        await using var own = await Place.Own(_anna);
        await using var desk = await Place.Desk(_mette, _anna);
        foreach (var kind in Enum.GetValues<EntryKind>()) await own.Plan.Say(own.Subject, kind, $"Ord om {kind}", Said.Directly, Form.New(), None);
        var back = (await own.Plan.Say(own.Subject, EntryKind.Hope, "Taget tilbage", Said.Directly, Form.New(), None)).Value;
        await own.Plan.TakeBack(own.Subject, back, Form.New(1), None);
        var goal = (await own.Plan.SetGoal(own.Subject, "Synge i kor – 10 % mere", "En gang om ugen", 0, Said.Directly, Form.New(), None)).Value;
        await desk.Plan.Translate(desk.Subject, goal, new Translation("Første faglige ord", AimKind.Maintain, "", "", ""), Form.New(), None);
        await desk.Plan.Translate(desk.Subject, goal, new Translation("Fagligt ord", AimKind.Develop, "Tema", "Bostedet", "Serviceloven § 85"), Form.New(1), None);
        var member = (await desk.TeamViews.Doers(desk.Subject, None))[0].Id;
        var step = (await own.Plan.AddStep(own.Subject, goal, "Ringe", null, Place.Today, Said.Directly, Form.New(), None)).Value;
        await desk.Plan.AddStep(desk.Subject, goal, "Finde et kor", member, Place.Today.AddDays(3), Said.OnBehalf, Form.New(), None);
        await own.Plan.Finish(own.Subject, step, Form.New(), None);
        await own.Plan.Helped(own.Subject, step, "Bussen", Form.New(), None);
        var aside = (await own.Plan.SetGoal(own.Subject, "Danse", "", null, Said.Directly, Form.New(), None)).Value;
        await own.Plan.MoveGoal(own.Subject, aside, GoalState.SetAside, "Hellere synge", Form.New(1), None);
        var asked = await own.Plan.Reply(own.Subject, Agreement.InDoubt, "Måske", Place.Today.AddDays(2), [], Form.New((await Place.PlanOf(_anna)).Revision), None);
        Assert.True(asked.Ok);
    }

    private static Dictionary<string, string> Fields(string text) => text.Split(' ').Select(field => field.Split(':')).ToDictionary(field => field[0], field => field[1]);

    private static string Read(JsonElement of, string name) => of.GetProperty(name).GetString()!;

    private static void Holds(JsonElement value, string shape)
    {
        var properties = value.EnumerateObject().ToDictionary(p => p.Name, p => p.Value);
        Assert.Empty(properties.Keys.Except(Shape[shape].Keys));
        foreach (var (name, kind) in Shape[shape])
        {
            if (!properties.TryGetValue(name, out var found)) Assert.EndsWith("?", kind, StringComparison.Ordinal);
            else Is(found, kind.TrimEnd('?'));
        }
    }

    private static void Is(JsonElement value, string kind)
    {
        if (kind.EndsWith("[]", StringComparison.Ordinal)) foreach (var one in value.EnumerateArray()) Holds(one, kind[..^2]);
        else if (Shape.ContainsKey(kind)) Holds(value, kind);
        else if (kind.Contains('|', StringComparison.Ordinal)) Assert.Contains(value.GetString(), kind.Split('|'));
        else if (kind == "number") Assert.Equal(JsonValueKind.Number, value.ValueKind);
        else if (kind == "time") Assert.EndsWith("Z", value.GetString(), StringComparison.Ordinal);
        else if (kind == "date") Assert.True(DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", out _));
        else Assert.Equal(JsonValueKind.String, value.ValueKind);
    }
}
