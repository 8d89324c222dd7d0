using System.Runtime.CompilerServices;

namespace BackflushController.Trials;

/// <summary>
/// After a tick the loop goes on, but passes its checkpoints in a wrong order: it must no longer beat, and the
/// enable relay stops the pump though the programme goes on.
/// </summary>
internal sealed class BrokenOrderTrial(int seed, int every) : TickTrial("checkpoints out of order", seed, every)
{
    protected override void Spoil(DirectSimulation box, long actuation, Findings findings)
    {
        TickCheckpoints checkpoints = CheckpointsOf(box.Loop);
        box.Board.Calling += call =>
        {
            if (call == nameof(IBoard.Drive))
            {
                checkpoints.Pass(TickCheckpoint.Stepped);
            }
        };
        int beats = box.Board.Beats;
        box.RunUntil(box.Now + CutOffWithin);

        findings.Require(box.Board.Beats == beats, "the heartbeat goes on");
        RequireCutOff(box, findings);
    }

    // Private in the loop: only this trial needs them.
    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_checkpoints")]
    private static extern ref TickCheckpoints CheckpointsOf(ControlLoop loop);
}
