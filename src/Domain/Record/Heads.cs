namespace Sammen.Domain.Record;

/// <summary>
/// The chain's heads outside the database, one line a block: "no hash". Put the file on another disk or host
/// (setting <c>Heads</c>): a record whose tail was cut no longer reaches the last line here.
/// </summary>
internal sealed class Heads(string path)
{
    public string Path { get; } = path;

    public async Task Append(long no, string hash, CancellationToken cancel)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        await File.AppendAllTextAsync(Path, $"{no} {hash}\n", cancel);
    }
}
