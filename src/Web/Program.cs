using Sammen.Domain.Data;
using Sammen.Web.Host;

try
{
    var builder = WebApplication.CreateBuilder(Start.Arguments(args));
    Start.Configure(builder);
    var app = builder.Build();
    Start.Pipeline(app);
    return await Start.Run(app);
}
catch (SetUpException wrong)
{
    // A set-up that cannot work is told in a sentence, not in a stack of calls.
    await Console.Error.WriteLineAsync(wrong.Message);
    return 2;
}

/// <summary>Named so that tests can start the real program.</summary>
public sealed partial class Program;
