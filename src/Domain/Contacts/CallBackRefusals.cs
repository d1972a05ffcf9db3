using Sammen.Domain.Common;

namespace Sammen.Domain.Contacts;

/// <summary>The ordinary "no"s of a call-back.</summary>
public static class CallBackRefusals
{
    public static readonly Refusal NotFound = new("CallBackNotFound", "Det findes ikke mere. Åbn siden igen.");
    public static readonly Refusal Closed = new("CallBackClosed", "I har talt sammen, og det er skrevet ned. Åbn siden igen.");
    public static readonly Refusal ReasonUnknown = new("CallBackReasonUnknown", "Vælg, hvad det handler om, på listen.");
    public static readonly Refusal NextTryMissing = new("CallBackNextTryMissing", "Vælg, hvornår du prøver igen.");
    public static readonly Refusal NextTryOutside = new("CallBackNextTryOutside", "Prøv igen senest næste hverdag. Vælg en anden dag.");
    public static readonly Refusal NotReached = new("CallBackNotReached", "Tal sammen først. Skriv så, hvad I aftalte.");
    public static readonly Refusal AgreementTooShort = new("CallBackAgreementTooShort", "Skriv lidt mere om, hvad I aftalte.");
    public static readonly Refusal NotClosed = new("CallBackNotClosed", "Vi har ikke talt sammen endnu. Svar, når vi har.");
    public static readonly Refusal AlreadySaid = new("CallBackAlreadySaid", "Du har svaret. Vil du mere, så bed os ringe igen.");
    public static readonly Refusal FeltMissing = new("CallBackFeltMissing", "Vælg et svar, eller lad det vente.");
}
