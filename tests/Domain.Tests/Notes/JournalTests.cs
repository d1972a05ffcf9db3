using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Common;
using Sammen.Domain.Notes;
using Sammen.Domain.Record;
using Sammen.Domain.Tests.Support;

namespace Sammen.Domain.Tests.Notes;

/// <summary>Search in notes: the same on both databases, by the first look and by the index.</summary>
public sealed class JournalTests : NoteTests
{
    [Theory]
    [InlineData("blåbær", true)]
    [InlineData("blaabaer", true)]
    [InlineData("BLÅ", true)]
    [InlineData("soe", true)] // søen
    [InlineData("SØEN blå", true)]
    [InlineData("cafe", true)] // Café
    [InlineData("12", true)] // 12.5: as two words, on both databases
    [InlineData("og", true)] // no word is too common
    [InlineData("bær", false)] // words begin so
    [InlineData("blåbær hund", false)]
    [InlineData("019", false)] // the citizen's own word in the index is no word of the note
    [InlineData("anna@holm", true)] // signs part words
    public async Task Words_are_found_as_Danes_write_them(string asked, bool found)
    {
        await Written(new NewNote(NoteKind.Note, "Blåbærgrød ved Søen, og Café 12.5 kl. 10-12; anna-holm@engholm.dk"));
        await using var desk = await AtDesk();
        Assert.Equal(found, (await desk.Journal.Search(Mette.AsActor(), asked, "", None)).Value.Hits.Count == 1);
        Assert.Equal(found, (await desk.Journal.SearchOne(desk.Subject, asked, "", None)).Value.Hits.Count == 1);
    }

    [Fact]
    public async Task Only_own_citizens_where_the_notes_are_given_and_while_they_are()
    {
        await Written(new NewNote(NoteKind.Note, "Hemmelig hos Anna"));
        await Written(new NewNote(NoteKind.Note, "Hemmelig hos Bo"), Sara, Bo);
        await using var ask = Place.Ask();
        Assert.Equal(1, await Hits(ask, Mette));
        Assert.Equal(2, await Hits(ask, Sara));
        Assert.Equal(0, await Hits(ask, Karim));
        // A task that ended yesterday, one that begins tomorrow, and one that gives everything but the notes.
        await Place.LayMember(Bo, Mette, Parts.All, from: Place.Today.AddDays(-9), to: Place.Today.AddDays(-1));
        await Place.LayMember(Bo, Mette, Parts.All, from: Place.Today.AddDays(1));
        await Place.LayMember(Bo, Mette, Parts.All & ~Parts.Notes);
        await using var again = Place.Ask();
        Assert.Equal(1, await Hits(again, Mette));
        await Assert.ThrowsAsync<AccessRefusedException>(() => again.Journal.Search(Anna.AsActor(), "hemmelig", "", None));

        static async Task<int> Hits(Request request, Domain.Organisation.Employee who) => (await request.Journal.Search(who.AsActor(), "hemmelig", "", None)).Value.Hits.Count;
    }

    [Fact]
    public async Task A_search_and_its_hits_are_on_record_without_the_words()
    {
        await Written(new NewNote(NoteKind.Note, "Noget om gigt"));
        await using var ask = Place.Ask();
        var rows = await Place.Leaves(() => ask.Journal.Search(Mette.AsActor(), "gigt", "", None));
        var row = Assert.Single(rows);
        Assert.Equal((RecordKind.LookUp, "Notes", Anna.Id, "Søgning"), (row.Kind, row.Part, row.CitizenId!.Value, row.Purpose));
        Assert.Matches("^søgt i noter [0-9a-f]{16}$", row.Act);
        var none = Assert.Single(await Place.Leaves(() => ask.Journal.Search(Mette.AsActor(), "fodbold", "", None)));
        Assert.Equal((RecordKind.LookUp, null), (none.Kind, none.CitizenId));
        Assert.NotEqual(row.Act, none.Act);
        Assert.Equal(row.Act, Assert.Single(await Place.Leaves(() => ask.Journal.Search(Mette.AsActor(), "GIGT", "", None))).Act);
    }

