using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Sammen.Journeys.Support;

namespace Sammen.Journeys;

/// <summary>
/// The relation as it is lived over three weeks: how we keep in touch, who is let in and who is not, the call on a Friday, two
/// pens on one page, the emergency, and the day one becomes eighteen. Each person at a browser of their own; told with scripts
/// and without. The program goes on at other moments with the same data.
/// </summary>
public sealed partial class TheRelation : IAsyncLifetime
{
    private static readonly DateTime Friday = new(2027, 3, 5, 10, 0, 0, DateTimeKind.Unspecified);
    private static readonly DateTime Monday = new(2027, 3, 8, 9, 30, 0, DateTimeKind.Unspecified);

    /// <summary>Good Friday: Emil's eighteenth birthday, to the minute.</summary>
    private static readonly DateTime Birthday = new(2027, 3, 26, 0, 0, 0, DateTimeKind.Unspecified);

    private readonly List<Person> _people = [];
    private Chromium _chromium = null!;
    private RunningSammen _sammen = null!;
    private bool _script;
    private Person _anna = null!, _else = null!, _mette = null!, _sara = null!, _karim = null!, _lene = null!;
    private string _annasPage = "", _goalPage = "";

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
    public Task Is_kept_by_those_who_are_in_it_and_closed_to_the_rest() => Story(script: true);

    [Fact]
    public Task Is_kept_by_those_who_are_in_it_and_closed_to_the_rest_without_scripts() => Story(script: false);

    private async Task Story(bool script)
    {
        _script = script;
        _anna = await Arrives("Anna");
        _else = await Arrives("Else");
        _mette = await Arrives("Mette");
        _sara = await Arrives("Sara");
        _karim = await Arrives("Karim");
        _lene = await Arrives("Lene");

        // Tuesday the 2nd of March.
        await At_the_table_they_agree_how_to_keep_in_touch();
        await A_booking_that_breaks_the_agreement_says_so_and_needs_a_reason();
        await Anna_proposes_a_change_and_nothing_changes_until_both_said_yes();
        await Else_is_let_in_to_goals_and_steps();
        await Else_says_what_she_sees_and_does_her_step();
        await Anna_stops_it_and_the_open_page_shows_nothing_more();
        await Two_write_at_once_and_both_are_shown();
        await A_session_that_ends_takes_no_words_with_it();
        await A_form_that_is_sent_twice_is_one_row();
        await Nothing_that_Rasmus_can_open_tells_of_Ida();
        await Peter_opens_Birgit_because_it_cannot_wait();
        await Lene_sees_it_after_and_Birgit_reads_it();
        await Vera_helps_Ole_as_herself_and_within_her_task();
        await A_person_tells_Emil_and_his_mother_what_changes();

        await _sammen.GoesOnAt(Friday);
        await Mette_is_away_and_Anna_asks_to_be_called();

        await _sammen.GoesOnAt(Monday);
        await Sara_calls_and_a_missed_call_is_a_try();
        await Anna_is_asked_whether_it_was_good_and_is_silent();

        await Emil_is_eighteen_and_decides_for_himself();

        // With scripts an open page learns by a 404 that it is over; and it asks while the program is away.
        var complaints = _people.SelectMany(p => p.Complaints).Where(c => !c.Contains("404", StringComparison.Ordinal) && !c.Contains("ERR_CONNECTION_", StringComparison.Ordinal)).ToList();
        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
        Assert.Empty(_sammen.Failures);
    }

    private async Task<Person> Arrives(string name)
    {
        var person = await Person.Arrives(_chromium, _sammen, name, _script);
        _people.Add(person);
        return person;
    }

    /// <summary>From the list of one's own citizens.</summary>
    private static async Task OpensDesk(Person employee, string citizen)
    {
        await employee.Opens("/fag?vis=alle");
        await employee.Page.GetByRole(AriaRole.Rowheader).GetByRole(AriaRole.Link, new() { Name = citizen }).ClickAsync();
        await employee.IsAt(citizen);
    }

    /// <summary>Begins a joint showing at home. Gives its address.</summary>
    internal static async Task<string> SitsDown(Person employee, string desk, string citizen)
    {
        await employee.Opens(desk + "/sammen");
        await employee.Chooses("Hjemme hos " + citizen);
        await employee.Presses($"Vis {Whose(citizen)} side");
        await employee.IsAt("Min plan");
        return VisitAddress().Match(employee.Path).Value;
    }

    internal static async Task GetsUp(Person employee)
    {
        await employee.Presses("Slut for i dag");
        await employee.SignsIn();
    }

    internal static async Task WritesGoal(Person employee, string visit, string citizen, string words)
    {
        await employee.Opens(visit + "/min-plan/maal/nyt");
        await employee.Writes("Hvad vil du gerne?", words);
        await employee.Chooses($"{citizen} siger det selv");
        await employee.Presses("Gem målet");
        await employee.IsAt("Hvor er du nu?");
        await employee.Chooses("3", exact: true);
        await employee.Presses("Gem");
        await employee.IsAt(words);
    }

    private static async Task WritesStep(Person employee, string citizen, string words, string doer, string due)
    {
        await employee.Follows("Nyt lille skridt");
        await employee.Writes("Hvad er det lille skridt?", words);
        await employee.Chooses(doer, inGroup: "Hvem gør det?");
        await employee.Writes("Hvornår skal det senest være gjort?", due);
        await employee.Chooses($"{citizen} siger det selv");
        await employee.Presses("Gem skridtet");
        await employee.Sees(words);
    }

    private static string Whose(string name) => name + (name[^1] is 's' or 'x' or 'z' ? "'" : "s");

    [GeneratedRegex("^/sammen/[0-9a-f-]{36}", RegexOptions.None, 1000)]
    private static partial Regex VisitAddress();
}
