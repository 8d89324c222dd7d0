using BackflushController.Tools.Processes;

namespace BackflushController.Tools.Flash;

/// <summary>A folder with all that flashing needs from the internet.</summary>
internal sealed class OfflineArchive(string folder, string nanoff, string target, string runtime)
{
    /// <summary>Its full path: nanoff and dotnet are not asked what a relative one is relative to.</summary>
    public string Folder { get; } = Path.GetFullPath(folder);

    private string Package => InstalledTool.PackageName("nanoff", nanoff);

    private string Runtime => $"{target}-{runtime}.zip";

    /// <summary>Ends the tool where the folder is a file.</summary>
    public void CheckFolder()
    {
        if (File.Exists(Folder))
        {
            throw Failures.ArchiveIsFile(folder);
        }
    }

    /// <summary>A file that is missing or empty ends the tool.</summary>
    public void Check()
    {
        CheckFolder();
        string? missing = ((string[])[Package, Runtime])
            .FirstOrDefault(name => !HasContent(Path.Combine(Folder, name)));
        if (missing is not null)
        {
            throw Failures.ArchiveLacks(missing, folder);
        }
    }

    /// <summary>Puts nanoff's package into it.</summary>
    public void TakePackage(string? package)
    {
        Directory.CreateDirectory(Folder);
        string copy = Path.Combine(Folder, Package);
        if (package is not null)
        {
            File.Copy(package, copy, overwrite: true);
        }

        if (!HasContent(copy))
        {
            throw Failures.PackageNotCopied(nanoff, folder);
        }
    }

    /// <summary>The runtime is there.</summary>
    public bool HasRuntime => HasContent(Path.Combine(Folder, Runtime));

    private static bool HasContent(string file) => new FileInfo(file) is { Exists: true, Length: > 0 };
}
