namespace BackflushController.Tests.Flashing;

/// <summary>What a tool did, with its folder written as HERE.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it wrote to the standard output.</param>
/// <param name="Error">What it wrote to the standard error.</param>
/// <param name="Calls">The command lines that reached the stand-in, in order.</param>
internal sealed record ToolResult(int ExitCode, string Output, string Error, IReadOnlyList<string> Calls);
