using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Common;
using Sammen.Domain.Data;
using Sammen.Domain.Record;

namespace Sammen.Domain.Calendar;

/// <summary>A clock as the municipality has set it.</summary>
internal sealed class SetClock
{
    public ClockKind Kind { get; init; }

    public int Days { get; set; }

    public bool WorkingDays { get; set; }

    public int Version { get; set; } = 1;
}

public sealed record ClockView(ClockKind Kind, int Days, bool WorkingDays, int Default, int Version);

/// <summary>The municipality's own clocks: data, not code.</summary>
public sealed class ClockDesk
{
    /// <summary>No clock is longer than this many days.</summary>
    public const int Longest = ClockRule.Longest;

    public static readonly Refusal NotLonger = new("ClockNotLonger", "Den frist må gerne være kortere, men ikke længere.");
    public static readonly Refusal OutOfRange = new("ClockOutOfRange", "Skriv et helt tal fra 1 til 60.");

    private readonly AppDb _db;
    private readonly Changes _changes;
    private readonly Trail _trail;

    internal ClockDesk(AppDb db, Changes changes, Trail trail) => (_db, _changes, _trail) = (db, changes, trail);

    /// <summary>The clocks in force, for other modules.</summary>
    internal async Task<Clocks> InForce(CancellationToken cancel) =>
        new((await _db.SetClocks.AsNoTracking().ToListAsync(cancel)).Select(c => new ClockRule(c.Kind, c.Days, c.WorkingDays)));

    /// <summary>All clocks, with what the product sets when the municipality sets nothing.</summary>
    public async Task<IReadOnlyList<ClockView>> All(Actor actor, CancellationToken cancel)
    {
        if (actor.Kind != ActorKind.Employee || actor.Visit is not null) throw await _trail.Refuse(actor, null, "frister", cancel);
        var set = await _db.SetClocks.AsNoTracking().ToDictionaryAsync(c => c.Kind, cancel);
        return [.. Clocks.Defaults.Select(d => set.TryGetValue(d.Kind, out var own)
            ? new ClockView(d.Kind, own.Days, own.WorkingDays, d.Days, own.Version)
            : new ClockView(d.Kind, d.Days, d.WorkingDays, d.Days, 0))];
    }

    /// <summary>Sets a clock, in days from 1 to <see cref="ClockRule.Longest"/>. Only an administrator. What is already running keeps its date.</summary>
    public async Task<Result<Guid>> Set(Actor actor, ClockKind kind, int days, Form form, CancellationToken cancel)
    {
        if (!actor.Is(Role.Administrator) || actor.Visit is not null) throw await _trail.Refuse(actor, null, "frister", cancel);
        return await _changes.Run(actor, Guid.Empty, form, $"clock|{kind}|{days}", async () =>
        {
            if (days is < 1 or > ClockRule.Longest || !Enum.IsDefined(kind)) return OutOfRange;
            // What protects the citizen is not the municipality's to stretch.
            if (kind is ClockKind.EmergencyReview or ClockKind.HeldBack && days > Clocks.Defaults.First(d => d.Kind == kind).Days) return NotLonger;
            var clock = await _db.SetClocks.FirstOrDefaultAsync(c => c.Kind == kind, cancel);
            if ((clock?.Version ?? 0) != form.Version) return Form.Changed;
            if (clock is null)
            {
                _db.SetClocks.Add(clock = new SetClock { Kind = kind, Days = days, WorkingDays = Clocks.Defaults.First(d => d.Kind == kind).WorkingDays });
            }
            else
            {
                (clock.Days, clock.Version) = (days, clock.Version + 1);
            }

            _trail.Changed(actor, null, Parts.None, "ClockSet", "", $"Frist sat: {kind}, {days} {(clock.WorkingDays ? "hverdage" : "dage")}.");
            return form.Key;
        }, cancel);
    }
}