    [Theory]
    [InlineData("", "SearchEmpty")]
    [InlineData("   \t", "SearchEmpty")]
    [InlineData("\"' () * : & | ! <-> -- ;", "SearchEmpty")]
    [InlineData("en to tre fire fem seks syv", "SearchTooLong")]
    public async Task Odd_searches_get_a_plain_answer(string asked, string refusal)
    {
        await using var ask = Place.Ask();
        Assert.Equal(refusal, (await ask.Journal.Search(Mette.AsActor(), asked, "", None)).Refusal!.Name);
    }

    [Fact]
    public async Task The_query_languages_own_signs_and_words_are_only_text()
    {
        await Written(new NewNote(NoteKind.Note, "Near and or not: \"anna\""));
        await using var ask = Place.Ask();
        foreach (var asked in new[] { "NEAR", "and OR not", "\"anna\"", "anna*", "folded:anna", "anna' OR '1'='1", "{citizen}", "an%", "NOT", "ann_" })
            Assert.True((await ask.Journal.Search(Mette.AsActor(), asked, "", None)).Ok, asked);
        Assert.Equal("SearchTooLong", (await ask.Journal.Search(Mette.AsActor(), new string('a', 10_000), "", None)).Refusal!.Name);
        Assert.Empty((await ask.Journal.Search(Mette.AsActor(), new string('a', 200), "", None)).Value.Hits);
        Assert.Single((await ask.Journal.Search(Mette.AsActor(), "and or not near", "", None)).Value.Hits);
    }

    [Fact]
    public async Task A_word_of_four_thousand_letters_can_be_written_and_found()
    {
        await Written(new NewNote(NoteKind.Note, new string('b', 4000)));
        await using var ask = Place.Ask();
        Assert.Single((await ask.Journal.Search(Mette.AsActor(), new string('b', 150), "", None)).Value.Hits);
    }

    [Fact]
    public async Task Hits_come_newest_first_page_by_page_and_none_twice()
    {
        for (var i = 0; i < (2 * JournalViews.Page) + 5; i++)
        {
            Place.Time.Now = Place.Start.AddMinutes(i / 3);
            await Written(new NewNote(NoteKind.Note, $"Bus nummer {i}"));
        }

        await using var ask = Place.Ask();
        var (from, all) = ("", new List<JournalHit>());
        for (var page = 0; page < 4; page++)
        {
            var found = (await ask.Journal.Search(Mette.AsActor(), "bus", from, None)).Value;
            all.AddRange(found.Hits);
            if (found.Older.Length == 0) break;
            from = found.Older;
        }

        Assert.Equal((2 * JournalViews.Page) + 5, all.Select(h => h.Id).Distinct().Count());
        Assert.Equal(all.Select(h => h.At).OrderDescending(), all.Select(h => h.At));
    }

