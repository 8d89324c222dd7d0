namespace BackflushController.Tools;

/// <summary>What firmware/versions.txt pins.</summary>
public sealed class PinnedVersions
{
    /// <summary>The file's name in the folder of the firmware.</summary>
    public const string FileName = "versions.txt";

    private const int ChipWords = 6;

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
        .Select(line => line.Length == ChipWords
            ? new ChipSpec(line[1], line[2], line[3], Number(line[4]), Number(line[5]))
            : throw Damaged(string.Join(' ', line)));

    /// <summary>Reads the file in the folder of the firmware.</summary>
    public static PinnedVersions Read(string firmware) => new(File.ReadLines(Path.Combine(firmware, FileName)));

    /// <summary>The version of a tool from NuGet.</summary>
    public string Tool(string name) => Value("tool", name);

    private static int Number(string text)
    {
        bool isHex = text.StartsWith("0x", StringComparison.Ordinal);
        NumberStyles style = isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        return int.TryParse(text.AsSpan(isHex ? 2 : 0), style, CultureInfo.InvariantCulture, out int number)
            ? number
            : throw Damaged(text);
    }

    private static ToolException Damaged(string what) =>
        new(ToolProgram.Unexpected, $"{FileName} is damaged at \"{what}\": get the release anew");

    private string Value(string kind, string name) =>
        _lines.Find(line => line.Length == 3 && line[0] == kind && line[1] == name)?[2]
        ?? throw Damaged($"{kind} {name}");
}
