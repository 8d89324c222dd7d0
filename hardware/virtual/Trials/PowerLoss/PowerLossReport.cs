namespace BackflushController.Trials;

/// <summary>The power cuts of one run.</summary>
public sealed record PowerLossReport(int Ticks, IReadOnlyList<PowerCut> Cuts)
{
    /// <summary>The cuts after which the box did something that it must not.</summary>
    public IEnumerable<PowerCut> Broken => Cuts.Where(cut => cut.Broken.Count > 0);
}
