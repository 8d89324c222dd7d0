namespace BackflushController.Trials;

/// <summary>
/// One short detergent run of the firmware on the virtual board, from power-up on, in which one device call throws. An
/// operator holds the button where the screen waits for it, until the box has restarted; then only a fault that is
/// shown is acknowledged.
/// </summary>
internal sealed class DeviceFaultPlay
{
    private const long RestartTakes = 500_000_000;
    private const long ReadEvery = 100 * Millisecond;
    private const int StillToAnswer = 10;
    private const int TitleLine = 0;
    private const int HintLine = 7;
    private const long Patience = 60 * Second;
    private const long ScreenIsUp = 2 * Second;
    private const long AfterPress = Second;

    private readonly ChipSimulation _box;
    private readonly int _faultAt;
    private readonly ScreenReader _reader = new();
    private readonly Findings _findings = [];

    private string _words = "";
    private int _still;
    private long _thrownAt;
    private long? _pumpOffAt;
    private bool _pumped;
    private bool _restarted;
    private bool _ended;

    /// <summary>A run of a box without power.</summary>
    /// <param name="faultAt">The call that throws, the first is 1; 0 for none.</param>
    public DeviceFaultPlay(ChipSimulation box, int faultAt)
    {
        _box = box;
        _faultAt = faultAt;
        box.Chip.CallLog.Limit = 0;
        box.Chip.FaultOf = FaultOf;
        box.Chip.Pin(Wiring.PumpPin).LevelChanged += (time, on) => NoteOutput(time, on, true);
        box.Chip.Pin(Wiring.ValvePin).LevelChanged += (time, on) => NoteOutput(time, on, false);
        box.Chip.Schedule(Patience, End);
        box.Chip.Schedule(ReadEvery, Read);
    }

    /// <summary>Calls so far, those after a restart left out.</summary>
    public int Calls { get; private set; }

    /// <summary>Calls until the first screen was complete.</summary>
    public int CallsOfStartUp { get; private set; }

    public DeviceCall Thrown { get; private set; }

    /// <summary>What came of it.</summary>
    public string Outcome => _restarted ? "rebooted" : _ended ? "ended" : "coped with";

    /// <summary>From the exception until the pump was off, ns; null when it was off, or the run went on.</summary>
    public long? PumpOffNanoseconds => !_restarted || !_pumped ? null : (_pumpOffAt ?? _box.Now) - _thrownAt;

    /// <summary>The screen has said that the programme is done.</summary>
    public bool SawDone { get; private set; }

    /// <summary>What the box did that it must not, a sentence each.</summary>
    public IReadOnlyList<string> Broken => _findings;

    public void Run(Func<VirtualEsp32, RunEnd> boot)
    {
        RunEnd end = boot(_box.Chip);
        if (end.Reason == RunEndReason.Reboot && !_restarted)
        {
            Restart();
            end = boot(_box.Chip);
        }

        _ended = end.Reason != RunEndReason.PowerCut;
        _findings.Require(!_ended, $"Main has ended: {PlainReasons.Of(end)}");
    }

    private Exception? FaultOf(CallLogEntry entry)
    {
        if (entry.Call == DeviceCall.Reboot)
        {
            _findings.Require(!_box.PumpOn && !_box.ValveEnergised, "an output is on when Main reboots");
            return null;
        }

        if (_restarted || ++Calls != _faultAt)
        {
            return null;
        }

        Thrown = entry.Call;
        _thrownAt = entry.Nanoseconds;
        _pumped = _box.PumpOn;
        return new InjectedFaultException(CodeWords.Of(entry.Call));
    }

    private void Restart()
    {
        _restarted = true;
        _findings.Require(Calls >= _faultAt && _faultAt > 0, "the box restarted without a cause");
        _findings.Require(PumpOffNanoseconds is not > Tick, "the pump ran on for more than a tick");
        _box.Chip.Schedule(_box.Now + ScreenIsUp, ReadFirstScreen);
    }

    private void ReadFirstScreen()
    {
        if (See().FaultCode != null)
        {
            _box.Button.PressFor(PushButton.ShortPress);
        }

        _box.Chip.Schedule(_box.Now + AfterPress, () =>
        {
            RequireReady(See());
            End();
        });
    }

    /// <summary>A crash is entered into the flash before the chip restarts, which takes time.</summary>
    private void EndUnlessRestarting()
    {
        bool mayRestart = !_restarted && Calls >= _faultAt && _box.Now - _thrownAt < RestartTakes;
        if (mayRestart)
        {
            _box.Chip.Schedule(_box.Now + RestartTakes, EndUnlessRestarting);
        }
        else if (!_restarted)
        {
            End();
        }
    }

    private void End()
    {
        _findings.Require(!_box.PumpOn && !_box.ValveEnergised, "an output is on at the end");
        _box.Chip.CutPower();
    }

    private void RequireReady(ScreenView view) => _findings.Require(
        view.ShowsHint(Language.English, TextId.HintReady) || view.ShowsHint(Language.English, TextId.HintRinse),
        $"the box that restarted shows {view.Words}");

    private void NoteOutput(long time, bool on, bool isPump)
    {
        _findings.Require(!on || !_restarted, "an output went on by itself");
        _findings.Require(!isPump || !on || _box.ValveEnergised, "the pump went on without the valve");
        if (isPump && !on && Calls >= _faultAt)
        {
            _pumpOffAt ??= time;
        }
    }

    private void Read()
    {
        if (_restarted)
        {
            return;
        }

        ScreenView view = See();
        string words = view.Lines[TitleLine] + view.Lines[HintLine];
        _still = words == _words ? _still + 1 : 0;
        _words = words;
        if (_still == StillToAnswer)
        {
            Answer(view);
        }

        _box.Chip.Schedule(_box.Now + ReadEvery, Read);
    }

    /// <summary>What the panel shows for a while is answered, once.</summary>
    private void Answer(ScreenView view)
    {
        SawDone |= view.FaultCode == null && view.ShowsHint(Language.English, TextId.HintProof);
        if (CallsOfStartUp == 0)
        {
            CallsOfStartUp = Calls;
        }

        if (SawDone || view.FaultCode != null)
        {
            EndUnlessRestarting();
        }
        else if (view.ShowsHint(Language.English, TextId.HintReady)
            || view.ShowsHint(Language.English, TextId.HintPrompt))
        {
            _box.Button.PressFor(PushButton.LongPress);
        }
    }

    private ScreenView See() => _reader.See(_box.Panel.ToFrame());
}
