using BackflushController.Core.Run;
using BackflushController.Core.Settings;

namespace BackflushController.Tools.Flash;

/// <summary>A settings file that the firmware's own parser has taken.</summary>
internal sealed class CheckedSettings
{
    private const string PinPrefix = "pin-";
    private const string NoLine = "line 0: ";
    private const byte LineFeed = (byte)'\n';

    /// <summary>Far more than a box takes; the rest of a file that was named by mistake is not read.</summary>
    private const int MostBytes = 65_536;

    private readonly string _file;
    private readonly SettingsOutcome _outcome;

    private CheckedSettings(string file, byte[] content, SettingsOutcome outcome)
    {
        _file = file;
        Content = content;
        _outcome = outcome;
    }

    /// <summary>The bytes that were checked, to be written.</summary>
    public byte[] Content { get; }

    /// <summary>Reads a file and checks it as a box would at its next start.</summary>
    public static CheckedSettings Read(string file)
    {
        if (!File.Exists(file))
        {
            throw Directory.Exists(file) ? Failures.SettingsFolder(file) : Failures.NoSettings(file);
        }

        byte[] content = ReadBegin(file);
        if (string.IsNullOrWhiteSpace(Encoding.UTF8.GetString(content).TrimStart('\uFEFF')))
        {
            throw Failures.BlankSettings(file);
        }

        SettingsOutcome outcome = ConfiguredProgrammes.Checked(SettingsFile.Read(content, content.Length));
        return outcome.IsUsable
            ? new CheckedSettings(file, content, outcome)
            : throw ToolException.Together(
                [.. AllErrors(outcome, content).Select(error => Failures.BadSettings(file, TextOf(error)))]);
    }

    /// <summary>Refuses pins that this chip needs for its memory. The rules are those of a classic ESP32.</summary>
    /// <param name="chip">What was found.</param>
    /// <param name="noPsRam">The person has looked: the module has no PSRAM.</param>
    public void CheckPins(ChipDetails chip, bool noPsRam)
    {
        SettingEntry? pin = _outcome.Entries.FirstOrDefault(IsPin16Or17);
        if (chip.Type != ChipSpec.Classic || pin is null)
        {
            return;
        }

        string line = pin.Line.ToString(CultureInfo.InvariantCulture);
        if (chip.UsesPins16And17 == true)
        {
            throw Failures.PinOfMemory(_file, line, pin.Key, pin.Value);
        }

        if (chip.UsesPins16And17 is null && !noPsRam)
        {
            throw Failures.PinPerhapsOfMemory(_file, line, pin.Key, pin.Value);
        }
    }

    /// <summary>A device or a pipe has no length, so it is blank and nobody waits for it.</summary>
    private static byte[] ReadBegin(string file)
    {
        long length = new FileInfo(file).Length;
        if (length == 0)
        {
            throw Failures.BlankSettings(file);
        }

        byte[] content = new byte[Math.Min(length, MostBytes)];
        using FileStream stream = File.OpenRead(file);
        stream.ReadExactly(content);
        return content;
    }

    /// <summary>
    /// The box keeps only the first errors. Without the lines that have them its parser finds the next ones; a line
    /// that repeats the key of one of them is then judged by itself.
    /// </summary>
    private static List<SettingsError> AllErrors(SettingsOutcome outcome, byte[] content)
    {
        List<SettingsError> errors = [.. outcome.Errors];
        byte[] rest = [.. content];
        for (SettingsOutcome next = outcome; next.ErrorCount > next.Errors.Length; errors.AddRange(next.Errors))
        {
            foreach (SettingsError error in next.Errors)
            {
                Blank(rest, error.Line);
            }

            next = SettingsFile.Read(rest, rest.Length);
        }

        return errors;
    }

    private static void Blank(Span<byte> text, int line)
    {
        for (; line > 1; line--)
        {
            text = text[(text.IndexOf(LineFeed) + 1)..];
        }

        int end = text.IndexOf(LineFeed);
        text[..(end < 0 ? text.Length : end)].Fill((byte)' ');
    }

    private static bool IsPin16Or17(SettingEntry entry) =>
        entry.Key.StartsWith(PinPrefix, StringComparison.Ordinal)
        && Thousandths.TryParse(entry.Value, out int thousandths)
        && (thousandths is 16_000 or 17_000);

    private static string TextOf(SettingsError error) =>
        error.Line > 0 ? error.Text : error.Text[NoLine.Length..];
}
