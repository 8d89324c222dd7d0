namespace BackflushController.Simulation;

/// <summary>What a screen says, for whoever reads it.</summary>
public static class ScreenTexts
{
    private static readonly string[][] Texts = [.. Enum.GetValues<Language>().Select(Translations.Of)];

    /// <summary>A text in a language.</summary>
    public static string Of(Language language, TextId id) => Texts[(int)language][(int)id];
}
