using Sammen.Domain.Access;
using Sammen.Domain.Citizens;
using Sammen.Domain.Common;
using Sammen.Domain.Organisation;
using Sammen.Domain.Record;
using Sammen.Domain.Tests.Support;

namespace Sammen.Domain.Tests.Record;

/// <summary>"Det forstår jeg ikke" about a look-up: asked by the citizen, answered within five working days.</summary>
public sealed class QuestionDeskTests : PlaceTests
{
    private Employee _mette = null!;
    private Employee _lene = null!;
    private Employee _dora = null!;
    private Citizen _anna = null!;
    private long _seq;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        var unit = await Place.LayUnit();
        _mette = await Place.LayEmployee(unit, "Mette Lund", Role.Adviser);
        _lene = await Place.LayEmployee(unit, "Lene Krogh", Role.Leader);
        _dora = await Place.LayEmployee(await Place.LayUnit("Direktionen"), "Dora Data", Role.DataOfficer);
        _anna = await Place.LayCitizen("Anna Holm", _mette);
        await Place.Desk(_mette, _anna).Closed();
        _seq = (await Place.Record())[^1].Seq;
    }

    [Fact]
    public async Task Asked_answered_and_read()
    {
        // Tuesday 12 May 2026; Thursday the 14th is Ascension Day.
        var question = await Ask("Hvorfor så Mette min plan?");
        await using (var request = Place.Ask())
        {
            var open = Assert.Single(await request.Record.Questions(_dora.AsActor(), None));
            Assert.Equal(("Anna Holm", "Hvorfor så Mette min plan?", new DateOnly(2026, 5, 20), null), (open.CitizenName, open.Words, open.AnswerDue, open.Answer));
            Assert.Contains("Mette Lund", open.About);
            Assert.True((await request.Questions.Reply(_dora.AsActor("Direktionen"), question, "Hun forberedte jeres møde.", Form.New(), None)).Ok);
            Assert.Same(LookUpQuestion.AlreadyAnswered, (await request.Questions.Reply(_lene.AsActor(), question, "Igen", Form.New(), None)).Refusal);
        }

        await using var own = await Place.Own(_anna, Parts.Log);
        var line = (await own.Record.WhoLooked(own.Subject, 1, None)).Lines.Single(l => l.Question is not null);
        Assert.Equal((_seq, "Hun forberedte jeres møde.", "Dora Data"), (line.Seq, line.Question!.Answer, line.Question.AnsweredBy));
        Assert.Equal(["LookUpQuestioned", "LookUpExplained"], (await Place.Record()).Where(r => r.Kind == RecordKind.Change).Select(r => r.Act));
    }

    [Fact]
    public async Task Not_understanding_is_enough_and_the_same_words_twice_are_one_question()
    {
        var question = await Ask("");
        Assert.Equal(question, await Ask(" "));
        var another = await Ask("Og nu med ord");
        Assert.NotEqual(question, another);
        Assert.Equal(another, await Ask("Og nu med ord"));
        await using (var request = Place.Ask())
        {
            Assert.Equal(["", "Og nu med ord"], (await request.Record.Questions(_dora.AsActor(), None)).Select(q => q.Words).Order(StringComparer.Ordinal));
            Assert.True((await request.Questions.Reply(_dora.AsActor("Direktionen"), another, "Hun forberedte jeres møde.", Form.New(), None)).Ok);
        }

        // What comes after an answer is new, whatever its words.
        Place.Time.Pass(TimeSpan.FromMinutes(1));
        var again = await Ask("Og nu med ord");
        Assert.NotEqual(another, again);
        await using var own = await Place.Own(_anna, Parts.Log);
        var asked = (await own.Record.WhoLooked(own.Subject, 1, None)).Lines.Single(l => l.Question is not null).Question!;
        Assert.Equal(again, asked.Id);
        Assert.Equal(new HashSet<Guid> { question, another }, asked.Before.Select(q => q.Id).ToHashSet());
    }

    [Fact]
    public async Task Nobody_answers_for_their_own_look_up()
    {
        await Place.LayMember(_anna, _lene, Parts.All);
        await Place.Desk(_lene, _anna).Closed();
        _seq = (await Place.Record())[^1].Seq;
        var question = await Ask("Hvorfor så Lene min plan?");
        await using var request = Place.Ask();
        Assert.Empty(await request.Record.Questions(_lene.AsActor(), None));
        Assert.Equal(RecordKind.Refusal, Assert.Single(await Place.Leaves(() => Assert.ThrowsAsync<AccessRefusedException>(() => request.Questions.Reply(_lene.AsActor(), question, "Det var i orden", Form.New(), None)))).Kind);
        Assert.Single(await request.Record.Questions(_dora.AsActor(), None));
        Assert.True((await request.Questions.Reply(_dora.AsActor("Direktionen"), question, "Hun holdt planen den dag.", Form.New(), None)).Ok);
    }

    [Fact]
    public async Task One_asks_about_ones_own_lines_only()
    {
        var ole = await Place.LayCitizen("Ole Juhl", _mette);
        await using var oles = await Place.Own(ole, Parts.Log);
        Assert.Same(QuestionDesk.NotFound, (await oles.Questions.Ask(oles.Subject, _seq, "Hvem er Anna?", Form.New(), None)).Refusal);
        Assert.Same(QuestionDesk.NotFound, (await oles.Questions.Ask(oles.Subject, 123456, "", Form.New(), None)).Refusal);
        Assert.Null(await oles.Record.Line(oles.Subject, _seq, None));
        Assert.Same(Text.TooLong, (await oles.Questions.Ask(oles.Subject, _seq, new string('a', 1001), Form.New(), None)).Refusal);
    }

    [Fact]
    public async Task Nobody_asks_for_the_citizen()
    {
        var showing = await Place.Show(_mette, _anna);
        foreach (var opening in (Func<Task<Request>>[])[() => Place.Desk(_mette, _anna, Parts.Log), () => Place.Together(showing, Parts.Log)])
        {
            await using var request = await opening();
            Assert.Equal(RecordKind.Refusal, Assert.Single(await Place.Leaves(() => Assert.ThrowsAsync<AccessRefusedException>(() => request.Questions.Ask(request.Subject, _seq, "", Form.New(), None)))).Kind);
        }
    }

    [Fact]
    public async Task Answered_by_the_data_officer_or_the_leader_of_the_unit_that_holds_the_plan()
    {
        var question = await Ask("");
        var elsewhere = await Place.LayEmployee(await Place.LayUnit("Jobcenter"), "Jens Leder", Role.Leader);
        foreach (var (actor, known) in ((Actor, bool)[])[(_mette.AsActor(), true), (elsewhere.AsActor("Jobcenter"), true), (_anna.AsActor(), true), (_lene.AsActor() with { Visit = Guid.CreateVersion7() }, true)])
        {
            await using var request = Place.Ask();
            var row = Assert.Single(await Place.Leaves(() => Assert.ThrowsAsync<AccessRefusedException>(() => request.Questions.Reply(actor, question, "Svar", Form.New(), None))));
            Assert.Equal((RecordKind.Refusal, known ? _anna.Id : null), (row.Kind, row.CitizenId));
        }

        await using var lenes = Place.Ask();
        Assert.Same(Text.Empty, (await lenes.Questions.Reply(_lene.AsActor(), question, " ", Form.New(), None)).Refusal);
        Assert.True((await lenes.Questions.Reply(_lene.AsActor(), question, "Svar", Form.New(), None)).Ok);
    }

    [Fact]
    public async Task Two_who_answer_at_once_do_not_both()
    {
        var question = await Ask("");
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(async () =>
        {
            await using var request = Place.Ask();
            return await request.Questions.Reply(_dora.AsActor(), question, $"Svar {i}", Form.New(), None);
        })));
        Assert.Single(results, r => r.Ok);
    }

    [Fact]
    public async Task The_list_is_the_data_officers_and_the_leaders_and_reading_it_is_a_look_up()
    {
        await Ask("");
        var elsewhere = await Place.LayEmployee(await Place.LayUnit("Jobcenter"), "Jens Leder", Role.Leader);
        await using var request = Place.Ask();
        Assert.Equal(RecordKind.LookUp, Assert.Single(await Place.Leaves(async () => Assert.Single(await request.Record.Questions(_lene.AsActor(), None)))).Kind);
        Assert.Empty(await Place.Leaves(async () => Assert.Empty(await request.Record.Questions(elsewhere.AsActor(), None))));
        Assert.Equal(RecordKind.Refusal, Assert.Single(await Place.Leaves(() => Assert.ThrowsAsync<AccessRefusedException>(() => request.Record.Questions(_mette.AsActor(), None)))).Kind);
    }

    private async Task<Guid> Ask(string words)
    {
        await using var own = await Place.Own(_anna, Parts.Log);
        return (await own.Questions.Ask(own.Subject, _seq, words, Form.New(), None)).Value;
    }
}
