using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Common;
using Sammen.Domain.Data;
using Sammen.Domain.Plans;

namespace Sammen.Domain.Organisation;

/// <summary>What other modules ask about a citizen's team, by id.</summary>
internal sealed class TeamRoster(AppDb db, Clock clock)
{
    /// <summary>Someone who holds a place on the citizen's team today, as the doer of a step; null when nobody does.</summary>
    public async Task<Doer?> Doer(Guid citizenId, Guid memberId, CancellationToken cancel)
    {
        var member = await db.TeamMembers.AsNoTracking().FirstOrDefaultAsync(m => m.Id == memberId && m.CitizenId == citizenId, cancel);
        return member is not null && member.HoldsOn(clock.Today) ? new Doer(member.Id, member.EmployeeId, member.Name) : null;
    }
}
