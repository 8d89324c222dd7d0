using BackflushController.Core.Board;
using BackflushController.Core.Display;
using BackflushController.Core.Texts;
using BackflushController.Simulation;
using BackflushController.VirtualBoard;

namespace BackflushController.Trials;

/// <summary>
/// One short detergent run of the firmware on the virtual board, from power-up on, in which one device call throws. A
/// person holds the button where the screen waits for it, until the box has started anew; then only a fault that is
/// shown is acknowledged.
/// </summary>
internal sealed class DeviceFaultPlay
{
    private const long RestartTakes = 500_000_000;
    private const long Millisecond = 1_000_000;
    private const long Second = 1000 * Millisecond;
    private const long Tick = TickTiming.TickMicroseconds * 1000;
    private const long LookEvery = 100 * Millisecond;
    private const int LooksToAnswer = 10;
    private const int TitleLine = 0;
    private const int HintLine = 7;
    private const long LongPress = 1200 * Millisecond;
    private const long ShortPress = 200 * Millisecond;
    private const long Patience = 60 * Second;
    private const long ScreenIsUp = 2 * Second;
    private const long BehindPress = Second;

    private readonly ChipSimulation _simulation;
    private readonly int _faultAt;
    private readonly ScreenReader _reader = new();
    private readonly List<string> _broken = [];

    private string _words = "";
    private int _looks;
    private long _thrownAt;
    private long? _pumpOffAt;
    private bool _pumped;
    private bool _restarted;
    private bool _ended;

    /// <summary>A play on a rig without power.</summary>
    /// <param name="simulation">The rig.</param>
    /// <param name="faultAt">The call that throws, the first is 1; 0 for none.</param>
    public DeviceFaultPlay(ChipSimulation simulation, int faultAt)
    {
        _simulation = simulation;
        _faultAt = faultAt;
        simulation.Chip.CallLog.Limit = 0;
        simulation.Chip.FaultOf = FaultOf;
        simulation.Chip.Pin(Wiring.PumpPin).LevelChanged += (time, on) => NoteOutput(time, on, true);
        simulation.Chip.Pin(Wiring.ValvePin).LevelChanged += (time, on) => NoteOutput(time, on, false);
        simulation.Chip.Schedule(Patience, End);
        simulation.Chip.Schedule(LookEvery, Look);
    }

    /// <summary>Calls so far, those behind a restart left out.</summary>
    public int Calls { get; private set; }

    /// <summary>Calls until the first screen was complete.</summary>
    public int CallsOfStartUp { get; private set; }

    /// <summary>The call that threw.</summary>
    public DeviceCall Thrown { get; private set; }

    /// <summary>What came of it.</summary>
    public string Outcome => _restarted ? "rebooted" : _ended ? "ended" : "coped with";

    /// <summary>From the exception until the pump was off, ns; null when it was off, or the run went on.</summary>
    public long? PumpOffNanoseconds => !_restarted || !_pumped ? null : (_pumpOffAt ?? _simulation.Now) - _thrownAt;

    /// <summary>The screen has said that the programme is done.</summary>
    public bool SawDone { get; private set; }

    /// <summary>What the box did that it must not, a sentence each.</summary>
    public IReadOnlyList<string> Broken => _broken;

    /// <summary>Plays it.</summary>
    /// <param name="boot">Runs the firmware's Main once.</param>
    public void Run(Func<VirtualEsp32, RunEnd> boot)
    {
        RunEnd end = boot(_simulation.Chip);
        if (end.Reason == RunEndReason.Reboot && !_restarted)
        {
            Restart();
            end = boot(_simulation.Chip);
        }

        _ended = end.Reason != RunEndReason.PowerCut;
        Require(!_ended, $"Main has ended: {end.Reason} {end.Exception?.Message}".TrimEnd());
    }

    private Exception? FaultOf(CallLogEntry entry)
    {
        if (entry.Call == DeviceCall.Reboot)
        {
            Require(!_simulation.PumpOn && !_simulation.ValveEnergised, "an output is on when Main reboots");
            return null;
        }

        if (_restarted)
        {
            return null;
        }

        Calls++;
        if (Calls != _faultAt)
        {
            return null;
        }

        Thrown = entry.Call;
        _thrownAt = entry.Nanoseconds;
        _pumped = _simulation.PumpOn;
        return new InjectedFaultException(entry.Call.ToString());
    }

    private void Restart()
    {
        _restarted = true;
        Require(Calls >= _faultAt && _faultAt > 0, "the box started anew without a cause");
        Require(PumpOffNanoseconds is not > Tick, "the pump ran on for more than a tick");
        _simulation.Chip.Schedule(_simulation.Now + ScreenIsUp, LookAtFirstScreen);
    }

    private void LookAtFirstScreen()
    {
        string title = Title();
        if (title == Text(TextId.Fault))
        {
            _simulation.Button.PressFor(ShortPress);
        }

        _simulation.Chip.Schedule(_simulation.Now + BehindPress, () =>
        {
            RequireReady(Title());
            End();
        });
    }

    /// <summary>A crash that has just come is entered into the flash before the chip starts anew.</summary>
    private void EndUnlessRestarting()
    {
        bool mayRestart = !_restarted && Calls >= _faultAt && _simulation.Now - _thrownAt < RestartTakes;
        if (mayRestart)
        {
            _simulation.Chip.Schedule(_simulation.Now + RestartTakes, EndUnlessRestarting);
        }
        else if (!_restarted)
        {
            End();
        }
    }

    private void End()
    {
        Require(!_simulation.PumpOn && !_simulation.ValveEnergised, "an output is on at the end");
        _simulation.Chip.CutPower();
    }

    private void RequireReady(string title) => Require(
        title.StartsWith(Text(TextId.Product), StringComparison.Ordinal) || title == Text(TextId.Due),
        $"the box that started anew shows {title}");

    private void NoteOutput(long time, bool on, bool isPump)
    {
        Require(!on || !_restarted, "an output went on by itself");
        Require(!isPump || !on || _simulation.ValveEnergised, "the pump went on without the valve");
        if (isPump && !on && Calls >= _faultAt)
        {
            _pumpOffAt ??= time;
        }
    }

    private void Look()
    {
        if (_restarted)
        {
            return;
        }

        string[] lines = _reader.Read(_simulation.Panel.ToFrame());
        string words = lines[TitleLine] + lines[HintLine];
        _looks = words == _words ? _looks + 1 : 0;
        _words = words;
        if (_looks == LooksToAnswer)
        {
            Answer(lines[TitleLine], lines[HintLine]);
        }

        _simulation.Chip.Schedule(_simulation.Now + LookEvery, Look);
    }

    /// <summary>What stands on the panel for a while is answered, once.</summary>
    private void Answer(string title, string hint)
    {
        SawDone |= title == Text(TextId.Done);
        if (CallsOfStartUp == 0)
        {
            CallsOfStartUp = Calls;
        }

        if (SawDone || title == Text(TextId.Fault))
        {
            EndUnlessRestarting();
        }
        else if (hint == Text(TextId.HintReady) || hint == Text(TextId.HintPrompt))
        {
            _simulation.Button.PressFor(LongPress);
        }
    }

    private string Title() => _reader.Read(_simulation.Panel.ToFrame())[TitleLine];

    private static string Text(TextId id) => Translations.Of(Language.English, id);

    private void Require(bool kept, string broken)
    {
        if (!kept && !_broken.Contains(broken))
        {
            _broken.Add(broken);
        }
    }
}
