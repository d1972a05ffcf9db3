using System.Text.RegularExpressions;
using Sammen.Domain.Plans;
using Sammen.Web.Ui;

namespace Sammen.Web.Borgerland;

/// <summary>Who does a step and by when, said the same way on every page of Borgerland.</summary>
public static partial class DoerTexts
{
    /// <summary>"Du gør det senest torsdag den 4. marts", "Karim, din bostøtte, senest torsdag den 4. marts".</summary>
    public static string When(StepView step, DateOnly today) => step.IsCitizens ? Own(step, today) : $"{Who(step)}, senest {Day.Long(step.Due, today)}";

    /// <summary>As <see cref="When"/>, with the first name alone.</summary>
    public static string Short(StepView step, DateOnly today) => step.IsCitizens ? Own(step, today) : $"{FirstName(step)}, senest {Day.Long(step.Due, today)}";

    /// <summary>The citizen is in it too, by the step's own words: then it is untrue that there is nothing to do.</summary>
    public static bool IsWithCitizen(StepView step) => Together().IsMatch(step.Text);

    public static string FirstName(StepView step) => step.DoerName.Split(' ', 2)[0];

    private static string Own(StepView step, DateOnly today) => "Du gør det senest " + Day.Long(step.Due, today);

    private static string Who(StepView step) => step.DoerRole switch
    {
        "" => step.DoerName,
        // "en, der står dig nær" is a description and not a title.
        var role when role.StartsWith("en ", StringComparison.Ordinal) || role.StartsWith("en,", StringComparison.Ordinal) => $"{FirstName(step)}, {role}",
        var role => $"{FirstName(step)}, din {role}",
    };

    [GeneratedRegex(@"\b(vi|os|mig|jeg|sammen)\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Together();
}
