using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Common;
using Sammen.Domain.Data;
using Sammen.Domain.Plans;

namespace Sammen.Domain.Organisation;

/// <summary>What other modules ask about a citizen's team, by id.</summary>
internal sealed class TeamRoster(AppDb db, Clock clock)
{
    /// <summary>Whether an employee can hold the plan: an active one whose work is with citizens, with a place without an end that gives the plan to write in.</summary>
    public async Task<bool> CanHold(Guid citizenId, Guid employeeId, CancellationToken cancel)
    {
        // They may be leaving at this very moment.
        await db.Lock(employeeId, cancel);
        var today = clock.Today;
        return await db.Employees.AsNoTracking().FirstOrDefaultAsync(e => e.Id == employeeId && e.Active, cancel) is { } employee && CitizenWork.IsWith(employee.RoleSet)
            && (await db.TeamMembers.AsNoTracking().Where(m => m.CitizenId == citizenId && m.EmployeeId == employeeId && m.From <= today && m.To == null).ToListAsync(cancel))
                .Exists(m => m.Reads.HasFlag(Parts.Plan) && m.Writes.HasFlag(Parts.Plan));
    }

    /// <summary>Someone who holds a place on the citizen's team today, as the doer of a step; null when nobody does.</summary>
    public async Task<Doer?> Doer(Guid citizenId, Guid memberId, CancellationToken cancel)
    {
        var member = await db.TeamMembers.AsNoTracking().FirstOrDefaultAsync(m => m.Id == memberId && m.CitizenId == citizenId, cancel);
        return member is not null && member.HoldsOn(clock.Today) ? new Doer(member.Id, member.EmployeeId, member.Name) : null;
    }
}
