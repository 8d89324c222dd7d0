using System.Reflection;
using BackflushController.Core.Board;
using BackflushController.Core.Control;
using BackflushController.Core.Safety;
using BackflushController.EspressoMachine;
using BackflushController.Simulation;

namespace BackflushController.Trials;

/// <summary>
/// Behind a tick the loop goes on, but comes through its stations in a wrong order: it must no longer beat, and the
/// enable relay stops the pump though the programme goes on.
/// </summary>
/// <param name="seed">Seed of the sensor's noise.</param>
/// <param name="every">Ticks from one that is tried to the next.</param>
public sealed class BrokenOrderTrial(int seed, int every) : TickTrial("stations out of order", seed, every)
{
    private const long Invariant = 2_000_000_000;

    // The loop shows them to nobody, and need not for this.
    private static readonly FieldInfo CheckpointsOfLoop =
        typeof(ControlLoop).GetField("_checkpoints", BindingFlags.Instance | BindingFlags.NonPublic)
        ?? throw new MissingFieldException(nameof(ControlLoop), "_checkpoints");

    /// <inheritdoc/>
    protected override void Spoil(DirectSimulation box, long moment, IList<string> broken)
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
        box.RunUntil(box.Now + Invariant);

        Require(box.Board.Beats == beats, "the heartbeat goes on", broken);
        Require(!box.Sensed.Machine.PumpPowered, "the pump still runs after 2 s", broken);
        Require(box.Sensed.EnableRelay is { IsClosed: false }, "the enable relay is still closed after 2 s", broken);
    }
}
