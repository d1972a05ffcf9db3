using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Cases;
using Sammen.Domain.Choices;
using Sammen.Domain.Decisions;
using Sammen.Domain.Demo;
using Sammen.Domain.Notes;
using Sammen.Domain.Organisation;
using Sammen.Domain.Sharing;
using Sammen.Web.Tests.Support;

namespace Sammen.Web.Tests.Host;

/// <summary>Whose a word is to read, besides the parts of the record.</summary>
internal enum Kept
{
    /// <summary>A part of the record, and nothing else.</summary>
    Part,

    /// <summary>That she is there at all: her name, her face.</summary>
    Name,

    /// <summary>A unit or an employee: the house's own, and those whose team it is.</summary>
    House,

    /// <summary>For those who look after look-ups, and in the citizen's own log.</summary>
    Oversight,

    /// <summary>In confidence to the team, and so not the citizen's either.</summary>
    Confidence,

    /// <summary>One person's own and nobody else's.</summary>
    Own,
}

/// <summary>A word that is nowhere else in the world, and what it stands in.</summary>
internal sealed record Canary(string Word, Kept Kept, Parts Part, string Where, string Owner = "")
{
    public override string ToString() => $"{Word} ({Where})";
}

/// <summary>
/// Ida's whole case, written through the pages by those who write in it, with a word of its own in every field that tells where
/// she is, who is with her, or that there is something to hide.
/// </summary>
internal sealed class Canaries(Running running)
{
    /// <summary>Every word begins so, and every number. So long that no form's token spells it by chance.</summary>
    public const string Mark = "zqxkjwv";

    public const string Number = "719377";

    public static readonly DateOnly Laid = new(2027, 3, 2);

    private readonly List<Canary> _all = [];

    public IReadOnlyList<Canary> All => _all;

    public Guid Ida { get; private set; }

    /// <summary>A unit and an employee of it that are around her and nobody else.</summary>
    public Guid Unit { get; private set; }

    public Guid Employee { get; private set; }

    /// <summary>The code of an invitation that nobody has taken up.</summary>
    public string Code { get; } = "ZQXKODE2";

    public static string IndexOf(Running running, string key) => running.Place().Keys.CprIndex(DemoPeople.CprOf(key, Laid));

    public async Task Plant()
    {
        Ida = await running.CitizenId("Ida Toft");
        await House();
        await OwnPages();
        await Desk();
        await Helpers();
        await Emergency();
        await Decided();
        await Rest();
    }

    private async Task House()
    {
        var unit = new Unit { Name = Word(Kept.House, Parts.None, "unit"), Phone = Digits(Kept.House, Parts.None, "unit's telephone"), Hours = "9-14" };
        var name = Word(Kept.House, Parts.None, "employee");
        var employee = new Employee { UserName = "husets", Name = name, SortKey = name, Title = Word(Kept.House, Parts.None, "employee's title"), UnitId = unit.Id, Phone = Digits(Kept.House, Parts.None, "employee's telephone"), Roles = nameof(Role.Professional) };
        (Unit, Employee) = (unit.Id, employee.Id);
        await running.Lay(DemoPeople.Engholm, unit, employee, Member(employee, Parts.Profile | Parts.Team, Parts.None), Member(await Colleague("maja"), Parts.Profile | Parts.Team | Parts.Tasks, Parts.None));
    }

