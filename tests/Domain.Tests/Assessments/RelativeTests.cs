using Sammen.Domain.Access;
using Sammen.Domain.Assessments;
using Sammen.Domain.Cases;
using Sammen.Domain.Citizens;
using Sammen.Domain.Common;
using Sammen.Domain.Plans;
using Sammen.Domain.Record;
using Sammen.Domain.Tests.Cases;
using Sammen.Domain.Tests.Sharing;
using Sammen.Domain.Tests.Support;
using Case = Sammen.Domain.Cases.Case;

namespace Sammen.Domain.Tests.Assessments;

/// <summary>A relative's own view of a theme: the citizen's to open and to stop, the relative's to write, and nobody else's to change.</summary>
public sealed class RelativeTests : SharingCase
{
    private Guid _case;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _case = await Open(Anna);
    }

    [Fact]
    public async Task Her_words_stand_beside_the_citizens_with_her_name()
    {
        var relation = await Shared(Parts.Themes);
        var words = await Write(relation, "Hun kan godt, når jeg går med.");
        await using var own = await OwnAnna(Parts.Assessment);
        var theme = (await own.AssessmentViews.Of(own.Subject, _case, None))!.Theme("mobilitet")!;
        var said = Assert.Single(theme.Others);
        Assert.Equal((words, "Else Holm, mor", Source.Relative, true, "Else Holm"), (said.Id, said.Who, said.Source, said.InPerson, said.WrittenBy));
        Assert.Empty(theme.Own);
        Assert.False(theme.HasOwnView);
        // She sees her own words, and none of the others'.
        await using var desk = await AtDesk();
        Assert.True((await desk.Assessments.Say(desk.Subject, _case, Finding.Said(Source.Relative, "Else Holm", "mor", "Det sagde hun i telefonen."), Form.New(), None)).Ok);
        Assert.True((await own.Assessments.Say(own.Subject, _case, Finding.Said(Source.Citizen), Form.New(), None)).Ok);
        await using var help = await Help(Else, relation, Parts.Themes);
        var shared = Assert.Single(await help.AssessmentViews.Shared(help.Subject, None));
        Assert.Equal((_case, "mobilitet", true, "Hun kan godt, når jeg går med."), (Assert.Single(shared.OpenIn), shared.Code, shared.IsOpen, Assert.Single(shared.Own).Said.Words));
    }

    [Fact]
    public async Task Nobody_else_changes_her_words_and_she_corrects_them_beside()
    {
        var relation = await Shared(Parts.Themes);
        var words = await Write(relation, "Hun kan slet ikke.");
        await using (var desk = await AtDesk()) Assert.Same(AssessmentRefusals.NotYourWords, (await desk.Assessments.Say(desk.Subject, _case, Finding.Said(Source.Relative, "Else Holm", "mor", "Hun kan.", words), Form.New(), None)).Refusal);
        await using (var own = await OwnAnna(Parts.Assessment))
        {
            Assert.Same(AssessmentRefusals.NotYourWords, (await own.Assessments.Say(own.Subject, _case, Finding.Said(Source.Citizen, corrects: words), Form.New(), None)).Refusal);
            Assert.Same(AssessmentRefusals.NotYourWords, (await own.Assessments.TakeBack(own.Subject, _case, words, Form.New(), None)).Refusal);
        }

        Place.Time.Pass(TimeSpan.FromHours(1));
        await using var help = await Help(Else, relation, Parts.Themes);
        Assert.True((await help.Assessments.SayAsRelative(help.Subject, _case, "mobilitet", Tone.Resource, "Hun kan med mig.", words, Form.New(), None)).Ok);
        Assert.Same(AssessmentRefusals.CorrectedAlready, (await help.Assessments.SayAsRelative(help.Subject, _case, "mobilitet", Tone.Resource, "Hun kan.", words, Form.New(), None)).Refusal);
        Assert.Equal([("Hun kan med mig.", false), ("Hun kan slet ikke.", true)], (await help.AssessmentViews.Shared(help.Subject, None))[0].Own.Select(o => (o.Said.Words, o.Said.IsCorrected)));
    }

    [Fact]
    public void Another_relative_is_another()
    {
        var a = Finding.Open("mobilitet");
        var (else_, ib) = (new Teller(Guid.CreateVersion7(), Guid.Empty, "Else Holm", "mor"), new Teller(Guid.CreateVersion7(), Guid.Empty, "Ib Holm", "far"));
        Assert.True(a.SayOwn("mobilitet", Tone.Neither, "Hun kan.", null, else_, Finding.Now, Finding.At).Ok);
        Assert.Same(AssessmentRefusals.NotYourWords, a.SayOwn("mobilitet", Tone.Neither, "Hun kan ikke.", a.Statements[^1].Id, ib, Finding.Now, Finding.At).Refusal);
        Assert.True(a.SayOwn("mobilitet", Tone.Neither, "Hun kan ikke.", null, ib, Finding.Now, Finding.At).Ok);
        Assert.Equal(["Else Holm", "Ib Holm"], a.Statements.Select(s => s.Name));
        Assert.Same(AssessmentRefusals.NotYourWords, a.TakeBackOwn(a.Statements[^1].Id, else_, Finding.Now, Finding.At).Refusal);
        // What was said in an earlier time through stands.
        Assert.Same(AssessmentRefusals.ThemeNotOpen, a.TakeBackOwn(a.Statements[^1].Id, ib, Finding.Again, Finding.At.AddDays(2)).Refusal);
        Assert.Same(CaseRefusals.Over, a.TakeBackOwn(a.Statements[^1].Id, ib, Finding.Now with { IsOpen = false }, Finding.At).Refusal);
        // What an employee wrote down is not hers to correct, though it says her name.
        Assert.True(a.Say(Finding.Said(Source.Relative, "Else Holm", "mor"), Finding.Now, Finding.Mette, Finding.At).Ok);
        Assert.Same(AssessmentRefusals.NotYourWords, a.SayOwn("mobilitet", Tone.Neither, "Nej.", a.Statements[^1].Id, else_, Finding.Now, Finding.At).Refusal);
        Assert.Same(AssessmentRefusals.ThemeNotOpen, a.SayOwn("relationer", Tone.Neither, "Nej.", null, else_, Finding.Now, Finding.At).Refusal);
        // A theme of an earlier time through is not open now.
        Assert.Same(AssessmentRefusals.ThemeNotOpen, a.SayOwn("mobilitet", Tone.Neither, "Nej.", null, else_, Finding.Again, Finding.At.AddDays(2)).Refusal);
        Assert.Same(CaseRefusals.Over, a.SayOwn("mobilitet", Tone.Neither, "Nej.", null, else_, Finding.Now with { IsOpen = false }, Finding.At).Refusal);
        Assert.Same(AssessmentRefusals.ToneMissing, a.SayOwn("mobilitet", (Tone)9, "Nej.", null, else_, Finding.Now, Finding.At).Refusal);
        Assert.Same(Text.Empty, a.SayOwn("mobilitet", Tone.Neither, " ", null, else_, Finding.Now, Finding.At).Refusal);
        Assert.Same(Text.TooLong, a.SayOwn("mobilitet", Tone.Neither, new string('x', 2001), null, else_, Finding.Now, Finding.At).Refusal);
    }

    [Fact]
    public async Task Without_the_share_nothing_is_asked_of_the_database()
    {
        var relation = await Shared(Parts.Goals | Parts.Case);
        await Refused(() => Help(Else, relation, Parts.Themes));
        await using var help = await Help(Else, relation, Parts.Case);
        var tried = await Place.Leaves(async () =>
        {
            await Refused(() => help.AssessmentViews.Shared(help.Subject, None));
            await Refused(() => help.Assessments.SayAsRelative(help.Subject, _case, "mobilitet", Tone.Neither, "Ord", null, Form.New(), None));
            await Refused(() => help.Assessments.Say(help.Subject, _case, Finding.Said(Source.Relative, "Else Holm", "mor"), Form.New(), None));
            await Refused(() => help.AssessmentViews.Of(help.Subject, _case, None));
        });
        Assert.Equal(4, tried.Count(r => r.Kind == RecordKind.Refusal));
        // The team and the citizen have doors of their own.
        await using var desk = await AtDesk();
        await Refused(() => desk.Assessments.SayAsRelative(desk.Subject, _case, "mobilitet", Tone.Neither, "Ord", null, Form.New(), None));
        await Refused(() => desk.AssessmentViews.Shared(desk.Subject, None));
        await using var own = await OwnAnna(Parts.Assessment);
        await Refused(() => own.Assessments.SayAsRelative(own.Subject, _case, "mobilitet", Tone.Neither, "Ord", null, Form.New(), None));
    }

    [Fact]
    public async Task Another_citizens_case_is_not_there()
    {
        var bo = await Place.LayCitizen("Bo Falk", Mette);
        var his = await Open(bo);
        await using var help = await Help(Else, await Shared(Parts.Themes), Parts.Themes);
        Assert.Same(CaseRefusals.NotFound, (await help.Assessments.SayAsRelative(help.Subject, his, "mobilitet", Tone.Neither, "Ord", null, Form.New(), None)).Refusal);
        Assert.DoesNotContain(his, (await help.AssessmentViews.Shared(help.Subject, None)).SelectMany(t => t.OpenIn));
    }

    [Fact]
    public async Task Taking_it_back_stops_the_writing_and_keeps_what_was_said()
    {
        var relation = await Shared(Parts.Themes);
        await Write(relation, "Hun kan godt.");
        await using (var own = await OwnAnna(Parts.Sharing)) Assert.True((await own.Sharing.Stop(own.Subject, relation, Form.New(), None)).Ok);
        await Refused(() => Help(Else, relation, Parts.Themes));
        await using var after = await OwnAnna(Parts.Assessment);
        Assert.Equal("Hun kan godt.", Assert.Single((await after.AssessmentViews.Of(after.Subject, _case, None))!.Theme("mobilitet")!.Others).Words);
    }

    [Fact]
    public async Task A_theme_that_matters_in_two_cases_stands_once_by_the_name_the_citizen_reads()
    {
        var relation = await Shared(Parts.Themes);
        var first = await Write(relation, "Hun kan godt.");
        Place.Time.Pass(TimeSpan.FromHours(1));
        var second = await Open(Anna);
        await using var help = await Help(Else, relation, Parts.Themes);
        var theme = Assert.Single(await help.AssessmentViews.Shared(help.Subject, None));
        Assert.Equal(("At komme rundt", "mobilitet"), (theme.Name, theme.Code));
        // New words go where it was opened last; what stands in the older case is hers to correct there.
        Assert.Equal([second, _case], theme.OpenIn);
        var own = Assert.Single(theme.Own);
        Assert.Equal((_case, first, true), (own.CaseId, own.Said.Id, theme.MayChange(own)));
        Assert.True((await help.Assessments.SayAsRelative(help.Subject, second, "mobilitet", Tone.Neither, "Hun kan også om aftenen.", null, Form.New(), None)).Ok);
        Assert.True((await help.Assessments.SayAsRelative(help.Subject, _case, "mobilitet", Tone.Neither, "Hun kan med mig.", first, Form.New(), None)).Ok);
        Assert.Equal(3, Assert.Single(await help.AssessmentViews.Shared(help.Subject, None)).Own.Count);
    }

    [Fact]
    public async Task After_a_new_share_her_earlier_words_are_still_hers_and_nobody_elses()
    {
        var relation = await Shared(Parts.Themes);
        var words = await Write(relation, "Hun kan slet ikke.");
        Place.Time.Pass(TimeSpan.FromHours(1));
        var more = await Write(relation, "Hun er bange.");
        await using (var own = await OwnAnna(Parts.Sharing)) Assert.True((await own.Sharing.Stop(own.Subject, relation, Form.New(), None)).Ok);

        // Somebody with her name, whom another sign-in proved, has none of it.
        var (id, code) = await Share(Parts.Themes);
        var other = Private("Else Holm", "another-else");
        Assert.True((await Accept(other, code)).Ok);
        await using (var stranger = await Help(other, id, Parts.Themes))
        {
            Assert.Empty(Assert.Single(await stranger.AssessmentViews.Shared(stranger.Subject, None)).Own);
            Assert.Same(AssessmentRefusals.NotYourWords, (await stranger.Assessments.SayAsRelative(stranger.Subject, _case, "mobilitet", Tone.Resource, "Hun kan.", words, Form.New(), None)).Refusal);
            Assert.Same(AssessmentRefusals.NotYourWords, (await stranger.Assessments.TakeBackAsRelative(stranger.Subject, _case, words, Form.New(), None)).Refusal);
        }

        await using (var own = await OwnAnna(Parts.Sharing)) Assert.True((await own.Sharing.Stop(own.Subject, id, Form.New(), None)).Ok);
        var again = await Shared(Parts.Themes);
        Assert.NotEqual(relation, again);
        await using var help = await Help(Else, again, Parts.Themes);
        Assert.Equal([more, words], Assert.Single(await help.AssessmentViews.Shared(help.Subject, None)).Own.Select(o => o.Said.Id));
        Assert.True((await help.Assessments.SayAsRelative(help.Subject, _case, "mobilitet", Tone.Resource, "Hun kan med mig.", words, Form.New(), None)).Ok);
        Assert.True((await help.Assessments.TakeBackAsRelative(help.Subject, _case, more, Form.New(), None)).Ok);
        await using var after = await OwnAnna(Parts.Assessment);
        Assert.Equal(["Hun kan med mig."], (await after.AssessmentViews.Of(after.Subject, _case, None))!.Theme("mobilitet")!.Others.Select(o => o.Words));
    }

    [Fact]
    public async Task What_she_takes_back_leaves_with_what_it_corrected_and_is_on_record()
    {
        var relation = await Shared(Parts.Themes);
        var words = await Write(relation, "Hun kan slet ikke.");
        await using var help = await Help(Else, relation, Parts.Themes);
        var corrected = (await help.Assessments.SayAsRelative(help.Subject, _case, "mobilitet", Tone.Resource, "Hun kan med mig.", words, Form.New(), None)).Value;
        await using (var desk = await AtDesk()) await Refused(() => desk.Assessments.TakeBackAsRelative(desk.Subject, _case, corrected, Form.New(), None));
        var row = Assert.Single(await Place.Leaves(async () => Assert.True((await help.Assessments.TakeBackAsRelative(help.Subject, _case, corrected, Form.New(), None)).Ok)), r => r.Kind == RecordKind.Change);
        Assert.Equal(("RelativeTookBack", "Themes", "Else Holm"), (row.Act, row.Part, row.ActorName));
        Assert.Same(AssessmentRefusals.StatementGone, (await help.Assessments.TakeBackAsRelative(help.Subject, _case, corrected, Form.New(), None)).Refusal);
        Assert.Empty(Assert.Single(await help.AssessmentViews.Shared(help.Subject, None)).Own);
        await using var own = await OwnAnna(Parts.Assessment);
        var theme = (await own.AssessmentViews.Of(own.Subject, _case, None))!.Theme("mobilitet")!;
        Assert.Empty(theme.Statements);
    }

    [Fact]
    public async Task What_she_wrote_is_one_row_that_says_who_and_quotes_nothing()
    {
        var relation = await Shared(Parts.Themes);
        var row = Assert.Single(await Place.Leaves(() => Write(relation, "Hun kan godt.")), r => r.Kind == RecordKind.Change);
        Assert.Equal(("RelativeWrote", "Themes", "Else Holm", "din mor"), (row.Act, row.Part, row.ActorName, row.ActorTitle));
        Assert.DoesNotContain("Hun kan", row.ForCitizen + row.ForProfessional, StringComparison.Ordinal);
    }

    private async Task<Guid> Shared(Parts parts)
    {
        var (id, code) = await Share(parts);
        Assert.True((await Accept(Else, code)).Ok);
        return id;
    }

    private async Task<Guid> Write(Guid relation, string words)
    {
        await using var help = await Help(Else, relation, Parts.Themes);
        return (await help.Assessments.SayAsRelative(help.Subject, _case, "mobilitet", Tone.Resource, words, null, Form.New(), None)).Value;
    }

    private Task<Request> AtDesk() => Place.Desk(Mette, Anna, Parts.Assessment);

    private async Task<Guid> Open(Citizen citizen)
    {
        var opened = Case.Open(citizen.Id, new NewCase("stoette", "Hjælp", CaseOrigin.Asked, Place.Today, "Jeg vil ud.", Said.Directly), CaseTests.Kind("stoette"), "Mette", Place.Time.Now).Value;
        var a = Assessment.Begin(citizen.Id, opened.Id, ThemeBook.Supplied, opened.Day);
        Assert.True(a.OpenTheme("mobilitet", "Hun vil ud.", CaseNow.Of(opened), Finding.Mette, Place.Time.Now).Ok);
        await Place.Lay(opened, a);
        return opened.Id;
    }
}
