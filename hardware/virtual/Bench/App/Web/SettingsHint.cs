using System.Text.RegularExpressions;
using BackflushController.Core.Settings;
using F23.StringSimilarity;

namespace BackflushController.Bench.Web;

/// <summary>Guesses what is meant by a line of a settings file that the firmware does not take.</summary>
internal static class SettingsHint
{
    private const int Farthest = 2;

    /// <summary>Units that people write, in the units of the file.</summary>
    private static readonly (string Written, string Unit, decimal Factor)[] Units =
    [
        ("bars", "bar", 1), ("psi", "bar", 0.0689476m), ("kpa", "bar", 0.01m), ("mpa", "bar", 10),
        ("mbar", "bar", 0.001m), ("sec", "s", 1), ("seconds", "s", 1), ("ms", "s", 0.001m), ("min", "s", 60),
        ("s", "min", 1m / 60), ("minutes", "min", 1), ("l", "ml", 1000), ("cl", "ml", 10), ("day", "days", 1),
    ];

    private static readonly Regex WrittenPin = new(@"^(?:gpio|io|pin|d)\s*(\d{1,2})$");
    private static readonly Regex WrittenNumber = new(@"^(-?\d{1,6}(?:[.,]\d{1,3})?)\s*([a-z]{0,8})$");
    private static readonly Regex KeyUnit = new(@" to [-\d.]+ (?!in steps)([A-Za-z]+)");
    private static readonly Regex KeyStep = new(@"in steps of ([\d.]+)");

    /// <summary>Letters to be put in, left out, changed or swapped.</summary>
    private static readonly Damerau Edits = new();

    private static readonly string[] Yes = ["true", "1"];
    private static readonly string[] No = ["false", "0"];

    /// <returns>A sentence without its full stop, or null.</returns>
    public static string? Of(string line)
    {
        string text = line.Split('#', ';')[0].Trim();
        int equals = text.IndexOf('=');
        if (equals < 0)
        {
            return text.Contains(':') ? "write = between key and value, as in opv = 9.0" : null;
        }

        string name = text[..equals].Trim().ToLowerInvariant();
        string value = text[(equals + 1)..].Trim().ToLowerInvariant();
        SettingKey? key = new SettingKeys().Find(name);
        return key == null ? Nearest(name.Replace('_', '-').Replace(' ', '-'), KeyNames()) : OfValue(key, value);
    }

    private static IEnumerable<string> KeyNames() => new SettingKeys().All.Select(key => key.Name);

    private static string? OfValue(SettingKey key, string value) =>
        OfNumber(key, value) ?? Nearest(value, WordsOf(key));

    private static string? OfNumber(SettingKey key, string value)
    {
        Match pin = WrittenPin.Match(value);
        if (pin.Success && key.Take(1, pin.Groups[1].Value))
        {
            return $"the number alone: {pin.Groups[1].Value}";
        }

        Match number = WrittenNumber.Match(value);
        if (!number.Success)
        {
            return null;
        }

        string plain = number.Groups[1].Value.Replace(',', '.');
        string unit = number.Groups[2].Value;
        return unit.Length > 0 ? WithoutUnit(key, plain, unit)
            : plain != value && key.Take(1, plain) ? $"a point and no comma: {plain}"
            : null;
    }

    private static string? WithoutUnit(SettingKey key, string plain, string written)
    {
        string unit = KeyUnit.Match(key.Allowed).Groups[1].Value;
        decimal factor = unit.Equals(written, StringComparison.OrdinalIgnoreCase) ? 1
            : Units.FirstOrDefault(one => one.Written == written && one.Unit == unit).Factor;
        if (factor == 0)
        {
            return unit.Length > 0 ? $"in {unit}, the number alone" : "the number alone";
        }

        string step = KeyStep.Match(key.Allowed).Groups[1].Value;
        decimal grid = step.Length > 0 ? decimal.Parse(step, CultureInfo.InvariantCulture) : 1;
        decimal value = Math.Round(decimal.Parse(plain, CultureInfo.InvariantCulture) * factor / grid) * grid;
        string candidate = value.ToString(CultureInfo.InvariantCulture);
        return key.Take(1, candidate) ? $"in {unit}, the number alone: {candidate}" : $"in {unit}, the number alone";
    }

    private static string? Nearest(string written, IEnumerable<string> words)
    {
        string[] all = [.. words];
        string? same = Yes.Contains(written) ? all.FirstOrDefault(word => word is "yes" or "on")
            : No.Contains(written) ? all.FirstOrDefault(word => word is "no" or "off")
            : null;
        string? nearest = same ?? all
            .Where(word => Edits.Distance(written, word) <= Math.Min(Farthest, written.Length / 2))
            .MinBy(word => Edits.Distance(written, word));
        return nearest != null ? $"did you mean {nearest}?" : null;
    }

    /// <summary>The words that a key takes; of a number or a pin those before its range.</summary>
    private static IEnumerable<string> WordsOf(SettingKey key)
    {
        string words = key.Name == "profile" ? MachineProfiles.Words : key.Allowed;
        return words.Split(' ').Where(word => word.Length > 1 && char.IsAsciiLetter(word[0]) && key.Take(1, word));
    }
}
