using Sammen.Domain.Data;

namespace Sammen.Web.Host;

/// <summary>Alive: the program answers. Ready: every municipality's database does too.</summary>
public static class Health
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/alive", () => Results.Text("alive"));
        app.MapGet("/health/ready", async (Places places, CancellationToken cancel) =>
        {
            foreach (var place in places.All)
            {
                if (!await Databases.Answers(place, cancel)) return Results.Text("not ready", statusCode: StatusCodes.Status503ServiceUnavailable);
            }

            return Results.Text("ready");
        });
    }
}
