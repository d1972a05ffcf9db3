using Microsoft.IdentityModel.JsonWebTokens;
using Sammen.Domain.Access;
using Sammen.Domain.Common;

namespace Sammen.Web.Host.OpenIdConnect;

/// <summary>What a validated token proves about a person. A claim that is there twice proves nothing.</summary>
internal sealed class ProvenPerson(JsonWebToken token, SignInSettings settings)
{
    public CitizenClaims AsCitizen()
    {
        var level = Level();
        if (One(settings.NameClaim) is not { } name) throw new SignInRefusedException(SignInRefusedException.Failed, "NameMissing");
        if (!Cpr.TryParse(One(settings.CprClaim), out var cpr)) throw new SignInRefusedException(SignInRefusedException.Failed, "CprUnreadable");
        return new CitizenClaims(name, cpr, settings.Authority, level);
    }

    public EmployeeClaims AsEmployee()
    {
        var level = Level();
        if (One(settings.SubjectClaim) is not { } subject) throw new SignInRefusedException(SignInRefusedException.Failed, "SubjectMissing");
        var roles = All(settings.RolesClaim).SelectMany(r => r.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToList();
        return new EmployeeClaims(subject, roles, settings.Authority, level);
    }

    private string Level()
    {
        if (!AssuranceLevels.TryRead(One(settings.LevelClaim), out var level)) throw new SignInRefusedException(SignInRefusedException.Level, "LevelMissing");
        if (level < settings.LeastLevel) throw new SignInRefusedException(SignInRefusedException.Level, "LevelTooLow");
        return level.ToString();
    }

    private string? One(string claim) => All(claim).ToList() is [{ Length: > 0 } only] ? only : null;

    private IEnumerable<string> All(string claim) => token.Claims.Where(c => c.Type == claim).Select(c => c.Value);
}
