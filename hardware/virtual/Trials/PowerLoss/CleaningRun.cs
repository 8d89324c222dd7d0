using BackflushController.Core.Run;
using BackflushController.EspressoMachine;
using BackflushController.Simulation;

namespace BackflushController.Trials;

/// <summary>
/// A detergent backflush of a new box on the default machine, from power-up until its record is written at the end,
/// with a person who holds the button when the box has waited for a while.
/// </summary>
internal sealed class CleaningRun
{
    private const long Second = 1_000_000_000;
    private const long Patience = 600 * Second;
    private const long Hesitation = 2 * Second;
    private const long LongPress = 1_200_000_000;

    // Behind the end of the run, until its record is written and a while longer.
    private const long Afterwards = 5 * Second;

    private long _answersAt = Hesitation;

    /// <summary>The box, just switched on.</summary>
    /// <param name="seed">Seed of the sensor's noise.</param>
    public CleaningRun(int seed)
    {
        MachineParameters machine = MachinePresets.Get(MachinePresets.DefaultName).Parameters;
        Rig = PowerLossSweep.BootBox(
            new SensedMachine(SensedMachineParameters.Nominal(machine), seed), new byte[]?[DirectBoard.SlotCount]);
        Witness = new RunWitness(Rig);
        Rig.Ticked += PassTick;
    }

    /// <summary>A tick has passed: its number, the first is 1.</summary>
    public event Action<int>? Ticked;

    /// <summary>The box.</summary>
    public DirectSimulation Rig { get; }

    /// <summary>Knows at each tick what the box owes.</summary>
    public RunWitness Witness { get; }

    /// <summary>Ticks so far.</summary>
    public int Ticks { get; private set; }

    /// <summary>Plays it to the end.</summary>
    /// <exception cref="InvalidOperationException">It does not come to its end.</exception>
    public void Play()
    {
        if (!Rig.RunUntil(() => Witness.IsOver, Patience))
        {
            throw new InvalidOperationException($"The run is still {Rig.Controller.Run.State}.");
        }

        Rig.RunUntil(Rig.Now + Afterwards);
    }

    private void PassTick()
    {
        AnswerPrompt();
        Witness.Look();
        Ticks++;
        Ticked?.Invoke(Ticks);
    }

    private void AnswerPrompt()
    {
        bool waits = Rig.Controller.Run.State is RunState.Ready or RunState.AwaitingPerson;
        if (!waits)
        {
            _answersAt = Rig.Now + Hesitation;
        }
        else if (Rig.Now >= _answersAt)
        {
            _answersAt = Rig.Now + Hesitation + LongPress;
            Rig.PressFor(LongPress);
        }
    }
}
