namespace BackflushController.Simulation;

/// <summary>
/// Measures the panel's traffic in a run. Beside it, what whole pictures would take: one whenever something has
/// changed, five a second at most.
/// </summary>
public sealed class PanelMeter
{
    private const long Window = 200_000_000;

    private readonly ChipSimulation _simulation;
    private readonly Action _look;

    private long _bytesBefore;
    private long _versionBefore;
    private long _bytes;
    private long _wholePictures;
    private long _windows;

    /// <summary>Starts to measure.</summary>
    /// <param name="simulation">The rig.</param>
    public PanelMeter(ChipSimulation simulation)
    {
        _simulation = simulation;
        _look = Look;
        simulation.Chip.Schedule(simulation.Chip.NowNanoseconds + Window, _look);
    }

    /// <summary>Whether the traffic counts at this time.</summary>
    public bool IsRunning { get; set; }

    /// <summary>What was measured so far.</summary>
    public PanelTraffic Traffic() =>
        new(_bytes, _wholePictures * PanelTraffic.WholePicture, _windows * (Window / 1e9));

    private void Look()
    {
        long bytes = _simulation.PanelWires.Bytes;
        long version = _simulation.Panel.Version;
        if (IsRunning)
        {
            _bytes += bytes - _bytesBefore;
            _wholePictures += version == _versionBefore ? 0 : 1;
            _windows++;
        }

        _bytesBefore = bytes;
        _versionBefore = version;
        _simulation.Chip.Schedule(_simulation.Chip.NowNanoseconds + Window, _look);
    }
}
