using System.Text.RegularExpressions;
using BackflushController.Core.Settings;
using BackflushController.Core.Texts;
using BackflushController.EspressoMachine;
using F23.StringSimilarity;

namespace BackflushController.Bench.Web;

/// <summary>Guesses what is meant by a line of a settings file that the firmware does not take.</summary>
internal static class SettingsHint
{
    /// <summary>Units that people write, in the units of the file.</summary>
    private static readonly (string Written, string Unit, decimal Factor)[] Units =
    [
        ("bars", "bar", 1), ("psi", "bar", 0.0689476m), ("kPa", "bar", 0.01m), ("MPa", "bar", 10),
        ("mbar", "bar", 0.001m), ("sec", "s", 1), ("seconds", "s", 1), ("ms", "s", 0.001m), ("min", "s", 60),
        ("s", "min", 1m / 60), ("minutes", "min", 1), ("l", "ml", 1000), ("cl", "ml", 10), ("day", "days", 1),
    ];

    private static readonly Regex WrittenPin = new(@"^(?:gpio|io|pin|d)\s*(\d{1,2})$");
    private static readonly Regex WrittenTerminal = new(@"^j\d$");
    private static readonly Regex WrittenNumber = new(@"^(-?\d{1,6}(?:[.,]\d{1,3})?)\s*([a-z]{0,8})$");
    private static readonly Regex KeyUnit = new(@" to [-\d.]+ (?!in steps)([A-Za-z]+)");
    private static readonly Regex KeyStep = new(@"in steps of ([\d.]+)");

    /// <summary>Where the terminals of the board go, of keys without a default too.</summary>
    private static readonly Dictionary<string, int> BoardPins = SettingsDesk.DefaultPins
        .Where(pin => pin.Gpio != PinSettings.None)
        .Append((Key: "pin-brew-switch", Gpio: 18))
        .Append((Key: "pin-tank-level", Gpio: 19))
        .ToDictionary(pin => pin.Key, pin => pin.Gpio);

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
        OfTerminal(key, value) ?? OfNumber(key, value) ?? OfOwnName(key, value) ?? OfWord(key, value);

    private static string? OfTerminal(SettingKey key, string value) =>
        WrittenTerminal.IsMatch(value) && BoardPins.TryGetValue(key.Name, out int gpio)
            ? $"the GPIO and not the terminal: {gpio} on this project's board"
            : null;

    /// <summary>A language by its own name, with or without its accent.</summary>
    private static string? OfOwnName(SettingKey key, string value)
    {
        string[] words = Translations.Words.Split(' ');
        int index = Array.FindIndex(
            [.. words.Select((_, language) => ScreenTexts.OneLine(Language.English, TextId.InEnglish + language))],
            name => Edits.Distance(name.ToLowerInvariant(), value) <= 1);
        return index >= 0 && key.Take(1, words[index]) ? $"language = {words[index]}" : null;
    }

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
            : !key.Take(1, plain) ? OnStep(key, plain)
            : plain != value ? $"a point and no comma: {plain}"
            : key.Name == "sensor-range" ? "2 bar or more above opv; one that the file does not give counts as 14 bar"
            : null;
    }

    /// <summary>The numbers below and above one that lies between two steps.</summary>
    private static string? OnStep(SettingKey key, string plain)
    {
        decimal steps = decimal.Parse(plain, CultureInfo.InvariantCulture) / StepOf(key);
        string[] near =
        [
            .. ((decimal[])[Math.Floor(steps), Math.Ceiling(steps)])
                .Select(whole => (whole * StepOf(key)).ToString(CultureInfo.InvariantCulture))
                .Where(candidate => candidate != plain && key.Take(1, candidate)),
        ];
        return near.Length > 0 ? string.Join(" or ", near) : null;
    }

    private static decimal StepOf(SettingKey key)
    {
        string step = KeyStep.Match(key.Allowed).Groups[1].Value;
        return step.Length > 0 ? decimal.Parse(step, CultureInfo.InvariantCulture) : 1;
    }

    private static string? WithoutUnit(SettingKey key, string plain, string written)
    {
        string unit = KeyUnit.Match(key.Allowed).Groups[1].Value;
        decimal factor = IsSame(unit, written) ? 1
            : Units.FirstOrDefault(one => IsSame(one.Written, written) && one.Unit == unit).Factor;
        if (factor == 0)
        {
            return unit.Length > 0 ? $"in {unit}, the number alone" : "the number alone";
        }

        decimal grid = StepOf(key);
        decimal value = Math.Round(decimal.Parse(plain, CultureInfo.InvariantCulture) * factor / grid) * grid;
        string candidate = value.ToString(CultureInfo.InvariantCulture);
        string given = Units.FirstOrDefault(one => IsSame(one.Written, written)).Written ?? written;
        string told = factor == 1 ? $"in {unit}, the number alone" : $"{plain} {given} are {candidate} {unit}";
        return !key.Take(1, candidate) ? told : factor == 1 ? $"{told}: {candidate}" : $"{told}: write {candidate}";
    }

    private static bool IsSame(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);

    /// <summary>A word that the key takes is refused because of another key, and needs no other word.</summary>
    private static string? OfWord(SettingKey key, string value) =>
        key.Take(1, value) ? null : Nearest(value, WordsOf(key));

    private static string? Nearest(string written, IEnumerable<string> words)
    {
        string[] all = [.. words];
        string? same = Yes.Contains(written) ? all.FirstOrDefault(word => word is "yes" or "on")
            : No.Contains(written) ? all.FirstOrDefault(word => word is "no" or "off")
            : null;
        string? nearest = same ?? UnknownWord.Nearest(written, all);
        return nearest != null ? $"did you mean {nearest}?" : null;
    }

    /// <summary>The words that a key takes; of a number or a pin those before its range.</summary>
    private static IEnumerable<string> WordsOf(SettingKey key)
    {
        string words = key.Name == "profile" ? MachineProfiles.Words : key.Allowed;
        return words.Split(' ').Where(word => word.Length > 1 && char.IsAsciiLetter(word[0]) && key.Take(1, word));
    }
}
