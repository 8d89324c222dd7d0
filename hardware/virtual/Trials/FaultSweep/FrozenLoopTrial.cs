using BackflushController.Core.Faults;
using BackflushController.EspressoMachine;
using BackflushController.Simulation;

namespace BackflushController.Trials;

/// <summary>
/// Behind a tick the loop stands still with its outputs as they are: the enable relay alone must stop the pump. When
/// the loop comes to life again it must not go on as if nothing had been.
/// </summary>
/// <param name="seed">Seed of the sensor's noise.</param>
/// <param name="every">Ticks from one that is tried to the next.</param>
public sealed class FrozenLoopTrial(int seed, int every) : TickTrial("loop stands still", seed, every)
{
    private const long Invariant = 2_000_000_000;

    /// <inheritdoc/>
    protected override void Spoil(DirectSimulation box, long moment, IList<string> broken)
    {
        box.Board.Freeze(Invariant);
        Require(!box.Sensed.Machine.PumpPowered, "the pump still runs after 2 s", broken);
        Require(box.Sensed.EnableRelay is { IsClosed: false }, "the enable relay is still closed after 2 s", broken);

        int beats = box.Board.Beats;
        box.Tick();
        Require(box.Board.Beats == beats, "the tick that came too late beats", broken);
        Require(!box.Sensed.PumpCommanded, "the pump is still asked for by the loop that woke up", broken);
        Require(
            box.Controller.Run.Fault == Fault.LoopOverruns,
            $"the loop that woke up tells {box.Controller.Run.Fault}",
            broken);
    }
}
