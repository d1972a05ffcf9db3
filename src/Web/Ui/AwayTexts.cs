using Sammen.Domain.Organisation;

namespace Sammen.Web.Ui;

public static class AwayTexts
{
    /// <summary>"Mette er væk til og med torsdag den 4. marts. Sara tager over."</summary>
    public static string Sentence(AwayView away) =>
        $"{away.FirstName} er væk til og med {Day.Long(away.To)}. {away.StandInFirstName} tager over.";
}
