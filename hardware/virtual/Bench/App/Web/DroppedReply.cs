namespace BackflushController.Bench.Web;

/// <summary>What was read in a dropped file.</summary>
/// <param name="Summary">In a sentence.</param>
/// <param name="Problems">The lines that could not be read, each with the reason.</param>
/// <param name="Plot">The plot of a recording as SVG, or null.</param>
internal sealed record DroppedReply(
    string Summary, IReadOnlyList<ResultTable> Tables, IReadOnlyList<string> Problems, string? Plot);
