using Sammen.Domain.Access;
using Sammen.Domain.Calendar;
using Sammen.Domain.Common;
using Sammen.Domain.Notes;
using Sammen.Domain.Tests.Support;

namespace Sammen.Domain.Tests.Notes;

/// <summary>
/// Every note and document there can be, and everyone who may or may not read it, at several instants: it is read exactly when the rule
/// says so, by the list, by its address and by its file. The rule is told a second time here.
/// </summary>
public sealed class VisibilityTests : NoteTests
{
    private const string Words = "Hun sang. Bo sagde nej.";
    private const string OfBo = "Bo sagde nej.";
    private const string Later = "Rettet siden.";

    /// <summary>Seven days after the marks, Tuesday the 19th, and the hour has come.</summary>
    private static readonly DateTime MarkOpens = new(2026, 5, 19, 8, 0, 0, DateTimeKind.Utc);

    private sealed record Made(Guid Id, Openness Openness, bool Marked, bool Moved, bool AboutOther, bool Added);

    [Fact]
    public async Task Everyone_reads_exactly_what_the_rule_says_and_what_is_held_back_opens_by_itself()
    {
        var at = Place.Time.Now;
        IReadOnlyList<Openness> ways =
        [
            Openness.AtOnce, Openness.HoldBack("Vi taler først", 1, 7, at).Value, Openness.HoldBack("Vi taler først", 7, 7, at).Value,
            Openness.Exempt(ExemptionRule.PrivateInterest, "Grunden", told: true).Value, Openness.Exempt(ExemptionRule.Investigation, "Grunden", told: false).Value,
        ];
        var (notes, papers) = (new List<Made>(), new List<(Guid Id, Openness Openness)>());
        foreach (var openness in ways)
        {
            foreach (var (marked, moved) in ((bool, bool)[])[(false, false), (true, false), (true, true)])
            {
                foreach (var (about, added) in ((bool, bool)[])[(false, false), (true, false), (false, true), (true, true)]) notes.Add(await Lay(openness, marked, moved, about, added, at.AddMinutes(-notes.Count)));
            }

            var paper = Document.Take(Anna.Id, new NewDocument("Brev fra lægen", DocumentWay.FromOthers), new CheckedFile(DocumentType.PlainText, "ord"u8.ToArray()), openness, Mette.AsActor(), byCitizen: false, at).Value;
            await Place.Lay(paper, new DocumentBytes { DocumentId = paper.Id, Bytes = "ord"u8.ToArray() });
            papers.Add((paper.Id, openness));
        }

        // Now; a second before and at each opening; a year on.
        var opens = ways.Select(w => w.OpensAt).OfType<DateTime>().ToList();
        Assert.All(opens, o => Assert.True(o > at && o <= at.AddDays(15)));
        foreach (var now in (IEnumerable<DateTime>)[at, .. opens.Append(MarkOpens).Order().SelectMany(o => (DateTime[])[o.AddSeconds(-1), o])])
        {
            Place.Time.Now = now;
            await using (var own = await AtHome()) await Reads(own, notes, papers, now, own: true);
            foreach (var colleague in (Domain.Organisation.Employee[])[Mette, Sara])
            {
                await using var desk = await AtDesk(colleague);
                await Reads(desk, notes, papers, now, own: false);
            }
        }

        // Without the part nobody opens the door, nor what another citizen's would be through their own.
        await using var karim = await Place.Desk(Karim, Anna, Parts.Plan);
        await Refused(karim, notes[0].Id, papers[0].Id);
        await using var elsewhere = await AtDesk(Sara, Bo);
        foreach (var note in notes) Assert.Null(await elsewhere.NoteViews.One(elsewhere.Subject, note.Id, None));
        foreach (var (paper, _) in papers) Assert.Null(await elsewhere.DocumentViews.File(elsewhere.Subject, paper, None));
        await using var his = await AtHome(Bo);
        foreach (var note in notes) Assert.Null(await his.NoteViews.One(his.Subject, note.Id, None));
        foreach (var (paper, _) in papers) Assert.Null(await his.DocumentViews.File(his.Subject, paper, None));
    }

