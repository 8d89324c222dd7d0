namespace BackflushController.Simulation;

/// <summary>
/// The firmware's own control loop on a machine, in this process and without the chip: the same decisions and the same
/// edges as on the instrumented chip, many times as fast.
/// <para>
/// A new simulation on the machine and the slots of an old one is the same box after a power cut. What was planned with
/// <see cref="At"/> on the old one does not happen any more.
/// </para>
/// </summary>
public sealed class DirectSimulation : ISimulation
{
    private readonly ScreenReader _reader = new();
    private readonly List<OutputEdge> _edges = [];

    /// <summary>Switches the box on at the machine's present time.</summary>
    /// <param name="slots">Content of the storage slots, or null for a new box.</param>
    /// <param name="powerStays">The chip alone was reset; see <see cref="DirectBoard"/>.</param>
    /// <param name="outcome">What the settings file came to; null for settings that nobody is asked about.</param>
    public DirectSimulation(
        SensedMachine machine, ControllerSettings settings, Programme[] programmes, byte[]?[]? slots = null,
        bool powerStays = false, SettingsOutcome? outcome = null)
    {
        Sensed = machine;
        machine.HasEnableRelay = settings.Pins.Enable != PinSettings.None;
        Slots = slots ?? new byte[]?[DirectBoard.SlotCount];
        Board = new DirectBoard(machine, Slots, powerStays);
        Loop = new ControlLoop(Board, outcome ?? new SettingsOutcome(settings, SettingsOutcome.MadeInCode), programmes);
        Board.OutputChanged += NoteEdge;
        Loop.Start();
    }

    private DirectSimulation(DirectSimulation original)
    {
        Sensed = original.Sensed.Copy();
        Slots = [.. original.Slots];
        Board = original.Board.Copy(Sensed, Slots);
        Loop = new ObjectGraph(original.Board, Board).Copy(original.Loop);
        Board.OutputChanged += NoteEdge;
    }

    /// <summary>A tick has passed, its outputs and its picture are out.</summary>
    public event Action? Ticked;

    public SensedMachine Sensed { get; }

    public DirectBoard Board { get; }

    public ControlLoop Loop { get; }

    public Controller Controller => Loop.Controller;

    /// <summary>The storage slots, for the next power-up.</summary>
    public byte[]?[] Slots { get; }

    public long Now => Board.Now;

    public IReadOnlyList<OutputEdge> Edges => _edges;

    /// <summary>The eight lines on the panel now.</summary>
    public ScreenView Screen => _reader.See(Board.Frame);

    /// <summary>
    /// The same box once more, between two ticks, on a machine of its own: to try what it would do. The firmware
    /// is where it was, and a finger on the button stays there; what was planned does not happen, and the edges so far
    /// are left out.
    /// </summary>
    public DirectSimulation Fork() => new(this);

    public void At(long nanoseconds, Action action) => Board.At(nanoseconds, action);

    /// <summary>Presses the button now and releases it after a while.</summary>
    /// <param name="nanoseconds">How long the button is held, ns.</param>
    public void PressFor(long nanoseconds)
    {
        Board.ButtonDown = true;
        At(Now + nanoseconds, () => Board.ButtonDown = false);
    }

    /// <summary>A press that means "next" or "stop".</summary>
    /// <param name="at">World time, ns.</param>
    public void ShortPress(long at) => At(at, () => PressFor(PushButton.ShortPress));

    /// <summary>A press that means "start" or "go on".</summary>
    /// <param name="at">World time, ns.</param>
    public void LongPress(long at) => At(at, () => PressFor(PushButton.LongPress));

    /// <summary>Runs to the end of the tick in which a time passes.</summary>
    /// <param name="nanoseconds">World time, ns.</param>
    public void RunUntil(long nanoseconds)
    {
        while (Now < nanoseconds)
        {
            Tick();
        }
    }

    /// <summary>Runs to the end of the first tick after which something is so.</summary>
    /// <param name="latest">World time after which the wait is given up, ns.</param>
    /// <returns>False when it was given up.</returns>
    public bool RunUntil(Func<bool> reached, long latest)
    {
        while (!reached())
        {
            if (Now >= latest)
            {
                return false;
            }

            Tick();
        }

        return true;
    }

    public void Tick()
    {
        Loop.Tick();
        Loop.WorkBetweenTicks();
        Sensed.AdvanceTo(Now);
        Ticked?.Invoke();
    }

    private void NoteEdge(BoxOutput output, bool on)
    {
        long scheduled = Board.PowerUpNanoseconds + (Loop.Schedule.ActuationAt * 1000);
        _edges.Add(new OutputEdge(Now, output, on, scheduled));
    }
}
