namespace BackflushController.Trials;

/// <summary>The box of a fuzz run from one power-up to the next, in a <see cref="DirectSimulation"/>.</summary>
internal sealed class FuzzBox : ISimulation
{
    private readonly ControllerSettings _settings;
    private readonly Programme[] _programmes;
    private readonly bool _asks;

    /// <summary>A box whose power has just come, before its first instruction.</summary>
    /// <param name="asks">The settings are those of a file that lets people choose.</param>
    public FuzzBox(SensedMachine machine, ControllerSettings settings, byte[]?[] slots, bool asks = false)
    {
        _asks = asks;
        Sensed = machine;
        Direct = new DirectBoard(machine, slots);
        Board = new FuzzBoard(Direct, slots);
        _settings = settings;
        _programmes = ConfiguredProgrammes.Of(settings);
    }

    public SensedMachine Sensed { get; }

    /// <summary>The board as it is.</summary>
    public DirectBoard Direct { get; }

    /// <summary>The board as the firmware meets it.</summary>
    public FuzzBoard Board { get; }

    /// <summary>The firmware's loop; null until <see cref="Start"/> has brought it up.</summary>
    public ControlLoop? Loop { get; private set; }

    public long Now => Direct.Now;

    public void At(long nanoseconds, Action action) => Direct.At(nanoseconds, action);

    /// <summary>The firmware's first instructions.</summary>
    public void Start()
    {
        var outcome = new SettingsOutcome(_settings, _asks ? 1 : SettingsOutcome.MadeInCode);
        var loop = new ControlLoop(Board, outcome, _programmes);
        loop.Start();
        Loop = loop;
    }

    /// <summary>One tick and what comes after it.</summary>
    public void Tick()
    {
        Loop!.Tick();
        Loop.WorkBetweenTicks();
        Sensed.AdvanceTo(Now);
    }

    /// <summary>Puts the contact down for a while, unless somebody holds it.</summary>
    /// <param name="nanoseconds">How long, ns.</param>
    public void Press(long nanoseconds)
    {
        Direct.ButtonDown = true;
        At(Now + nanoseconds, () => Direct.ButtonDown = false);
    }

    /// <summary>Memory goes wrong: the stages of every programme that the button offers become others.</summary>
    public void Corrupt(Func<Stage, Stage> corrupted)
    {
        foreach (Programme programme in _programmes)
        {
            for (int i = 0; i < programme.StageCount; i++)
            {
                corrupted(programme.StageAt(i)).Pack(programme.PackedStages, i);
            }
        }
    }
}
