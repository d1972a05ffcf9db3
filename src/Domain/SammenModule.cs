using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sammen.Domain.Access;
using Sammen.Domain.Assessments;
using Sammen.Domain.Calendar;
using Sammen.Domain.Cases;
using Sammen.Domain.Choices;
using Sammen.Domain.Citizens;
using Sammen.Domain.Common;
using Sammen.Domain.Contacts;
using Sammen.Domain.Data;
using Sammen.Domain.Days;
using Sammen.Domain.Decisions;
using Sammen.Domain.Drafts;
using Sammen.Domain.Efforts;
using Sammen.Domain.Expectations;
using Sammen.Domain.Notes;
using Sammen.Domain.Organisation;
using Sammen.Domain.Plans;
using Sammen.Domain.Promises;
using Sammen.Domain.Record;
using Sammen.Domain.Sharing;

namespace Sammen.Domain;

/// <summary>Registers the doors. The host says which municipality a scope is for; nothing else can.</summary>
public static class SammenModule
{
    public static IServiceCollection AddSammen(this IServiceCollection services, Func<IServiceProvider, Municipality> municipalityOfScope)
    {
        services.AddScoped(s => new PlaceOfScope(municipalityOfScope(s)));
        services.AddScoped(s => Place(s).Open());
        services.AddScoped<Clock>();
        services.AddScoped(s => new Trail(Place(s), Get<AppDb>(s), Get<Clock>(s)));
        services.AddScoped(s => new Changes(Place(s), Get<AppDb>(s), Get<Clock>(s)));

        services.AddScoped(s => new SessionDesk(Place(s), Get<AppDb>(s), Get<SessionClock>(s)));
        services.AddScoped(s => new AccessDesk(Get<AppDb>(s), Get<Trail>(s), Get<Clock>(s), Get<SessionClock>(s)));
        services.AddScoped(s => new VisitDesk(Get<AppDb>(s), Get<Changes>(s), Get<Trail>(s), Get<SessionClock>(s)));

        services.AddScoped(s => new SharingDesk(Place(s), Get<AppDb>(s), Get<Changes>(s), Get<Trail>(s), Get<Clock>(s)));
        services.AddScoped(s => new SharingViews(Place(s), Get<AppDb>(s), Get<Trail>(s), Get<Clock>(s)));
        services.AddScoped(s => new RepresentationDesk(Place(s), Get<AppDb>(s), Get<Changes>(s), Get<Trail>(s), Get<Clock>(s)));
        services.AddScoped(s => new ProtectionDesk(Place(s), Get<AppDb>(s), Get<Changes>(s), Get<Trail>(s), Get<Clock>(s)));
        services.AddScoped(s => new DisclosureDesk(Get<AppDb>(s), Get<Changes>(s), Get<Trail>(s), Get<Clock>(s)));
        services.AddScoped(s => new VoiceDesk(Get<AppDb>(s), Get<Changes>(s), Get<Trail>(s), Get<Clock>(s)));
        services.AddScoped(s => new EmergencyDesk(Place(s), Get<AppDb>(s), Get<Changes>(s), Get<Trail>(s), Get<Clock>(s), Get<SessionClock>(s), Get<ClockDesk>(s)));

        services.AddScoped(s => new CaseDesk(Get<AppDb>(s), Get<Changes>(s), Get<Trail>(s), Get<Clock>(s), Get<ClockDesk>(s), Get<PromiseDesk>(s)));
        services.AddScoped(s => new CaseKindDesk(Get<AppDb>(s), Get<Changes>(s), Get<Trail>(s), Get<Clock>(s)));
        services.AddScoped(s => new CaseViews(Get<AppDb>(s), Get<Trail>(s), Get<Clock>(s)));

        services.AddScoped(s => new OfferDesk(Get<AppDb>(s), Get<Changes>(s), Get<Trail>(s), Get<Clock>(s)));
        services.AddScoped(s => new ChoiceDesk(Get<AppDb>(s), Get<Changes>(s), Get<Trail>(s), Get<Clock>(s)));
        services.AddScoped(s => new ChoiceViews(Get<AppDb>(s), Get<Trail>(s), Get<Clock>(s)));

        services.AddScoped(s => new DecisionStore(Get<AppDb>(s), Get<CaseDesk>(s), Get<AssessmentGates>(s), Get<Clock>(s)));
        services.AddScoped(s => new HearingDesk(Get<AppDb>(s), Get<Changes>(s), Get<Trail>(s), Get<Clock>(s), Get<DecisionStore>(s)));
        services.AddScoped(s => new DecisionDesk(Get<AppDb>(s), Get<Changes>(s), Get<Trail>(s), Get<Clock>(s), Get<DecisionStore>(s), Get<PlanDesk>(s), Get<PromiseDesk>(s)));
        services.AddScoped(s => new AppealDesk(Get<AppDb>(s), Get<Changes>(s), Get<Trail>(s), Get<Clock>(s), Get<DecisionStore>(s), Get<CallBackDesk>(s)));
        services.AddScoped(s => new MandateDesk(Get<AppDb>(s), Get<Changes>(s), Get<Trail>(s), Get<Clock>(s), Get<DecisionStore>(s)));
        services.AddScoped(s => new DecisionViews(Get<AppDb>(s), Get<Trail>(s), Get<Clock>(s), Get<DecisionStore>(s)));

        services.AddScoped(s => new HelpDesk(Get<AppDb>(s), Get<Changes>(s), Get<Trail>(s), Get<Clock>(s), Get<DecisionStore>(s)));
        services.AddScoped(s => new HelpViews(Get<AppDb>(s), Get<Trail>(s), Get<Clock>(s)));
        services.AddScoped(s => new ThemeDesk(Get<AppDb>(s), Get<Changes>(s), Get<Trail>(s), Get<Clock>(s)));
        services.AddScoped(s => new AssessmentDesk(Get<AppDb>(s), Get<Changes>(s), Get<Trail>(s), Get<Clock>(s)));
        services.AddScoped(s => new AssessmentViews(Get<AppDb>(s), Get<Trail>(s), Get<Clock>(s)));
        services.AddScoped(s => new ExpectationDesk(Get<AppDb>(s), Get<Changes>(s), Get<Trail>(s), Get<Clock>(s)));
        services.AddScoped(s => new ExpectationViews(Get<AppDb>(s), Get<Trail>(s), Get<Clock>(s)));
        services.AddScoped(s => new AssessmentGates(Get<AppDb>(s)));

        services.AddScoped(s => new DraftDesk(Place(s), Get<AppDb>(s), Get<Clock>(s)));

        services.AddScoped(s => new RecordViews(Place(s), Get<AppDb>(s), Get<Trail>(s), Get<PlanViews>(s), Get<Clock>(s)));
        services.AddScoped(s => new QuestionDesk(Get<AppDb>(s), Get<Changes>(s), Get<Trail>(s), Get<Clock>(s), Get<ClockDesk>(s)));

        services.AddScoped(s => new TeamRoster(Get<AppDb>(s), Get<Clock>(s)));
        services.AddScoped(s => new TeamDesk(Get<AppDb>(s), Get<Changes>(s), Get<Trail>(s), Get<Clock>(s)));
        services.AddScoped(s => new TeamViews(Get<AppDb>(s), Get<Trail>(s), Get<Clock>(s), Get<AbsenceDesk>(s)));
        services.AddScoped(s => new AbsenceDesk(Get<AppDb>(s), Get<Changes>(s), Get<Trail>(s), Get<Clock>(s)));
        services.AddScoped(s => new ClockDesk(Get<AppDb>(s), Get<Changes>(s), Get<Trail>(s)));
        services.AddScoped(s => new OrganisationDesk(Get<AppDb>(s), Get<Changes>(s), Get<Trail>(s), Get<LeaderDesk>(s)));
        services.AddScoped(s => new LeaderDesk(Get<AppDb>(s), Get<Changes>(s), Get<Trail>(s), Get<Clock>(s)));
        services.AddScoped(s => new OrganisationViews(Get<AppDb>(s), Get<Trail>(s)));

        services.AddScoped(s => new CitizenDesk(Place(s), Get<AppDb>(s), Get<Changes>(s), Get<Trail>(s), Get<Clock>(s), Get<SessionDesk>(s)));
        services.AddScoped(s => new CitizenViews(Place(s), Get<AppDb>(s), Get<Trail>(s), Get<Clock>(s)));

        services.AddScoped(s => new PlanDesk(Get<AppDb>(s), Get<Changes>(s), Get<Trail>(s), Get<Clock>(s), Get<TeamRoster>(s)));
        services.AddScoped(s => new PlanViews(Get<AppDb>(s), Get<Trail>(s), Get<Clock>(s)));
        services.AddScoped(s => new HelperPlanViews(Get<AppDb>(s), Get<Trail>(s)));
        services.AddScoped(s => new DayViews(Get<AppDb>(s), Get<Trail>(s), Get<Clock>(s)));
        services.AddScoped(s => new PlanExport(Place(s), Get<PlanViews>(s), Get<CitizenViews>(s), Get<Trail>(s), Get<Clock>(s)));

        services.AddScoped(s => new CallBackDesk(Get<AppDb>(s), Get<Changes>(s), Get<Trail>(s), Get<Clock>(s), Get<ClockDesk>(s), Get<AbsenceDesk>(s)));
        services.AddScoped(s => new CallBackViews(Get<AppDb>(s), Get<Trail>(s), Get<Clock>(s), Get<AbsenceDesk>(s)));
        services.AddScoped(s => new AskedViews(Get<AppDb>(s), Get<Trail>(s), Get<Clock>(s)));
        services.AddScoped(s => new WayViews(Get<AppDb>(s), Get<Trail>(s), Get<Clock>(s)));
        services.AddScoped(s => new WaitingViews(Get<AppDb>(s), Get<Trail>(s), Get<Clock>(s)));
        services.AddScoped(s => new MessageDesk(Place(s), Get<AppDb>(s), Get<Changes>(s), Get<Trail>(s), Get<Clock>(s), Get<ClockDesk>(s)));
        services.AddScoped(s => new MessageViews(Get<AppDb>(s), Get<Trail>(s), Get<Clock>(s)));
        services.AddScoped(s => new ContactAgreementDesk(Get<AppDb>(s), Get<Changes>(s), Get<Trail>(s), Get<Clock>(s)));
        services.AddScoped(s => new AppointmentDesk(Get<AppDb>(s), Get<Changes>(s), Get<Trail>(s), Get<Clock>(s), Get<AbsenceDesk>(s)));
        services.AddScoped(s => new ContactLogDesk(Get<AppDb>(s), Get<Changes>(s), Get<Trail>(s), Get<Clock>(s)));
        services.AddScoped(s => new ContactViews(Get<AppDb>(s), Get<Trail>(s), Get<Clock>(s)));
        services.AddScoped(s => new ContactDayViews(Get<AppDb>(s), Get<Trail>(s), Get<Clock>(s)));

        services.AddScoped(s => new PromiseDesk(Get<AppDb>(s), Get<Changes>(s), Get<Trail>(s), Get<Clock>(s)));
        services.AddScoped(s => new PromiseViews(Get<AppDb>(s), Get<Trail>(s), Get<Clock>(s)));
        services.AddScoped(s => new NoteDesk(Get<AppDb>(s), Get<Changes>(s), Get<Trail>(s), Get<Clock>(s), Get<ClockDesk>(s), Get<ContactLogDesk>(s), Get<PromiseDesk>(s)));
        services.AddScoped(s => new NoteViews(Get<AppDb>(s), Get<Trail>(s), Get<Clock>(s)));
        services.AddScoped(s => new JournalViews(Place(s), Get<AppDb>(s), Get<Trail>(s), Get<Clock>(s)));
        services.AddScoped(s => new DocumentDesk(Get<AppDb>(s), Get<Changes>(s), Get<Trail>(s), Get<Clock>(s), Get<ClockDesk>(s)));
        services.AddScoped(s => new DocumentViews(Get<AppDb>(s), Get<Trail>(s), Get<Clock>(s)));
        return services;
    }

    private static Municipality Place(IServiceProvider services) => Get<PlaceOfScope>(services).Municipality;

    private static T Get<T>(IServiceProvider services)
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>The scope's municipality in a wrapping: what a scope makes it also disposes, and a municipality outlives its requests.</summary>
    private sealed record PlaceOfScope(Municipality Municipality);
}
