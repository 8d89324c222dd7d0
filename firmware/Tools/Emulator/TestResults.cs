using System.Text.RegularExpressions;
using BackflushController.Tools.Processes;

namespace BackflushController.Tools.Emulator;

/// <summary>
/// Reads <c>Test passed,NAME,TICKS</c>, <c>Test failed,NAME,MESSAGE</c> and <c>Test skipped,NAME,MESSAGE</c>, where a
/// message may have commas of its own, and may stand after something that the test itself has printed. The emulator
/// says <c>Ready.</c> before the first and <c>Done.</c> after the last.
/// </summary>
internal sealed partial class TestResults
{
    private readonly Dictionary<string, int> _count = new() { ["passed"] = 0, ["failed"] = 0, ["skipped"] = 0 };
    private readonly TextWriter _output;
    private string? _cause;

    private TestResults(TextWriter output) => _output = output;

    private bool AnyRan => _count["passed"] + _count["failed"] > 0;

    /// <summary>Tells what did not pass, why the run broke off, and the numbers.</summary>
    public static EmulatorExit Tell(Answer answer, TextWriter output)
    {
        var results = new TestResults(output);
        results.Read(answer);
        results.TellEnd();
        return results._cause is not null ? EmulatorExit.BrokeOff
            : !results.AnyRan ? EmulatorExit.NoneRan
            : results._count["failed"] > 0 ? EmulatorExit.Failed
            : EmulatorExit.Passed;
    }

    private void Read(Answer answer)
    {
        bool ready = false;
        bool done = false;
        foreach (string line in answer.Text.Split('\n'))
        {
            ready |= line == "Ready.";
            done |= line == "Done.";
            _cause = Uncaught().IsMatch(line) ? "an exception that nobody caught" : _cause;
            if (ready && Result().Match(line) is { Success: true } result)
            {
                Take(line, result.Groups[1].Value, result.Groups[2].Value, result.Groups[3].Value);
            }
        }

        _cause = !done ? "it never came to its end"
            : !answer.IsGood ? $"nanoclr ended with {answer.ExitCode}"
            : _cause;
    }

    private void Take(string line, string kind, string name, string message)
    {
        if (kind == "passed" && !Ticks().IsMatch(message))
        {
            _cause = $"a result that was cut short: {line}";
            return;
        }

        _count[kind]++;
        if (kind != "passed")
        {
            _output.WriteLine($"{kind} {name}: {message}");
        }
    }

    private void TellEnd()
    {
        if (_cause is not null)
        {
            _output.WriteLine($"BROKE OFF: {_cause}");
        }
        else if (!AnyRan)
        {
            _output.WriteLine("NO TEST RAN");
        }

        _output.WriteLine($"{_count["passed"]} passed, {_count["failed"]} failed, {_count["skipped"]} skipped");
    }

    [GeneratedRegex("^ *Uncaught exception")]
    private static partial Regex Uncaught();

    // The first result of a line: a message may quote another.
    [GeneratedRegex("Test (passed|failed|skipped),([^,]*)(?:,(.*))?$")]
    private static partial Regex Result();

    [GeneratedRegex("^[0-9]+$")]
    private static partial Regex Ticks();
}
