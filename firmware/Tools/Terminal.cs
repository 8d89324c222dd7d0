namespace BackflushController.Tools;

/// <summary>Where a tool reads answers from and writes to.</summary>
public sealed record Terminal(TextReader Input, TextWriter Output, TextWriter Error)
{
    /// <summary>That of this process.</summary>
    public static Terminal OfThisProcess => new(Console.In, Console.Out, Console.Error);
}
