namespace BackflushController.Trials;

/// <summary>
/// The pump is driven only while the valve is, after its lead, and the valve is let go only after the pump's lag.
/// </summary>
internal sealed class PumpOnlyWithValve(InvariantMonitor watch) : Invariant(watch)
{
    // The solenoid needs 20 to 50 ms, the relay of the pump 10.
    private const long LeastLeadMicroseconds = 50_000;
    private const long LeastLagMicroseconds = 10_000;

    private long _valveOnAt;
    private long _pumpOffAt;

    public override void PowerUp() => _pumpOffAt = -LeastLagMicroseconds;

    public override void Switched(BoxOutput output, bool on)
    {
        if (output == BoxOutput.Pump)
        {
            SwitchedPump(on);
        }
        else if (on)
        {
            _valveOnAt = Watch.Clock;
        }
        else if (!Watch.IsDown)
        {
            long lag = Watch.Clock - _pumpOffAt;
            Require(!Watch.Machine.PumpCommanded, "the valve is let go with the pump on");
            Require(
                IsExcused() || lag >= LeastLagMicroseconds, $"the valve is let go {Milliseconds(lag)} after the pump");
        }
    }

    public override void TickEnds() =>
        Require(!Watch.Machine.PumpCommanded || Watch.Machine.ValveCommanded, "the pump is on without the valve");

    private void SwitchedPump(bool on)
    {
        if (!on)
        {
            _pumpOffAt = Watch.Clock;
            return;
        }

        Test();
        long lead = Watch.Clock - _valveOnAt;
        Require(Watch.Machine.ValveCommanded, "the pump goes on without the valve");
        Require(IsExcused() || lead >= LeastLeadMicroseconds, $"the pump goes on {Milliseconds(lead)} after the valve");
    }

    /// <summary>Lead and lag are measured between decisions; the loop cannot see what delays a single edge.</summary>
    private bool IsExcused() => Watch.Box.Board.HasJumped;
}
