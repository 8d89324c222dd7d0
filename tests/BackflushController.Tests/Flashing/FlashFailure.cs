using BackflushController.Tools.Flash;

namespace BackflushController.Tests.Flashing;

/// <summary>A flashing that fails: what is wrong, and what the tool says of it.</summary>
/// <param name="What">What is wrong.</param>
/// <param name="Line">The line on the standard error.</param>
/// <param name="Arguments">Those of the tool, in one text.</param>
/// <param name="Shown">What nanoff said and the tool must show.</param>
internal sealed record FlashFailure(string What, string Line, string Arguments = "", string Shown = "")
{
    /// <summary>How the tool ends.</summary>
    public FlashExit Exit { get; init; }

    /// <summary>Command lines that are run until it is noticed.</summary>
    public int Calls { get; init; }

    /// <summary>The arguments, one by one.</summary>
    public string[] ArgumentList => Arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Makes it go wrong.</summary>
    public Action<ToolFolder> Prepare { get; init; } = _ => { };

    /// <summary>It goes wrong because of a file in the tool's folder.</summary>
    public FlashFailure With(string path, string text) => With(folder => folder.Write(path, text));

    /// <summary>It goes wrong because of what a command line answers.</summary>
    public FlashFailure Answer(string step, string text, int exitCode = 0) =>
        With(folder => folder.StandIn.Answers(step, text, exitCode));

    /// <summary>It goes wrong because a command line fails without a word.</summary>
    public FlashFailure Fail(string step) => With(folder => folder.StandIn.Fails(step));

    /// <summary>It goes wrong because of what is done to the tool's folder, or to what stands in for nanoff.</summary>
    public FlashFailure With(Action<ToolFolder> prepare) => this with { Prepare = prepare };
}
