using Sammen.Domain.Data;
using Sammen.Domain.Record;

namespace Sammen.Domain.Tests.Support;

/// <summary>Rows of the record, made as the trail makes them.</summary>
internal static class Rows
{
    public static RecordEntry Signed(Municipality place, int number = 1, DateTime? at = null)
    {
        var kind = (RecordKind)(number % 3);
        var entry = new RecordEntry
        {
            Kind = kind,
            At = (at ?? Place.Start).AddMilliseconds(number * 7919),
            CitizenId = kind == RecordKind.Refusal && number % 2 == 0 ? null : new Guid(number % 9 + 1, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0),
            By = kind == RecordKind.LookUp ? "Employee" : "Citizen",
            ActorId = number % 11 == 0 ? null : Guid.CreateVersion7(),
            ActorName = number % 2 == 0 ? "Søren Æblegård" : "Mette Lund",
            ActorTitle = "rådgiver",
            ActorUnit = number % 5 == 0 ? "" : "Voksen og Handicap",
            Part = "Plan, Profile",
            Purpose = "At lave planen sammen med dig",
            Basis = "Serviceloven § 10",
            Act = $"Act{number}",
            ItemId = kind == RecordKind.Change ? Guid.CreateVersion7() : null,
            ItemVersion = number,
            ForCitizen = "skrev et nyt mål 🎵",
            ForProfessional = "Mål tilføjet.\nBorgerens ord, sagt direkte.",
            Reason = number % 4 == 0 ? "Aftalt i telefon" : "",
        };
        entry.Sign(place.Keys.Record);
        return entry;
    }
}
