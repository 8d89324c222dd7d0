namespace BackflushController.Tests.Baseline;

/// <summary>
/// The behaviour of the whole device, held still: the traces of two hundred seeded runs are those of the approved list.
/// A refactoring changes none; whoever changes behaviour runs this with <see cref="ApproveVariable"/> set to 1, and
/// the diff of the list says which runs it has touched.
/// </summary>
[Trait("Category", "Slow")]
public sealed class BaselineTests
{
    private const string ApproveVariable = "BACKFLUSH_APPROVE_BASELINE";

    private static readonly string List =
        Path.Combine(RepositoryRoot.Folder, "tests", "BackflushController.Tests", "Baseline", "baseline.txt");

    [Fact]
    public void Every_seeded_run_leaves_the_trace_of_the_approved_list()
    {
        string[] lines = [.. BaselineRuns.All().AsParallel().AsOrdered().Select(run => $"{run.Run()}  {run.Name}")];
        if (Environment.GetEnvironmentVariable(ApproveVariable) == "1")
        {
            File.WriteAllLines(List, lines);
        }

        string[] approved = File.ReadAllLines(List);
        string[] changed = [.. lines.Except(approved), .. approved.Except(lines)];
        Assert.True(
            changed.Length == 0,
            $"not alike in this run of {lines.Length} and in the approved list:\n{string.Join('\n', changed)}");
    }
}
