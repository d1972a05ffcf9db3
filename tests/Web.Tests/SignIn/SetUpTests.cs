using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Sammen.Web.Host.OpenIdConnect;

namespace Sammen.Web.Tests.SignIn;

/// <summary>What the program refuses to start with, and what it believes of a provider's own document.</summary>
[Trait("Runs", "Once")]
public sealed class SetUpTests
{
    private const string Section = "Sammen:Municipalities:by:SignIn:";

    [Theory]
    [InlineData("", "Sammen:Municipalities:by:SignIn is missing. Outside Development every municipality needs a sign-in")]
    [InlineData("Citizens:Authority=http://x.dk Citizens:ClientId=a Citizens:ClientSecret=b", "Sammen:Municipalities:by:SignIn:Citizens: Authority must be an https address outside Development.")]
    [InlineData("Citizens:Authority=x.dk Citizens:ClientId=a Citizens:ClientSecret=b", "Sammen:Municipalities:by:SignIn:Citizens: Authority must be the provider's issuer address.")]
    [InlineData("Employees:Authority=https://x.dk Employees:ClientSecret=b", "Sammen:Municipalities:by:SignIn:Employees: ClientId is missing.")]
    [InlineData("Employees:Authority=https://x.dk Employees:ClientId=a", "Sammen:Municipalities:by:SignIn:Employees: ClientSecret or ClientSecretFile is missing")]
    [InlineData("Employees:Authority=https://x.dk Employees:ClientId=a Employees:ClientSecretFile=/findes/ikke", "Sammen:Municipalities:by:SignIn:Employees: ClientSecretFile names a file that is not there.")]
    [InlineData("Citizens:Authority=https://x.dk Citizens:ClientId=a Citizens:ClientSecret=b Citizens:LeastLevel=Low", "Sammen:Municipalities:by:SignIn:Citizens: LeastLevel must be Substantial or High for citizens.")]
    [InlineData("Employees:Authority=https://x.dk Employees:ClientId=a Employees:ClientSecret=b Employees:LeastLevel=3", "Sammen:Municipalities:by:SignIn:Employees: LeastLevel must be Low, Substantial or High.")]
    [InlineData("Citizens:Authority=https://x.dk Citizens:ClientId=a Citizens:ClientSecret=b Employees:Authority=http://x.dk Employees:ClientId=a Employees:ClientSecret=b", "Sammen:Municipalities:by:SignIn:Employees: Authority")]
    public void Production_refuses_a_sign_in_that_is_missing_or_not_whole(string settings, string refusal) =>
        Assert.StartsWith(refusal, SignInSettings.Refusal(Configured(settings), development: false), StringComparison.Ordinal);

    [Theory]
    [InlineData("", true)]
    [InlineData("Citizens:Authority=http://x.dk Citizens:ClientId=a Citizens:ClientSecret=b", true)]
    [InlineData("Citizens:Authority=https://x.dk Citizens:ClientId=a Citizens:ClientSecret=b", false)]
    [InlineData("Employees:Authority=https://x.dk Employees:ClientId=a Employees:ClientSecret=b Employees:LeastLevel=Low", false)]
    public void What_is_whole_is_accepted(string settings, bool development) => Assert.Null(SignInSettings.Refusal(Configured(settings), development));

    [Fact]
    public void In_production_cookies_are_secure_and_every_address_https()
    {
        var signIn = Assert.Single(SignInSettings.Read(Configured("Citizens:Authority=https://x.dk/ Citizens:ClientId=a Citizens:ClientSecret=b"), development: false));
        var options = new OpenIdConnectOptions();
        options.Set(signIn, development: false);
        Assert.Equal(CookieSecurePolicy.Always, options.CorrelationCookie.SecurePolicy);
        Assert.Equal("__Secure-sammen-by-borger.", options.CorrelationCookie.Name);
        Assert.True(options.RequireHttps);
        Assert.Same(TimeProvider.System, options.TimeProvider);

        Assert.Null(Fault(options, "https://x.dk", "https://x.dk/a", "https://x.dk/t"));
        Assert.Null(Fault(options, "https://x.dk/", "https://x.dk/a", "https://y.dk/t"));
        Assert.Equal("ProviderIssuerOther", Fault(options, "https://y.dk", "https://x.dk/a", "https://x.dk/t"));
        Assert.Equal("ProviderIssuerOther", Fault(options, null, "https://x.dk/a", "https://x.dk/t"));
        Assert.Equal("ProviderEndpointNotHttps", Fault(options, "https://x.dk", "https://x.dk/a", "http://x.dk/t"));
        Assert.Equal("ProviderEndpointNotHttps", Fault(options, "https://x.dk", "http://x.dk/a", "https://x.dk/t"));
        Assert.Equal("ProviderEndpointMissing", Fault(options, "https://x.dk", "https://x.dk/a", null));
    }

