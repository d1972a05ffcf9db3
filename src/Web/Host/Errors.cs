using System.Data.Common;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Sammen.Domain.Access;

namespace Sammen.Web.Host;

/// <summary>What cannot happen, and what happens anyway: a calm page with a reference, and a log line without a person in it.</summary>
public static class Errors
{
    public static void UseCalmErrors(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/fejl",
            AllowStatusCode404Response = true,
            CreateScopeForErrors = true,
            StatusCodeSelector = failure => failure switch
            {
                AccessRefusedException => StatusCodes.Status403Forbidden,
                BadHttpRequestException bad => bad.StatusCode,
                // A form that is none: cut off, or with parts that no browser makes.
                InvalidDataException => StatusCodes.Status400BadRequest,
                // A form that cannot be read to its end, or that is larger than the server takes.
                AntiforgeryValidationException { InnerException: BadHttpRequestException bad } => bad.StatusCode,
                AntiforgeryValidationException => StatusCodes.Status400BadRequest,
                _ when IsDatabase(failure) => StatusCodes.Status503ServiceUnavailable,
                _ => StatusCodes.Status500InternalServerError,
            },
            // The framework's own line holds the address, and an address can hold a person's id.
            SuppressDiagnosticsCallback = _ => true,
        });
        app.UseStatusCodePagesWithReExecute("/fejl", "?kode={0}");
    }

    public static bool IsDatabase(Exception? failure) => failure switch
    {
        null => false,
        DbException or TimeoutException => true,
        InvalidOperationException { InnerException: { } inner } => IsDatabase(inner),
        Microsoft.EntityFrameworkCore.DbUpdateException { InnerException: { } inner } => IsDatabase(inner),
        _ => IsDatabase(failure.InnerException),
    };

    /// <summary>Logs the kind of failure and where it came from, never its message: messages can quote what a person typed.</summary>
    public static void Log(ILogger logger, string reference, HttpContext context, Exception failure)
    {
        var route = (context.Features.Get<IExceptionHandlerFeature>()?.Endpoint as RouteEndpoint)?.RoutePattern.RawText ?? "?";
        var at = failure.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("Sammen.", StringComparison.Ordinal))?.Trim().Split(" in ")[0] ?? "?";
        logger.LogError("Failure {Reference} {Kind} {Inner} at {At} on {Route}", reference, failure.GetType().Name, failure.InnerException?.GetType().Name, at, route);
    }
}
