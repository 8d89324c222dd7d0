namespace BackflushController.Trials;

/// <summary>Many fuzz runs, on all cores at once. None knows of another, so the order does not matter.</summary>
public static class FuzzSuite
{
    /// <summary>Runs seeds.</summary>
    /// <exception cref="OperationCanceledException">It was ended early.</exception>
    public static FuzzSummary Run(int first, int count, CancellationToken stop = default)
    {
        var reports = new FuzzReport[count];
        int cores = Environment.ProcessorCount;
        var options = new ParallelOptions { CancellationToken = stop, MaxDegreeOfParallelism = cores };
        Parallel.For(0, count, options, i => reports[i] = FuzzRun.Run(first + i));
        return new FuzzSummary(reports);
    }
}
