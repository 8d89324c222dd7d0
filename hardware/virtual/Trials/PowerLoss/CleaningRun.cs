namespace BackflushController.Trials;

/// <summary>
/// A detergent backflush of a new box on the default machine, from power-up until its record is written at the end,
/// with an operator who holds the button when the box has waited for a while.
/// </summary>
internal sealed class CleaningRun
{
    private const long Patience = 600 * Second;
    private const long Hesitation = 2 * Second;

    // After the end of the run, until its record is written, and a while longer.
    private const long Afterwards = 5 * Second;

    private long _answersAt = Hesitation;

    /// <summary>The box, just switched on.</summary>
    public CleaningRun(int seed)
    {
        Box = PowerLossSweep.BootBox(
            new SensedMachine(SensedMachineParameters.Default, seed), new byte[]?[DirectBoard.SlotCount]);
        Witness = new RunWitness(Box);
        Box.Ticked += PassTick;
    }

    /// <summary>A tick has passed: its number, the first is 1.</summary>
    public event Action<int>? Ticked;

    public DirectSimulation Box { get; }

    /// <summary>Knows at each tick what the box must not lose.</summary>
    public RunWitness Witness { get; }

    public int Ticks { get; private set; }

    /// <summary>Plays it to the end.</summary>
    /// <exception cref="InvalidOperationException">It does not come to its end.</exception>
    public void Play()
    {
        if (!Box.RunUntil(() => Witness.IsOver, Patience))
        {
            throw new InvalidOperationException($"The run is still {CodeWords.Of(Box.Controller.Run.State)}.");
        }

        Box.RunUntil(Box.Now + Afterwards);
    }

    private void PassTick()
    {
        AnswerPrompt();
        Witness.Step();
        Ticks++;
        Ticked?.Invoke(Ticks);
    }

    private void AnswerPrompt()
    {
        bool waits = Box.Controller.Run.State is RunState.Ready or RunState.AwaitingPerson;
        if (!waits)
        {
            _answersAt = Box.Now + Hesitation;
        }
        else if (Box.Now >= _answersAt)
        {
            _answersAt = Box.Now + Hesitation + PushButton.LongPress;
            Box.PressFor(PushButton.LongPress);
        }
    }
}
