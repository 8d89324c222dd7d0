namespace BackflushController.Trials;

/// <summary>Many machines, on all cores at once.</summary>
public static class DiagnosisSuite
{
    /// <summary>Plays cases by their numbers.</summary>
    /// <exception cref="OperationCanceledException">It was ended early.</exception>
    public static IReadOnlyList<DiagnosisResult> Run(int first, int count, CancellationToken stop = default)
    {
        var results = new DiagnosisResult[count];
        int cores = Environment.ProcessorCount;
        var options = new ParallelOptions { CancellationToken = stop, MaxDegreeOfParallelism = cores };
        Parallel.For(0, count, options, i => results[i] = DiagnosisCase.Of(first + i).Play());
        return results;
    }
}