    private async Task OwnPages()
    {
        var ida = await running.As("ida");
        foreach (var kind in (string[])["haab", "kan", "bidrag", "netvaerk", "tal"])
            await ida.Done(await ida.Page("/min-plan/skriv/" + kind), ("Ord", Word(Parts.Words, "own words, " + kind)));
        var scale = await ida.Done(await ida.Page("/min-plan/maal/nyt"), ("Ord", Word(Parts.Goals, "goal")), ("TrinOp", Word(Parts.Goals, "one step up")));
        var goal = (await ida.Done(scale, ("Tal", "3"))).Address.AbsolutePath;
        await ida.Done(await ida.Page(goal + "/skridt"), ("Ord", Word(Parts.Goals, "step")), ("Hvem", "anden"), ("Navn", Word(Parts.Goals, "doer of a step")), ("Senest", "12. maj"));
        await ida.Done(await ida.Page(goal + "/skridt"), ("Ord", "Jeg er færdig med det."), ("Hvem", "mig"), ("Senest", "12. maj"));
        var done = await Step("Jeg er færdig med det.");
        await ida.Post("/min-plan?handler=Klaret", ("skridt", done.ToString()), ("FormKey", Guid.CreateVersion7().ToString()), ("Version", "1"), ("__RequestVerificationToken", await ida.Token()));
        await ida.Done(await ida.Page("/min-plan/klaret/" + done), ("Hjalp", Word(Parts.Goals, "what helped")));
        await ida.Done(await ida.Page(goal + "/tilstand"), ("Tilstand", "Later"), ("Hvorfor", Word(Parts.Goals, "why the goal waits")));
        await ida.Done(await ida.Page("/ring-mig-op"), ("Om", "Worried"), ("Ord", Word(Parts.Contact, "call asked for")), ("Passer", Word(Parts.Contact, "when a call suits")), ("Telefon", Digits(Parts.Contact, "telephone to call")));
        await ida.Done(await ida.Page("/beskeder/ny"), ("Ord", Word(Parts.Messages, "message from her")));
        await ida.Done(await ida.Page("/mine-folk/ny"), ("Navn", Word(Parts.Team, "network person")), ("Rolle", Word(Parts.Team, "network person's role")), ("Naer", "Close"), ("Telefon", Digits(Parts.Team, "network person's telephone")));
        await ida.Done(await ida.Page("/om-mig"), ("Navn", Word(Kept.Name, Parts.Profile, "what she is called")));
        await Draft(ida, "/min-plan/skriv/haab", Word(Kept.Own, Parts.None, "her draft", "ida"));
    }

