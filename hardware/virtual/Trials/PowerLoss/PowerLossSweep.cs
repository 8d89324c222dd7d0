namespace BackflushController.Trials;

/// <summary>
/// A detergent backflush of a new box in which the power goes at the end of one tick after the other. At each, the
/// machine is copied with its pressure as it is, a box boots on the copy from the same flash, and
/// <see cref="RebootCheck"/> checks that it loses nothing and starts nothing; the run itself goes on to the next cut.
/// <para>
/// What a cut in the middle of a write leaves of the flash is not seen here: on this board a write is there or not.
/// </para>
/// </summary>
public sealed class PowerLossSweep(int seed, int every)
{
    /// <summary>How the power-up after a cut is made from the machine and the flash.</summary>
    public Func<SensedMachine, byte[]?[], DirectSimulation> Boot { get; init; } =
        (machine, slots) => BootBox(machine, slots);

    /// <summary>A box with the default settings on a machine.</summary>
    public static DirectSimulation BootBox(SensedMachine machine, byte[]?[] slots, bool powerStays = false)
    {
        var settings = new ControllerSettings();
        return new DirectSimulation(machine, settings, ProgrammeCatalogue.ForPeople(settings), slots, powerStays);
    }

    /// <summary>Plays the run and makes the cuts.</summary>
    /// <exception cref="InvalidOperationException">The run does not come to its end.</exception>
    public PowerLossReport Run()
    {
        var run = new CleaningRun(seed);
        List<PowerCut> cuts = [];
        run.Ticked += tick =>
        {
            if ((tick - 1) % every == 0)
            {
                cuts.Add(Cut(run, tick));
            }
        };
        run.Play();
        return new PowerLossReport(run.Ticks, cuts);
    }

    private PowerCut Cut(CleaningRun run, int tick)
    {
        DirectSimulation box = Boot(run.Box.Sensed.Copy(), [.. run.Box.Slots]);
        var check = new RebootCheck(run.Witness, box) { FingerStays = run.Box.Board.ButtonDown };
        return new PowerCut(tick, run.Box.Controller.Run.State, run.Witness.DetergentInGroup, check.Run());
    }
}