    [Fact]
    public async Task An_old_hit_behind_thousands_of_newer_notes_is_found_by_the_index()
    {
        var old = await Written(new NewNote(NoteKind.Note, "Klaveret blev stemt"));
        await Written(new NewNote(NoteKind.Note, "Klaveret hos Bo"), Sara, Bo);
        var notes = Enumerable.Range(0, JournalViews.FirstLook + 50).Select(i => (object)Note.Write(Anna.Id, new NewNote(NoteKind.Note, $"Besøg {i}"), Openness.AtOnce, Mette.AsActor(), Place.Start.AddMinutes(1)).Value).ToArray();
        await Place.Lay(notes);
        await using var ask = Place.Ask();
        Assert.Equal(old, Assert.Single((await ask.Journal.Search(Mette.AsActor(), "klaver stemt", "", None)).Value.Hits).Id);
        Assert.Equal(old, Assert.Single((await ask.Journal.Search(Mette.AsActor(), "klaveret", "", None)).Value.Hits).Id);
        Assert.Equal(2, (await ask.Journal.Search(Sara.AsActor(), "klaveret", "", None)).Value.Hits.Count);
        Assert.Empty((await ask.Journal.Search(Mette.AsActor(), "violin", "", None)).Value.Hits);
        // The citizen's own word in the index is no word of the notes here either.
        Assert.Empty((await ask.Journal.Search(Mette.AsActor(), "019", "", None)).Value.Hits);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(37)]
    [InlineData(JournalViews.FirstLook)]
    [InlineData(JournalViews.FirstLook + 1)]
    [InlineData(JournalViews.Most)]
    [InlineData(JournalViews.Most + 1)]
    public async Task How_many_were_found_is_exact_to_a_limit_and_said_once(int notes)
    {
        await Place.Lay([.. Enumerable.Range(0, notes).Select(i => (object)Note.Write(Anna.Id, new NewNote(NoteKind.Note, $"Bus {i}"), Openness.AtOnce, Mette.AsActor(), Place.Start.AddSeconds(i)).Value)]);
        await using var ask = Place.Ask();
        var found = (await ask.Journal.Search(Mette.AsActor(), "bus", "", None)).Value;
        Assert.Equal(Math.Min(notes, JournalViews.Most + 1), found.Found);
        if (found.Older.Length > 0) Assert.Null((await ask.Journal.Search(Mette.AsActor(), "bus", found.Older, None)).Value.Found);
        Assert.Equal(0, (await ask.Journal.Search(Mette.AsActor(), "tog", "", None)).Value.Found);
        // A place that cannot be read is the beginning, and what is there is counted.
        Assert.Equal(found.Found, (await ask.Journal.Search(Mette.AsActor(), "bus", "\" OR 1=1", None)).Value.Found);
    }

    [Theory]
    [InlineData(JournalViews.FirstLook, "bus", 10)] // so few that they are looked through at once
    [InlineData(JournalViews.FirstLook + 500, "bus", 2)] // common: the own are looked through
    [InlineData(JournalViews.FirstLook + 500, "bus", 200)] // rare: the index
    [InlineData(JournalViews.FirstLook + 500, "bus haren", 200)] // a rare and a common word: the index for the rare one
    public async Task Those_behind_the_newest_are_counted_and_none_is_left_out(int notes, string asked, int each)
    {
        await Place.Lay([.. Enumerable.Range(0, notes).Select(i => (object)Note.Write(Anna.Id, new NewNote(NoteKind.Note, i % each == 0 ? "Bus og haren" : i % 2 == 0 ? "Haren" : "Tog"), Openness.AtOnce, Mette.AsActor(), Place.Start.AddSeconds(i)).Value)]);
        await using var ask = Place.Ask();
        var (from, all, count) = ("", 0, (int?)null);
        do
        {
            var found = (await ask.Journal.Search(Mette.AsActor(), asked, from, None)).Value;
            (all, from, count) = (all + found.Hits.Count, found.Older, count ?? found.Found);
        }
        while (from.Length > 0);
        Assert.Equal(((notes - 1) / each) + 1, all);
        Assert.Equal(all, count);
    }

    [Theory]
    [InlineData("blåbær", true)]
    [InlineData("BLAABAER søen", true)]
    [InlineData("cafe 12", true)]
    [InlineData("bær", false)]
    [InlineData("019", false)] // the citizen's own word is none of the title's
    public async Task A_title_of_a_document_is_found_as_Danes_write_it(string asked, bool found)
    {
        var document = await Taken("Blåbærgrød ved Søen, Café 12.5");
        await using var desk = await AtDesk();
        foreach (var hits in new[] { (await desk.Journal.Search(Mette.AsActor(), asked, "", None)).Value, (await desk.Journal.SearchOne(desk.Subject, asked, "", None)).Value })
        {
            Assert.Equal(found ? 1 : 0, hits.Found);
            if (!found) continue;
            var hit = Assert.Single(hits.Hits);
            Assert.Equal((document, null, Anna.Id), (hit.Id, hit.Kind, hit.CitizenId));
            Assert.Contains(hit.Snippet, p => p.IsHit);
        }
    }

