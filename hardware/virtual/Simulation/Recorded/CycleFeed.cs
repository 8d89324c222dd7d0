namespace BackflushController.Simulation;

/// <summary>Leads the firmware's detectors through the phases of recorded cycles, as a run of the box would.</summary>
internal sealed class CycleFeed
{
    // A vent lasts until the next cycle, but no longer than this: then people may use the machine.
    private const double LongestVentSeconds = 30;

    private readonly CycleObserver _observer;
    private readonly FaultContext _context;
    private readonly FaultFinder _finder;
    private readonly List<(double At, CyclePhase Phase, RecordedCycle Cycle)> _phases = [];
    private readonly List<ReplayedCycle> _cycles = [];
    private readonly Action<Fault> _found;

    private int _entered;
    private RecordedCycle _cycle;
    private double? _reboundBar;

    public CycleFeed(ControllerSettings settings, IReadOnlyList<RecordedCycle> cycles, Action<Fault> found)
    {
        _observer = new CycleObserver(settings, new MachineBaseline());
        _context = new FaultContext(_observer.Meter, isLever: false) { FillEnd = FillEnd.Timed };
        _finder = new FaultFinder(settings, _observer.Limits);
        _found = found;
        for (int i = 0; i < cycles.Count; i++)
        {
            Plan(cycles[i], i + 1 < cycles.Count ? cycles[i + 1].ValveOn : double.PositiveInfinity);
        }
    }

    public CyclePhase Phase => _context.Phase;

    public bool PumpOn => Phase == CyclePhase.Fill;

    public GroupOutlet Outlet => Phase switch
    {
        CyclePhase.Idle => GroupOutlet.Idle,
        CyclePhase.Vent => GroupOutlet.Drain,
        _ => GroupOutlet.Closed,
    };

    public IReadOnlyList<ReplayedCycle> Cycles => _cycles;

    public Advice Advice => _observer.Proof.Advice;

    /// <param name="seconds">The recording's time.</param>
    /// <param name="now">The firmware's, µs.</param>
    public void Step(double seconds, long now, PressureVerdict pressure)
    {
        if (pressure.Fresh && pressure.Known)
        {
            _observer.Measure(now, _context, pressure);
            NoteRebound(pressure);
        }

        _found(_finder.Find(now, _context, pressure));
        while (_entered < _phases.Count && _phases[_entered].At <= seconds)
        {
            Enter(_phases[_entered].Phase, now, pressure);
            _entered++;
        }
    }

    /// <summary>The recording has ended, perhaps in the middle of a cycle.</summary>
    public void End()
    {
        if (Phase != CyclePhase.Idle)
        {
            Complete();
        }
    }

    private void Plan(RecordedCycle cycle, double next)
    {
        if (cycle.ValveOn < cycle.PumpOn)
        {
            _phases.Add((cycle.ValveOn, CyclePhase.Lead, cycle));
        }

        _phases.Add((cycle.PumpOn, CyclePhase.Fill, cycle));
        if (cycle.PumpOff is double off && cycle.ValveOff != off)
        {
            bool holds = (cycle.ValveOff ?? next) - off > RunTiming.ValveLagMicroseconds * 2e-6;
            _phases.Add((off, holds ? CyclePhase.Hold : CyclePhase.Settle, cycle));
        }

        if (cycle.ValveOff is double released)
        {
            _phases.Add((released, CyclePhase.Vent, cycle));
            if (next > released + LongestVentSeconds)
            {
                _phases.Add((released + LongestVentSeconds, CyclePhase.Idle, cycle));
            }
        }
    }

    private void Enter(CyclePhase phase, long now, PressureVerdict pressure)
    {
        if (Phase == CyclePhase.Fill)
        {
            _found(_finder.AfterFill(_context, _observer.Meter.Result, pressure));
        }

        if (Phase == CyclePhase.Vent)
        {
            Complete();
        }

        _cycle = _phases[_entered].Cycle;
        _context.EnteredAt = now;
        _context.Deadline = _entered + 1 < _phases.Count
            ? now + (long)((_phases[_entered + 1].At - _phases[_entered].At) * 1e6)
            : long.MaxValue;
        Begin(phase, now, pressure);
        _context.Phase = phase;
    }

    private void Begin(CyclePhase phase, long now, PressureVerdict pressure)
    {
        switch (phase)
        {
            case CyclePhase.Idle:
                _context.Cycle = 0;
                break;

            case CyclePhase.Fill:
                _context.Cycle++;
                _context.FillMicroseconds = (long)(((_cycle.PumpOff ?? _cycle.PumpOn) - _cycle.PumpOn) * 1e6);
                _reboundBar = null;
                _observer.BeginFill(now, FillEnd.Timed, pressure);
                break;

            case CyclePhase.Hold:
                _observer.Meter.BeginHold(now, _context.Deadline - now);
                break;

            case CyclePhase.Vent:
                _observer.Meter.BeginVent(now, pressure);
                break;
        }
    }

    private void NoteRebound(PressureVerdict pressure)
    {
        if (Phase == CyclePhase.Vent && _observer.Meter.Result.Vented)
        {
            _reboundBar = Math.Max(_reboundBar ?? 0, pressure.Millibar * 0.001);
        }
    }

    private void Complete()
    {
        _observer.CompleteCycle(StageKind.Backflush, _context.Cycle == 1);
        _observer.Prove();
        Core.Sensing.CycleResult result = _observer.Meter.Result;
        _cycles.Add(new ReplayedCycle(
            _cycles.Count + 1,
            _cycle.PumpOn,
            result.Filled ? result.FillMicroseconds * 1e-6 : null,
            result.Stalled ? result.StallMicroseconds * 1e-6 : null,
            result.PlateauMillibar * 0.001,
            result.Vented ? result.VentMicroseconds * 1e-6 : null,
            _reboundBar));
    }
}
