using Sammen.Domain.Access;
using Sammen.Domain.Assessments;
using Sammen.Domain.Cases;
using Sammen.Domain.Common;
using Sammen.Domain.Decisions;
using Sammen.Domain.Demo;
using Sammen.Domain.Expectations;
using Sammen.Domain.Language;
using Sammen.Domain.Plans;

namespace Sammen.Bench;

/// <summary>
/// Lays a case, a quarter of them with help that runs, so that the pages tell of casework as they would. In some of the others something waits: a doubt, a day that has passed, or expectations that nobody has talked through.
/// </summary>
internal static class LayCases
{
    /// <summary>The least days a citizen must have been there.</summary>
    public const int Longest = 55;

    public const string Leader = "l000";

    public static void Out(Life life, LifeOf citizen, string adviser, string supporter, int no, Guid? goal)
    {
        var ago = no % 16 == 3 ? Longest + 3 : 25 + (no % 25);
        var found = citizen.Opens(adviser, life.Past(ago), "stoette", "Støtte i hverdagen", "Jeg vil gerne have hjælp til at komme i gang.", Clock.DayOf(life.Past(ago)));
        if (no % 8 != 1) Expects(life, found, adviser, life.Past(ago - 1));
        if (no % 16 == 5) citizen.Doubts(found, life.Past(3), "Jeg ved det ikke endnu.", life.Ahead(4));
        if (no % 4 != 0) return;
        citizen.NeedNotBeHeard(found, adviser, "Alt det, vi bygger på, har du selv sagt.", life.Past(ago - 2));
        citizen.Moves(found, adviser, life.Past(ago - 3), CasePhase.ChoiceOfEffort, "Vi ved nok til at finde den rette hjælp.");
        var decided = citizen.IsDecided(
            found, adviser, Leader, new DecisionWords("Du får støtte to timer om ugen.", "En kommer hjem til dig om mandagen.", "Du hører, hvem der kommer."),
            Enum.GetValues<Gate>().Where(g => g is not (Gate.Heard or Gate.Mandate)).ToDictionary(g => g, _ => "Vi har talt om det sammen to gange."), life.Past(ago - 4, 10),
            new PartForm("Støtte i hverdagen", PartResult.Yes, "Serviceloven § 85", "Du har svært ved at komme i gang.", "Loven giver støtte til det.", "Støtten hjælper dig i gang.", "Jeg vil gerne have en, jeg kender.", "Derfor spørger vi en, du kender.", null, null, "2 timer om ugen", CostClass.Medium, false, []));
        Guid[] goals = goal is { } one ? [one] : [];
        citizen.IsHelped(
            found, decided.Parts[0], supporter, adviser, life.Past(ago - 5), life.Past(ago - 6), life.First(DayOfWeek.Monday, ago - 10), "mandag kl. 10",
            [.. goals.Select(g => (g, true, "Det gik godt i mandags.", life.Past(4, 15)))], [], goals);
        Expects(life, found, adviser, life.Past(ago - 7));
    }

    private static void Expects(Life life, Case found, string adviser, DateTime at)
    {
        var (staff, before) = (life.Staff(adviser), life.Db.Sheets.Local.LastOrDefault(s => s.CaseId == found.Id));
        var sheet = Sheet.Open(found.CitizenId, found.Id, before, before is null ? SheetReason.FirstContact : SheetReason.PhaseChange, staff.Id, staff.Name, at);
        sheet.Add(new NewLine(SheetSide.Agreed, Source.Adviser, "", "", "Vi tales ved hver fredag.", ""), TextLevel.Let, new Author(staff.Id, staff.Name, IsCitizen: false, CitizenPresent: false, Said.Directly), at);
        sheet.Ask([], at);
        life.Db.Sheets.Add(sheet);
    }
}