    private static async Task Refused(Request request, Guid note, Guid paper)
    {
        await Assert.ThrowsAsync<AccessRefusedException>(() => request.NoteViews.One(request.Subject, note, None));
        await Assert.ThrowsAsync<AccessRefusedException>(() => request.NoteViews.Journal(request.Subject, "", None));
        await Assert.ThrowsAsync<AccessRefusedException>(() => request.DocumentViews.All(request.Subject, None));
        await Assert.ThrowsAsync<AccessRefusedException>(() => request.DocumentViews.File(request.Subject, paper, None));
    }

    private static async Task Reads(Request request, List<Made> notes, List<(Guid Id, Openness Openness)> papers, DateTime now, bool own)
    {
        var listed = new Dictionary<Guid, NoteView>();
        for (var from = (string?)null; from != "";)
        {
            var page = await request.NoteViews.Journal(request.Subject, from ?? "", None);
            foreach (var note in page.Notes) listed.Add(note.Id, note);
            from = page.Older;
        }

        foreach (var made in notes)
        {
            var what = $"{made} {now:O} {(own ? "borger" : "fag")}";
            var known = !own || made.Openness.State != OpennessState.Exempted || made.Openness.Told;
            Assert.True(known == listed.ContainsKey(made.Id), what);
            var one = await request.NoteViews.One(request.Subject, made.Id, None);
            Assert.True(known == one is not null, what);
            if (!known) continue;
            var open = made.Openness.State == OpennessState.Open || (made.Openness.State == OpennessState.HeldBack && made.Openness.OpensAt <= now);
            var read = !made.Moved && (!own || (open && !made.Marked));
            foreach (var view in (NoteView[])[one!, listed[made.Id]])
            {
                Assert.True(open == view.IsOpen, what);
                Assert.True((read ? own && made.AboutOther ? Words.Replace(OfBo, "", StringComparison.Ordinal) : Words : "") == string.Concat(view.Parts.Select(p => p.Text)), what);
                Assert.True((read && made.AboutOther) == view.Parts.Any(p => p.IsAboutOther), what);
                Assert.True((read && made.Added ? Later : "") == string.Concat(view.Additions.SelectMany(a => a.Parts).Select(p => p.Text)), what);
                if (own && made.Openness.State == OpennessState.Exempted) Assert.True(view.Openness.Reason.Length == 0, what);
            }
        }

        var lines = (await request.DocumentViews.All(request.Subject, None)).ToDictionary(d => d.Id);
        foreach (var (paper, openness) in papers)
        {
            var open = openness.State == OpennessState.Open || (openness.State == OpennessState.HeldBack && openness.OpensAt <= now);
            Assert.Equal(!own || openness.State != OpennessState.Exempted || openness.Told, lines.ContainsKey(paper));
            Assert.Equal(!own || open, await request.DocumentViews.File(request.Subject, paper, None) is not null);
            if (lines.TryGetValue(paper, out var line)) Assert.Equal(!own || open ? "Brev fra lægen" : "", line.Title);
        }
    }

    private async Task<Made> Lay(Openness openness, bool marked, bool moved, bool about, bool added, DateTime at)
    {
        var note = Note.Write(Anna.Id, new NewNote(NoteKind.Note, Words), openness, Mette.AsActor(), at).Value;
        var rows = new List<object> { note };
        if (about) rows.AddRange(note.AboutOther(OfBo, Mette.AsActor(), at).Value);
        var addition = added ? note.Add(Later, Mette.AsActor(), at).Value : null;
        if (addition is not null) rows.Add(addition);
        if (marked) Assert.Null(note.MarkWrong("En anden.", new Clocks([]), Mette.AsActor(), note.Version, Place.Time.Now));
        if (moved)
        {
            var there = note.MoveTo(Bo.Id, Sara.AsActor(), note.Version, at).Value;
            rows.Add(there);
            if (addition is not null) rows.Add(addition.Follow(there, Sara.AsActor(), at));
        }

        await Place.Lay([.. rows]);
        return new Made(note.Id, openness, marked, moved, about, added);
    }
}
