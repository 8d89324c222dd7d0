using BackflushController.Tools.Processes;

namespace BackflushController.Tools.Flash;

/// <summary>
/// A folder for files that nanoff is given: their names are plain, whatever the person's own files are called.
/// </summary>
internal sealed class WorkFolder : IDisposable
{
    private readonly string _folder;

    /// <summary>Makes it.</summary>
    /// <param name="processes">What makes it.</param>
    public WorkFolder(IProcesses processes) => _folder = Attempt(processes.MakeWorkFolder);

    /// <summary>Writes a file and gives its full path.</summary>
    public string Write(string name, byte[] content)
    {
        string path = Path.Combine(_folder, name);
        return Attempt(() =>
        {
            File.WriteAllBytes(path, content);
            return path;
        });
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Attempt(Func<string> write)
    {
        try
        {
            return write();
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            throw Failures.TemporaryReadOnly(Path.GetTempPath());
        }
    }
}
