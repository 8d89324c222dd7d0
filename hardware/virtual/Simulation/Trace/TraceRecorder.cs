using BackflushController.Core.Run;
using BackflushController.VirtualBoard;

namespace BackflushController.Simulation;

/// <summary>
/// Takes down what happens on a rig: edges with the moment they were scheduled for, pressure, screens, events.
/// </summary>
public sealed class TraceRecorder
{
    private const long Millisecond = 1_000_000;
    private const long SampleEvery = 20 * Millisecond;
    private const long ProgressEvery = 100 * Millisecond;
    private const long PictureDelay = 3500 * Millisecond;
    private const long ScreenDelay = 500 * Millisecond;

    private readonly ChipSimulation _simulation;
    private readonly Programme _programme;
    private readonly IRunObserver? _observer;
    private readonly ScreenReader _reader = new();
    private readonly List<OutputEdge> _edges = [];
    private readonly List<PressureSample> _pressure = [];
    private readonly List<ScreenShot> _screens = [];
    private readonly List<LogEntry> _log = [];
    private readonly Action _sample;
    private readonly Action _progress;

    private readonly List<CyclePlan> _plans = [];

    private long _scheduledNanoseconds;
    private int _heartbeats;
    private int _stage;
    private int _cyclesBeforeStage;
    private int _cyclesOfStage;

    /// <summary>Starts to record.</summary>
    /// <param name="simulation">The rig.</param>
    /// <param name="programme">What will run: its stages give the cycles their names.</param>
    /// <param name="observer">Hears of it as it happens, or null.</param>
    public TraceRecorder(ChipSimulation simulation, Programme programme, IRunObserver? observer)
    {
        _simulation = simulation;
        _programme = programme;
        _observer = observer;
        _sample = Sample;
        _progress = Progress;
        ListenTo(Wiring.PumpPin, BoxOutput.Pump);
        ListenTo(Wiring.ValvePin, BoxOutput.Valve);
        ListenTo(Wiring.BuzzerPin, BoxOutput.Buzzer);
        simulation.Chip.Pin(Wiring.HeartbeatPin).LevelChanged += (_, _) => _heartbeats++;
        simulation.Chip.ProbeEntered += OnProbe;
        Sample();
        if (observer != null)
        {
            Progress();
        }
    }

    /// <summary>Pump, valve and buzzer edges in order of time.</summary>
    public IReadOnlyList<OutputEdge> Edges => _edges;

    /// <summary>What the programme says of each cycle that began, in order of time.</summary>
    public IReadOnlyList<CyclePlan> Plans => _plans;

    /// <summary>The pressure in order of time.</summary>
    public IReadOnlyList<PressureSample> Pressure => _pressure;

    /// <summary>The notable screens in order of time.</summary>
    public IReadOnlyList<ScreenShot> Screens => _screens;

    /// <summary>The events in order of time.</summary>
    public IReadOnlyList<LogEntry> Log => _log;

    /// <summary>Adds an event.</summary>
    /// <param name="source">Who did it.</param>
    /// <param name="text">What happened.</param>
    public void Note(string source, string text)
    {
        var entry = new LogEntry(_simulation.Chip.NowNanoseconds, source, text);
        _log.Add(entry);
        _observer?.OnLog(entry);
    }

    /// <summary>Notes that the person sees a new screen, and takes its picture once it is drawn to the end.</summary>
    /// <param name="caption">A few words.</param>
    public void See(string caption)
    {
        string[] lines = _reader.Read(_simulation.Panel.ToFrame());
        Note("screen", string.Join(" | ", lines.Where(line => line.Length > 0)));
        Picture(caption, ScreenDelay);
    }

    private void Picture(string caption, long delay)
    {
        _simulation.Chip.Schedule(
            _simulation.Chip.NowNanoseconds + delay,
            () => _screens.Add(new ScreenShot(_simulation.Chip.NowNanoseconds, _simulation.Panel.ToFrame(), caption)));
    }

    private void ListenTo(int pin, BoxOutput output)
    {
        _simulation.Chip.Pin(pin).LevelChanged += (time, high) =>
        {
            var edge = new OutputEdge(time, output, high, _scheduledNanoseconds);
            _edges.Add(edge);
            Describe(edge);
        };
    }

