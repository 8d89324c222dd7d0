namespace BackflushController.Tools;

/// <summary>What firmware/versions.txt pins.</summary>
public sealed class PinnedVersions
{
    /// <summary>The file's name in the folder of the firmware.</summary>
    public const string FileName = "versions.txt";

    private readonly List<string[]> _lines;

    private PinnedVersions(IEnumerable<string> lines) =>
        _lines = [.. lines
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    /// <summary>The runtime on the chip.</summary>
    public string Runtime => Value("runtime", "nanoFramework");

    /// <summary>Every chip whose addresses are known.</summary>
    public IEnumerable<ChipSpec> Chips => _lines
        .Where(line => line[0] == "chip")
        .Select(line => new ChipSpec(line[1], line[2], line[3], Number(line[4]), Number(line[5])));

    /// <summary>Reads the file in the folder of the firmware.</summary>
    public static PinnedVersions Read(string firmware) => new(File.ReadLines(Path.Combine(firmware, FileName)));

    /// <summary>The version of a tool from NuGet.</summary>
    public string Tool(string name) => Value("tool", name);

    private static int Number(string text) => text.StartsWith("0x", StringComparison.Ordinal)
        ? int.Parse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
        : int.Parse(text, CultureInfo.InvariantCulture);

    private string Value(string kind, string name) =>
        _lines.Single(line => line.Length == 3 && line[0] == kind && line[1] == name)[2];
}
