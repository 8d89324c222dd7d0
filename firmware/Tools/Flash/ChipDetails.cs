using System.Text.RegularExpressions;

namespace BackflushController.Tools.Flash;

/// <summary>The chip on a port, as nanoff reads it through the bootloader.</summary>
internal sealed partial record ChipDetails
{
    private const string Unknown = "unknown";

    /// <summary>Type, name and revision: <c>ESP32 (ESP32-D0WD-V3 (revision v3.1))</c>.</summary>
    public required string Text { get; init; }

    /// <summary>Size of the flash, such as 4MB.</summary>
    public required string Flash { get; init; }

    /// <summary>PSRAM, or memory in the chip's own package, uses pins 16 and 17; null when that is not known.</summary>
    public required bool? UsesPins16And17 { get; init; }

    /// <summary>The type alone.</summary>
    public string Type => Text.Split(' ')[0];

    /// <summary>Major revision.</summary>
    public int Revision => int.TryParse(RevisionOf().Match(Text).Groups[1].Value, out int major) ? major : 0;

    /// <summary>Reads what nanoff printed.</summary>
    public static ChipDetails Read(string printed) => new()
    {
        Text = Found(ChipLine().Match(printed)),
        Flash = Found(FlashLine().Match(printed)),
        UsesPins16And17 = MemoryInside().IsMatch(printed) || PsRam().IsMatch(printed) ? true
            : NoPsRam().IsMatch(printed) ? false
            : null,
    };

    private static string Found(Match match) => match.Success ? match.Groups[1].Value : Unknown;

    [GeneratedRegex("^(ESP32.*)$", RegexOptions.Multiline)]
    private static partial Regex ChipLine();

    [GeneratedRegex("^Flash size ([0-9]+[kM]B)", RegexOptions.Multiline)]
    private static partial Regex FlashLine();

    [GeneratedRegex("revision v([0-9]+)")]
    private static partial Regex RevisionOf();

    // ESP32-D0WDR2-V3 has PSRAM in its package, which nanoff 2.5 does not tell.
    [GeneratedRegex("Embedded (Flash|PSRAM)|D0WDR2")]
    private static partial Regex MemoryInside();

    [GeneratedRegex("^PSRAM: [0-9]+MB", RegexOptions.Multiline)]
    private static partial Regex PsRam();

    // Of a classic ESP32 nanoff says "undetermined" as long as it is not told to overwrite the runtime with a test.
    [GeneratedRegex("^PSRAM: not available", RegexOptions.Multiline)]
    private static partial Regex NoPsRam();
}
