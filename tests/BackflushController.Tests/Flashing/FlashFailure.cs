using BackflushController.Tools.Flash;

namespace BackflushController.Tests.Flashing;

/// <summary>A flashing that fails: what is wrong, and what the tool says of it.</summary>
/// <param name="What">What is wrong.</param>
/// <param name="Exit">How the tool ends.</param>
/// <param name="Calls">Command lines that are run until it is noticed.</param>
/// <param name="Line">The line on the standard error.</param>
/// <param name="Arguments">Those of the tool, in one text.</param>
internal sealed record FlashFailure(string What, FlashExit Exit, int Calls, string Line, string Arguments = "")
{
    /// <summary>The arguments, one by one.</summary>
    public string[] ArgumentList => Arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Makes it go wrong.</summary>
    public Action<ToolFolder> Prepare { get; init; } = _ => { };

    /// <summary>What nanoff said and the tool must show.</summary>
    public string Shown { get; init; } = string.Empty;
}
