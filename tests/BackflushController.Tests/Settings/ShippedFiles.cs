
namespace BackflushController.Tests.Settings;

/// <summary>The example files of firmware/settings, and how a file is read from a text.</summary>
internal static class ShippedFiles
{
    public const string Default = "default.ini";

    /// <summary>For a box of ready-made modules; of no machine.</summary>
    public const string Modules = "modules.ini";

    public static string Folder { get; } = RepositoryRoot.PathOf("firmware", "settings");

    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.EnumerateFiles(Folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    public static IEnumerable<string> OfMachines => Names.Where(name => name is not (Default or Modules));

    public static string Text(string name) => File.ReadAllText(Path.Combine(Folder, name));

    /// <summary>The text with every commented setting in force.</summary>
    public static string InForce(string text) =>
        string.Join('\n', text.Split('\n').Select(line => IsCommentedSetting(line) ? line[1..] : line));

    /// <summary>What the file says, key and value, in its order, comments left out.</summary>
    public static IReadOnlyList<(string Key, string Value)> Settings(string text) =>
    [
        .. text.Split('\n')
            .Select(line => line.Split('#', ';')[0].Split('='))
            .Where(parts => parts.Length == 2)
            .Select(parts => (parts[0].Trim(), parts[1].Trim())),
    ];

    public static SettingsOutcome Read(string text)
    {
        byte[] content = Encoding.UTF8.GetBytes(text);
        return ConfiguredProgrammes.Checked(SettingsFile.Read(content, content.Length));
    }

    private static bool IsCommentedSetting(string line) => line.StartsWith(';');
}
