using Sammen.Domain.Common;

namespace Sammen.Domain.Contacts;

/// <summary>The two who agree.</summary>
public enum Side
{
    Citizen,
    Adviser,
}

/// <summary>Who proposes or answers. <paramref name="Beside"/>: the citizen sits beside the employee, so the one pen writes both answers.</summary>
internal sealed record Party(Guid Id, string Name, Side Side, bool Beside);

public enum ProposalState
{
    /// <summary>One has said yes; the other is asked.</summary>
    Waiting,
    InForce,

    /// <summary>The other said no.</summary>
    Declined,
    TakenBack,

    /// <summary>A newer one stands in its place.</summary>
    Replaced,
}

/// <summary>One version of the agreement with both answers; never changed but by an answer, never deleted.</summary>
internal sealed class ContactVersion
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid AgreementId { get; init; }

    public Guid CitizenId { get; init; }

    public int No { get; init; }

    public ContactTerms Terms { get; init; } = new();

    public ProposalState State { get; set; }

    /// <summary>Who proposed it, and so said yes by it.</summary>
    public Side ProposedBy { get; init; }

    public string ProposedByName { get; init; } = "";

    public DateTime ProposedAt { get; init; }

    public string AnsweredByName { get; set; } = "";

    /// <summary>The citizen's answer was given with the employee beside.</summary>
    public bool AnsweredBeside { get; set; }

    public DateTime? AnsweredAt { get; set; }

    /// <summary>Why not, in the words of the one who said no.</summary>
    public string Why { get; set; } = "";

    public DateTime? InForceAt { get; set; }

    /// <summary>When the citizen said that they have seen the no to their proposal; null until then.</summary>
    public DateTime? SeenAt { get; set; }

    /// <summary>When a newer version took over.</summary>
    public DateTime? EndedAt { get; set; }

    public void ComesIntoForce(DateTime at) => (State, InForceAt) = (ProposalState.InForce, at);
}

/// <summary>
/// One citizen's contact agreement. It is in force when both have said yes, and what is in force stands until both have said
/// yes to something else (K2). A proposer's own yes is given by proposing; silence is never a yes (rule 9).
/// </summary>
internal sealed class ContactAgreement
{
    public static readonly Refusal NotFound = new("ContactProposalNotFound", "Forslaget står ikke åbent mere. Åbn siden igen.");
    public static readonly Refusal OwnProposal = new("ContactOwnProposal", "Det er jeres eget forslag. Den anden skal svare.");
    public static readonly Refusal NotYours = new("ContactNotYourProposal", "Kun den, der foreslog det, kan tage det tilbage.");
    public static readonly Refusal SameAsNow = new("ContactSameAsNow", "Det er det, I har aftalt i forvejen. Ret noget, før du sender.");
    public static readonly Refusal SameAsAsked = new("ContactSameAsAsked", "Det er det, der er foreslået. Sig ja til det, eller ret noget, før du sender.");
    public static readonly Refusal WhyMissing = new("ContactWhyMissing", "Skriv et par ord om hvorfor. Borgeren kan læse det.");

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid CitizenId { get; init; }

    public int Version { get; private set; }

    public List<ContactVersion> Versions { get; } = [];

    public ContactVersion? InForce => Versions.Find(v => v.State == ProposalState.InForce);

    public ContactVersion? Waiting => Versions.Find(v => v.State == ProposalState.Waiting);

    /// <summary>
    /// Proposes terms; they take the place of a proposal that waits. What the other side has proposed is answered, and not proposed back:
    /// proposing something else is a no to it, and an employee's no needs a <paramref name="why"/>. <paramref name="bothSayYes"/> counts only with the citizen
    /// beside: then the employee's press is the adviser's yes and the citizen's is asked on the same page.
    /// </summary>
    public Result<ContactEvent> Propose(ContactTerms terms, bool bothSayYes, Party by, int version, DateTime at, string why = "")
    {
        if (version != Version) return Form.Changed;
        var read = terms.Checked();
        if (!read.Ok) return read.Refusal;
        if (InForce?.Terms == read.Value) return SameAsNow;
        if (!by.Beside && Waiting is { } asked && asked.ProposedBy != by.Side && asked.Terms == read.Value) return SameAsAsked;
        var reason = Text.Optional(why, 500);
        if (!reason.Ok) return reason.Refusal;
        var (old, declines) = (Waiting, !by.Beside && Waiting is { } theirs && theirs.ProposedBy != by.Side);
        if (declines && by.Side == Side.Adviser && reason.Value.Length == 0) return WhyMissing;
        if (old is not null && declines) Decline(old, reason.Value, by, at);
        else if (old is not null) (old.State, old.EndedAt) = (ProposalState.Replaced, at);
        var proposed = new ContactVersion
        {
            AgreementId = Id,
            CitizenId = CitizenId,
            No = Versions.Count + 1,
            Terms = read.Value,
            State = ProposalState.Waiting,
            ProposedBy = by.Side,
            ProposedByName = by.Name,
            ProposedAt = at,
        };
        Versions.Add(proposed);
        Version++;
        if (!bothSayYes || !by.Beside) return new AgreementProposed(proposed, declines ? old : null);
        Agree(proposed, by, at);
        return new AgreementMade(proposed);
    }

    /// <summary>The other side's yes or no. An employee's no needs a why that the citizen can read; the citizen's may be bare.</summary>
    public Result<ContactEvent> Answer(Guid proposalId, bool yes, string why, Party by, int version, DateTime at)
    {
        if (Waiting is not { } asked || asked.Id != proposalId) return NotFound;
        if (version != Version) return Form.Changed;
        if (asked.ProposedBy == by.Side && !by.Beside) return OwnProposal;
        var reason = Text.Optional(why, 500);
        if (!reason.Ok) return reason.Refusal;
        if (yes)
        {
            Version++;
            Agree(asked, by, at);
            return new AgreementMade(asked);
        }

        if (by.Side == Side.Adviser && !by.Beside && reason.Value.Length == 0) return WhyMissing;
        Version++;
        Decline(asked, reason.Value, by, at);
        return new AgreementDeclined(asked);
    }

    public Result<ContactEvent> TakeBack(Guid proposalId, Party by, int version, DateTime at)
    {
        if (Waiting is not { } own || own.Id != proposalId) return NotFound;
        if (version != Version) return Form.Changed;
        if (own.ProposedBy != by.Side) return NotYours;
        (own.State, own.EndedAt) = (ProposalState.TakenBack, at);
        Version++;
        return new AgreementTakenBack(own);
    }

    /// <summary>The citizen has seen the no to their own proposal. Said again, or of anything else, it changes nothing; null then.</summary>
    public ContactEvent? See(Guid proposalId, DateTime at)
    {
        if (Versions.Find(v => v.Id == proposalId) is not { State: ProposalState.Declined, ProposedBy: Side.Citizen, SeenAt: null } declined) return null;
        declined.SeenAt = at;
        return new DeclineSeen(declined);
    }

    private static void Decline(ContactVersion asked, string why, Party by, DateTime at) =>
        (asked.State, asked.AnsweredByName, asked.AnsweredBeside, asked.AnsweredAt, asked.Why) = (ProposalState.Declined, by.Name, by.Beside, at, why);

    private void Agree(ContactVersion agreed, Party by, DateTime at)
    {
        if (InForce is { } old) (old.State, old.EndedAt) = (ProposalState.Replaced, at);
        (agreed.AnsweredByName, agreed.AnsweredBeside, agreed.AnsweredAt) = (by.Name, by.Beside, at);
        agreed.ComesIntoForce(at);
    }
}
