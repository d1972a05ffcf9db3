namespace Sammen.Domain.Contacts;

public static class CallBackTexts
{
    public static string Citizen(CallReason reason) => reason switch
    {
        CallReason.Dissatisfied => "Der er noget, jeg ikke er glad for",
        CallReason.Worried => "Jeg er bekymret",
        CallReason.InDoubt => "Jeg er i tvivl om noget",
        _ => "Jeg vil bare gerne tale med en",
    };

    public static string Professional(CallReason reason) => reason switch
    {
        CallReason.Dissatisfied => "utilfreds",
        CallReason.Worried => "bekymret",
        CallReason.InDoubt => "i tvivl",
        _ => "vil gerne tale",
    };
}
