using Sammen.Web.Host;

var builder = WebApplication.CreateBuilder(Start.Arguments(args));
Start.Configure(builder);
var app = builder.Build();
Start.Pipeline(app);
return await Start.Run(app);

/// <summary>Named so that tests can start the real program.</summary>
public sealed partial class Program;
