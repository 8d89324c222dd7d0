namespace BackflushController.Tests.Flashing;

/// <summary>A flashing that fails: what is wrong, and what the script says of it.</summary>
/// <param name="What">What is wrong.</param>
/// <param name="Calls">Command lines that are run until it is noticed.</param>
/// <param name="Line">The line on the standard error.</param>
/// <param name="Arguments">Those of the script, in one text.</param>
internal sealed record FlashFailure(string What, int Calls, string Line, string Arguments = "")
{
    /// <summary>The arguments, one by one.</summary>
    public string[] ArgumentList => Arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Makes it go wrong.</summary>
    public Action<ScriptFolder> Prepare { get; init; } = _ => { };

    /// <summary>What nanoff said and the script must show.</summary>
    public string Shown { get; init; } = string.Empty;
}
