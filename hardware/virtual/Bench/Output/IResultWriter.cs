namespace BackflushController.Bench;

/// <summary>Shows the result of a run.</summary>
internal interface IResultWriter
{
    /// <summary>Shows the table of the cycles and the summary.</summary>
    /// <param name="cycles">The rows of <see cref="CycleTable"/>.</param>
    /// <param name="summary">The lines of <see cref="RunSummary"/>.</param>
    void Write(IReadOnlyList<IReadOnlyList<string>> cycles, IReadOnlyList<SummaryLine> summary);
}
