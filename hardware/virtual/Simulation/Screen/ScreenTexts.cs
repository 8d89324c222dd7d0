namespace BackflushController.Simulation;

/// <summary>What a screen says, for whoever reads it.</summary>
public static class ScreenTexts
{
    private static readonly string[][] Texts = [.. Enum.GetValues<Language>().Select(Translations.Of)];

    /// <summary>A text in a language.</summary>
    public static string Of(Language language, TextId id) => Texts[(int)language][(int)id];

    /// <summary>What stands in large letters of a text, in one line: its first two.</summary>
    public static string Title(Language language, TextId id) =>
        string.Join(' ', Of(language, id).Split('\n').Take(2)).Trim();

    /// <summary>All of a text in one line.</summary>
    public static string OneLine(Language language, TextId id) => Of(language, id).Replace('\n', ' ').Trim();
}
