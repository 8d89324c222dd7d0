namespace BackflushController.Trials;

/// <summary>
/// No fill, no run and no window of a vibratory pump's rating has the pump on for longer than allowed: a whole tick
/// that began after the limit never ends with the pump on. Where a run begins is taken from the firmware, what the
/// pump does in it is not.
/// </summary>
internal sealed class WithinGateLimits(InvariantMonitor watch) : Invariant(watch)
{
    // The firmware's actuation times lie up to two ticks before the edges seen here.
    private const long Tolerance = 40_000;

    // What the gate allows on top where late edges add up.
    private const long LateEdges = 2_000_000;

    private readonly List<(long From, long To)> _stretches = [];
    private long _pumpOnAt;
    private long _inFill;
    private long _inRun;

    public override void PowerUp()
    {
        _stretches.Clear();
        _inFill = 0;
        _inRun = 0;
    }

    public override void Switched(BoxOutput output, bool on)
    {
        if (output == BoxOutput.Valve)
        {
            _inFill = on ? 0 : _inFill;
        }
        else if (on)
        {
            // Looking whether a lever is up fills nothing, and the gate has a limit of its own for it.
            _inFill = Watch.Settings.Valve == ValveKind.Lever ? 0 : _inFill;
            _pumpOnAt = Watch.Clock;
        }
        else
        {
            long length = Watch.Clock - _pumpOnAt;
            _inFill += length;
            _inRun += length;
            _stretches.Add((_pumpOnAt, Watch.Clock));
            Test();
        }
    }

    public override void TickEnds()
    {
        if (Watch.Machine.PumpCommanded)
        {
            RequireWithin();
        }
        else if (Watch.Run.State == RunState.Ready)
        {
            _inRun = 0;
        }
    }

    private void RequireWithin()
    {
        ControllerSettings settings = Watch.Settings;
        long now = Watch.TickStartedAt;
        long on = now - _pumpOnAt - Tolerance - Watch.Box.Board.HeldUpMicroseconds;
        long fill = Math.Min(settings.FillLimitMicroseconds, SettingsRules.LongestFillMicroseconds);
        long run = Math.Min(settings.RunLimitMicroseconds, SettingsRules.MostPumpMicroseconds) + LateEdges;
        Require(_inFill + on <= fill, $"a fill of {Milliseconds(_inFill + on)}");
        Require(_inRun + on <= run, $"{Milliseconds(_inRun + on)} with the pump on in a run");
        if (settings.Pump == PumpType.Vibratory)
        {
            long inWindow = on + InWindow(now - SettingsRules.VibratoryWindowMicroseconds);
            bool rested = inWindow <= SettingsRules.VibratoryOnMicroseconds + LateEdges;
            Require(rested, $"{Milliseconds(inWindow)} with the pump on in three minutes");
        }
    }

    private long InWindow(long rear)
    {
        _stretches.RemoveAll(stretch => stretch.To <= rear);
        return _stretches.Sum(stretch => stretch.To - Math.Max(stretch.From, rear));
    }
}
