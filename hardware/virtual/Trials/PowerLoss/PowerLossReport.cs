namespace BackflushController.Trials;

/// <summary>The power cuts of one run.</summary>
/// <param name="Ticks">Ticks of the whole run.</param>
/// <param name="Cuts">The cuts in order of time, each with one power-up behind it.</param>
public sealed record PowerLossReport(int Ticks, IReadOnlyList<PowerCut> Cuts)
{
    /// <summary>The cuts after which the box broke a promise.</summary>
    public IEnumerable<PowerCut> Broken => Cuts.Where(cut => cut.Broken.Count > 0);
}
