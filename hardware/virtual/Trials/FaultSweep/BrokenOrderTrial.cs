using System.Reflection;

namespace BackflushController.Trials;

/// <summary>
/// After a tick the loop goes on, but passes its checkpoints in a wrong order: it must no longer beat, and the
/// enable relay stops the pump though the programme goes on.
/// </summary>
internal sealed class BrokenOrderTrial(int seed, int every) : TickTrial("checkpoints out of order", seed, every)
{
    // Private: nothing but this trial wants them.
    private static readonly FieldInfo CheckpointsOfLoop =
        typeof(ControlLoop).GetField("_checkpoints", BindingFlags.Instance | BindingFlags.NonPublic)
        ?? throw new MissingFieldException(nameof(ControlLoop), "_checkpoints");

    protected override void Spoil(DirectSimulation box, long actuation, Findings findings)
    {
        var checkpoints = (TickCheckpoints)CheckpointsOfLoop.GetValue(box.Loop)!;
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
}