    private async Task Desk()
    {
        var (sara, desk) = (await running.As("sara"), "/fag/borger/" + Ida);
        await sara.Done(await sara.Page(desk + "/deling/adresse"), ("Bor", Word(Parts.Address, "address") + " 12, 2. tv., " + Word(Parts.Address, "town")), ("Beskyttet", "ja"));
        await sara.Done(await sara.Page(desk + "/kontakt/aftale"), ("Aftale.Uger", "2"), ("Aftale.Med", Word(Parts.Contact, "who takes part in contact")), ("Aftale.Andet", Word(Parts.Contact, "exceptions of the contact agreement")));
        await sara.Done(await sara.Page(desk + "/kontakt/book"), ("Maade", "Office"), ("Dag", "10. juni"), ("Tid", "14"), ("Sted", Word(Parts.Contact, "place of an appointment")));
        await sara.Done(await sara.Page(desk + "/kontakt"), ("Maade", "Phone"), ("Hvem", "Out"), ("Fik", "ja"), ("Ord", Word(Parts.Contact, "note of a contact")));
        await sara.Done(await sara.Page(desk + "/beskeder"), ("Ord", Word(Parts.Messages, "message to her")));
        await sara.Done(await sara.Page(desk + "/hold/naer"), ("Navn", Word(Parts.Team, "guest on the team")), ("Rolle", Word(Parts.Team, "guest's role")), ("Goer", Word(Parts.Team, "what the guest does")));
        var goal = (await Lived.Of(running, "Ida Toft")).Goal;
        await sara.Done(await sara.Page($"{desk}/maal/{goal}"), ("Sigte", Word(Parts.Professional, "aim")), ("Slags", "Maintain"), ("Tema", Word(Parts.Professional, "theme")), ("Udfoerer", Word(Parts.Professional, "provider")), ("Lov", Word(Parts.Professional, "legal basis")));
        await sara.Done(await sara.Page(desk + "/deling/videregiv"), ("Modtager", Word(Parts.Sharing, "recipient of a disclosure")), ("Hvad", Word(Parts.Sharing, "what was disclosed")), ("Lov", Word(Parts.Sharing, "law of a disclosure")), ("Hvorfor", Word(Parts.Sharing, "weighing of a disclosure")));
        await sara.Done(await sara.Page(desk + "/deling/skaerm"), ("Navn", Word(Parts.Sharing, "who is shielded from")), ("Cpr", DemoPeople.CprOf("nabo", Laid).Digits), ("Hvorfor", Word(Parts.Sharing, "why there is a shield")));
        await sara.Done(await sara.Page(desk + "/deling/repraesentation"), ("Slags", "Guardian"), ("Navn", Word(Parts.Sharing | Parts.Team, "guardian")), ("Cpr", DemoPeople.CprOf("vera", Laid).Digits), ("Omfang", Word(Kept.Part, Parts.Sharing | Parts.Team, "scope of a guardian", "vera")), ("Ser", "Contact"), ("Set", Word(Parts.Sharing, "evidence of a representation")));
        await sara.Done(await sara.Page(desk + "/noter"), ("Slags", "Note"), ("Ord", Word(Parts.Notes, "note")));
        var file = FileCheck.Look(Encoding.UTF8.GetBytes(Word(Parts.Notes, "what a document says"))).Value;
        var paper = Document.Take(Ida, new NewDocument(Word(Parts.Notes, "title of a document"), DocumentWay.In), file, Openness.AtOnce, new Actor { Kind = ActorKind.Employee, Id = Employee, Name = "Sara Bang" }, byCitizen: false, At).Value;
        await running.Lay(DemoPeople.Engholm, paper, new DocumentBytes { DocumentId = paper.Id, Bytes = file.Bytes });
        await sara.Done(await sara.Page(desk + "/loefter"), ("Hvad", Word(Parts.Contact, "promise")), ("Senest", "12. maj"));
        await Lived.LayCase(running, "Ida Toft");
        var found = $"{desk}/sager/{(await Lived.Of(running, "Ida Toft")).Case}";
        await sara.Done(await sara.Page(found + "/udredning"), ("Tema", "egenomsorg"), ("Hvorfor", Word(Parts.Assessment, "why a theme is open")));
        await sara.Done(await sara.Page(found + "/udredning"), ("TilBorger", Word(Parts.Assessment, "summary to her")), ("Faglig", Word(Parts.Assessment, "professional summary")));
        await sara.Done(await sara.Page(found + "/udredning/mobilitet"), ("Kilde", "Relative"), ("Navn", Word(Parts.Assessment, "who said something")), ("Relation", Word(Parts.Assessment, "what they are to her")), ("Slags", "Neither"), ("Ord", Word(Parts.Assessment, "what someone said")));
        await sara.Done(await sara.Page(found + "/udredning/mobilitet"), ("Niveau", "2"), ("Behov", "let"), ("Grundlag", Word(Parts.Assessment, "what a placing rests on")));
        await sara.Done(await sara.Page(found + "/udredning/egenomsorg"), ("HvorforIkke", Word(Parts.Assessment, "why her view is missing")));
        await sara.Done(await sara.Page(found + "/viden"), ("Omraade", "logistisk"), ("Slags", "Unknown"), ("Ord", Word(Parts.Assessment, "what nobody knows")), ("Navn", Word(Parts.Assessment, "who finds out")), ("Dag", "12. maj"));
        await sara.Done(await sara.Page(found + "/viden"), ("Omraade", "sundhed"), ("Slags", "Harm"), ("Kilde", "Citizen"), ("Ord", Word(Parts.Assessment, "what would do harm")));
        await sara.Done(await sara.Page(found + "/forventninger"), ("Side", "Provider"), ("Navn", Word(Parts.Assessment, "provider who expects")), ("Ord", Word(Parts.Assessment, "what a provider expects")));
        await Draft(sara, desk + "/skriv", Word(Kept.Own, Parts.None, "adviser's draft", "sara"));
    }

