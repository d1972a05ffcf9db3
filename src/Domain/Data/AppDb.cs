using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Sammen.Domain.Access;
using Sammen.Domain.Assessments;
using Sammen.Domain.Calendar;
using Sammen.Domain.Cases;
using Sammen.Domain.Choices;
using Sammen.Domain.Citizens;
using Sammen.Domain.Contacts;
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

namespace Sammen.Domain.Data;

/// <summary>One municipality's database. Internal: pages reach it only through the modules' doors.</summary>
internal abstract class AppDb(DbContextOptions options) : DbContext(options)
{
    /// <summary>Advisory lock of the sealer.</summary>
    public const long SealLock = 0x53414D4D454E01;

    /// <summary>Advisory lock of the first start: migration and the first key of the ring.</summary>
    public const long StartLock = 0x53414D4D454E02;

    public DbSet<RecordEntry> RecordEntries => Set<RecordEntry>();

    public DbSet<Seal> RecordSeals => Set<Seal>();

    public DbSet<LookUpQuestion> LookUpQuestions => Set<LookUpQuestion>();

    public DbSet<Unit> Units => Set<Unit>();

    public DbSet<Employee> Employees => Set<Employee>();

    public DbSet<LifeSituation> LifeSituations => Set<LifeSituation>();

    public DbSet<Seat> Seats => Set<Seat>();

    public DbSet<Absence> Absences => Set<Absence>();

    public DbSet<SetClock> SetClocks => Set<SetClock>();

    public DbSet<TeamMember> TeamMembers => Set<TeamMember>();

    public DbSet<Citizen> Citizens => Set<Citizen>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<Consent> Consents => Set<Consent>();

    public DbSet<Representation> Representations => Set<Representation>();

    public DbSet<Shield> Shields => Set<Shield>();

    public DbSet<HomeAddress> HomeAddresses => Set<HomeAddress>();

    public DbSet<Disclosure> Disclosures => Set<Disclosure>();

    public DbSet<Voice> Voices => Set<Voice>();

    public DbSet<EmergencyAccess> EmergencyAccesses => Set<EmergencyAccess>();

    public DbSet<Visit> Visits => Set<Visit>();

    public DbSet<Plan> Plans => Set<Plan>();

    public DbSet<Entry> PlanEntries => Set<Entry>();

    public DbSet<Goal> PlanGoals => Set<Goal>();

    public DbSet<Step> PlanSteps => Set<Step>();

    public DbSet<Mark> PlanMarks => Set<Mark>();

    public DbSet<Answer> PlanAnswers => Set<Answer>();

    public DbSet<Words> PlanWords => Set<Words>();

    public DbSet<KeptTranslation> PlanTranslations => Set<KeptTranslation>();

    public DbSet<Draft> Drafts => Set<Draft>();

    public DbSet<CallBack> CallBacks => Set<CallBack>();

    public DbSet<CallNote> CallNotes => Set<CallNote>();

    public DbSet<MessageThread> MessageThreads => Set<MessageThread>();

    public DbSet<Message> Messages => Set<Message>();

    public DbSet<ContactAgreement> ContactAgreements => Set<ContactAgreement>();

    public DbSet<ContactVersion> ContactVersions => Set<ContactVersion>();

    public DbSet<Appointment> Appointments => Set<Appointment>();

    public DbSet<ContactEntry> ContactEntries => Set<ContactEntry>();

    public DbSet<Case> Cases => Set<Case>();

    public DbSet<CaseKindVersion> CaseKindVersions => Set<CaseKindVersion>();
    public DbSet<Note> Notes => Set<Note>();

    public DbSet<NotePassage> NotePassages => Set<NotePassage>();

    public DbSet<Document> Documents => Set<Document>();

    public DbSet<DocumentBytes> DocumentBytes => Set<DocumentBytes>();

    public DbSet<Promise> Promises => Set<Promise>();

    public DbSet<PromiseDay> PromiseDays => Set<PromiseDay>();

    public DbSet<Hearing> Hearings => Set<Hearing>();

    public DbSet<Decision> Decisions => Set<Decision>();

    public DbSet<Appeal> Appeals => Set<Appeal>();

    /// <summary>Whether an appeal of the case has its second look with us: it keeps the ball where it is looked at.</summary>
    public Task<bool> AppealIsWithUs(Guid caseId, CancellationToken cancel) => Appeals.AnyAsync(a => a.CaseId == caseId && a.State == AppealState.WithUs, cancel);

    /// <summary>Whether an appeal of the case is not settled: with us, or with the board.</summary>
    public Task<bool> AppealWaits(Guid caseId, CancellationToken cancel) => Appeals.AnyAsync(a => a.CaseId == caseId && a.OpenFor != null, cancel);

