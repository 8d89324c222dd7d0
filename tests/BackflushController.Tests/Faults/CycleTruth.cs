namespace BackflushController.Tests.Faults;

/// <summary>
/// Follows the true pressure in the group, millisecond by millisecond, beside what the box measures. The true stall is
/// the time from which the mean over 100 ms, whole periods of 50 and of 60 Hz, rises by less than half a bar a second
/// until the pump stops; the true vent ends when the pressure falls below 0.7 bar.
/// </summary>
internal sealed class CycleTruth
{
    private const int MeanMilliseconds = 100;
    private const double StallsFromBar = 7;
    private const double FlatBar = 0.05;
    private const double RestBar = 0.7;

    private readonly DirectSimulation _simulation;
    private readonly List<ProvedCycle> _cycles = [];
    private readonly Queue<double> _pressures = new();
    private readonly Queue<double> _means = new();

    private double _sum;
    private long _pumpOnAt;
    private long _stalledAt = -1;
    private long _releasedAt = -1;
    private long _ventedAt = -1;
    private double _plateauBar;
    private bool _samples;
    private RunState _before;

    public CycleTruth(DirectSimulation simulation)
    {
        _simulation = simulation;
        simulation.Board.OutputChanged += OnOutput;
        simulation.Ticked += OnTick;
    }

    public IReadOnlyList<ProvedCycle> Cycles => _cycles;

    private void OnOutput(BoxOutput output, bool on)
    {
        if (output == BoxOutput.Pump && on)
        {
            _pumpOnAt = _simulation.Now;
            _stalledAt = -1;
            _releasedAt = -1;
            _ventedAt = -1;
            _sum = 0;
            _pressures.Clear();
            _means.Clear();
            Sample();
        }
        else if (output == BoxOutput.Valve && !on)
        {
            _releasedAt = _simulation.Now;
            Sample();
        }
    }

    private void Sample()
    {
        if (!_samples)
        {
            _samples = true;
            _simulation.At(_simulation.Now + Millisecond, TakeSample);
        }
    }

    private void TakeSample()
    {
        double bar = _simulation.Sensed.Machine.GroupPressureBar;
        if (_simulation.Sensed.PumpCommanded)
        {
            SampleStall(bar);
        }
        else if (_releasedAt >= 0 && bar < RestBar)
        {
            _ventedAt = _simulation.Now;
        }

        _samples = _simulation.Sensed.PumpCommanded || (_releasedAt >= 0 && _ventedAt < 0);
        if (_samples)
        {
            _simulation.At(_simulation.Now + Millisecond, TakeSample);
        }
    }

    private void SampleStall(double bar)
    {
        _pressures.Enqueue(bar);
        _sum += bar;
        if (_pressures.Count <= MeanMilliseconds)
        {
            return;
        }

        _sum -= _pressures.Dequeue();
        double mean = _sum / MeanMilliseconds;
        _plateauBar = mean;
        _means.Enqueue(mean);
        if (_means.Count <= MeanMilliseconds)
        {
            return;
        }

        double rise = mean - _means.Dequeue();
        bool flat = mean > StallsFromBar && rise <= FlatBar;
        _stalledAt = !flat ? -1 : _stalledAt >= 0 ? _stalledAt : _simulation.Now - (MeanMilliseconds / 2 * Millisecond);
    }

    private void OnTick()
    {
        BackflushRun run = _simulation.Controller.Run;
        if (_before == RunState.Venting && run.State != RunState.Venting && run.Fault == Fault.None)
        {
            Compare(run.Context.Meter.Result);
        }

        _before = run.State;
    }

    private void Compare(Core.Sensing.CycleResult measured)
    {
        Assert.True(measured.Filled && measured.Stalled && measured.Vented);
        Assert.True(_stalledAt > 0 && _ventedAt > 0);
        double trueStall = (_stalledAt - _pumpOnAt) / 1e6;
        double trueVent = (_ventedAt - _releasedAt) / 1e6;
        _cycles.Add(new ProvedCycle(
            (measured.StallMicroseconds / 1000.0) - trueStall,
            (measured.VentMicroseconds / 1000.0) - trueVent,
            (measured.PlateauMillibar / 1000.0) - _plateauBar,
            trueVent / 1000));
    }
}
