using Sammen.Domain.Common;
using Sammen.Domain.Contacts;

namespace Sammen.Domain.Tests.Contacts;

/// <summary>In force when both said yes; what is in force stands until both have said yes to something else.</summary>
[Trait("Runs", "Once")]
public sealed class ContactAgreementTests
{
    private static readonly DateTime At = new(2027, 3, 2, 9, 0, 0, DateTimeKind.Utc);
    private static readonly ContactTerms First = ContactTermsTests.Annas;
    private static readonly ContactTerms Second = First with { VisitEveryWeeks = 3 };

    private readonly ContactAgreement _agreement = new() { CitizenId = Guid.CreateVersion7() };
    private readonly Party _mette = new(Guid.CreateVersion7(), "Mette Lund", Side.Adviser, Beside: false);
    private readonly Party _anna = new(Guid.CreateVersion7(), "Anna Holm", Side.Citizen, Beside: false);

    private Party Beside => _mette with { Beside = true };

    [Fact]
    public void It_takes_both()
    {
        var proposed = Propose(First, _mette);
        Assert.Null(_agreement.InForce);
        Assert.Same(ContactAgreement.OwnProposal, Answer(proposed, yes: true, _mette).Refusal);
        Assert.IsType<AgreementMade>(Answer(proposed, yes: true, _anna).Value);
        Assert.Equal(First, _agreement.InForce!.Terms);
    }

    [Fact]
    public void A_proposal_changes_nothing_that_is_in_force()
    {
        Answer(Propose(First, _mette), yes: true, _anna);
        var change = Propose(Second, _anna);
        Assert.Equal(First, _agreement.InForce!.Terms);
        Assert.Same(ContactAgreement.OwnProposal, Answer(change, yes: true, _anna).Refusal);
        Assert.Same(ContactAgreement.WhyMissing, Answer(change, yes: false, _mette, " ").Refusal);
        Assert.True(Answer(change, yes: false, _mette, "Jeg kan ikke nå det.").Ok);
        Assert.Equal(First, _agreement.InForce!.Terms);
        Assert.True(Answer(Propose(Second, _anna), yes: true, _mette).Ok);
        Assert.Equal(Second, _agreement.InForce!.Terms);
        Assert.Equal([ProposalState.Replaced, ProposalState.Declined, ProposalState.InForce], _agreement.Versions.Select(v => v.State));
    }

    [Fact]
    public void A_newer_proposal_takes_the_older_ones_place_from_either_side()
    {
        var old = Propose(First, _mette);
        var now = Propose(Second, _anna);
        Assert.Same(ContactAgreement.NotFound, Answer(old, yes: true, _anna).Refusal);
        Assert.True(Answer(now, yes: true, _mette).Ok);
        Assert.Equal(2, _agreement.Versions.Count);
    }

    [Fact]
    public void Proposing_something_else_is_a_no_to_what_the_other_proposed()
    {
        var annas = Propose(First, _anna);
        Assert.Same(ContactAgreement.WhyMissing, _agreement.Propose(Second, bothSayYes: false, _mette, _agreement.Version, At, " ").Refusal);
        Assert.Equal(annas, _agreement.Waiting!.Id);
        var told = _agreement.Propose(Second, bothSayYes: false, _mette, _agreement.Version, At, "Jeg kan kun hver tredje uge.").Value;
        Assert.Equal("sagde nej til et forslag om kontakt og foreslog noget andet", told.ForCitizen);
        var declined = _agreement.Versions.Single(v => v.Id == annas);
        Assert.Equal((ProposalState.Declined, "Mette Lund", "Jeg kan kun hver tredje uge.", At), (declined.State, declined.AnsweredByName, declined.Why, declined.AnsweredAt!.Value));
        // The citizen needs no why; beside each other a new one simply takes the place.
        Assert.True(_agreement.Propose(First with { VisitMaxMinutes = 20 }, bothSayYes: false, _anna, _agreement.Version, At).Ok);
        Assert.True(_agreement.Propose(First with { VisitMaxMinutes = 25 }, bothSayYes: false, Beside, _agreement.Version, At).Ok);
        Assert.Equal([ProposalState.Declined, ProposalState.Declined, ProposalState.Replaced, ProposalState.Waiting], _agreement.Versions.Select(v => v.State));
    }