    /// <summary>Whether something was decided in the case, and the citizen has not been told.</summary>
    public Task<bool> DecisionIsUntold(Guid caseId, CancellationToken cancel) => Decisions.AnyAsync(d => d.CaseId == caseId && d.MadeAt != null && d.ReceivedOn == null, cancel);

    public DbSet<HelpOrder> HelpOrders => Set<HelpOrder>();

    public DbSet<ThemeVersion> ThemeVersions => Set<ThemeVersion>();

    public DbSet<Assessment> Assessments => Set<Assessment>();

    public DbSet<Summary> Summaries => Set<Summary>();

    public DbSet<KnownThing> KnownThings => Set<KnownThing>();

    public DbSet<Reply> Replies => Set<Reply>();

    public DbSet<Sheet> Sheets => Set<Sheet>();

    public DbSet<Offer> Offers => Set<Offer>();

    public DbSet<Choice> Choices => Set<Choice>();

    public DbSet<UsedForm> UsedForms => Set<UsedForm>();

    public DbSet<RingKey> RingKeys => Set<RingKey>();

    public DbSet<LaidDemo> LaidDemo => Set<LaidDemo>();

    /// <summary>Waits for others who change something about the same one, until the transaction ends. SQLite has one writer anyway.</summary>
    public abstract Task Lock(Guid about, CancellationToken cancel);

    /// <summary>Takes a lock for the rest of the transaction, or says that another node has it. SQLite has one writer anyway.</summary>
    public abstract Task<bool> TryLock(long key, CancellationToken cancel);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        HostMapping.Map(modelBuilder);
        RecordMapping.Map(modelBuilder);
        CalendarMapping.Map(modelBuilder);
        OrganisationMapping.Map(modelBuilder);
        CitizenMapping.Map(modelBuilder);
        AccessMapping.Map(modelBuilder);
        DraftMapping.Map(modelBuilder);
        SharingMapping.Map(modelBuilder);
        PlanMapping.Map(modelBuilder);
        CallBackMapping.Map(modelBuilder);
        MessageMapping.Map(modelBuilder);
        ContactMapping.Map(modelBuilder);
        CaseMapping.Map(modelBuilder);
        NoteMapping.Map(modelBuilder);
        PromiseMapping.Map(modelBuilder);
        DecisionMapping.Map(modelBuilder);
        EffortMapping.Map(modelBuilder);
        AssessmentMapping.Map(modelBuilder);
        ExpectationMapping.Map(modelBuilder);
        ChoiceMapping.Map(modelBuilder);
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            foreach (var property in entity.GetProperties()) property.SetColumnName(Snake(property.Name));
            foreach (var complex in entity.GetComplexProperties())
            {
                foreach (var property in complex.ComplexType.GetProperties()) property.SetColumnName(Snake(complex.Name) + "_" + Snake(property.Name));
            }

            foreach (var key in entity.GetKeys()) key.SetName($"pk_{entity.GetTableName()}");
            // Ids are made in code; left to guess, EF takes a new child with an id for a changed one.
            foreach (var id in entity.GetProperties().Where(p => p.ClrType == typeof(Guid))) id.ValueGenerated = Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.Never;
        }
    }

    private static string Snake(string name) =>
        string.Concat(name.Select((letter, i) => char.IsUpper(letter) && i > 0 ? "_" + char.ToLowerInvariant(letter) : char.ToLowerInvariant(letter).ToString()));

    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        written => DateTime.SpecifyKind(written, DateTimeKind.Utc),
        read => DateTime.SpecifyKind(read, DateTimeKind.Utc));
}

internal sealed class SqliteDb(DbContextOptions<SqliteDb> options) : AppDb(options)
{
    public override Task Lock(Guid about, CancellationToken cancel) => Task.CompletedTask;

    public override Task<bool> TryLock(long key, CancellationToken cancel) => Task.FromResult(true);
}

internal sealed class PostgresDb(DbContextOptions<PostgresDb> options) : AppDb(options)
{
    public override Task Lock(Guid about, CancellationToken cancel) =>
        about == Guid.Empty ? Task.CompletedTask : Database.ExecuteSqlRawAsync("select pg_advisory_xact_lock({0})", [BitConverter.ToInt64(about.ToByteArray(), 8)], cancel);

    public override async Task<bool> TryLock(long key, CancellationToken cancel) =>
        (await Database.SqlQueryRaw<bool>("select pg_try_advisory_xact_lock({0}) as \"Value\"", key).ToListAsync(cancel))[0];
}
