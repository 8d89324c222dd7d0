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

    /// <summary>A file that is missing, empty or damaged ends the tool.</summary>
    public void Check()
    {
        CheckFolder();
        foreach (string name in (string[])[Package, Runtime])
        {
            string file = Path.Combine(Folder, name);
            if (!HasContent(file))
            {
                throw Failures.ArchiveLacks(name, folder);
            }

            if (!ZipFiles.IsWhole(file))
            {
                throw Failures.ArchiveDamaged(name, folder);
            }
        }
    }

    /// <summary>nanoff's package cannot be installed.</summary>
    public ToolException PackageRefused() => Failures.ArchiveRefused(Package, folder);

    /// <summary>nanoff cannot use the runtime.</summary>
    public ToolException RuntimeRefused() => Failures.ArchiveRefused(Runtime, folder);

    /// <summary>Removes a damaged runtime: nanoff would not download one that is there.</summary>
    public void RemoveDamaged()
    {
        string file = Path.Combine(Folder, Runtime);
        if (File.Exists(file) && !ZipFiles.IsWhole(file))
        {
            File.Delete(file);
        }
    }

    /// <summary>Puts nanoff's package into it.</summary>
    public void TakePackage(string? package)
    {
        string copy = Path.Combine(Folder, Package);
        if (!IsWritten(package, copy) || !HasContent(copy) || !ZipFiles.IsWhole(copy))
        {
            throw Failures.PackageNotCopied(nanoff, folder);
        }
    }

    /// <summary>The runtime is there and whole.</summary>
    public bool HasRuntime
    {
        get
        {
            string file = Path.Combine(Folder, Runtime);
            return HasContent(file) && ZipFiles.IsWhole(file);
        }
    }

    private bool IsWritten(string? package, string copy)
    {
        try
        {
            Directory.CreateDirectory(Folder);
            if (package is not null)
            {
                File.Copy(package, copy, overwrite: true);
            }

            return true;
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool HasContent(string file) => new FileInfo(file) is { Exists: true, Length: > 0 };
}
