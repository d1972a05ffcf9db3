namespace Sammen.Journeys.Support;

/// <summary>Where things lie in the repository.</summary>
internal static class House
{
    public static string Root { get; } = Find();

    public static string Web { get; } = Path.Combine(Root, "src", "Web");

    public static string Pictures { get; } = Path.Combine(Root, "docs", "billeder");

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Sammen.slnx"))) return folder.FullName;
        }

        throw new InvalidOperationException($"Sammen.slnx is in no folder above {AppContext.BaseDirectory}.");
    }
}