    [Fact]
    public async Task A_title_is_found_by_those_who_may_open_the_list_and_while_they_may()
    {
        await Taken("Hemmelig hos Anna");
        await Taken("Hemmelig hos Bo", Sara, Bo);
        // Kept from the citizen: the professional's list shows it, and so does the search; the citizen has no search.
        await Taken("Hemmelig undtaget", opening: new(OpennessState.Exempted, 0, "Politiet er i gang", ExemptionRule.Investigation, false));
        await Taken("Hemmelig venter", opening: new(OpennessState.HeldBack, 2, "Vi taler først"));
        await using var ask = Place.Ask();
        Assert.Equal(3, await Hits(ask, Mette));
        Assert.Equal(4, await Hits(ask, Sara));
        Assert.Equal(0, await Hits(ask, Karim));
        await Place.LayMember(Bo, Mette, Parts.All, from: Place.Today.AddDays(-9), to: Place.Today.AddDays(-1));
        await Place.LayMember(Bo, Mette, Parts.All, from: Place.Today.AddDays(1));
        await Place.LayMember(Bo, Mette, Parts.All & ~Parts.Notes);
        await using var again = Place.Ask();
        Assert.Equal(3, await Hits(again, Mette));
        await Assert.ThrowsAsync<AccessRefusedException>(() => again.Journal.Search(Anna.AsActor(), "hemmelig", "", None));
        await using (var own = await AtHome()) await Assert.ThrowsAsync<AccessRefusedException>(() => own.Journal.SearchOne(own.Subject, "hemmelig", "", None));
        await using var desk = await AtDesk();
        Assert.DoesNotContain((await desk.Journal.SearchOne(desk.Subject, "hemmelig", "", None)).Value.Hits, h => h.CitizenId != Anna.Id);
        var rows = await Place.Leaves(() => again.Journal.Search(Sara.AsActor(), "hos", "", None));
        Assert.Equal(new Guid?[] { Anna.Id, Bo.Id }.Order(), rows.Select(r => r.CitizenId).Order());

        static async Task<int> Hits(Request request, Domain.Organisation.Employee who) => (await request.Journal.Search(who.AsActor(), "hemmelig", "", None)).Value.Hits.Count;
    }

    [Fact]
    public async Task Notes_and_documents_of_one_moment_come_once_each_page_by_page()
    {
        for (var i = 0; i < JournalViews.Page + 9; i++)
        {
            Place.Time.Now = Place.Start.AddMinutes(i / 20);
            await Written(new NewNote(NoteKind.Note, $"Bus {i}"));
            await Taken($"Bus {i}");
        }

        await using var ask = Place.Ask();
        var (from, all) = ("", new List<JournalHit>());
        for (var page = 0; page < 5; page++)
        {
            var found = (await ask.Journal.Search(Mette.AsActor(), "bus", from, None)).Value;
            all.AddRange(found.Hits);
            if (found.Older.Length == 0) break;
            from = found.Older;
        }

        Assert.Equal(2 * (JournalViews.Page + 9), all.Count);
        Assert.Equal(all.Count, all.Select(h => h.Id).Distinct().Count());
        Assert.Equal(all.Select(h => h.At).OrderDescending(), all.Select(h => h.At));
    }