    private async Task Helpers()
    {
        var mother = new TeamMember { CitizenId = Ida, Name = "Else Holm", TeamRole = "mor", Ring = Ring.Close, From = new DateOnly(2027, 3, 1) };
        var shared = Given(mother, Parts.Goals, Word(Parts.Sharing, "why it is shared"), "else");
        Assert.Null(shared.Accept(IndexOf(running, "else"), "Else Holm", At, Laid));
        // He was let in before the shield; what he was given lies there still, and is worth nothing.
        var former = new TeamMember { CitizenId = Ida, Name = "Rasmus Holt", TeamRole = "ven", Ring = Ring.Everyday, From = new DateOnly(2026, 3, 1) };
        var before = Given(former, Consent.Shareable, "", "rasmus");
        Assert.Null(before.Accept(IndexOf(running, "rasmus"), "Rasmus Holt", At, Laid));
        var guardian = Representation.Register(Ida, HelperKind.Guardian, "Rasmus Holt", IndexOf(running, "rasmus"), "økonomi", Parts.Contact, acts: true, "Brev", null, former.Id, "Sara Bang", At, Laid).Value;
        await running.Lay(DemoPeople.Engholm, mother, shared, former, before, guardian, Given(former, Parts.Goals, "", Code));
        var page = $"/hjaelp/{shared.Id}/ord";
        var relative = await running.As("else");
        await relative.Done(await relative.Page(page), ("Ord", Word(Kept.Part, Parts.Voices, "relative's words", "else")), ("Fortroligt", "nej"));
        await relative.Done(await relative.Page(page), ("Ord", Word(Kept.Confidence, Parts.Voices, "relative's words in confidence", "else")), ("Fortroligt", "ja"));
    }

    private async Task Emergency()
    {
        var peter = await running.As("peter");
        await peter.Done(await peter.Page("/fag/noedadgang"), ("Cpr", DemoPeople.CprOf("ida", Laid).Digits), ("Grund", "Danger"), ("Ord", Word(Kept.Oversight, Parts.None, "why there was an emergency access") + " og flere ord"), ("Se", "Plan"));
        var line = (await Lived.Of(running, "Ida Toft")).Line;
        var ida = await running.As("ida");
        await ida.Done(await ida.Page($"/om-mig/kigget/{line}"), ("Ord", Word(Kept.Oversight, Parts.None, "question about a look-up")));
    }

    /// <summary>A case that was decided and appealed, and that is being decided again; all of it in words of its own.</summary>
    private async Task Decided()
    {
        var file = CaseKindDesk.Read(CaseKindDesk.Typical)!.Find(k => k.Code == "stoette")!;
        var kind = new CaseKind(file.Code, 1, file.From, null, file.Rules);
        string Said(string where) => Word(Parts.Case, where);
        var part = new PartForm(Said("part"), PartResult.No, Said("legal basis"), Said("facts"), Said("rules"), Said("considerations"), Said("citizen's view"), Said("use of the view"), null, null, Said("amount"), CostClass.Low, false, []);
        var found = Case.Open(Ida, new NewCase(kind.Code, Said("title of a case"), CaseOrigin.Asked, new DateOnly(2027, 3, 1), "Ord", Domain.Plans.Said.Directly), kind, "Sara", At).Value;
        var waived = Hearing.Waive(Ida, found.Id, Said("why there was no hearing"), "Sara Bang", At).Value;
        var made = Decision.Begin(Ida, found.Id, "Sara Bang", At);
        Assert.True(made.Put(null, part, "Sara Bang").Ok);
        Assert.Null(made.Say(new DecisionWords(Said("short answer"), Said("what it means"), Said("what happens now")), "Sara Bang"));
        Assert.Null(made.Make(kind, [], inDoubt: false, null, Ida, "Sara Bang", At));
        Assert.Null(made.Deliver(kind.Rules, new DeliveryForm(ToldHow.Phone, new DateOnly(2027, 3, 1), "", SentWay.Portal, new DateOnly(2027, 3, 1)), "Sara Bang", At));
        var appeal = Appeal.Receive(made, kind.Rules, Said("appeal"), false, [], AppealWay.Phone, new DateOnly(2027, 3, 1), "Sara Bang", At).Value;
        Assert.Null(appeal.Help(Said("help while it waits")));
        var asked = Hearing.Send(Ida, found.Id, Said("facts of a hearing"), kind.Rules.Hear, "Sara Bang", At.AddHours(1)).Value;
        Assert.Null(asked.Hear(HearingAnswer.DoesNotFit, Said("answer to a hearing"), HearingWay.Alone, "", At.AddHours(2)));
        var draft = Decision.Begin(Ida, found.Id, "Sara Bang", At.AddHours(2));
        Assert.True(draft.Put(null, new PartForm(Said("draft part"), PartResult.No, "§", "Ord", "Ord", "Ord", "Ord", "Ord", null, null, "", CostClass.Low, false, []), "Sara Bang").Ok);
        var choice = Choice.Begin(Ida, found.Id, null, "Sara Bang", At);
        var option = choice.Put(null, new OptionForm(null, new OfferForm(OfferKind.Association, Said("name of an option"), Said("what an option is"), Said("where an option is"), Said("way to an option"), Said("price of an option"), 3, CostClass.None), [], ""), Domain.Language.TextLevel.Billeder, "Sara Bang", At).Value;
        Assert.Null(choice.Say(option.Id, option.Revision, Liking.No, Said("answer to an option"), SaidWay.Alone, "", At));
        Assert.True(choice.Think(Said("idea"), Said("what an idea is"), SaidWay.Alone, "Ida Toft", At).Ok);
        Assert.Null(choice.Choose(new ChoiceForm([option.Id], Said("why an option was chosen") + " og lidt mere om det", Said("why there is nothing elsewhere") + " og lidt mere om det", Said("why there is no answer") + " og lidt mere om det", Said("why it was chosen against her no") + " og lidt mere om det"), [], Domain.Language.TextLevel.Billeder, "Sara Bang", At));
        await running.Lay(DemoPeople.Engholm, choice, found, waived, made, appeal, asked, draft);
    }

