using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Common;
using Sammen.Domain.Data;
using Sammen.Domain.Record;

namespace Sammen.Domain.Contacts;

/// <summary>The contact agreement's door for changes (K2): proposed by either, in force when both said yes.</summary>
public sealed class ContactAgreementDesk
{
    public static Refusal WhyMissing => ContactAgreement.WhyMissing;
    public static readonly Refusal StandInUnknown = new("ContactStandInUnknown", "Vælg en, der tager over, fra listen.");

    private readonly AppDb _db;
    private readonly Changes _changes;
    private readonly Trail _trail;
    private readonly Clock _clock;

    internal ContactAgreementDesk(AppDb db, Changes changes, Trail trail, Clock clock) => (_db, _changes, _trail, _clock) = (db, changes, trail, clock);

    /// <summary>
    /// Proposes terms; see <see cref="ContactTerms.Checked"/> for what is refused. The stand-in must be an active employee whose work is with citizens.
    /// <paramref name="citizenSaysYes"/> counts only in a joint showing: then both have said yes, and it is in force.
    /// </summary>
    public Task<Result<Guid>> Propose(Subject subject, ContactTerms terms, bool citizenSaysYes, Form form, CancellationToken cancel) =>
        Propose(subject, terms, citizenSaysYes, "", form, cancel);

    /// <summary>As <see cref="Propose(Subject, ContactTerms, bool, Form, CancellationToken)"/>, instead of what the citizen has proposed: that is a no to it, with a <paramref name="why"/> of at most 500 characters that the citizen reads.</summary>
    public Task<Result<Guid>> ProposeInstead(Subject subject, ContactTerms terms, string why, Form form, CancellationToken cancel) => Propose(subject, terms, false, why, form, cancel);

    /// <summary>The other side's yes or no to a proposal. An employee alone says why not; in a joint showing either may be answered.</summary>
    public Task<Result<Guid>> Answer(Subject subject, Guid proposalId, bool yes, string why, Form form, CancellationToken cancel) =>
        Change(subject, form, $"answer|{proposalId}|{yes}|{why}", (agreement, by, now) => Task.FromResult(agreement.Answer(proposalId, yes, why, by, form.Version, now)), cancel);

    /// <summary>Takes one's own side's proposal back. What is in force stands.</summary>
    public Task<Result<Guid>> TakeBack(Subject subject, Guid proposalId, Form form, CancellationToken cancel) =>
        Change(subject, form, $"back|{proposalId}", (agreement, by, now) => Task.FromResult(agreement.TakeBack(proposalId, by, form.Version, now)), cancel);

    /// <summary>"Det har jeg set" about the no to one's own proposal. Only with the citizen there; said again it is the same.</summary>
    public async Task<Result<Guid>> Seen(Subject subject, Guid proposalId, Form form, CancellationToken cancel)
    {
        await _trail.WritesWithCitizen(subject, "kontaktaftale", cancel);
        return await _changes.Run(subject.Actor, subject.CitizenId, form, $"seen|{proposalId}", async () =>
        {
            var agreement = await _db.ContactAgreements.Include(a => a.Versions).FirstOrDefaultAsync(a => a.CitizenId == subject.CitizenId, cancel);
            if (agreement?.Versions.Exists(v => v.Id == proposalId) is not true) return ContactAgreement.NotFound;
            if (agreement.See(proposalId, _clock.Now) is { } seen) _trail.Happened(subject, seen);
            return proposalId;
        }, cancel);
    }

    private Task<Result<Guid>> Propose(Subject subject, ContactTerms terms, bool citizenSaysYes, string why, Form form, CancellationToken cancel) =>
        Change(subject, form, $"propose|{terms}|{citizenSaysYes}|{why}", async (agreement, by, now) =>
        {
            if (terms.StandInEmployeeId is { } standIn && !(await _db.Employees.AsNoTracking().FirstOrDefaultAsync(e => e.Id == standIn && e.Active, cancel) is { } colleague && CitizenWork.IsWith(colleague.RoleSet))) return StandInUnknown;
            return agreement.Propose(terms, citizenSaysYes, by, form.Version, now, why);
        }, cancel);

    private async Task<Result<Guid>> Change(Subject subject, Form form, FormattableString body, Func<ContactAgreement, Party, DateTime, Task<Result<ContactEvent>>> decide, CancellationToken cancel)
    {
        var by = await _trail.Writes(subject, "kontaktaftale", cancel);
        return await _changes.Run(subject.Actor, subject.CitizenId, form, $"{form.Version}|{Changes.Parts(body)}", async () =>
        {
            var agreement = await _db.ContactAgreements.Include(a => a.Versions).FirstOrDefaultAsync(a => a.CitizenId == subject.CitizenId, cancel);
            if (agreement is null) _db.ContactAgreements.Add(agreement = new ContactAgreement { CitizenId = subject.CitizenId });
            var happened = await decide(agreement, by, _clock.Now);
            if (!happened.Ok) return happened.Refusal;
            _trail.Happened(subject, happened.Value);
            return happened.Value.ItemId;
        }, cancel);
    }
}
