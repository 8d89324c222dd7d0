namespace BackflushController.Simulation;

/// <summary>
/// A box at a recorded pressure: converter, sensor and everything that the firmware makes of it are as on a machine,
/// only the pressure comes from a file. Where the recording says when the pump was on, the detectors go through its
/// cycles as in a run; else nothing runs, and the box watches people make coffee.
/// </summary>
public sealed class RecordedBox
{
    private const double RestBefore = 2;

    // Longer than the firmware waits until it is sure of a short shot.
    private const double RestAfter = 40;

    // Between two parts of a coffee, and until the next one: what belongs together in the table.
    private const double LongestPause = 30;
    private const double DrawBar = 1;

    private readonly PressureRecording _recording;
    private readonly DirectBoard _board;
    private readonly PressureMonitor _pressure;
    private readonly ShotWatch _shots = new();
    private readonly CycleFeed _cycles;
    private readonly List<ReplayedShot> _counted = [];
    private readonly List<VerdictMark> _marks = [];
    private readonly double _startSeconds;

    private Fault _fault;
    private SensorCondition _loss;
    private double? _drawFrom;
    private double _drawTo;

    private RecordedBox(PressureRecording recording, ControllerSettings settings)
    {
        _recording = recording;
        _startSeconds = recording.StartSeconds - RestBefore;
        var machine = new SensedMachine(SensedMachineParameters.Nominal(new MachineParameters()), seed: 1)
        {
            RecordedBar = nanoseconds => recording.BarAt(SecondsAt(nanoseconds)),
        };
        _board = new DirectBoard(machine, new byte[]?[DirectBoard.SlotCount]);
        _pressure = new PressureMonitor(settings);
        _cycles = new CycleFeed(settings, recording.Cycles(), Note);
    }

    public static ReplayReport Replay(PressureRecording recording, ControllerSettings? settings = null) =>
        new RecordedBox(recording, settings ?? new ControllerSettings()).Run();

    private double Seconds => SecondsAt(_board.Now);

    private double SecondsAt(long nanoseconds) => _startSeconds + (nanoseconds / (double)Second);

    private ReplayReport Run()
    {
        double end = _recording.EndSeconds + (_recording.TellsPump ? 0 : RestAfter);
        while (Seconds < end)
        {
            Tick();
        }

        _cycles.End();
        if (_cycles.Advice != Advice.None)
        {
            Mark("advice", Text(FaultTexts.Of(_cycles.Advice)));
        }

        return new ReplayReport(_recording, _counted, _cycles.Cycles, _marks);
    }

    private void Tick()
    {
        var inputs = new Inputs { SensorRead = true, SignalLowest = int.MaxValue };
        for (int sample = 0; sample < Inputs.SamplesPerTick; sample++)
        {
            _board.Rest();
            _board.SampleSensor(inputs);
        }

        long now = _board.Now / Microsecond;
        PressureVerdict verdict = _pressure.Verdict;
        _pressure.Take(now, inputs, _cycles.Outlet, _cycles.PumpOn);
        _cycles.Step(Seconds, now, verdict);
        NoteSensor(verdict.Loss);
        NoteDraw();
        RunState state = _cycles.Phase == CyclePhase.Idle ? RunState.Ready : RunState.Filling;
        if (_shots.Watch(now, state, verdict, brewSwitchClosed: false))
        {
            _counted.Add(new ReplayedShot(_drawFrom ?? Seconds, _drawTo, Seconds));
            _drawFrom = null;
        }
    }

    private void NoteDraw()
    {
        if (_recording.BarAt(Seconds) < _recording.RestBar + DrawBar)
        {
            return;
        }

        _drawFrom = _drawFrom == null || Seconds - _drawTo > LongestPause ? Seconds : _drawFrom;
        _drawTo = Seconds;
    }

    private void NoteSensor(SensorCondition loss)
    {
        if (loss != _loss)
        {
            Mark("sensor", PlainReasons.Of(loss));
        }

        _loss = loss;
    }

    private void Note(Fault fault)
    {
        if (fault != _fault && fault != Fault.None)
        {
            Mark(ReplayReport.Fault, Text(FaultTexts.Name(fault)));
        }

        _fault = fault;
    }

    private void Mark(string kind, string text) =>
        _marks.Add(new VerdictMark((long)(Seconds * Second), kind, text));

    private static string Text(TextId id) => ScreenTexts.OneLine(Language.English, id);
}