    /// <summary>What no page writes, and at last the name.</summary>
    private async Task Rest()
    {
        await using var db = running.Db();
        using var turn = await running.Place().Gate.Enter(default);
        var why = Word(Parts.Sharing, "why he is shielded from");
        var shield = await db.Shields.SingleAsync(s => s.CitizenId == Ida && s.Name == "Rasmus Holt");
        db.Entry(shield).Property(s => s.Why).CurrentValue = why;
        var citizen = await db.Citizens.SingleAsync(c => c.Id == Ida);
        citizen.Call("Ida " + Word(Kept.Name, Parts.Profile, "name"));
        citizen.Portrait = Word(Kept.Name, Parts.Profile, "file name of a portrait");
        await db.SaveChangesAsync();
    }

    private static DateTime At => new(2027, 3, 1, 9, 0, 0, DateTimeKind.Utc);

    private Consent Given(TeamMember member, Parts reads, string why, string code) =>
        Consent.Give(Ida, member.Id, member.Name, member.TeamRole, reads, why, new DateOnly(2027, 6, 1), running.Place().Keys.InvitationIndex(code), running.Place().Keys.EncryptInvitation(code, Ida), "Ida Toft", At, Laid).Value;

    private TeamMember Member(Employee employee, Parts reads, Parts writes) => new()
    {
        CitizenId = Ida,
        EmployeeId = employee.Id,
        Name = employee.Name,
        TeamRole = Word(Parts.Team, "role on the team"),
        Does = Word(Parts.Team, "what a member does"),
        Purpose = Word(Parts.Team, "purpose of a member"),
        Basis = Word(Parts.Team, "basis of a member"),
        Ring = Ring.Professional,
        Reads = reads,
        Writes = writes,
        From = new DateOnly(2027, 3, 1),
    };

    private async Task<Guid> Step(string text)
    {
        await using var db = running.Db();
        return await db.PlanSteps.Where(s => s.Text == text).Select(s => s.Id).SingleAsync();
    }

    private async Task<Employee> Colleague(string key)
    {
        await using var db = running.Db();
        return await db.Employees.AsNoTracking().SingleAsync(e => e.UserName == key);
    }

    private static async Task Draft(Browser browser, string address, string words) =>
        Assert.Equal(204, (await browser.Post("/kladde", ("Ord", words), ("_Sted", address), ("_Felt", "Ord"), ("Version", "0"), ("__RequestVerificationToken", await browser.Token()))).Status);

    private string Word(Parts part, string where) => Word(Kept.Part, part, where);

    private string Word(Kept kept, Parts part, string where, string owner = "") => Add(Mark + _all.Count.ToString("00", CultureInfo.InvariantCulture) + "q", kept, part, where, owner);

    private string Digits(Parts part, string where) => Digits(Kept.Part, part, where);

    private string Digits(Kept kept, Parts part, string where) => Add(Number + _all.Count.ToString("00", CultureInfo.InvariantCulture), kept, part, where, "");

    private string Add(string word, Kept kept, Parts part, string where, string owner)
    {
        _all.Add(new Canary(word, kept, part, where, owner));
        return word;
    }
}
