using BackflushController.Tools.Processes;

namespace BackflushController.Tools.Emulator;

/// <summary>
/// The table of the benchmark: between <c>Ready.</c> and <c>Done.</c>; its last row says that it is whole.
/// </summary>
internal static class BenchmarkTable
{
    private const string Begin = "Ready.";
    private const string End = "Done.";
    private const string LastRow = "free heap in a run ";

    /// <summary>Shows it.</summary>
    public static EmulatorExit Tell(Answer answer, TextWriter output)
    {
        string[] lines = answer.Text.Split('\n');
        string[] table = [.. lines.SkipWhile(line => line != Begin).Skip(1).TakeWhile(line => line != End)];
        int begin = Array.IndexOf(lines, Begin);
        bool isDone = begin >= 0 && Array.IndexOf(lines, End, begin) > begin;
        foreach (string line in table)
        {
            output.WriteLine(line);
        }

        if (isDone && answer.IsGood && table.Any(line => line.StartsWith(LastRow, StringComparison.Ordinal)))
        {
            return EmulatorExit.Passed;
        }

        output.WriteLine($"BROKE OFF: the table is not whole; nanoclr ended with {answer.ExitCode}");
        return EmulatorExit.BrokeOff;
    }
}
