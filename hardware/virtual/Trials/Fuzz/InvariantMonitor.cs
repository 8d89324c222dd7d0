namespace BackflushController.Trials;

/// <summary>What the promises may look at.</summary>
/// <param name="settings">What was chosen for the machine.</param>
/// <param name="slots">The bytes of the storage slots.</param>
internal sealed class InvariantMonitor(ControllerSettings settings, byte[]?[] slots)
{
    private FuzzBox? _box;

    /// <summary>A promise was broken: which, and how.</summary>
    public event Action<Invariant, string>? Broken;

    /// <summary>What was chosen for the machine.</summary>
    public ControllerSettings Settings => settings;

    /// <summary>The bytes of the storage slots.</summary>
    public byte[]?[] Slots => slots;

    /// <summary>The box of this power-up.</summary>
    public FuzzBox Box => _box!;

    /// <summary>The machine that the box is wired to.</summary>
    public SensedMachine Machine => Box.Sensed;

    /// <summary>The run, for its state and its programme.</summary>
    public BackflushRun Run => Box.Loop!.Controller.Run;

    /// <summary>What the looks at the button have seen.</summary>
    public ContactReader Contact { get; private set; } = new();

    /// <summary>Clock of the box, us.</summary>
    public long Clock => Box.Board.ClockMicroseconds;

    /// <summary>Number of the tick in this power-up.</summary>
    public int Tick { get; private set; }

    /// <summary>The clock when the tick began, us.</summary>
    public long TickStartedAt { get; private set; }

    /// <summary>World time when the tick began, ns: the box's clock may jump, this does not.</summary>
    public long TickStartedNanoseconds { get; private set; }

    /// <summary>An exception has ended the loop, or the power is gone: outputs go off without their order.</summary>
    public bool IsDown { get; set; }

    /// <summary>The power has come.</summary>
    public void PowerUp(FuzzBox box)
    {
        _box = box;
        Contact = new ContactReader();
        Tick = 0;
        IsDown = false;
        box.Board.ContactRead += closed => Contact.Look(closed, Clock, Tick);
    }

    /// <summary>A tick begins.</summary>
    public void BeginTick()
    {
        Tick++;
        TickStartedAt = Clock;
        TickStartedNanoseconds = Box.Now;
    }

    /// <summary>A promise was broken.</summary>
    public void Break(Invariant invariant, string how) => Broken?.Invoke(invariant, how);
}
