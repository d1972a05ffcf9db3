using Microsoft.Playwright;
using Sammen.Journeys.Support;

namespace Sammen.Journeys;

/// <summary>
/// A case as six people live it, from Anna's own words to the day the help is looked at again: what is found out, what each expects,
/// what there is to choose among, a doubt that nobody passes by, a decision in two parts, help, an appeal, and the way back. After each
/// step Anna's way answers truly where it is, who has the ball and since when, what she must do, and whom she can ring.
/// </summary>
public sealed partial class TheCase : IAsyncLifetime
{
    /// <summary>A Thursday, four weeks before Ascension Day.</summary>
    private static readonly DateTime DoubtsDay = new(2027, 4, 8, 10, 0, 0, DateTimeKind.Unspecified);

    private static readonly DateTime DayBeforeTheLook = new(2027, 5, 4, 10, 0, 0, DateTimeKind.Unspecified);

    /// <summary>A Wednesday, three months after she asked.</summary>
    private static readonly DateTime ThreeMonthsOn = new(2027, 6, 2, 9, 0, 0, DateTimeKind.Unspecified);

    private const string Title = "Selv til koret";

    private readonly List<Person> _people = [];
    private Chromium _chromium = null!;
    private RunningSammen _sammen = null!;
    private Person _anna = null!, _else = null!, _mette = null!, _karim = null!, _lene = null!, _sara = null!;

    /// <summary>The case on Anna's side, and at the desk.</summary>
    private string _way = "", _case = "";

    private string _desk = "", _elsesPage = "";

    public async Task InitializeAsync()
    {
        _chromium = await Chromium.Launch();
        _sammen = await RunningSammen.Run();
    }

    public async Task DisposeAsync()
    {
        await _chromium.DisposeAsync();
        await _sammen.DisposeAsync();
    }

    [Fact]
    public async Task Is_lived_from_the_citizens_own_words_to_the_way_back()
    {
        _anna = await Arrives("Anna");
        _else = await Arrives("Else");
        _mette = await Arrives("Mette");
        _karim = await Arrives("Karim");
        _lene = await Arrives("Lene");
        _sara = await Arrives("Sara");
        foreach (var person in _people) await person.SignsIn();

        // Tuesday the 2nd of March.
        await Anna_asks_in_her_own_words();
        await Mette_takes_it_up_and_writes_the_goal_with_Anna();
        await Anna_says_it_first_and_the_others_beside_her();
        await What_nobody_knows_has_a_name_and_a_day();
        await Only_what_did_not_fit_is_corrected();
        await They_say_what_they_expect_of_each_other();
        await The_options_stand_side_by_side();
        await They_choose_when_Anna_has_answered();
        await Anna_is_in_doubt_and_nobody_decides_meanwhile();

        await _sammen.GoesOnAt(DoubtsDay);
        await Anna_answers_when_the_day_comes();
        await The_leader_says_yes_before_Mette_decides();
        await Anna_reads_both_parts_and_her_last_day();
        await The_help_is_ordered_in_Annas_words();
        await Anna_appeals_on_the_telephone();

        await _sammen.GoesOnAt(DayBeforeTheLook);
        await The_municipality_looks_again();
        await Mette_promises_something();

        await _sammen.GoesOnAt(ThreeMonthsOn);
        await Anna_sees_the_promise_that_passed_before_she_asks();
        await Karim_says_that_it_is_hard();
        await The_way_goes_back_in_one_theme();

        var complaints = _people.SelectMany(p => p.Complaints).Where(c => !c.Contains("ERR_CONNECTION_", StringComparison.Ordinal)).ToList();
        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
        Assert.Empty(_sammen.Failures);
    }

    private async Task<Person> Arrives(string name)
    {
        var person = await Person.Arrives(_chromium, _sammen, name);
        _people.Add(person);
        return person;
    }

    /// <summary>The four answers, as Anna sees them. <paramref name="since"/> is who has the ball, since when and for what.</summary>
    private async Task The_way_says(string where, string ball, string since, string does)
    {
        await _anna.Opens(_way);
        await _anna.IsAt("Min vej");
        await _anna.SeesUnder("Hvor er min sag?", where);
        await _anna.SeesUnder("Hvem har bolden?", ball);
        await _anna.SeesUnder("Hvem har bolden?", since);
        await _anna.SeesUnder("Hvad skal jeg gøre?", does);
        await _anna.SeesUnder("Hvem kan jeg ringe til i dag?", "Mette");
        await _anna.SeesUnder("Hvem kan jeg ringe til i dag?", "70 10 20 10");
    }

    private async Task The_way_promises(string day)
    {
        await _anna.Opens(_way);
        await _anna.SeesUnder("Hvor er min sag?", $"Du hører fra os senest {day}.");
    }
}