    [Fact]
    public void Beside_each_other_both_may_say_yes_at_once_and_either_may_be_answered()
    {
        Assert.IsType<AgreementMade>(_agreement.Propose(First, bothSayYes: true, Beside, _agreement.Version, At).Value);
        Assert.Equal(First, _agreement.InForce!.Terms);
        // Alone nobody says yes for the other.
        Assert.IsType<AgreementProposed>(_agreement.Propose(Second, bothSayYes: true, _mette, _agreement.Version, At).Value);
        Assert.Equal(First, _agreement.InForce!.Terms);
        Assert.True(Answer(_agreement.Waiting!.Id, yes: true, Beside).Ok);
        Assert.True(_agreement.InForce!.AnsweredBeside);
    }

    [Fact]
    public void Only_the_one_who_proposed_takes_back()
    {
        Answer(Propose(First, _mette), yes: true, _anna);
        var change = Propose(Second, _mette);
        Assert.Same(ContactAgreement.NotYours, _agreement.TakeBack(change, _anna, _agreement.Version, At).Refusal);
        Assert.True(_agreement.TakeBack(change, _mette, _agreement.Version, At).Ok);
        Assert.Same(ContactAgreement.NotFound, Answer(change, yes: true, _anna).Refusal);
        Assert.Equal(First, _agreement.InForce!.Terms);
    }

    [Fact]
    public void What_one_has_not_seen_is_not_answered()
    {
        var proposed = Propose(First, _mette);
        Assert.Same(Form.Changed, _agreement.Answer(proposed, yes: true, "", _anna, 0, At).Refusal);
        Assert.Same(Form.Changed, _agreement.Propose(Second, false, _anna, 0, At).Refusal);
        Assert.Same(Form.Changed, _agreement.TakeBack(proposed, _mette, 9, At).Refusal);
        Answer(proposed, yes: true, _anna);
        Assert.Same(ContactAgreement.SameAsNow, _agreement.Propose(First, false, _anna, _agreement.Version, At).Refusal);
    }

    [Fact]
    public void What_the_other_has_proposed_is_answered_and_not_proposed_back()
    {
        var proposed = Propose(First, _mette);
        Assert.Same(ContactAgreement.SameAsAsked, _agreement.Propose(First, false, _anna, _agreement.Version, At).Refusal);
        Answer(proposed, yes: true, _anna);
        Assert.Equal(proposed, _agreement.InForce?.Id);
    }

    [Fact]
    public void Whatever_is_pressed_there_is_at_most_one_in_force_and_it_was_agreed_by_both()
    {
        var random = new Random(20270302);
        for (var life = 0; life < 300; life++)
        {
            var agreement = new ContactAgreement { CitizenId = _anna.Id };
            ContactTerms? agreed = null;
            var (waits, by) = ((ContactTerms?)null, Side.Adviser);
            for (var press = 0; press < 30; press++)
            {
                var who = random.Next(2) == 0 ? _mette : _anna;
                switch (random.Next(4))
                {
                    case 0:
                        var terms = First with { VisitEveryWeeks = random.Next(1, 5) };
                        if (agreement.Propose(terms, random.Next(2) == 0, who, agreement.Version, At, "Noget andet passer bedre.").Ok) (waits, by) = (terms, who.Side);
                        break;
                    case 1 or 2 when agreement.Waiting is { } asked:
                        var yes = random.Next(2) == 0;
                        var answered = agreement.Answer(asked.Id, yes, "Nej tak.", who, agreement.Version, At).Ok;
                        Assert.Equal(who.Side != by, answered);
                        if (answered && yes) agreed = waits;
                        break;
                    case 3 when agreement.Waiting is { } own:
                        agreement.TakeBack(own.Id, who, agreement.Version, At);
                        break;
                }

                Assert.InRange(agreement.Versions.Count(v => v.State == ProposalState.InForce), 0, 1);
                Assert.InRange(agreement.Versions.Count(v => v.State == ProposalState.Waiting), 0, 1);
                Assert.Equal(agreed, agreement.InForce?.Terms);
                Assert.Equal(Enumerable.Range(1, agreement.Versions.Count), agreement.Versions.Select(v => v.No));
            }
        }
    }

    private Guid Propose(ContactTerms terms, Party by) => _agreement.Propose(terms, bothSayYes: false, by, _agreement.Version, At).Value.ItemId;

    private Result<ContactEvent> Answer(Guid id, bool yes, Party by, string why = "") => _agreement.Answer(id, yes, why, by, _agreement.Version, At);
}
