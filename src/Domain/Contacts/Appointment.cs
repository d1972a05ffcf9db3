using Sammen.Domain.Common;

namespace Sammen.Domain.Contacts;

public enum AppointmentState
{
    Planned,
    Held,
    Cancelled,
}

/// <summary>An employee who comes to an appointment. The name is kept as it was.</summary>
internal sealed class AppointmentPerson
{
    public Guid AppointmentId { get; init; }

    public Guid EmployeeId { get; init; }

    public string Name { get; init; } = "";

    public string Portrait { get; init; } = "";
}

/// <summary>Someone meets the citizen, at a place and a time. Where it is belongs to the contact and is told with nothing else.</summary>
internal sealed class Appointment
{
    public const int Shortest = 5;
    public const int Longest = 240;
    public const int ShortestReason = 10;
    public const int LongestPlace = 200;

    public static readonly Refusal WayMissing = new("AppointmentWayMissing", "Vælg, hvordan I mødes.");
    public static readonly Refusal MinutesOutside = new("AppointmentMinutesOutside", "Skriv et helt tal fra 5 til 240 minutter.");
    public static readonly Refusal TimePassed = new("AppointmentTimePassed", "Tiden er gået. Vælg en tid, der kommer.");
    public static readonly Refusal ReasonMissing = new("AppointmentReasonMissing", "Skriv, hvorfor I går uden om aftalen. Mindst ti tegn. Borgeren kan læse det.");
    public static readonly Refusal NotFound = new("AppointmentNotFound", "Aftalen findes ikke mere. Åbn siden igen.");
    public static readonly Refusal NotPlanned = new("AppointmentNotPlanned", "Aftalen er allerede holdt eller aflyst.");
    public static readonly Refusal NotYet = new("AppointmentNotYet", "Aftalen er ikke begyndt endnu. Vent, til I har mødt hinanden.");
    public static readonly Refusal WhyMissing = new("AppointmentWhyMissing", "Skriv et par ord om hvorfor. Borgeren kan læse det.");

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid CitizenId { get; init; }

    public Channel Way { get; init; }

    public string Place { get; init; } = "";

    /// <summary>UTC.</summary>
    public DateTime StartsAt { get; init; }

    public int Minutes { get; init; }

    /// <summary>What it breaks of the agreement, a sentence a line; empty when nothing.</summary>
    public string Breaks { get; init; } = "";

    /// <summary>Why it was booked all the same; the citizen can read it.</summary>
    public string Reason { get; init; } = "";

    public string BookedByName { get; init; } = "";

    public DateTime BookedAt { get; init; }

    public AppointmentState State { get; private set; }

    public string StateWhy { get; private set; } = "";

    public string StateBy { get; private set; } = "";

    public bool StateByCitizen { get; private set; }

    public DateTime? StateAt { get; private set; }

    /// <summary>When the citizen said that they have seen that an employee called it off; null until then.</summary>
    public DateTime? SeenAt { get; private set; }

    public int Version { get; private set; } = 1;

    public List<AppointmentPerson> People { get; } = [];

    public DateTime EndsAt => StartsAt.AddMinutes(Minutes);

    public bool Overlaps(DateTime from, DateTime to) => State == AppointmentState.Planned && StartsAt < to && from < EndsAt;

    /// <summary>Books. What breaks the agreement needs a reason of at least ten characters.</summary>
    public static Result<Appointment> Book(Guid citizenId, NewAppointment booking, DateTime startsAt, IReadOnlyCollection<Break> breaks, string reason, Party by, DateTime at)
    {
        if (booking.Way == Channel.Writing || !Enum.IsDefined(booking.Way)) return WayMissing;
        if (booking.Minutes is < Shortest or > Longest) return MinutesOutside;
        if (startsAt <= at) return TimePassed;
        var place = Text.Optional(booking.Place, LongestPlace);
        if (!place.Ok) return place.Refusal;
        var why = Text.Optional(reason, 500);
        if (!why.Ok) return why.Refusal;
        if (breaks.Count > 0 && why.Value.Count(letter => !char.IsWhiteSpace(letter)) < ShortestReason) return ReasonMissing;
        return new Appointment
        {
            CitizenId = citizenId,
            Way = booking.Way,
            Place = place.Value,
            StartsAt = startsAt,
            Minutes = booking.Minutes,
            Breaks = string.Join('\n', breaks.Select(b => b.Says)),
            Reason = breaks.Count > 0 ? why.Value : "",
            BookedByName = by.Name,
            BookedAt = at,
        };
    }

    public void Comes(Guid employeeId, string name, string portrait) =>
        People.Add(new AppointmentPerson { AppointmentId = Id, EmployeeId = employeeId, Name = name, Portrait = portrait });

    /// <summary>It took place. An employee says so, once it has begun.</summary>
    public Result<ContactEvent> Hold(Party by, int version, DateTime at)
    {
        if (State != AppointmentState.Planned) return NotPlanned;
        if (version != Version) return Form.Changed;
        if (at < StartsAt) return NotYet;
        Becomes(AppointmentState.Held, "", by, at);
        return new AppointmentHeld(this);
    }

    /// <summary>Called off by either side; an employee says why, the citizen need not.</summary>
    public Result<ContactEvent> Cancel(string why, Party by, int version, DateTime at)
    {
        if (State != AppointmentState.Planned) return NotPlanned;
        if (version != Version) return Form.Changed;
        var reason = Text.Optional(why, 500);
        if (!reason.Ok) return reason.Refusal;
        if (by.Side == Side.Adviser && reason.Value.Length == 0) return WhyMissing;
        Becomes(AppointmentState.Cancelled, reason.Value, by, at);
        return new AppointmentCancelled(this);
    }

    /// <summary>The citizen has seen that it was called off. Said again it changes nothing; null then.</summary>
    public ContactEvent? See(DateTime at)
    {
        if (State != AppointmentState.Cancelled || StateByCitizen || SeenAt is not null) return null;
        SeenAt = at;
        return new CancellationSeen(this);
    }

    private void Becomes(AppointmentState state, string why, Party by, DateTime at)
    {
        (State, StateWhy, StateBy, StateByCitizen, StateAt) = (state, why, by.Name, by.Side == Side.Citizen, at);
        Version++;
    }
}
