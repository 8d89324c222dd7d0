namespace BackflushController.Trials;

/// <summary>
/// 0.3 s after the pressure of a fill has broken down the pump is off, as far as the loop runs. A pressure that never
/// was high, or that falls by a bar a second, is something else (<see cref="CollapseCheck"/>).
/// </summary>
internal sealed class PumpOffAtCollapse(InvariantMonitor watch) : Invariant(watch)
{
    private const long MostMicroseconds = 300_000;
    private const int MostTicks = 15;

    // What the sensor may read too little or too much, on top of the limits of the check.
    private const double LeastBar = (CollapseCheck.LeastMillibar / 1000.0) + 1;
    private const double CollapsedShare = (CollapseCheck.CollapsedPercent / 100.0) - 0.1;
    private const double FastShare = (CollapseCheck.FastPercent / 100.0) - 0.1;
    private const double SlowFallBarPerSecond = 1.5;

    private bool _trusted;
    private double _highestBar;
    private long _before;
    private long _collapsedAt;
    private int _collapsedTick;

    public override void TickEnds()
    {
        SensedMachine machine = Watch.Machine;
        if (!machine.PumpCommanded || Watch.Run.Walk.Stage.Kind == StageKind.Flush)
        {
            _trusted = Watch.SeesGroup;
            _highestBar = 0;
            _collapsedAt = long.MaxValue;
            return;
        }

        _trusted &= Watch.SensorIsSound;
        double bar = machine.Machine.GroupPressureBar;
        double seconds = (Watch.Box.Now - _before) * 1e-9;
        _before = Watch.Box.Now;
        bool slow = bar >= _highestBar * FastShare;
        _highestBar = Math.Max(bar, _highestBar - (slow ? SlowFallBarPerSecond * Math.Min(seconds, 1) : 0));
        if (_highestBar < LeastBar || bar >= _highestBar * CollapsedShare)
        {
            _collapsedAt = long.MaxValue;
            return;
        }

        if (_collapsedAt == long.MaxValue)
        {
            _collapsedAt = Watch.Clock;
            _collapsedTick = Watch.Tick;
            if (_trusted)
            {
                Test();
            }
        }

        bool late = Watch.TickStartedAt - _collapsedAt > MostMicroseconds && Watch.Tick - _collapsedTick > MostTicks;
        Require(
            !_trusted || !late,
            $"the pump is on {Milliseconds(Watch.TickStartedAt - _collapsedAt)} after the pressure collapsed");
    }
}
