namespace Sammen.Domain.Contacts;

/// <summary>What happened to the contact, told to two readers. Neither sentence quotes what was written.</summary>
internal abstract record ContactEvent(Guid ItemId, int ItemVersion, string ForCitizen, string ForProfessional)
{
    public string Act => GetType().Name;
}

internal sealed record AgreementProposed(ContactVersion Proposal, ContactVersion? Declined) : ContactEvent(
    Proposal.Id, Proposal.No, Declined is null ? "foreslog, hvordan I holder kontakt" : "sagde nej til et forslag om kontakt og foreslog noget andet",
    $"Kontaktaftale foreslået, udgave {Proposal.No}. Den anden part er spurgt.{(Declined is null ? "" : $" Udgave {Declined.No}: nej.")}");

internal sealed record AgreementMade(ContactVersion Proposal) : ContactEvent(Proposal.Id, Proposal.No, "sagde ja til aftalen om kontakt", $"Kontaktaftale, udgave {Proposal.No}, gælder. Begge har sagt ja.");

internal sealed record AgreementDeclined(ContactVersion Proposal) : ContactEvent(Proposal.Id, Proposal.No, "sagde nej til et forslag om kontakt", $"Kontaktaftale, udgave {Proposal.No}: nej. Det, der gjaldt før, gælder stadig.");

internal sealed record AgreementTakenBack(ContactVersion Proposal) : ContactEvent(Proposal.Id, Proposal.No, "tog et forslag om kontakt tilbage", $"Kontaktaftale, udgave {Proposal.No}, taget tilbage.");

internal sealed record AppointmentBooked(Appointment Booked) : ContactEvent(Booked.Id, Booked.Version, Booked.Breaks.Length > 0 ? "lavede en aftale med dig, som ikke følger jeres aftale om kontakt" : "lavede en aftale med dig", $"Aftale booket: {ContactTexts.Way(Booked.Way)}, {Booked.Minutes} minutter.{(Booked.Breaks.Length > 0 ? " Bryder kontaktaftalen; begrundelse givet." : "")}");

internal sealed record AppointmentHeld(Appointment Held) : ContactEvent(Held.Id, Held.Version, "skrev, at I har mødt hinanden", $"Aftale holdt: {ContactTexts.Way(Held.Way)}.");

internal sealed record AppointmentCancelled(Appointment Cancelled) : ContactEvent(Cancelled.Id, Cancelled.Version, "aflyste en aftale", $"Aftale aflyst: {ContactTexts.Way(Cancelled.Way)}.{(Cancelled.StateWhy.Length > 0 ? " Begrundelse givet." : "")}");

internal sealed record CancellationSeen(Appointment Cancelled) : ContactEvent(Cancelled.Id, Cancelled.Version, "så, at en aftale er aflyst", "Borgeren har set aflysningen.");

internal sealed record DeclineSeen(ContactVersion Proposal) : ContactEvent(Proposal.Id, Proposal.No, "så svaret på et forslag om kontakt", $"Kontaktaftale, udgave {Proposal.No}: borgeren har set svaret.");

internal sealed record ContactNoted(ContactEntry Entry) : ContactEvent(Entry.Id, 1, Entry.Reached ? "skrev, at I har haft kontakt" : "skrev, at det ikke lykkedes at få fat i dig", $"Kontakt noteret: {ContactTexts.Way(Entry.Way)}. {(Entry.Reached ? "Fik kontakt." : "Forsøg uden kontakt.")}");

internal sealed record ContactLeft(ContactEntry Entry) : ContactEvent(Entry.Id, 2, "flyttede en kontakt, som var med en anden", $"Kontakt flyttet til den rette: {ContactTexts.Way(Entry.Way)}. Den står ikke her længere.");

internal sealed record ContactCame(ContactEntry Entry) : ContactEvent(Entry.Id, 1, Entry.Reached ? "flyttede en kontakt hertil, som var med dig" : "flyttede et forsøg på kontakt hertil, som var til dig", $"Kontakt flyttet hertil fra en forkert mappe: {ContactTexts.Way(Entry.Way)}.");
