using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Sammen.Domain.Access;
using Sammen.Domain.Citizens;
using Sammen.Domain.Common;
using Sammen.Domain.Data;
using Sammen.Domain.Record;

namespace Sammen.Domain.Plans;

/// <summary>The plan as open data, by the published schema plan-1. Only what the citizen sees; no CPR, no address.</summary>
public sealed class PlanExport
{
    public const string Schema = "plan-1";

    private static readonly JsonSerializerOptions Written = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private readonly Municipality _place;
    private readonly PlanViews _plans;
    private readonly CitizenViews _citizens;
    private readonly Trail _trail;
    private readonly Clock _clock;

    internal PlanExport(Municipality place, PlanViews plans, CitizenViews citizens, Trail trail, Clock clock) =>
        (_place, _plans, _citizens, _trail, _clock) = (place, plans, citizens, trail, clock);

    /// <summary>UTF-8 JSON, or null when there is no plan. For the citizen alone: on a shared screen the file would stay on the employee's machine.</summary>
    public async Task<byte[]?> Json(Subject subject, string schemaAddress, CancellationToken cancel)
    {
        if (!subject.IsCitizen) throw await _trail.Refuse(subject.Actor, subject.CitizenId, "hent", cancel);
        if (await _plans.Plan(subject, cancel) is not { } plan) return null;
        var professional = new Dictionary<Guid, TranslationView>();
        foreach (var goal in plan.Goals.Where(g => g.IsTranslated))
        {
            if (await _plans.Translations(subject, goal.Id, cancel) is [var newest, ..]) professional[goal.Id] = newest.Words;
        }

        var frame = await _citizens.Frame(subject, cancel);
        return JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                schema = schemaAddress,
                made = _clock.Now,
                municipality = _place.Name,
                citizen = new { name = frame.Name, calledName = frame.PreferredName },
                plan = new
                {
                    revision = plan.Revision,
                    started = plan.StartedAt,
                    coordinator = new { name = plan.Coordinator.Name, title = plan.Coordinator.Title, unit = plan.Coordinator.Unit },
                    entries = plan.Entries.Select(e => new { kind = e.Kind, words = e.Text, said = e.Said, at = e.SaidAt, writtenBy = e.WrittenBy }),
                    goals = plan.Goals.Select(g => new
                    {
                        words = g.Text,
                        oneStepUp = g.StepUp.Length > 0 ? g.StepUp : null,
                        state = g.State,
                        why = g.StateWhy.Length > 0 ? g.StateWhy : null,
                        claim = g.Claim,
                        scale = g.Scale,
                        scaleAt = g.ScaleAt,
                        scaleBefore = g.ScaleBefore,
                        said = g.Said,
                        at = g.SaidAt,
                        writtenBy = g.WrittenBy,
                        professional = professional.TryGetValue(g.Id, out var t)
                            ? new { aim = t.Aim, kind = t.Kind, theme = t.Theme.Length > 0 ? t.Theme : null, provider = t.Provider.Length > 0 ? t.Provider : null, legalBasis = t.LegalBasis.Length > 0 ? t.LegalBasis : null, at = t.At, writtenBy = t.By }
                            : null,
                        steps = g.Steps.Select(s => new
                        {
                            words = s.Text,
                            doer = s.IsCitizens ? "citizen" : s.DoerName,
                            due = s.Due.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                            done = s.DoneAt,
                            whatHelped = s.WhatHelped.Length > 0 ? s.WhatHelped : null,
                            said = s.Said,
                            at = s.SaidAt,
                            writtenBy = s.WrittenBy,
                        }),
                    }),
                    answer = plan.LatestAnswer is { } a ? new { answer = a.Said, why = a.Why.Length > 0 ? a.Why : null, lookAgain = a.LookAgain?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), at = a.At } : null,
                },
            },
            Written);
    }
}
