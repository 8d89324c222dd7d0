namespace BackflushController.Trials;

/// <summary>
/// After a tick the gate goes on at its ticks and the heartbeat beats, but nobody asks for pump and valve any more:
/// the gate alone must let them go.
/// </summary>
internal sealed class LostRenewalTrial(int seed, int every) : TickTrial("outputs no longer renewed", seed, every)
{
    private const long PinWrite = 1_000_000;
    private const long PumpOffWithin = (OutputGate.LeaseMicroseconds * 1000) + Tick + PinWrite;

    // The tick that lets go of it is the first one after the lag.
    private const long ValveOffWithin = PumpOffWithin + (OutputGate.ValveLagMicroseconds * 1000) + Tick;
    private const long WatchedFor = Second;

    protected override void Spoil(DirectSimulation box, long actuation, Findings findings)
    {
        OutputGate gate = box.Loop.Gate;
        bool leased = gate.Valve;
        bool pumpedWithoutValve = false;
        for (long next = actuation + Tick; next < actuation + WatchedFor; next += Tick)
        {
            // After a tick whose record was written the next ones are late.
            box.Board.Freeze(Math.Max(0, next - box.Now));
            gate.Decide(box.Board.NowMicroseconds());
            gate.Actuate();
            box.Board.Beat();
            pumpedWithoutValve |= box.Sensed.PumpCommanded && !box.Sensed.ValveCommanded;
        }

        findings.Require(!box.Sensed.PumpCommanded && !box.Sensed.ValveCommanded, "an output stays on");
        findings.Require(IsOffWithin(box, BoxOutput.Pump, actuation + PumpOffWithin), "the pump goes off late");
        findings.Require(IsOffWithin(box, BoxOutput.Valve, actuation + ValveOffWithin), "the valve goes off late");
        findings.Require(!box.Edges.Any(edge => edge.On && edge.Output != BoxOutput.Buzzer), "an output goes on");
        findings.Require(!pumpedWithoutValve, "the pump runs without the valve");
        findings.Require(
            gate.Trip == (leased ? GateTrip.LeaseLost : GateTrip.None),
            $"the gate says {CodeWords.Of(gate.Trip)}");
    }

    private static bool IsOffWithin(DirectSimulation box, BoxOutput output, long latest) =>
        box.Edges.All(edge => edge.Output != output || edge.TimeNanoseconds <= latest);
}
