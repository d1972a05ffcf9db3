namespace Sammen.Web.Ui;

/// <summary>What a helper is to the one they help, in a sentence.</summary>
public static class HelperTexts
{
    /// <summary>"Annas mor"; a role of more than two words stands alone: "frivillig i havegruppen". <paramref name="whose"/> is the genitive, or the name when <paramref name="named"/>.</summary>
    public static string Of(string whose, string role, bool named = false) =>
        role.Split(' ').Length > 2 ? role : (named ? Genitive(whose.Split(' ', 2)[0]) : whose) + " " + role;

    private static string Genitive(string name) => name[^1] is 's' or 'x' or 'z' ? name + "'" : name + "s";
}
