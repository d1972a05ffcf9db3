using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Assessments;
using Sammen.Domain.Cases;
using Sammen.Domain.Common;
using Sammen.Domain.Data;

namespace Sammen.Domain.Expectations;

/// <summary>What is missing before a decision, in plain lines; an empty list is an open gate. <see cref="Unknown"/> does not close the gate: it is weighed, and said.</summary>
public sealed record GateView(IReadOnlyList<string> EnoughKnown, IReadOnlyList<string> Aligned, IReadOnlyList<string> Unknown)
{
    /// <summary>A theme was opened in this time through.</summary>
    public bool Assessing { get; init; }

    /// <summary>A sheet of expectations with something on it was opened in this phase, or the citizen has said no to an earlier one or is in doubt about it.</summary>
    public bool Aligning { get; init; }

    /// <summary>What aligned the expectations, and who wrote it when it was not the citizen; empty when <see cref="Aligned"/> says what is missing.</summary>
    public string AlignedBy { get; init; } = "";
}

/// <summary>
/// Whether enough is known and expectations are aligned, for the one who decides. Decided from what is found out and answered in
/// this time through; feedback is not among it (rule 13).
/// </summary>
internal sealed class AssessmentGates(AppDb db)
{
    private static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");

    /// <summary>What is missing in a citizen's case; null when there is no such case.</summary>
    public async Task<GateView?> For(Guid citizenId, Guid caseId, CancellationToken cancel)
    {
        if (await db.CaseWithThemes(citizenId, caseId, cancel) is not var (found, set)) return null;
        var assessment = await db.Assessments.AsNoTracking().Include(a => a.Opened).Include(a => a.Statements).Include(a => a.Summaries).Include(a => a.Known).AsSplitQuery().FirstOrDefaultAsync(a => a.CaseId == caseId, cancel);
        assessment?.By(set);
        var sheet = await db.Sheets.AsNoTracking().Include(s => s.Lines).Where(s => s.CaseId == caseId).OrderByDescending(s => s.No).FirstOrDefaultAsync(cancel);
        var replies = await db.Replies.AsNoTracking().Where(r => r.CaseId == caseId).ToListAsync(cancel);
        return Decide(assessment, sheet, replies, CaseNow.Of(found));
    }

    public static GateView Decide(Assessment? assessment, Sheet? sheet, IReadOnlyCollection<Reply> replies, CaseNow now) => new(
        [.. EnoughKnown(assessment, replies, now)],
        [.. Aligned(sheet, replies, now)],
        [.. (assessment?.Known ?? []).Where(k => k is { InView: true, Kind: KnownKind.Unknown, FoundOutAs: null }).OrderBy(k => k.FindBy)
            .Select(k => $"{assessment!.Set.Domain(k.Domain)!.Name}: {k.Words} ({k.Name} finder ud af det senest {k.FindBy!.Value.ToString("d. MMMM yyyy", Danish)})")])
    {
        Assessing = assessment?.Opened.Exists(o => o.OpenedAt >= now.RoundBegan) == true,
        // A no or a doubt is not passed by because the case went on.
        Aligning = sheet is not null && ((sheet.OpenedAt >= now.PhaseBegan && sheet.InView.Any()) || sheet.Asked(replies).State is AskState.No or AskState.InDoubt or AskState.WantsToTalk or AskState.Almost),
        AlignedBy = Aligned(sheet, replies, now).Any() ? "" : AlignedBy(sheet!, replies),
    };

    private static string AlignedBy(Sheet sheet, IReadOnlyCollection<Reply> replies) =>
        sheet.Asked(replies).State == AskState.CouldNotAnswer ? "Borgeren kunne ikke svare efter to forsøg. Det er ikke et ja."
        : sheet.IsAnswered(replies) ? "Borgeren har svaret på, hvad I venter af hinanden."
        : sheet.TalkedThrough() is { } line ? $"{line.WrittenBy} skrev den {Clock.DayOf(line.WrittenAt).ToString("d. MMMM yyyy", Danish)}, at I har talt det igennem, og at intet er nyt."
        : "";

    private static IEnumerable<string> EnoughKnown(Assessment? assessment, IReadOnlyCollection<Reply> replies, CaseNow now)
    {
        var open = assessment?.Opened.Where(o => o.OpenedAt >= now.RoundBegan).ToList() ?? [];
        if (open.Count == 0)
        {
            yield return "Ingen temaer er åbnet i denne udredning.";
            yield break;
        }

        foreach (var theme in open.Where(o => !assessment!.HasOwnView(o) && o.NoViewWhy.Length == 0))
            yield return $"{assessment!.Set.Find(theme.Theme)!.Name}: borgerens eget syn mangler. Spørg, eller skriv hvorfor det ikke er der.";
        if (assessment!.Latest is not { } latest || latest.At < now.RoundBegan)
        {
            yield return "Der er ingen opsummering af denne udredning.";
            yield break;
        }

        if (Answered(AssessmentDesk.AskedOf(assessment.CitizenId, assessment.CaseId, latest, replies).State, "Har jeg forstået dig rigtigt?") is { } missing) yield return missing;
    }

    private static IEnumerable<string> Aligned(Sheet? sheet, IReadOnlyCollection<Reply> replies, CaseNow now)
    {
        if (sheet is null || sheet.OpenedAt < now.PhaseBegan)
        {
            yield return sheet is null ? "Forventningerne er ikke talt igennem." : "Forventningerne er ikke talt igennem, siden sagen gik til denne fase.";
            yield break;
        }

        if (!sheet.InView.Any())
        {
            yield return "Arket med forventninger er tomt.";
            yield break;
        }

        var state = sheet.Asked(replies).State;
        if (Answered(state, "Er det sådan, vi venter det af hinanden?") is { } missing) yield return missing;
        // A yes to a version before is no talk about this one.
        else if (state == AskState.Yes && !sheet.IsAnswered(replies) && sheet.TalkedThrough() is null) yield return "Den nye udgave er ikke talt igennem. Skriv, hvordan I har talt om den, eller skriv det nye, og spørg.";
    }

    /// <summary>A yes, also to what was corrected, or could not answer after two tries; nothing else opens a gate.</summary>
    private static string? Answered(AskState state, string question) => state switch
    {
        AskState.Yes or AskState.CouldNotAnswer => null,
        AskState.NotAsked or AskState.Nothing => $"Borgeren er ikke spurgt: {question}",
        AskState.Waiting => $"Borgeren har ikke svaret: {question}",
        AskState.Almost => "Borgeren svarede »Næsten«. Ret det, der ikke passer, og spørg igen.",
        AskState.No => "Borgeren svarede nej. Ret det, der ikke passer, og spørg igen.",
        AskState.InDoubt => "Borgeren er i tvivl. Tal sammen på den aftalte dag.",
        _ => "Borgeren vil tale om det. Ring først.",
    };
}
