using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Common;
using Sammen.Domain.Data;
using Sammen.Domain.Record;

namespace Sammen.Domain.Citizens;

/// <summary>What stands around every page about a citizen: the name, the face and how it is to be shown.</summary>
public sealed record CitizenFrame(Guid Id, string Name, string PreferredName, int Age, string Portrait, CommunicationProfile Profile, int Version)
{
    /// <summary>"Jeg er i tvivl" in an open case: the day it waits until, for everyone who has a task with the citizen, at the desk (rule 10). Null for others.</summary>
    public DateOnly? DoubtUntil { get; init; }

    /// <summary>The day the citizen turns 18, when it has not come yet.</summary>
    public DateOnly? Adult { get; init; }

    public string FirstName => PreferredName.Length > 0 ? PreferredName : Name.Split(' ', 2)[0];
}

/// <summary>A line in a professional's list or search.</summary>
public sealed record CitizenLine(Guid Id, string Name, int Age, string Portrait, string TeamRole, DateOnly OnTeamSince, bool IsCoordinator, bool HasPlan, DateOnly? NextDue);

public sealed class CitizenViews
{
    /// <summary>How many lines a list shows at a time.</summary>
    public const int Page = 15;

    private readonly Municipality _place;
    private readonly AppDb _db;
    private readonly Trail _trail;
    private readonly Clock _clock;

    internal CitizenViews(Municipality place, AppDb db, Trail trail, Clock clock) => (_place, _db, _trail, _clock) = (place, db, trail, clock);

    /// <summary>The frame of a page whose look-up the subject already stands for.</summary>
    public async Task<CitizenFrame> Frame(Subject subject, CancellationToken cancel)
    {
        // Not to the one who has broken in: the parts that were asked for, and no more.
        var (today, team) = (_clock.Today, subject is { Door: Door.Desk, EmergencyUntil: null });
        var found = await _db.Citizens.AsNoTracking().Where(c => c.Id == subject.CitizenId)
            .Select(c => new { Citizen = c, Doubt = team ? _db.Cases.Where(x => x.CitizenId == c.Id && x.EndedOn == null && x.DoubtUntil > today).Max(x => x.DoubtUntil) : null }).FirstAsync(cancel);
        var citizen = found.Citizen;
        if (found.Doubt is not null) await _trail.Saw(subject, Parts.Case, cancel);
        return new CitizenFrame(citizen.Id, citizen.Name, citizen.PreferredName, Citizen.AgeOn(citizen.Born, _clock.Today), citizen.Portrait, citizen.Profile, citizen.Version)
        {
            DoubtUntil = found.Doubt,
            Adult = Citizen.AgeOn(citizen.Born, _clock.Today) < Ages.Adult ? Citizen.TurnsOn(citizen.Born, Ages.Adult) : null,
        };
    }

    /// <summary>
    /// The actor's own citizens, by name in Danish order, a page at a time; with <paramref name="searched"/> those whose name has words
    /// that begin like the ones searched for, or the one with that CPR. Outside the actor's tasks nobody is found, and nothing tells
    /// that there was somebody. Each line shown is a look-up.
    /// </summary>
    public async Task<(IReadOnlyList<CitizenLine> Lines, int All)> Mine(Actor actor, string searched, int page, CancellationToken cancel)
    {
        if (actor.Kind != ActorKind.Employee || actor.Visit is not null) throw await _trail.Refuse(actor, null, "borgere", cancel);
        var today = _clock.Today;
        var self = actor.WorksWithCitizens ? actor.Id : Guid.Empty;
        var holding = _db.TeamMembers.Where(m => m.EmployeeId == self && m.From <= today && (m.To == null || m.To >= today));
        var citizens = _db.Citizens.Where(c => holding.Any(m => m.CitizenId == c.Id));

        var text = Text.Clean(searched);
        var act = "";
        if (text.Length > 0)
        {
            if (Cpr.TryParse(text, out var cpr))
            {
                var index = _place.Keys.CprIndex(cpr);
                citizens = citizens.Where(c => c.CprIndex == index);
                act = "søgt på CPR " + _place.Keys.SearchMark(index);
            }
            else
            {
                var words = Fold.Words(text);
                if (words.Count == 0) return ([], 0);
                foreach (var word in words)
                {
                    var start = " " + word;
                    citizens = citizens.Where(c => c.SearchName.Contains(start));
                }

                act = "søgt på navn " + _place.Keys.SearchMark(string.Join(' ', words));
            }
        }

        var rows = await (
            from c in citizens
            orderby c.SortKey, c.Id
            select new
            {
                Citizen = new { c.Id, c.Name, c.Born, c.Portrait },
                Member = holding.Where(m => m.CitizenId == c.Id).OrderBy(m => m.From).Select(m => new { m.TeamRole, m.From }).First(),
                Plan = _db.Plans.Where(p => p.CitizenId == c.Id).Select(p => new { p.Id, p.CoordinatorId }).FirstOrDefault(),
                NextDue = _db.PlanSteps.Where(s => _db.Plans.Any(p => p.CitizenId == c.Id && p.Id == s.PlanId) && s.DoneAt == null && s.TakenBackAt == null && s.DroppedAt == null).Min(s => (DateOnly?)s.Due),
                All = citizens.Count(),
            }).AsNoTracking().Skip((Math.Max(page, 1) - 1) * Page).Take(Page).ToListAsync(cancel);
        // A date of the plan is the plan's: a task that does not give the plan does not give its dates.
        var shown = rows.Select(r => r.Citizen.Id).ToList();
        var reads = (await holding.AsNoTracking().Where(m => shown.Contains(m.CitizenId)).Select(m => new { m.CitizenId, m.Reads }).ToListAsync(cancel))
            .Where(m => m.Reads.HasFlag(Parts.Plan)).Select(m => m.CitizenId).ToHashSet();
        var lines = rows.Select(r => new CitizenLine(
            r.Citizen.Id, r.Citizen.Name, Citizen.AgeOn(r.Citizen.Born, today), r.Citizen.Portrait, r.Member.TeamRole, r.Member.From,
            r.Plan?.CoordinatorId == actor.Id, r.Plan is not null, reads.Contains(r.Citizen.Id) ? r.NextDue : null)).ToList();
        if (lines.Count == 0 && act.Length > 0) await _trail.Searched(actor, act, cancel);
        await _trail.Saw(actor, [.. lines.Select(l => l.Id)], Parts.Profile, text.Length > 0 ? "Søgning" : "Egen liste", "", act, cancel);
        return (lines, rows.Count > 0 ? rows[0].All : 0);
    }
}
