namespace BackflushController.Tools.Processes;

/// <summary>A .NET tool in a folder of its own beside the program that uses it, in the pinned version.</summary>
internal sealed class InstalledTool(IProcesses processes, string home, string name, string version)
{
    private const string Dotnet = "dotnet";

    /// <summary>Where tools go, under the folder of the program.</summary>
    public const string FolderName = ".tools";

    /// <summary>Where it is installed.</summary>
    public string Folder => Path.Combine(home, FolderName, $"{name}-{version}");

    private string Program => Path.Combine(Folder, OperatingSystem.IsWindows() ? $"{name}.exe" : name);

    /// <summary>The package, which an installed tool keeps; null when it is not there.</summary>
    public string? Package
    {
        get
        {
            string store = Path.Combine(Folder, ".store");
            return Directory.Exists(store)
                ? Directory.EnumerateFiles(store, PackageName(name, version), SearchOption.AllDirectories)
                    .FirstOrDefault()
                : null;
        }
    }

    /// <summary>The name of the package's file.</summary>
    public static string PackageName(string name, string version) => $"{name}.{version}.nupkg";

    /// <summary>Installs it unless it is there.</summary>
    /// <exception cref="IOException">Its folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    /// <param name="source">The only folder that packages come from; null for those of this computer.</param>
    /// <returns>Null when it was there, otherwise what the installation answered.</returns>
    public Answer? Install(string? source)
    {
        if (new FileInfo(Program) is { Exists: true, Length: > 0 })
        {
            return null;
        }

        // The program is what an installation makes last. What an interrupted one left would stop the next,
        // and an empty program would be taken for a script that does nothing.
        if (Directory.Exists(Folder))
        {
            processes.Remove(Folder);
        }

        // A folder that cannot be written is to be known in our words, not in those of the SDK.
        processes.Make(Folder);
        string[] from = source is null ? [] : ["--source", source];
        return processes.Run(new Call(
            Dotnet,
            ["tool", "install", name, "--version", version, "--tool-path", Folder, "--allow-roll-forward", .. from]));
    }

    /// <summary>Runs it.</summary>
    public Answer Run(params IEnumerable<string> arguments) => processes.Run(new Call(Program, [.. arguments]));
}
