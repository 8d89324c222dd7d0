using BackflushController.Core.Programmes;
using BackflushController.Core.Run;
using BackflushController.Core.Settings;
using BackflushController.EspressoMachine;

namespace BackflushController.Rig.PowerCuts;

/// <summary>
/// A detergent backflush of a new box in which the power goes at the end of one tick after the other. At each, the
/// machine is copied with its pressure as it is, a box boots on the copy from the same flash, and
/// <see cref="RebootCheck"/> sees whether it keeps what was promised; the run itself goes on to the next cut.
/// <para>
/// What a cut in the middle of a write leaves of the flash is not seen here: on this board a write is there or not.
/// </para>
/// </summary>
/// <param name="seed">Seed of the sensor's noise.</param>
/// <param name="every">Ticks from one cut to the next.</param>
public sealed class PowerCutTrial(int seed, int every)
{
    private const long Second = 1_000_000_000;
    private const long Patience = 600 * Second;
    private const long Hesitation = 2 * Second;
    private const long LongPress = 1_200_000_000;
    private const long FingerStays = 500_000_000;

    // Behind the end of the run, until its record is written and a while longer.
    private const long Afterwards = 5 * Second;

    /// <summary>How the power-up behind a cut is made from the machine and the flash.</summary>
    public Func<SensedMachine, byte[]?[], DirectRig> Boot { get; init; } = BootBox;

    /// <summary>A box with the default settings on a machine.</summary>
    /// <param name="machine">What it is wired to.</param>
    /// <param name="slots">Its flash.</param>
    public static DirectRig BootBox(SensedMachine machine, byte[]?[] slots)
    {
        var settings = new ControllerSettings();
        return new DirectRig(machine, settings, ProgrammeCatalogue.ForPeople(settings), slots);
    }

    /// <summary>Plays the run and makes the cuts.</summary>
    /// <exception cref="InvalidOperationException">The run does not come to its end.</exception>
    public PowerCutReport Run()
    {
        MachineParameters machine = MachinePresets.Get(MachinePresets.DefaultName).Parameters;
        DirectRig rig = BootBox(
            new SensedMachine(SensedMachineParameters.Nominal(machine), seed), new byte[]?[DirectBoard.SlotCount]);
        var witness = new RunWitness(rig);
        List<PowerCut> cuts = [];
        int ticks = 0;
        AnswerPrompts(rig);
        rig.Ticked += () =>
        {
            witness.Look();
            if (ticks % every == 0)
            {
                cuts.Add(Cut(rig, witness, ticks + 1));
            }

            ticks++;
        };
        if (!rig.RunUntil(() => witness.IsOver, Patience))
        {
            throw new InvalidOperationException($"The run is still {rig.Controller.Run.State}.");
        }

        rig.RunUntil(rig.Now + Afterwards);
        return new PowerCutReport(ticks, cuts);
    }

    private PowerCut Cut(DirectRig rig, RunWitness witness, int tick)
    {
        DirectRig box = Boot(rig.Sensed.Copy(), [.. rig.Slots]);
        if (rig.Board.ButtonDown)
        {
            box.PressFor(FingerStays);
        }

        IReadOnlyList<string> broken = new RebootCheck(witness, box).Run();
        return new PowerCut(tick, rig.Controller.Run.State, witness.DetergentInGroup, broken);
    }

    /// <summary>A person who holds the button when the box has waited for a while.</summary>
    private static void AnswerPrompts(DirectRig rig)
    {
        long answersAt = Hesitation;
        rig.Ticked += () =>
        {
            bool waits = rig.Controller.Run.State is RunState.Ready or RunState.AwaitingPerson;
            if (!waits)
            {
                answersAt = rig.Now + Hesitation;
            }
            else if (rig.Now >= answersAt)
            {
                answersAt = rig.Now + Hesitation + LongPress;
                rig.PressFor(LongPress);
            }
        };
    }
}
