namespace BackflushController.Trials;

/// <summary>Measures for how long the pump of a box runs on.</summary>
internal sealed class PumpWatch
{
    private readonly SensedMachine _machine;
    private readonly long _from;
    private readonly bool _ran;

    /// <summary>Begins to watch.</summary>
    /// <param name="from">The time that counts, world time, ns; about now.</param>
    public PumpWatch(DirectSimulation box, long from)
    {
        _machine = box.Sensed;
        _from = from;
        _machine.AdvanceTo(box.Now);
        _ran = _machine.Machine.PumpPowered;
    }

    /// <summary>How long it ran on, or has run on if it still does; null when it was off at the beginning.</summary>
    public long? RanOnNanoseconds => !_ran ? null
        : (_machine.Machine.PumpPowered ? _machine.Machine.NowNanoseconds : _machine.PumpStoppedAt) - _from;
}
