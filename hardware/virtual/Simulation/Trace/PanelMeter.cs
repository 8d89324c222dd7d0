namespace BackflushController.Simulation;

/// <summary>
/// Measures the panel's traffic in a run, and what whole pictures would take: one whenever something has changed,
/// five a second at most.
/// </summary>
public sealed class PanelMeter
{
    private const long Window = 200_000_000;

    private readonly ChipSimulation _simulation;
    private readonly Action _measure;

    private long _bytesBefore;
    private long _versionBefore;
    private long _bytes;
    private long _wholePictures;
    private long _windows;

    public PanelMeter(ChipSimulation simulation)
    {
        _simulation = simulation;
        _measure = Measure;
        simulation.Chip.Schedule(simulation.Chip.NowNanoseconds + Window, _measure);
    }

    /// <summary>Whether the traffic counts at this time.</summary>
    public bool IsRunning { get; set; }

    public PanelTraffic Traffic() =>
        new(_bytes, _wholePictures * PanelTraffic.WholePicture, _windows * (Window / 1e9));

    private void Measure()
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
        _simulation.Chip.Schedule(_simulation.Chip.NowNanoseconds + Window, _measure);
    }
}
