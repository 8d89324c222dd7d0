using BackflushController.Core.Run;
using BackflushController.Simulation;

namespace BackflushController.Trials;

/// <summary>
/// A detergent backflush of a new box in which something goes wrong behind one tick after the other, each time on a
/// fork of the box; the run itself goes on to the next tick.
/// </summary>
/// <param name="name">What goes wrong.</param>
/// <param name="seed">Seed of the sensor's noise.</param>
/// <param name="every">Ticks from one that is tried to the next.</param>
public abstract class TickTrial(string name, int seed, int every)
{
    /// <summary>Plays the run.</summary>
    /// <exception cref="InvalidOperationException">The run does not come to its end.</exception>
    public TrialReport Run()
    {
        var run = new CleaningRun(seed);
        List<TrialPoint> points = [];
        long planned = NextActuation(run.Rig);
        run.Ticked += tick =>
        {
            long moment = planned;
            planned = NextActuation(run.Rig);
            if ((tick - 1) % every == 0)
            {
                points.Add(Try(run.Rig.Fork(), tick, moment));
            }
        };
        run.Play();
        return new TrialReport(name, run.Ticks, points);
    }

    /// <summary>Lets it go wrong.</summary>
    /// <param name="box">The box, which may be spoiled.</param>
    /// <param name="moment">The moment that the outputs of its last tick were for, world time, ns.</param>
    /// <param name="broken">Receives what the box did that it must not.</param>
    protected abstract void Spoil(DirectSimulation box, long moment, IList<string> broken);

    /// <summary>Notes what is broken unless something is so.</summary>
    /// <param name="kept">Whether it is so.</param>
    /// <param name="what">What is broken otherwise.</param>
    /// <param name="broken">Receives it.</param>
    protected static void Require(bool kept, string what, IList<string> broken)
    {
        if (!kept)
        {
            broken.Add(what);
        }
    }

    private static long NextActuation(DirectSimulation box) =>
        box.Board.PowerUpNanoseconds + (box.Loop.NextActuation * 1000);

    private TrialPoint Try(DirectSimulation box, int tick, long moment)
    {
        RunState state = box.Controller.Run.State;
        var pump = new PumpWatch(box, moment);
        List<string> broken = [];
        Spoil(box, moment, broken);
        return new TrialPoint(tick, state.ToString(), pump.RanOnNanoseconds, broken);
    }
}
