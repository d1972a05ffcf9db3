using FsCheck;
using FsCheck.Fluent;
using Sammen.Domain.Cases;
using Sammen.Domain.Common;
using Sammen.Domain.Decisions;

namespace Sammen.Domain.Tests.Decisions;

/// <summary>Sendings, reasons, answers, doubts and days, in any order: no answer is hidden, passed by or shut out.</summary>
[Trait("Runs", "Once")]
public sealed class HearingRoundTests
{
    private static readonly Period Answers = CaseKindDesk.Read(CaseKindDesk.Typical)!.Find(k => k.Code == "stoette")!.Rules.Hear;

    private enum Does
    {
        Sends,
        SendsOther,
        Waives,
        SaysNo,
        SaysYes,
        Doubts,
        Waits,
        WaitsLong,
    }

    [Fact]
    public void Whatever_is_done_in_whatever_order_what_the_citizen_answered_counts() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(4000), Prop.ForAll(
        Gen.Elements(Enum.GetValues<Does>()).ListOf(14).ToArbitrary(),
        acts =>
        {
            var (now, hearings, doubts, words) = (new DateTime(2026, 5, 12, 8, 0, 0, DateTimeKind.Utc), new List<Hearing>(), new List<CaseDoubt>(), 0);
            foreach (var does in acts)
            {
                now = now.AddMinutes(1).AddDays(does switch { Does.Waits => 1, Does.WaitsLong => 20, _ => 0 });
                var (round, today) = (new HearingRound(hearings), Clock.DayOf(now));
                var version = round.Version;
                if (does is Does.Sends or Does.SendsOther or Does.Waives)
                {
                    var facts = does == Does.Sends ? "Du kan tage bussen selv." : $"Det er noget andet, nummer {words++}.";
                    var made = does == Does.Waives ? round.Waive(Guid.CreateVersion7(), Guid.CreateVersion7(), "Intet nyt.", doubts, "Mette", now) : round.Send(Guid.CreateVersion7(), Guid.CreateVersion7(), facts, Answers, doubts, "Mette", now);
                    var open = round.Asked is { Answer: null } asked && asked.LastDay(doubts) >= today;
                    var refused = open ? DecisionRefusals.HearingOpen
                        : does == Does.Waives ? (round.Asked?.Answer is null ? null : DecisionRefusals.IsAnswered)
                        : hearings.Exists(h => h.Answer is HearingAnswer.DoesNotFit && h.Facts == facts) ? DecisionRefusals.FactsDoNotFit : null;
                    Assert.Same(refused, made.Refusal);
                    if (made.Ok) hearings.Insert(0, made.Value);
                }

                if (does is Does.SaysNo or Does.SaysYes && round.Asked is { } heard) Assert.Null(heard.Hear(does == Does.SaysYes ? HearingAnswer.Fits : HearingAnswer.DoesNotFit, "Det passer ikke.", HearingWay.Alone, "", now));
                if (does == Does.Doubts) doubts.Add(new CaseDoubt { At = now, Until = today.AddDays(7) });

                var after = new HearingRound(hearings);
                // What a form was filled in against is known from any other.
                Assert.Equal(after.Version > version, does is Does.SaysNo or Does.SaysYes ? round.Asked is not null : hearings.Count > 0 && hearings[0].SentAt == now);
                var counts = after.Counts(today, doubts);
                if (after.Asked is { Answer: not null }) Assert.Same(after.Asked, counts);
                if (after.Waived is not null && hearings.Exists(h => h.Answer is not null)) Assert.NotNull(after.Asked is { } one && !one.IsDone(today, doubts) ? one : counts!.Answer);
                Assert.Equal(hearings.Count == 0, counts is null);
            }

            return true;
        }));
}
