namespace BackflushController.Trials;

/// <summary>What the invariants may read.</summary>
internal sealed class InvariantMonitor(ControllerSettings settings, byte[]?[] slots)
{
    private const double LeastSupplyVolts = 4.5;
    private const long PanelIsBackNanoseconds = 12_000_000_000;

    private FuzzBox? _box;

    /// <summary>An invariant was violated: which, and how.</summary>
    public event Action<Invariant, string>? Broken;

    public ControllerSettings Settings => settings;

    public byte[]?[] Slots => slots;

    public FuzzBox Box => _box!;

    public SensedMachine Machine => Box.Sensed;

    /// <summary>The run, for its state and its programme.</summary>
    public BackflushRun Run => Box.Loop!.Controller.Run;

    /// <summary>There is a sensor, and it reads the group also behind the released valve.</summary>
    public bool SeesGroup => Settings is { Proof: CycleProof.Sensor, Place: SensorPlace.Group };

    /// <summary>Nothing is broken between the group and what the box reads of it.</summary>
    public bool SensorIsSound => Machine is
    {
        SignalWire: SignalWire.Connected, SignalFrozen: false, DiaphragmStuck: false, ConverterFails: false,
        NoiseBurst: null, DriftBarPerSecond: 0, DriftBar: 0, SupplyVolts: > LeastSupplyVolts,
    };

    /// <summary>What stops a pump when its own relay is welded or its software dead is not broken itself.</summary>
    public bool CutOffIsSound => Machine is { Rail.Defect: RailDefect.None, EnableForced: null };

    /// <summary>What the box draws comes to be seen.</summary>
    public bool PanelWorks => Box.Now - Box.Board.PanelFailedAt >= PanelIsBackNanoseconds && !Box.Board.IsSlow;

    /// <summary>What the samples of the button were.</summary>
    public ContactReader Contact { get; private set; } = new();

    public long Clock => Box.Board.ClockMicroseconds;

    /// <summary>Number of the tick in this power-up.</summary>
    public int Tick { get; private set; }

    /// <summary>The clock when the tick began, us.</summary>
    public long TickStartedAt { get; private set; }

    /// <summary>World time when the tick began, ns: the box's clock may jump, this does not.</summary>
    public long TickStartedNanoseconds { get; private set; }

    /// <summary>An exception has ended the loop, or the power is gone: outputs go off without their order.</summary>
    public bool IsDown { get; set; }

    public void PowerUp(FuzzBox box)
    {
        _box = box;
        Contact = new ContactReader();
        Tick = 0;
        IsDown = false;
        box.Board.ContactRead += closed => Contact.Sample(closed, Clock, Tick);
    }

    public void BeginTick()
    {
        Tick++;
        TickStartedAt = Clock;
        TickStartedNanoseconds = Box.Now;
    }

    /// <summary>An invariant was violated.</summary>
    public void Break(Invariant invariant, string how) => Broken?.Invoke(invariant, how);
}
