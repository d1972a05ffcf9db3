using Sammen.Domain.Access;
using Sammen.Domain.Cases;
using Sammen.Domain.Choices;
using Sammen.Domain.Decisions;

namespace Sammen.Domain.Demo;

/// <summary>What there was to choose among, and what was chosen.</summary>
internal sealed partial class LifeOf
{
    public Choice Weighs(Case found, string key, DateTime at, params (Offer Offer, GainForm[] Gains)[] options)
    {
        var choice = Choice.Begin(citizen.Id, found.Id, null, life.Staff(key).Name, at);
        life.Db.Choices.Add(choice);
        foreach (var (offer, gains) in options)
        {
            Taken(choice.Put(null, new OptionForm(offer.Id, new OfferForm(offer.Kind, offer.Name, offer.What, offer.Where, offer.Contact, offer.Price, offer.WaitWeeks, offer.Cost), gains, ""), citizen.Profile.TextLevel, life.Staff(key).Name, at));
            Happens(key, at, new OptionWritten(choice));
        }

        Never(choice.Ask(at));
        found.IsAsked(CitizenAsk.Options, null, ballStays: false, at);
        Happens(key, at, new OptionsAsked(choice));
        return choice;
    }

    public void Likes(Choice choice, DateTime at, string name, Liking liking, string words)
    {
        var option = choice.InView.First(o => o.Name == name);
        Never(choice.Say(option.Id, option.Revision, liking, words, SaidWay.Alone, "", at));
        Happens("", at, new OptionSaid(choice));
    }

    public void Thinks(Case found, Choice choice, DateTime at, string name, string words)
    {
        Taken(choice.Think(name, words, SaidWay.Alone, citizen.Name, at));
        found.Answer(CitizenAsk.Idea, at);
        Happens("", at, new OptionThought(choice));
    }

    public void Chooses(Case found, Choice choice, string key, DateTime at, string reasons, IReadOnlyCollection<Guid> goals, params string[] names)
    {
        Never(choice.Choose(new ChoiceForm([.. choice.InView.Where(o => names.Contains(o.Name)).Select(o => o.Id)], reasons, "", "", ""), goals, citizen.Profile.TextLevel, life.Staff(key).Name, at));
        var first = life.ActorOf(key).FirstName;
        found.IsAskedNoMore(CitizenAsk.Options, at);
        Never(found.Pass(new BallPass(Ball.Us, first, $"{first} går videre med det, der er valgt.", "", null, "Du får at vide, hvad der sker."), at));
        Happens(key, at, new OptionChosen(choice));
    }

    /// <summary>By the employee with this key, or with an empty one by the citizen.</summary>
    private void Happens(string key, DateTime at, ChoiceEvent what) =>
        Noted(key.Length == 0 ? Self : life.ActorOf(key), at, Parts.Case, what.Act, what.ForCitizen, what.ForProfessional, key.Length == 0 ? AccessPolicy.OwnPurpose : CaseTask, what.Choice.Id);

    private GateState? Weighed(Case found) =>
        life.Db.Choices.Local.LastOrDefault(c => c.CaseId == found.Id && c.IsChosen) is { } choice ? new GateState(Gate.Alternatives, true, string.Join(", ", choice.Options.Where(o => o.IsPicked).Select(o => o.Name))) : null;
}