    private void Describe(OutputEdge edge)
    {
        if (edge is { Output: BoxOutput.Pump, On: true })
        {
            _cyclesOfStage++;
            _plans.Add(CyclePlan.At(_programme, _cyclesBeforeStage + _cyclesOfStage));
        }

        CyclePlan plan = PresentPlan();
        switch (edge.Output)
        {
            case BoxOutput.Pump when edge.On:
                Note("pump", $"on, {plan.Stage} cycle {plan.Cycle} of {plan.Cycles}");
                PictureOfFirstCycle(plan, "filling");
                break;

            case BoxOutput.Pump:
                Note("pump", $"off at {_simulation.Machine.GroupPressureBar:0.0} bar");
                PictureOfFirstCycle(plan, "releasing");
                break;

            case BoxOutput.Valve:
                Note("valve", edge.On ? "energised" : "released");
                break;
        }
    }

    private void PictureOfFirstCycle(CyclePlan plan, string what)
    {
        if (plan.Cycle == 1)
        {
            Picture($"{plan.Stage} {what}".ToLowerInvariant(), PictureDelay);
        }
    }

    private CyclePlan PresentPlan() => _plans.Count > 0 ? _plans[^1] : CyclePlan.At(_programme, 1);

    private void OnProbe(in ProbeHit hit)
    {
        if (hit.Point == FirmwareProbes.Step)
        {
            _scheduledNanoseconds = _simulation.Chip.BootNanoseconds + (hit.Argument * 1000);
        }
        else if (hit.Point == FirmwareProbes.RunStart)
        {
            _stage = 0;
            _cyclesBeforeStage = 0;
            _cyclesOfStage = 0;
        }
        else if (hit.Point == FirmwareProbes.NextStage && _stage < _programme.Stages.Length)
        {
            // A stage may end before all its cycles were needed.
            _cyclesBeforeStage += _programme.Stages[_stage].Cycles;
            _cyclesOfStage = 0;
            _stage++;
        }
    }

    private void Sample()
    {
        long now = _simulation.Chip.NowNanoseconds;
        _simulation.Machine.AdvanceTo(now);
        _pressure.Add(new PressureSample(now, _simulation.Machine.GroupPressureBar));
        _simulation.Chip.Schedule(now + SampleEvery, _sample);
    }

    private void Progress()
    {
        _observer!.OnProgress(Snapshot());
        _simulation.Chip.Schedule(_simulation.Chip.NowNanoseconds + ProgressEvery, _progress);
    }

    private RunSnapshot Snapshot()
    {
        long now = _simulation.Chip.NowNanoseconds;
        _simulation.Machine.AdvanceTo(now);
        byte[] frame = _simulation.Panel.ToFrame();
        return new RunSnapshot
        {
            TimeNanoseconds = now,
            Frame = frame,
            FrameVersion = (int)_simulation.Panel.Version,
            GroupBar = _simulation.Machine.GroupPressureBar,
            PumpOn = _simulation.PumpOn,
            ValveEnergised = _simulation.ValveEnergised,
            HeartbeatCount = _heartbeats,
            ScreenLines = _reader.Read(frame),
            CyclesDone = CyclesDone(now),
            CyclesPlanned = _programme.Stages.Sum(stage => stage.Cycles),
            CountdownSeconds = Countdown(now),
        };
    }

    private int CyclesDone(long now)
    {
        int started = _plans.Count;
        return started > 0 && Countdown(now) != null ? started - 1 : started;
    }

    /// <summary>Until the pump's next edge, by the programme; null when the programme waits or has ended.</summary>
    private double? Countdown(long now)
    {
        int last = _edges.FindLastIndex(edge => edge.Output == BoxOutput.Pump);
        if (last < 0)
        {
            return null;
        }

        CyclePlan plan = PresentPlan();
        long length = _edges[last].On ? plan.FillMicroseconds : plan.ReleaseMicroseconds;
        long left = _edges[last].TimeNanoseconds + (length * 1000) - now;
        return left < 0 ? null : left / 1e9;
    }
}
