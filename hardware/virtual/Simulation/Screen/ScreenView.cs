using System.Text.RegularExpressions;

namespace BackflushController.Simulation;

/// <summary>What a person sees on the panel.</summary>
/// <param name="Lines">
/// A line for each page; a text that is taller than a page stands in the line of its topmost one.
/// </param>
/// <param name="Picture">The pictogram, or none.</param>
/// <param name="Signs">The small signs, from the top down.</param>
public sealed record ScreenView(string[] Lines, Pictogram Picture, IReadOnlyList<Icon> Signs)
{
    private const int LargeLines = 4;
    private const int DetailLine = 4;
    private const string ShortSign = "\u25CB";
    private const string LongSign = "\u25CF";

    /// <summary>All words in one line.</summary>
    public string Words { get; } = string.Join(' ', Lines.Where(line => line.Length > 0));

    /// <summary>All words, whatever number is among them.</summary>
    public string WordsWithoutDigits => string.Concat(Words.Where(letter => !char.IsAsciiDigit(letter)));

    /// <summary>The large words at the top; of a technician's sheet its title.</summary>
    public string Title => Picture == Pictogram.None
        ? Lines.FirstOrDefault(line => line.Length > 0, string.Empty)
        : string.Join(' ', Lines.Take(LargeLines).Where(line => line.Length > 0));

    /// <summary>How many of the lines that have room for large letters have some.</summary>
    public int LargeLineCount => Lines.Take(LargeLines).Count(line => line.Length > 0);

    /// <summary>The number of a fault; null when there is none.</summary>
    public int? FaultCode =>
        CodeOf(Lines.ElementAtOrDefault(DetailLine) ?? "") is { Success: true } detail ? NumberOf(detail)
        : CodeOf(Lines[^1]) is { Success: true } hint ? NumberOf(hint)
        : null;

    /// <summary>What a text says in large letters, or its only line, is to be seen.</summary>
    public bool Shows(Language language, TextId text) =>
        Words.Contains(ScreenTexts.Title(language, text), StringComparison.Ordinal);

    /// <summary>The button does this, and nothing else.</summary>
    public bool ShowsHint(Language language, TextId hint)
    {
        string[] actions = ScreenTexts.Of(language, hint).Split('\n');
        string line = actions[0].Length == 0 ? string.Empty : $"{ShortSign} {actions[0]}";
        line += actions.Length == 1 ? string.Empty : $" {LongSign} {actions[1]}";
        return Lines[^1] == line.Trim();
    }

    private static Match CodeOf(string line) => Regex.Match(line, @"(?:^| )F(\d{1,2})$");

    private static int NumberOf(Match code) => int.Parse(code.Groups[1].Value, CultureInfo.InvariantCulture);
}
