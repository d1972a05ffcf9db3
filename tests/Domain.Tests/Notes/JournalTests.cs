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
        var (from, all) = ("", new List<NoteHit>());
        for (var page = 0; page < 4; page++)
        {
            var found = (await ask.Journal.Search(Mette.AsActor(), "bus", from, None)).Value;
            all.AddRange(found.Hits);
            if (found.Older.Length == 0) break;
            from = found.Older;
        }

        Assert.Equal((2 * JournalViews.Page) + 5, all.Select(h => h.NoteId).Distinct().Count());
        Assert.Equal(all.Select(h => h.WrittenAt).OrderDescending(), all.Select(h => h.WrittenAt));
    }

    [Fact]
    public async Task An_old_hit_behind_thousands_of_newer_notes_is_found_by_the_index()
    {
        var old = await Written(new NewNote(NoteKind.Note, "Klaveret blev stemt"));
        await Written(new NewNote(NoteKind.Note, "Klaveret hos Bo"), Sara, Bo);
        var notes = Enumerable.Range(0, JournalViews.FirstLook + 50).Select(i => (object)Note.Write(Anna.Id, new NewNote(NoteKind.Note, $"Besøg {i}"), Openness.AtOnce, Mette.AsActor(), Place.Start.AddMinutes(1)).Value).ToArray();
        await Place.Lay(notes);
        await using var ask = Place.Ask();
        Assert.Equal(old, Assert.Single((await ask.Journal.Search(Mette.AsActor(), "klaver stemt", "", None)).Value.Hits).NoteId);
        Assert.Equal(old, Assert.Single((await ask.Journal.Search(Mette.AsActor(), "klaveret", "", None)).Value.Hits).NoteId);
        Assert.Equal(2, (await ask.Journal.Search(Sara.AsActor(), "klaveret", "", None)).Value.Hits.Count);
        Assert.Empty((await ask.Journal.Search(Mette.AsActor(), "violin", "", None)).Value.Hits);
        // The citizen's own word in the index is no word of the notes here either.
        Assert.Empty((await ask.Journal.Search(Mette.AsActor(), "019", "", None)).Value.Hits);
    }

    [Fact]
    public async Task A_note_that_was_moved_is_found_where_it_went_and_an_addition_by_its_note()
    {
        var note = await Written(new NewNote(NoteKind.Note, "Brevet fra skolen"));
        await using (var desk = await AtDesk())
        {
            await desk.Notes.Add(desk.Subject, note, "Paraplyen er glemt", Form.New(), None);
            Assert.Equal(note, Assert.Single((await desk.Journal.Search(Mette.AsActor(), "paraply", "", None)).Value.Hits).NoteId);
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
}
