using Sammen.Domain.Access;
using Sammen.Domain.Citizens;
using Sammen.Domain.Common;
using Sammen.Domain.Organisation;
using Sammen.Domain.Plans;
using Sammen.Domain.Record;
using Sammen.Domain.Tests.Support;

namespace Sammen.Domain.Tests.Record;

/// <summary>No personal data without a look-up, and no look-up without data: what doors gave and what stands in the record are the same.</summary>
public sealed class LookUpTests : PlaceTests
{
    private const int Requests = 300;

    private readonly Random _random = new(4);
    private readonly List<Employee> _staff = [];
    private readonly List<Citizen> _citizens = [];

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        var unit = await Place.LayUnit();
        foreach (var (name, role) in ((string, Role)[])[("Mette Lund", Role.Adviser), ("Karim Aziz", Role.Professional), ("Lene Krogh", Role.Leader), ("Dora Data", Role.DataOfficer)])
            _staff.Add(await Place.LayEmployee(unit, name, role));
        foreach (var name in (string[])["Anna Holm", "Anna Berg", "Ole Juhl", "Ida Toft", "Åse Bæk"]) _citizens.Add(await Place.LayCitizen(name, _staff[_citizens.Count % 2]));
        await Place.LayMember(_citizens[0], _staff[1], Parts.Plan, Parts.Plan);
        await Place.LayMember(_citizens[2], _staff[1], Parts.Team | Parts.Profile);
        await Place.LayMember(_citizens[3], _staff[2], Parts.All, from: Place.Today.AddDays(-9), to: Place.Today.AddDays(-1));
        await using var own = await Place.Own(_citizens[0], Parts.Log);
        await Place.Desk(_staff[0], _citizens[0]).Closed();
        await own.Questions.Ask(own.Subject, (await Place.Record())[^1].Seq, "", Form.New(), None);
    }

    [Fact]
    public async Task What_was_given_is_what_was_recorded()
    {
        var (given, refused) = (0, 0);
        for (var i = 0; i < Requests; i++)
        {
            IReadOnlyCollection<Guid>? seen = null;
            var rows = await Place.Leaves(async () =>
            {
                try
                {
                    seen = await One();
                }
                catch (AccessRefusedException)
                {
                }
            });
            if (seen is null)
            {
                refused++;
                // What was opened before the refusal was opened; the refusal itself stands once.
                Assert.Single(rows, r => r.Kind == RecordKind.Refusal);
                continue;
            }

            given += seen.Count;
            Assert.Equal(seen.Distinct().Order(), rows.Where(r => r is { Kind: RecordKind.LookUp, CitizenId: not null }).Select(r => r.CitizenId!.Value).Distinct().Order());
            Assert.DoesNotContain(rows, r => r.Kind == RecordKind.Refusal);
        }

        Assert.True(given > Requests / 2 && refused > Requests / 10, $"{given} given, {refused} refused.");
    }

    /// <summary>One random page by someone random; whose data it showed.</summary>
    private async Task<IReadOnlyCollection<Guid>> One()
    {
        var (who, whom) = (_staff[_random.Next(_staff.Count)], _citizens[_random.Next(_citizens.Count)]);
        var part = (Parts[])[Parts.Plan, Parts.Team, Parts.Log, Parts.Profile, Parts.Plan | Parts.Professional];
        await using var request = Place.Ask();
        switch (_random.Next(9))
        {
            case 0: return [.. (await request.CitizenViews.Mine(who.AsActor(), "", 1, None)).Lines.Select(l => l.Id)];
            case 1: return [.. (await request.CitizenViews.Mine(who.AsActor(), ((string[])["anna", "a", "ø", "juhl", "aase"])[_random.Next(5)], 1, None)).Lines.Select(l => l.Id)];
            case 2:
                var day = await request.Days.Day(who.AsActor(), DayFilter.All, None);
                return [.. day.Lines.Select(l => l.CitizenId), .. day.Due.Select(s => s.CitizenId), .. day.New.Select(n => n.CitizenId)];
            case 3: return [.. (await request.Record.Questions(who.AsActor(), None)).Select(q => q.CitizenId)];
            case 4: return [.. (await request.Record.Refusals(who.AsActor(), None)).Select(r => r.CitizenId).OfType<Guid>()];
            case 5:
                await request.About(request.Access.OpenOwn(whom.AsActor(), Parts.Profile, Parts.None, "/om-mig", None));
                await request.Record.WhoLooked(request.Subject, 1, None);
                return [(await request.CitizenViews.Frame(request.Subject, None)).Id];
            default:
                await request.About(request.Access.OpenDesk(who.AsActor(), whom.Id, part[_random.Next(part.Length)], Parts.None, "/fag/borger", None));
                var subject = request.Subject;
                if (subject.MayRead(Parts.Plan)) await request.PlanViews.Plan(subject, None);
                if (subject.MayRead(Parts.Team)) await request.TeamViews.Team(subject, None);
                if (subject.MayRead(Parts.Log)) await request.Record.WhoLooked(subject, 1, None);
                return [(await request.CitizenViews.Frame(subject, None)).Id];
        }
    }
}
