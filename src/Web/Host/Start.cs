using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.WebEncoders;
using Sammen.Domain;
using Sammen.Domain.Common;
using Sammen.Domain.Data;
using Sammen.Domain.Demo;
using Sammen.Domain.Sharing;
using Sammen.Web.Host.OpenIdConnect;
using Sammen.Web.Ui;

namespace Sammen.Web.Host;

/// <summary>How the program is put together and started.</summary>
internal static class Start
{
    /// <summary>--database and --at are this program's own words for two settings.</summary>
    public static string[] Arguments(string[] args)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal) { ["--database"] = "--Sammen:Database", ["--at"] = "--Sammen:At" };
        return [.. args.Select(arg =>
        {
            var name = arg.Split('=', 2);
            return known.TryGetValue(name[0], out var setting) ? (name.Length == 2 ? $"{setting}={name[1]}" : setting) : arg;
        })];
    }

    public static void Configure(WebApplicationBuilder builder)
    {
        var development = builder.Environment.IsDevelopment();
        var sammen = builder.Configuration.GetSection("Sammen");
        // Kestrel says so in bytes; a field says it in words long before.
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 4 * 1024 * 1024;
        });
        if (sammen["Port"] is { Length: > 0 } port) builder.WebHost.UseUrls($"http://127.0.0.1:{port}");

        builder.Logging.ClearProviders();
        builder.Logging.AddJsonConsole(options => options.IncludeScopes = false);

        var services = builder.Services;
        services.AddSingleton(MovedTo(sammen["At"], development));
        services.AddSingleton(new SessionClock(TimeProvider.System));
        services.AddSingleton(new Places(Places.Read(builder.Configuration, development)));
        services.AddHttpContextAccessor();
        services.AddScoped<ScopePlace>();
        services.AddSammen(scope => scope.GetRequiredService<IHttpContextAccessor>().HttpContext?.Features.Get<Municipality>()
            ?? scope.GetRequiredService<ScopePlace>().Place
            ?? throw new InvalidOperationException("This scope belongs to no municipality."));
        services.AddHostedService<SealJob>();
        services.AddHostedService<TidyJob>();

        services.AddSingleton<KeyRings>();
        services.AddDataProtection();
        // The framework's own ring would be made in the home folder at start; ours are the municipalities'.
        services.Remove(services.First(s => s.ImplementationType?.Name == "DataProtectionHostedService"));
        services.AddSingleton<IDataProtectionProvider>(s => s.GetRequiredService<KeyRings>());
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = development ? "sammen-form" : "__Host-sammen-form";
            options.Cookie.SecurePolicy = development ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
            options.SuppressXFrameOptionsHeader = true;
        });
        // Static files only: a compressed personal page over TLS can be guessed at (BREACH).
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = ["text/css", "text/javascript", "application/javascript", "image/svg+xml"];
        });
        services.AddSessions(development);
        services.AddOpenIdConnect(builder.Configuration, development);
        services.AddAuthorization();
        services.AddSingleton(new Pictograms(builder.Environment.ContentRootPath));

        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddRazorPages(Pages).WithRazorPagesAtContentRoot().AddMvcOptions(Mvc);
        services.Configure<RouteOptions>(options => options.LowercaseUrls = true);
    }

    public static void Pipeline(WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<PlaceMiddleware>();
        app.UseCalmErrors();
        app.UseResponseCompression();
        app.UseStaticFiles(new StaticFileOptions
        {
            OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "public, max-age=3600",
        });
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        // While a screen is shared every address of Fagland is closed, also one that no page has.
        app.Use((http, next) =>
        {
            if (http.SignedIn()?.Actor.Visit is null || !http.Request.Path.StartsWithSegments("/fag", StringComparison.OrdinalIgnoreCase)) return next(http);
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        });
        app.MapHealth();
        app.MapDrafts();
        app.MapSignIn();
        app.MapGet("/bliv", (HttpContext http) => http.SignedIn() is null ? Results.Unauthorized() : Results.NoContent());
        // Asked by a helper's page that stands open: it shows nothing and tries nothing, so it leaves no row.
        app.MapGet("/hjaelp/{relation:guid}/aaben", async (Guid relation, HttpContext http, SharingViews sharing, CancellationToken cancel) =>
            http.SignedIn()?.Actor is { } actor && await sharing.Holds(actor, relation, cancel) ? Results.NoContent() : Results.NotFound());
        app.MapRazorPages();
    }

    public static async Task<int> Run(WebApplication app)
    {
        if (SignInSettings.Refusal(app.Configuration, app.Environment.IsDevelopment()) is { } incomplete)
        {
            await Console.Error.WriteLineAsync(incomplete);
            return 2;
        }

        if (app.Configuration.GetSection("Sammen:Municipalities").GetChildren().All(m => !m.GetSection("Hosts").GetChildren().Any()))
        {
            await Console.Error.WriteLineAsync("No municipality has a host name. Set Sammen:Municipalities:<key>:Hosts.");
            return 2;
        }

        var places = app.Services.GetRequiredService<Places>();
        var time = app.Services.GetRequiredService<TimeProvider>();
        foreach (var place in places.All)
        {
            await Databases.Prepare(place);
            await app.Services.GetRequiredService<KeyRings>().Prepare(place, TimeProvider.System);
            // GoesOn lets a laid demo live on to the moment that --at gives.
            var moved = !string.IsNullOrWhiteSpace(app.Configuration["Sammen:At"]) && !app.Configuration.GetValue<bool>("Sammen:GoesOn");
            if (app.Environment.IsDevelopment() && await DemoLife.Lay(place, time, moved) is { } refused)
            {
                await Console.Error.WriteLineAsync(refused);
                return 2;
            }
        }

        if (app.Environment.IsDevelopment()) app.Lifetime.ApplicationStarted.Register(() => Greeting.Print(app));
        await app.RunAsync();
        return 0;
    }

    /// <summary>Copenhagen wall time, as 2027-03-05T13:40.</summary>
    private static TimeProvider MovedTo(string? at, bool development)
    {
        if (string.IsNullOrWhiteSpace(at)) return TimeProvider.System;
        if (!development) throw new SetUpException("--at moves the record's clock too, so it is for the demo alone.");
        if (!DateTime.TryParse(at, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            throw new SetUpException("--at takes a date and a time in Denmark, as 2027-03-05T13:40.");
        return new MovedClock(Clock.Utc(local) - TimeProvider.System.GetUtcNow().UtcDateTime);
    }

    private static void Pages(RazorPagesOptions options)
    {
        // Forms are checked in DoorFilter, which gives the text back when the check fails.
        options.Conventions.ConfigureFilter(new IgnoreAntiforgeryTokenAttribute());
        options.Conventions.ConfigureFilter(new TypeFilterAttribute(typeof(DoorFilter)));
        // The same pages stand under each relation that gives the right to them; the address says whose page it is.
        options.Conventions.AddFolderRouteModelConvention("/Borgerland", model =>
        {
            foreach (var own in model.Selectors.ToList())
            {
                model.Selectors.Add(new Microsoft.AspNetCore.Mvc.ApplicationModels.SelectorModel
                {
                    AttributeRouteModel = new Microsoft.AspNetCore.Mvc.ApplicationModels.AttributeRouteModel
                    {
                        Template = "sammen/{besoeg:guid}/" + own.AttributeRouteModel!.Template!.TrimStart('/'),
                    },
                });
            }
        });
    }

    private static void Mvc(MvcOptions options)
    {
        options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        var texts = options.ModelBindingMessageProvider;
        texts.SetValueMustNotBeNullAccessor(_ => "Her mangler et svar.");
        texts.SetAttemptedValueIsInvalidAccessor((_, _) => "Det kan vi ikke læse. Skriv det på en anden måde.");
        texts.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => "Det kan vi ikke læse. Skriv det på en anden måde.");
        texts.SetValueIsInvalidAccessor(_ => "Det kan vi ikke læse. Skriv det på en anden måde.");
        texts.SetUnknownValueIsInvalidAccessor(_ => "Det kan vi ikke læse. Skriv det på en anden måde.");
        texts.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Det kan vi ikke læse. Skriv det på en anden måde.");
        texts.SetValueMustBeANumberAccessor(_ => "Skriv et tal.");
        texts.SetNonPropertyValueMustBeANumberAccessor(() => "Skriv et tal.");
        texts.SetMissingBindRequiredValueAccessor(_ => "Her mangler et svar.");
        texts.SetMissingKeyOrValueAccessor(() => "Her mangler et svar.");
        texts.SetMissingRequestBodyRequiredValueAccessor(() => "Her mangler et svar.");
    }
}
