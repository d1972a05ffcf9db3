using Sammen.Domain.Cases;
using Sammen.Domain.Choices;

namespace Sammen.Domain.Demo;

/// <summary>The directory of help in Engholm, the municipality's own and what is not; and what three citizens were to choose among.</summary>
internal sealed class DemoOffers
{
    private readonly Offer _support;
    private readonly Offer _choir;
    private readonly Offer _companion;
    private readonly Offer _club;
    private readonly Offer _friend;
    private readonly Offer _course;
    private readonly Offer _cafe;

    public DemoOffers(Life life)
    {
        Offer Lay(OfferKind kind, string name, string what, string where, string contact, string price, int? weeks, CostClass cost)
        {
            var offer = Offer.Write(new OfferForm(kind, name, what, where, contact, price, weeks, cost), "Mette Lund", life.Past(150, 10)).Value;
            life.Db.Offers.Add(offer);
            return offer;
        }

        _support = Lay(OfferKind.Municipal, "Støtte hjemme fra Broen", "En fast person kommer hos dig og øver det, du vil kunne.", "Hjemme hos dig", "Din rådgiver spørger Broen.", "Gratis", 2, CostClass.Medium);
        _choir = Lay(OfferKind.Association, "Engholm Kor", "Et kor for alle. I synger sammen hver tirsdag, og der er pause undervejs.", "Sognegården, Kirkevej 4", "Mød op en tirsdag klokken 19.", "200 kr. for et halvt år", 0, CostClass.None);
        _companion = Lay(OfferKind.Volunteer, "Følgeven", "En frivillig følger dig de første gange, til du selv kan vejen.", "Hvor du skal hen", "Frivilligcentret, 70 10 30 40", "Gratis", 1, CostClass.None);
        _club = Lay(OfferKind.Association, "Engholm Skakklub", "En klub, hvor man spiller to og to. Der er et stille rum.", "Biblioteket, 1. sal", "Kom en onsdag klokken 18.", "100 kr. om året", 0, CostClass.None);
        _friend = Lay(OfferKind.Network, "En, du kender", "En ven eller en i familien går med dig.", "", "Spørg selv, eller spørg sammen med din rådgiver.", "Gratis", 0, CostClass.None);
        _course = Lay(OfferKind.Municipal, "Prøv et arbejde", "Du prøver et arbejde nogle timer om ugen. En mentor er med.", "Flere steder i byen", "Din rådgiver finder et sted.", "Gratis", 6, CostClass.Low);
        _cafe = Lay(OfferKind.Ordinary, "Åben café i medborgerhuset", "En café, hvor alle kan komme. Man kan hjælpe til i køkkenet.", "Torvet 2", "Gå ind fra klokken 10.", "Kaffen koster 10 kr.", 0, CostClass.None);
        Lay(OfferKind.Ordinary, "Bibliotekets læsekreds", "En lille gruppe læser den samme bog og taler om den.", "Biblioteket", "Skriv dig op i skranken.", "Gratis", 4, CostClass.None);
    }

    /// <summary>Support, a choir that is open to all, and a volunteer: chosen is what goes together.</summary>
    public void LayAnna(Life life, LifeOf anna, Case found)
    {
        var choice = anna.Weighs(found, "lene", life.Past(5, 11), (_support, []), (_choir, []), (_companion, []));
        anna.Likes(choice, life.Past(4, 18), _support.Name, Liking.Yes, "Jeg vil gerne have Karim.");
        anna.Likes(choice, life.Past(4, 18).AddMinutes(4), _choir.Name, Liking.Yes, "Det er lige det, jeg savner.");
        anna.Likes(choice, life.Past(4, 18).AddMinutes(8), _companion.Name, Liking.Maybe, "Hvis det er den samme hver gang.");
        anna.Chooses(found, choice, "mette", life.Past(2, 15), "Koret er det, du vil. Karim øver vejen med dig, så du selv kan komme derhen.", [], _support.Name, _choir.Name);
    }

    public void LayEmil(Life life, LifeOf emil, Case found, Guid club, Guid cook)
    {
        GainForm[] Gives(Gain first, string how, Gain second, string so) => [new(club, first, how), new(cook, second, so)];
        var choice = emil.Weighs(
            found, "mette", life.Past(77, 10),
            (_support, Gives(Gain.Helps, "Karim går med i klubben, til du er tryg.", Gain.HelpsSome, "I kan lave mad først.")),
            (_club, Gives(Gain.HelpsSome, "Der er et stille rum, når der er larm.", Gain.DoesNot, "Der laver man ikke mad.")),
            (_friend, Gives(Gain.HelpsSome, "Bo går gerne med, men ikke hver uge.", Gain.Unknown, "")));
        emil.Likes(choice, life.Past(75, 20), _support.Name, Liking.Yes, "Men ikke for evigt.");
        emil.Likes(choice, life.Past(75, 20).AddMinutes(2), _club.Name, Liking.Yes, "");
        emil.Likes(choice, life.Past(75, 20).AddMinutes(3), _friend.Name, Liking.Maybe, "Bo har sin egen tid.");
        emil.Chooses(found, choice, "mette", life.Past(73, 10), "Klubben er din egen. Karim går med, så du kan blive der, når der er mange.", [club, cook], _support.Name, _club.Name);
    }

    /// <summary>Asked, and not answered yet: she is in doubt, and nobody hurries her.</summary>
    public void LayFatima(Life life, LifeOf fatima, Case found, Guid work)
    {
        var choice = fatima.Weighs(
            found, "mette", life.Past(12, 10),
            (_course, [new GainForm(work, Gain.Helps, "Du ser et sted og prøver, hvor længe du kan stå op.")]),
            (_cafe, [new GainForm(work, Gain.HelpsSome, "Du kan komme, når du kan, og gå igen.")]));
        fatima.Likes(choice, life.Past(6, 15), _cafe.Name, Liking.Yes, "Der kender jeg en.");
        fatima.Thinks(found, choice, life.Past(6, 15).AddMinutes(6), "Bageriet hos min fætter", "Jeg kan sidde ned imens.");
    }
}
