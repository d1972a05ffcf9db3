using Sammen.Domain.Contacts;

namespace Sammen.Domain.Tests.Contacts;

/// <summary>Due, and then missing: over every day to 2045 and every rhythm.</summary>
[Trait("Runs", "Once")]
public sealed class ContactDueTests
{
    [Fact]
    public void A_contact_is_ahead_then_due_then_missing_and_never_back_again()
    {
        foreach (var last in ContactTermsTests.EveryDay.Where((_, i) => i % 29 == 0))
        {
            foreach (var weeks in Enumerable.Range(1, 26))
            {
                var before = DueState.Ahead;
                for (var day = 0; day < weeks * 7 * 2; day++)
                {
                    var due = ContactDue.On(last.AddDays(day), weeks, last.AddDays(-100), last)!;
                    Assert.Equal(last.AddDays(weeks * 7), due.Day);
                    Assert.True(due.State >= before);
                    Assert.Equal(day >= weeks * 7, due.State >= DueState.Due);
                    // More than half a rhythm past the day.
                    Assert.Equal((day - (weeks * 7)) * 2 > (weeks * 7) + (weeks % 2), due.State == DueState.Overdue);
                    before = due.State;
                }
            }
        }
    }

    [Fact]
    public void A_later_contact_never_makes_the_next_earlier()
    {
        foreach (var day in ContactTermsTests.EveryDay)
            Assert.True(ContactDue.On(day, 3, day, day)!.Day < ContactDue.On(day, 3, day, day.AddDays(1))!.Day);
    }

    [Fact]
    public void Before_any_contact_the_agreement_itself_counts_and_without_a_rhythm_nothing_is_due()
    {
        var day = new DateOnly(2027, 3, 2);
        Assert.Equal(day.AddDays(14), ContactDue.On(day, 2, day, null)!.Day);
        Assert.Null(ContactDue.On(day, null, day, day.AddDays(-400)));
    }
}
