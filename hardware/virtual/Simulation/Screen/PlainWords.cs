using System.Text.RegularExpressions;

namespace BackflushController.Simulation;

/// <summary>
/// What the OLED shows, without its signs: a program that reads the page aloud says of a sign what it looks like, not
/// what it means, and a terminal may have none.
/// </summary>
public static class PlainWords
{
    private const char EmptyDot = '\u25CB';
    private const char FullDot = '\u25CF';
    private const int PressureLine = 2;
    private const int SecondsLine = 3;

    private static readonly Regex SecondsAndUnit = new(@"^(\d*) ?(.*)$");
    private static readonly Regex Pressure = new(@"^-?\d+\.\d$");

    /// <summary>The words, from the top down.</summary>
    /// <param name="lines">The eight lines as they stand on the panel.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> lines) =>
        [.. WithUnits(lines).SelectMany((line, number) => number == lines.Count - 1 ? Hint(line) : [PlaceOrText(line)])
            .Where(words => words.Length > 0)];

    /// <summary>
    /// The unit of the pressure stands half a line below it, level with the seconds in the ring: read line by line,
    /// they would be taken for the pressure.
    /// </summary>
    private static string[] WithUnits(IReadOnlyList<string> lines)
    {
        string[] said = [.. lines];
        Match mixed = SecondsAndUnit.Match(lines[SecondsLine]);
        string seconds = mixed.Groups[1].Value;
        string unit = mixed.Groups[2].Value;
        bool isUnknown = lines[PressureLine].Length == 0 && unit.Length == 0;
        if (isUnknown || Pressure.IsMatch(lines[PressureLine]))
        {
            said[PressureLine] = $"{lines[PressureLine]} {unit}".Trim();
            said[SecondsLine] = seconds.Length == 0 ? "" : $"{seconds} s";
        }

        return said;
    }

    /// <summary>"○ next ● start" is what the button does, pressed and held.</summary>
    private static string[] Hint(string line)
    {
        int hold = line.IndexOf(FullDot);
        string pressed = hold < 0 ? line : line[..hold];
        string held = hold < 0 ? "" : $"hold: {line[(hold + 1)..].Trim()}";
        return [Pressed(pressed.Trim()), held];
    }

    private static string Pressed(string words) =>
        words.StartsWith(EmptyDot) ? $"press: {words[1..].Trim()}" : words;

    /// <summary>"○ ● ○" is the second of three.</summary>
    private static string PlaceOrText(string line)
    {
        string dots = line.Replace(" ", "");
        int place = dots.IndexOf(FullDot);
        return place >= 0 && dots.All(sign => sign is EmptyDot or FullDot)
            ? string.Create(CultureInfo.InvariantCulture, $"{place + 1} of {dots.Length}")
            : line;
    }
}
