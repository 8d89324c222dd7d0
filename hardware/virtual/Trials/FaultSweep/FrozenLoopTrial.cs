namespace BackflushController.Trials;

/// <summary>
/// After a tick the loop stands still with its outputs as they are: the enable relay alone must stop the pump. When
/// the loop goes on again it must not act as if nothing had happened.
/// </summary>
internal sealed class FrozenLoopTrial(int seed, int every) : TickTrial("loop stands still", seed, every)
{
    protected override void Spoil(DirectSimulation box, long actuation, Findings findings)
    {
        box.Board.Freeze(CutOffWithin);
        RequireCutOff(box, findings);

        int beats = box.Board.Beats;
        box.Tick();
        findings.Require(box.Board.Beats == beats, "the tick that came too late beats");
        findings.Require(!box.Sensed.PumpCommanded, "the pump is still asked for by the loop that woke up");
        findings.Require(
            box.Controller.Run.Fault == Fault.LoopOverruns,
            $"the loop that woke up tells {PlainReasons.Of(box.Controller.Run.Fault)}");
    }
}
