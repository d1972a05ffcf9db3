using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Sammen.Web.Host.OpenIdConnect;

/// <summary>
/// The framework asks every remote scheme about every request, and there are two for each municipality (0.3 ms a request
/// with all 98). Here they are asked under /log-ind only.
/// </summary>
internal sealed class CallbackSchemes(IOptions<AuthenticationOptions> options, IHttpContextAccessor requests) : AuthenticationSchemeProvider(options)
{
    public override async Task<IEnumerable<AuthenticationScheme>> GetRequestHandlerSchemesAsync() =>
        requests.HttpContext?.Request.Path.StartsWithSegments("/log-ind", StringComparison.OrdinalIgnoreCase) == true ? await base.GetRequestHandlerSchemesAsync() : [];
}
