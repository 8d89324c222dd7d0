namespace BackflushController.Trials;

/// <summary>
/// A run needs a long press, and the first fill of each of its stages another one; before each the contact was open in
/// the same power-up. A press in between ends the stage.
/// </summary>
internal sealed class NothingStartsByItself(InvariantMonitor watch) : Invariant(watch)
{
    // A long press is 0.8 s, less two ticks between the samples and the steps.
    private const long LongPressMicroseconds = 760_000;

    // The longest release, the longest wait for a vent, and a loop that is held up.
    private const long MostPauseMicroseconds =
        SettingsRules.LongestReleaseMicroseconds + RunTiming.NoVentMicroseconds + 10_000_000;

    private const int StopTicks = 5;
    private const long StopMicroseconds = 100_000;

    private bool _running;
    private RunState _state;
    private int _press;
    private int _fills;
    private bool _pumped;
    private long _valveOffAt;

    public override void PowerUp()
    {
        _running = false;
        _state = RunState.Ready;
        _press = 0;
    }

    public override void Switched(BoxOutput output, bool on)
    {
        if (output != BoxOutput.Valve)
        {
            _pumped |= on;
            return;
        }

        if (!on)
        {
            // A look at the pressure with the pump off is no fill.
            _fills -= _pumped ? 0 : 1;
            _pumped = false;
            _valveOffAt = Watch.Clock;
        }
        else if (_running && _fills < SettingsRules.MostCycles && Watch.Clock - _valveOffAt <= MostPause())
        {
            _fills++;
        }
        else
        {
            RequirePress();
            _running = true;
            _fills = 1;
        }
    }

    public override void TickEnds()
    {
        RunState before = _state;
        _state = Watch.Run.State;
        if (before == RunState.Ready && _state == RunState.AwaitingPerson)
        {
            RequirePress();
        }
        else if (before != _state && _state == RunState.RailRising)
        {
            // The first fill follows its self-test.
            RequirePress();
            _running = true;
            _fills = 0;
            _valveOffAt = Watch.Clock;
        }

        ContactReader contact = Watch.Contact;
        bool pressed = contact.Press != _press
            && contact.IsFreshPress(Watch.Clock, Watch.Tick, StopTicks, StopTicks, StopMicroseconds);
        bool waits = _state is RunState.Ready or RunState.AwaitingPerson or RunState.SafeWait
            or RunState.Finished or RunState.Stopped or RunState.Faulted;
        _running &= !pressed && !waits;
    }

    /// <summary>A hand that is to lower the lever is waited for.</summary>
    private long MostPause() => MostPauseMicroseconds
        + (Watch.Settings.Valve == ValveKind.Lever ? RunTiming.LeverDownMicroseconds : 0);

    private void RequirePress()
    {
        ContactReader contact = Watch.Contact;

        // A loop that was held up may have seen the contact closed long after it was.
        long held = contact.ClosedUntil - contact.PressedAt + contact.PressedLate;
        Test();
        Require(contact.Press > 0, "a start, and the contact was never open in this power-up");
        Require(contact.Press != _press, "a start, and its press has started something before");
        Require(held >= LongPressMicroseconds, $"a start, and the contact was closed for {Milliseconds(held)}");
        Require(contact.ClosedTick >= Watch.Tick - 1, "a start, and nobody presses");
        _press = contact.Press;
    }
}