    [Theory]
    [InlineData("/fag?a=b#c", "/fag?a=b#c")]
    [InlineData("/navne/å", "/navne/%C3%A5")]
    [InlineData("/.//ond.dk", "/")]
    [InlineData("/a/..//ond.dk", "/")]
    [InlineData("//ond.dk", "/")]
    [InlineData("/\\ond.dk", "/")]
    [InlineData("~/fag", "/")]
    [InlineData("fag", "/")]
    [InlineData("/fag\r\nSet-Cookie:a=b", "/")]
    [InlineData("https://ond.dk/fag", "/")]
    [InlineData("", "/")]
    [InlineData(null, "/")]
    public void An_address_to_return_to_is_on_this_site(string? typed, string expected) => Assert.Equal(expected, ReturnAddress.Local(typed));

    [Fact]
    public void A_nonce_is_taken_once_until_it_is_forgotten()
    {
        var used = new UsedNonces();
        var now = TimeProvider.System.GetUtcNow();
        Assert.True(used.Take("a", now.AddMinutes(15), now));
        Assert.False(used.Take("a", now.AddMinutes(15), now.AddMinutes(15)));
        Assert.True(used.Take("b", now.AddMinutes(15), now));
        Assert.True(used.Take("a", now.AddMinutes(40), now.AddMinutes(16)));
    }

    [Theory]
    [InlineData(null, "Sammen:Municipalities:by:SignIn is missing.")]
    [InlineData("http://127.0.0.1:1", "Sammen:Municipalities:by:SignIn:Citizens: Authority must be an https address outside Development.")]
    public Task The_program_itself_does_not_start_with_it(string? authority, string because) => DoesNotStart(authority, because);

    private static async Task DoesNotStart(string? authority, string because, [CallerFilePath] string here = "")
    {
        var folder = Directory.CreateTempSubdirectory("sammen-start-").FullName;
        try
        {
            var key = Path.Combine(folder, "by.key");
            await File.WriteAllTextAsync(key, Convert.ToBase64String(new byte[32]));
            var start = new ProcessStartInfo("dotnet", Path.Combine(AppContext.BaseDirectory, "Sammen.Web.dll")) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
            foreach (var (name, value) in new Dictionary<string, string>
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
                ["DOTNET_ENVIRONMENT"] = "Production",
                ["ASPNETCORE_CONTENTROOT"] = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../src/Web")),
                ["Sammen__Data"] = folder,
                ["Sammen__Municipalities__by__Name"] = "By Kommune",
                ["Sammen__Municipalities__by__KeyFile"] = key,
            }) start.Environment[name] = value;
            if (authority is not null)
            {
                foreach (var (name, value) in new[] { ("Authority", authority), ("ClientId", "a"), ("ClientSecret", "b") }) start.Environment["Sammen__Municipalities__by__SignIn__Citizens__" + name] = value;
            }

            using var program = Process.Start(start)!;
            var output = program.StandardOutput.ReadToEndAsync();
            var error = await program.StandardError.ReadToEndAsync();
            await output;
            await program.WaitForExitAsync();
            Assert.Equal(2, program.ExitCode);
            Assert.StartsWith(because, error, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string? Fault(OpenIdConnectOptions options, string? issuer, string? authorization, string? token) =>
        ProviderDocument.Fault(new OpenIdConnectConfiguration { Issuer = issuer, AuthorizationEndpoint = authorization, TokenEndpoint = token }, options);

    private static IConfiguration Configured(string settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(s => s.Split('=', 2)).Select(s => KeyValuePair.Create(Section + s[0], (string?)s[1])))
        .AddInMemoryCollection([KeyValuePair.Create("Sammen:Municipalities:by:Name", (string?)"By Kommune")])
        .Build();
}
