namespace BackflushController.Trials;

/// <summary>
/// Where a lever takes the place of the valve, the pump never works against a lever that is down for longer than the
/// gate allows, and a hand that is slow to lower it locks nothing. Judged by where the lever is, as long as nothing
/// between it and the box is broken.
/// </summary>
internal sealed class PumpOnlyWithLever(InvariantMonitor watch) : Invariant(watch)
{
    // What the gate allows, a tick for its decision and one for the edge.
    private const long MostNanoseconds = 4 * Second + 40 * Millisecond;
    private const long OffNanoseconds = 300 * Millisecond;

    // A bus that is stuck blocks the loop for a second.
    private const int OffTicks = 15;

    // Half of what the box takes for an answer of the group takes it back.
    private const double AnsweredBar = FillCheck.FlowMillibar / 2000.0;

    private const double CollapsedFromBar = 2.5;
    private const double CollapsedShare = 0.6;

    private MachineParameters? _whole;
    private long? _againstLeverSince;
    private long? _collapsedAt;
    private int _collapsedTick;
    private double _highestBar;

    private bool IsWhole => Watch.Machine is
    {
        ValveForced: null, PumpForced: null, SignalWire: SignalWire.Connected, SignalFrozen: false,
        DiaphragmStuck: false, ConverterFails: false, DriftBar: 0, NoiseBurst: null, PumpBypassed: false,
    }
        && ReferenceEquals(Watch.Machine.Machine.Parameters, _whole);

    public override void PowerUp()
    {
        _whole ??= Watch.Machine.Machine.Parameters;
        _againstLeverSince = null;
        _collapsedAt = null;
    }

    public override void TickEnds()
    {
        if (Watch.Settings.Valve != ValveKind.Lever)
        {
            return;
        }

        Require(!Watch.Run.Group.IsVentLocked, "locked, though a hand moves the valve");
        SensedMachine machine = Watch.Machine;
        if (!machine.PumpCommanded || !IsWhole || Watch.Box.Board.HasJumped)
        {
            _againstLeverSince = null;
            _collapsedAt = null;
            _highestBar = 0;
            return;
        }

        RequireLever(machine);
        RequireOffAfterCollapse(machine);
    }

    private void RequireLever(SensedMachine machine)
    {
        if (machine.LeverUp == true || AnswersPastSeat(machine.Machine))
        {
            _againstLeverSince = null;
            return;
        }

        _againstLeverSince ??= Watch.TickStartedNanoseconds;
        long against = Watch.TickStartedNanoseconds - _againstLeverSince.Value;
        Require(against <= MostNanoseconds, $"the pump on for {Milliseconds(against / 1000)} with the lever down");
    }

    /// <summary>
    /// The pump reaches the group past a worn seat. To a box without a contact that is a lever that is up: water that
    /// flows through an open group shows no more pressure. Of a fill that goes on like that the gate's own limit holds.
    /// </summary>
    private static bool AnswersPastSeat(Machine machine) =>
        machine is { Parameters.SeatLeakToGroupMillilitresPerSecondPerRootBar: > 0, GroupPressureBar: >= AnsweredBar };

    private void RequireOffAfterCollapse(SensedMachine machine)
    {
        double bar = machine.Machine.GroupPressureBar;
        _highestBar = Math.Max(_highestBar, bar);
        if (machine.LeverUp == true || _highestBar < CollapsedFromBar || bar >= _highestBar * CollapsedShare)
        {
            return;
        }

        Test();
        if (_collapsedAt == null)
        {
            _collapsedAt = Watch.TickStartedNanoseconds;
            _collapsedTick = Watch.Tick;
        }

        long on = Watch.TickStartedNanoseconds - _collapsedAt.Value;
        bool late = on > OffNanoseconds && Watch.Tick - _collapsedTick > OffTicks;
        Require(!late, $"the pump on {Milliseconds(on / 1000)} after the lever came down");
    }
}
