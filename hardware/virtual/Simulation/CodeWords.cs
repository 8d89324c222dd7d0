namespace BackflushController.Simulation;

/// <summary>Names of the code, which are English, as words: PumpStuckOn is "pump stuck on".</summary>
public static class CodeWords
{
    /// <summary>A value of an enum.</summary>
    public static string Of(Enum value) => Split(value.ToString());

    /// <summary>The type that something is of.</summary>
    public static string OfType(object thing) => Split(thing.GetType().Name);

    private static string Split(string name) =>
        string.Concat(name.Select(letter => char.IsUpper(letter) ? $" {letter}" : $"{letter}"))
            .ToLowerInvariant()
            .TrimStart();
}
