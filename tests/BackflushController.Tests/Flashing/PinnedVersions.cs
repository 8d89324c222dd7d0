namespace BackflushController.Tests.Flashing;

/// <summary>What firmware/versions.txt pins.</summary>
internal static class PinnedVersions
{
    /// <summary>The file's path in the repository.</summary>
    public const string FileName = "firmware/versions.txt";

    /// <summary>Every line that is not a comment, split into words.</summary>
    public static IReadOnlyList<string[]> Lines { get; } =
        File.ReadAllLines(RepositoryRoot.PathOf(FileName))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .ToArray();

    /// <summary>The flasher.</summary>
    public static string Nanoff => Single("tool", "nanoff");

    /// <summary>The emulator.</summary>
    public static string Nanoclr => Single("tool", "nanoclr");

    /// <summary>The runtime on the chip.</summary>
    public static string Runtime => Single("runtime", "nanoFramework");

    /// <summary>The release of Visual Studio's extension that the project system comes from.</summary>
    public static string Extension => Single("build", "extension");

    /// <summary>The image of the machine that builds the firmware.</summary>
    public static string Machine => Single("build", "machine");

    /// <summary>Name, runtime image, partition of the application and lowest revision of each chip.</summary>
    public static IEnumerable<string[]> Chips => Lines.Where(line => line[0] == "chip").Select(line => line[1..]);

    private static string Single(string kind, string name) =>
        Lines.Single(line => line.Length == 3 && line[0] == kind && line[1] == name)[2];
}
