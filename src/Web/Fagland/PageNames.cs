using System.Collections.Frozen;

namespace Sammen.Web.Fagland;

/// <summary>What a refused try was at, in words. The record keeps the page's own address; a person reads its name.</summary>
public static class PageNames
{
    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["/Fagland/Borger"] = "Borgerens side",
        ["/Fagland/Fagligt"] = "Fagligt mål",
        ["/Fagland/Historie"] = "Planens historie",
        ["/Fagland/Hold"] = "Borgerens hold",
        ["/Fagland/HoldNaer"] = "Borgerens hold",
        ["/Fagland/Sager"] = "Sager",
        ["/Fagland/Sag"] = "Sager",
        ["/Fagland/SagNy"] = "Sager",
        ["/Fagland/Sagstyper"] = "Opsætning, sagstyper",
        ["/Fagland/Sagstype"] = "Opsætning, sagstyper",
        ["/Fagland/SagMuligheder"] = "Muligheder",
        ["/Fagland/SagMulighed"] = "Muligheder",
        ["/Fagland/Tilbud"] = "Tilbud",
        ["/Fagland/TilbudSkriv"] = "Tilbud",
        ["/Fagland/SagHoering"] = "Partshøring",
        ["/Fagland/SagAfgoerelse"] = "Afgørelse",
        ["/Fagland/SagKlage"] = "Klage",
        ["/Fagland/SagHjaelp"] = "Hjælp i sagen",
        ["/Fagland/Hjaelp"] = "Hjælp",
        ["/Fagland/Beslutninger"] = "Beslutninger, der venter",
        ["/Fagland/Beslutning"] = "Beslutninger, der venter",
        ["/Fagland/Kontakt"] = "Kontakt",
        ["/Fagland/KontaktAftale"] = "Kontaktaftale",
        ["/Fagland/KontaktAflys"] = "Aftale om kontakt",
        ["/Fagland/Book"] = "Aftale om kontakt",
        ["/Fagland/Beskeder"] = "Beskeder",
        ["/Fagland/Besked"] = "Beskeder",
        ["/Fagland/Deling"] = "Deling",
        ["/Fagland/Repraesentation"] = "Deling, hvem der handler for borgeren",
        ["/Fagland/Videregiv"] = "Deling, givet videre",
        ["/Fagland/Skaerm"] = "Deling, skærmet",
        ["/Fagland/Adresse"] = "Borgerens adresse",
        ["/Fagland/Ring"] = "Ring tilbage",
        ["/Fagland/RingNy"] = "Ring tilbage",
        ["/Fagland/Noedadgang"] = "Nødadgang",
        ["/Fagland/MinEnhed"] = "Min enhed",
        ["/Fagland/Frister"] = "Opsætning, frister",
        ["/Fagland/Kigget"] = "Borgerens log",
        ["/Fagland/KunneIkkeSvare"] = "Kunne ikke svare",
        ["/Fagland/Sammen"] = "Sammen-visning",
        ["/Fagland/Skriv"] = "Skriv ord ned",
        ["/Fagland/NyBorger"] = "Ny borger",
        ["/Fagland/Opslag"] = "Opslag",
        ["/Fagland/Temaer"] = "Opsætning, temaer",
        ["/Fagland/Tema"] = "Opsætning, temaer",
        ["/Fagland/Vidensdomaene"] = "Opsætning, temaer",
        ["/Fagland/Opsaetning"] = "Opsætning",
        ["/Fagland/Enhed"] = "Opsætning, enhed",
        ["/Fagland/Medarbejder"] = "Opsætning, medarbejder",
        ["/Fagland/Livssituation"] = "Opsætning, livssituation",
        ["/Borgerland/LigeNu"] = "Lige nu",
        ["/Borgerland/MinPlan"] = "Borgerens plan",
        ["/Borgerland/MinVej"] = "Min vej",
        ["/Borgerland/MineFolk"] = "Mine folk",
        ["/Borgerland/Beskeder"] = "Beskeder",
        ["/Borgerland/OmMig"] = "Om mig",
        ["/Borgerland/Kigget"] = "Hvem har kigget",
        ["/Borgerland/Historie"] = "Planens historie",
        ["/Borgerland/RingMigOp"] = "Ring til os",
        ["plan"] = "Borgerens plan",
        ["historie"] = "Planens historie",
        ["hold"] = "Borgerens hold",
        ["log"] = "Borgerens log",
        ["fagligt"] = "Fagligt mål",
        ["hent"] = "Planen som fil",
        ["sammen"] = "Sammen-visning",
        ["ny borger"] = "Ny borger",
        ["velkommen"] = "Velkommen",
        ["min dag"] = "Min dag",
        ["borgere"] = "Mine borgere",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>A page's name; for the many small pages of the plan the plan's own.</summary>
    public static string Of(string address) =>
        Names.TryGetValue(address, out var name) ? name
        : address.StartsWith("/Borgerland/", StringComparison.Ordinal) ? "Borgerens plan"
        : address.StartsWith("/Fagland/", StringComparison.Ordinal) ? "En side i Fagland"
        : "Noget om borgeren";
}
