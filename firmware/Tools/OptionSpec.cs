namespace BackflushController.Tools;

/// <summary>An option of a tool.</summary>
/// <param name="Name">With its dashes.</param>
/// <param name="Value">What its value is called in the help; null when it has none.</param>
/// <param name="Meaning">What it does, for the help.</param>
internal sealed record OptionSpec(string Name, string? Value, string Meaning)
{
    /// <summary>How it is written.</summary>
    public string Form => Value is null ? Name : $"{Name} {Value}";
}
