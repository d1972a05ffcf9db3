using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Common;
using Sammen.Domain.Organisation;
using Sammen.Domain.Sharing;
using Sammen.Web.Host;

namespace Sammen.Web.Borgerland;

/// <summary>Three rings: who they are, what they do, what they may see, and the citizen's way to share and to stop.</summary>
[Shows(Parts.Team)]
public sealed class MineFolkModel(TeamViews team, SharingViews sharing, VoiceDesk voices, Clock clock) : CitizenPage
{
    private IReadOnlyList<ConsentView> _consents = [];
    private IReadOnlyList<RepresentationView> _representations = [];

    public IReadOnlyList<MemberView> Team { get; private set; } = [];

    public IReadOnlyList<VoiceView> Voices { get; private set; } = [];

    public IReadOnlyList<AwayView> Away { get; private set; } = [];

    public DateOnly Today => clock.Today;

    public bool MayShare => Subject.MayWrite(Parts.Sharing);

    public ConsentView? SharedWith(MemberView member) => _consents.FirstOrDefault(c => c.MemberId == member.Id && c.Holds);

    public RepresentationView? ActsForMe(MemberView member) => _representations.FirstOrDefault(r => r.Holds && r.MemberId == member.Id);

    protected override async Task<IActionResult?> Load()
    {
        Title = "Mine folk";
        Team = await team.Team(Subject, Cancel);
        if (Subject.MayRead(Parts.Sharing))
        {
            _consents = await sharing.Consents(Subject, Cancel);
            _representations = await sharing.Representations(Subject, Cancel);
        }

        Voices = Subject.MayRead(Parts.Voices) ? await voices.Voices(Subject, Cancel) : [];
        Away = await team.Away(Subject, Cancel);
        return null;
    }
}
