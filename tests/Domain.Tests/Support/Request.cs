using Microsoft.Extensions.DependencyInjection;
using Sammen.Domain.Access;
using Sammen.Domain.Assessments;
using Sammen.Domain.Calendar;
using Sammen.Domain.Cases;
using Sammen.Domain.Choices;
using Sammen.Domain.Citizens;
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

namespace Sammen.Domain.Tests.Support;

/// <summary>One request: its own scope, so its own doors, database context and trail.</summary>
internal sealed class Request(AsyncServiceScope scope) : IAsyncDisposable
{
    private Subject? _subject;

    /// <summary>Whose pages were opened; only after a request was opened on someone.</summary>
    public Subject Subject => _subject ?? throw new InvalidOperationException("This request is about nobody.");

    public AppDb Db => Get<AppDb>();

    public Changes Changes => Get<Changes>();

    public SessionDesk Sessions => Get<SessionDesk>();

    public AccessDesk Access => Get<AccessDesk>();

    public VisitDesk Visits => Get<VisitDesk>();

    public DraftDesk Drafts => Get<DraftDesk>();

    public SharingDesk Sharing => Get<SharingDesk>();

    public SharingViews SharingViews => Get<SharingViews>();

    public RepresentationDesk Representations => Get<RepresentationDesk>();

    public ProtectionDesk Protection => Get<ProtectionDesk>();

    public DisclosureDesk Disclosures => Get<DisclosureDesk>();

    public VoiceDesk Voices => Get<VoiceDesk>();

    public EmergencyDesk Emergencies => Get<EmergencyDesk>();

    public HelperPlanViews HelperPlan => Get<HelperPlanViews>();

    public RecordViews Record => Get<RecordViews>();

    public QuestionDesk Questions => Get<QuestionDesk>();

    public TeamDesk Team => Get<TeamDesk>();

    public TeamViews TeamViews => Get<TeamViews>();

    public LeaderDesk Leaders => Get<LeaderDesk>();

    public AbsenceDesk Absences => Get<AbsenceDesk>();

    public ClockDesk Clocks => Get<ClockDesk>();

    public OrganisationDesk Organisation => Get<OrganisationDesk>();

    public OrganisationViews OrganisationViews => Get<OrganisationViews>();

    public CitizenDesk Citizens => Get<CitizenDesk>();

    public CitizenViews CitizenViews => Get<CitizenViews>();

    public PlanDesk Plan => Get<PlanDesk>();

    public PlanViews PlanViews => Get<PlanViews>();

    public DayViews Days => Get<DayViews>();

    public CallBackDesk Calls => Get<CallBackDesk>();

    public CallBackViews CallViews => Get<CallBackViews>();

    public WaitingViews CallDay => Get<WaitingViews>();

    public AskedViews Asked => Get<AskedViews>();

    public WayViews Ways => Get<WayViews>();

    public MessageDesk Messages => Get<MessageDesk>();

    public MessageViews MessageViews => Get<MessageViews>();

    public CaseDesk Cases => Get<CaseDesk>();

    public CaseViews CaseViews => Get<CaseViews>();

    public CaseKindDesk CaseKinds => Get<CaseKindDesk>();

    public PlanExport Export => Get<PlanExport>();

    public ThemeDesk Themes => Get<ThemeDesk>();

    public AssessmentDesk Assessments => Get<AssessmentDesk>();

    public AssessmentViews AssessmentViews => Get<AssessmentViews>();

    public ExpectationDesk Expectations => Get<ExpectationDesk>();

    public ExpectationViews ExpectationViews => Get<ExpectationViews>();

    public AssessmentGates Gates => Get<AssessmentGates>();

    public ContactAgreementDesk Contacts => Get<ContactAgreementDesk>();

    public AppointmentDesk Appointments => Get<AppointmentDesk>();

    public ContactLogDesk ContactLog => Get<ContactLogDesk>();

    public ContactViews ContactViews => Get<ContactViews>();

    public NoteDesk Notes => Get<NoteDesk>();

    public NoteViews NoteViews => Get<NoteViews>();

    public JournalViews Journal => Get<JournalViews>();

    public DocumentDesk Documents => Get<DocumentDesk>();

    public DocumentViews DocumentViews => Get<DocumentViews>();

    public PromiseDesk Promises => Get<PromiseDesk>();

    public PromiseViews PromiseViews => Get<PromiseViews>();

    public ContactDayViews ContactDays => Get<ContactDayViews>();

    public OfferDesk Offers => Get<OfferDesk>();

    public ChoiceDesk Choices => Get<ChoiceDesk>();

    public ChoiceViews ChoiceViews => Get<ChoiceViews>();

    public HearingDesk Hearings => Get<HearingDesk>();

    public DecisionDesk Decisions => Get<DecisionDesk>();

    public AppealDesk Appeals => Get<AppealDesk>();

    public MandateDesk Mandates => Get<MandateDesk>();

    public HelpDesk Help => Get<HelpDesk>();

    public HelpViews HelpViews => Get<HelpViews>();

    public DecisionViews DecisionViews => Get<DecisionViews>();

    /// <summary>Makes it a request about the citizen whose pages the subject opened.</summary>
    public async Task<Request> About(Task<Subject> opened)
    {
        try
        {
            _subject = await opened;
            return this;
        }
        catch
        {
            await DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => scope.DisposeAsync();

    private T Get<T>()
        where T : notnull => scope.ServiceProvider.GetRequiredService<T>();
}