    [Fact]
    public async Task Many_documents_push_no_older_note_out()
    {
        // The notes that were not looked at first lie between the documents.
        for (var i = 0; i < JournalViews.Page + 5; i++)
        {
            Place.Time.Now = Place.Start.AddMinutes(2 * i);
            await Taken($"Klaver {i}");
            Place.Time.Now = Place.Start.AddMinutes((2 * i) + 1);
            await Written(new NewNote(NoteKind.Note, "Klaveret blev stemt"));
        }

        var newest = Place.Time.Now.AddMinutes(1);
        await Place.Lay([.. Enumerable.Range(0, JournalViews.FirstLook).Select(i => (object)Note.Write(Anna.Id, new NewNote(NoteKind.Note, $"Besøg {i}"), Openness.AtOnce, Mette.AsActor(), newest).Value)]);
        await using var ask = Place.Ask();
        var found = (await ask.Journal.Search(Mette.AsActor(), "klaver", "", None)).Value;
        Assert.Equal(2 * (JournalViews.Page + 5), found.Found);
        Assert.Equal(JournalViews.Page / 2, found.Hits.Count(h => h.Kind is null));
    }

    [Fact]
    public async Task A_title_from_before_titles_were_searched_is_taken_up_at_the_next_start()
    {
        var document = await Taken("Brev fra Åse");
        await using (var db = Place.Db()) await db.Documents.ExecuteUpdateAsync(d => d.SetProperty(x => x.Folded, ""));
        await using var ask = Place.Ask();
        Assert.Empty((await ask.Journal.Search(Mette.AsActor(), "aase", "", None)).Value.Hits);
        await Domain.Data.Databases.Prepare(Place.Municipality);
        Assert.Equal(document, Assert.Single((await ask.Journal.Search(Mette.AsActor(), "aase", "", None)).Value.Hits).Id);
    }

    [Fact]
    public async Task A_note_that_was_moved_is_found_where_it_went_and_an_addition_by_its_note()
    {
        var note = await Written(new NewNote(NoteKind.Note, "Brevet fra skolen"));
        await using (var desk = await AtDesk())
        {
            await desk.Notes.Add(desk.Subject, note, "Paraplyen er glemt", Form.New(), None);
            Assert.Equal(note, Assert.Single((await desk.Journal.Search(Mette.AsActor(), "paraply", "", None)).Value.Hits).Id);
            await desk.Notes.MarkWrong(desk.Subject, note, "Forkert", Form.New(1), None);
        }

        await using (var sara = await AtDesk(Sara)) await sara.Notes.Move(sara.Subject, note, Bo.Id, Form.New(2), None);
        await using var ask = Place.Ask();
        foreach (var word in new[] { "skolen", "paraply" })
        {
            Assert.Empty((await ask.Journal.Search(Mette.AsActor(), word, "", None)).Value.Hits);
            Assert.Equal(Bo.Id, Assert.Single((await ask.Journal.Search(Sara.AsActor(), word, "", None)).Value.Hits).CitizenId);
        }
    }

    [Fact]
    public async Task The_snippet_shows_the_words_as_they_were_written()
    {
        await Written(new NewNote(NoteKind.Note, string.Concat(Enumerable.Repeat("ord ", 100)) + "på Søndergade i går " + string.Concat(Enumerable.Repeat("mere ", 100))));
        await using var ask = Place.Ask();
        var hit = Assert.Single((await ask.Journal.Search(Mette.AsActor(), "soendergade", "", None)).Value.Hits);
        Assert.Equal("Søndergade", Assert.Single(hit.Snippet, p => p.IsHit).Text);
        Assert.InRange(hit.Snippet.Sum(p => p.Text.Length), 100, 400);
    }

    private async Task<Guid> Taken(string title, Domain.Organisation.Employee? who = null, Domain.Citizens.Citizen? about = null, Opening? opening = null)
    {
        await using var desk = await AtDesk(who, about);
        return (await desk.Documents.Take(desk.Subject, new NewDocument(title, DocumentWay.FromOthers) { Opening = opening ?? new() }, Files.Pdf, Form.New(), None)).Value;
    }
}
