using System.Runtime.CompilerServices;

namespace BackflushController.Simulation;

/// <summary>
/// A board in memory on a <see cref="SensedMachine"/>, for the firmware's Core as it is compiled for this process: no
/// chip, no interpreter. What a device call takes is what it takes on the ESP32; the code between the calls takes
/// no time.
/// </summary>
public sealed class DirectBoard : IBoard, IOutputPins
{
    /// <summary>Storage slots of a box.</summary>
    public const int SlotCount = 2;

    private const long TimeStep = 10 * Millisecond;
    private const long Poll = 30 * Microsecond;
    private const long Collection = 10 * Millisecond;
    private const long Reading = 100 * Microsecond;
    private const long PinWrite = 300 * Microsecond;
    private const long PinToggle = 20 * Microsecond;
    private const long PanelStart = 7 * Millisecond;
    private const long PageCall = 520 * Microsecond;
    private const long ColumnTransfer = 22_500;
    private const long LookTransfer = 300 * Microsecond;
    private const long SlotRead = 5 * Millisecond;
    private const long SlotCommit = 40 * Millisecond;
    private const double FloatMillilitres = 200;
    private const int NeverWritten = 0;
    private const int LostContent = -1;

    private SensedMachine _machine;
    private byte[]?[] _slots;
    private EventQueue _events = new();
    private Outputs _driven = new();
    private byte[] _pages = new byte[OledFrame.ByteCount];
    private PanelLook _look;
    private bool _buttonWasDown;
    private bool _buttonWasUp;

    /// <summary>A board that starts at the machine's present time, its outputs off.</summary>
    /// <param name="slots">Content of the <see cref="SlotCount"/> storage slots, null where nothing is stored.</param>
    /// <param name="powerStays">
    /// The chip alone was reset: the cut-off, where one is fitted, goes on with the edges that it has seen.
    /// </param>
    public DirectBoard(SensedMachine machine, byte[]?[] slots, bool powerStays = false)
    {
        _machine = machine;
        _slots = slots;
        PowerUpNanoseconds = Now = machine.Machine.NowNanoseconds;
        machine.PumpCommanded = false;
        machine.EnableCommanded = false;
        machine.ValveCommanded = false;
        if (!powerStays || machine.Rail == null)
        {
            machine.FitRail();
        }
    }

    /// <summary>
    /// The firmware makes a call, which has done nothing yet: its name in <see cref="IBoard"/>. What a handler throws
    /// comes out of that call.
    /// </summary>
    public event Action<string>? Calling;

    /// <summary>An output changed: which, to what.</summary>
    public event Action<BoxOutput, bool>? OutputChanged;

    public long Now { get; private set; }

    /// <summary>World time of the power-up, ns: the firmware's clock counts from it.</summary>
    public long PowerUpNanoseconds { get; }

    /// <summary>Whether the button's contact is closed.</summary>
    public bool ButtonDown
    {
        get;
        set
        {
            field = value;
            NoteButton(value);
        }
    }

    /// <summary>Whether the box sees the machine's own switch.</summary>
    public bool BrewSwitchWired { get; set; }

    /// <summary>Whether the box sees the float of the water tank, above what the pump cannot draw.</summary>
    public bool TankLevelWired { get; set; }

    /// <summary>The heartbeat line has broken: its edges no longer reach the cut-off.</summary>
    public bool HeartbeatStuck { get; set; }

    /// <summary>Heartbeats since power-up.</summary>
    public int Beats { get; private set; }

    /// <summary>
    /// The picture on the panel as it is seen, in the page format of <see cref="OledFrame"/>; not to be changed.
    /// </summary>
    public byte[] Frame => OledFrame.Seen(_pages, _look);

    /// <summary>Plans a world event; the machine is at that time when it happens.</summary>
    /// <param name="nanoseconds">World time, ns; not before now.</param>
    public void At(long nanoseconds, Action action)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(nanoseconds, Now);
        _events.Add(nanoseconds, action);
    }

    public long NowMicroseconds()
    {
        BeginCall();
        Spend(Poll);
        return (Now - PowerUpNanoseconds) / Microsecond;
    }

    public void Rest()
    {
        BeginCall();
        Spend(TimeStep - (Now % TimeStep));
    }

    public void Yield() => BeginCall();

    public string RuntimeVersion()
    {
        BeginCall();
        return "1.0.0.0";
    }

    public void SampleContacts(Inputs inputs)
    {
        BeginCall();
        NoteButton(ButtonDown);
        inputs.ButtonTouched |= _buttonWasDown;
        inputs.ButtonHeld &= !_buttonWasUp;
        inputs.BrewSwitchClosed |= BrewSwitchWired && _machine.BrewContactClosed;
        inputs.TankEmpty |= TankLevelWired && _machine.Machine.TankMillilitres < FloatMillilitres;
        _buttonWasDown = ButtonDown;
        _buttonWasUp = !ButtonDown;
    }

    public int ReadCutOff()
    {
        BeginCall();
        _machine.AdvanceTo(LastMachineStep());
        return (_machine.Rail is { IsUp: true } ? CutOffReading.RailUp : 0)
            | (_machine.IsContactLive ? CutOffReading.ContactLive : 0);
    }

    public void CollectGarbage()
    {
        BeginCall();
        Spend(Collection);
    }

    public void SampleSensor(Inputs inputs)
    {
        BeginCall();
        try
        {
            for (int i = 0; i < Inputs.ReadingsPerSample; i++)
            {
                Spend(Reading);
                int code = _machine.ReadSignal(LastMachineStep());
                inputs.SignalCounts += code;
                inputs.SignalLowest = Math.Min(inputs.SignalLowest, code);
                inputs.SignalHighest = Math.Max(inputs.SignalHighest, code);
                Spend(Reading);
                inputs.SupplyCounts += _machine.ReadSupply(LastMachineStep());
            }
        }
        catch (IOException)
        {
            inputs.SensorRead = false;
        }
    }

    public void Drive(Outputs outputs)
    {
        BeginCall();
        OutputOrder.Drive(outputs, _driven, this);
    }

    /// <inheritdoc/>
    public void SetPump(bool on)
    {
        if (_machine.PumpCommanded != on)
        {
            Write(BoxOutput.Pump, on, () => _machine.PumpCommanded = on);
        }
    }

    /// <inheritdoc/>
    public void SetEnable(bool on)
    {
        if (_machine.EnableCommanded != on)
        {
            Freeze(PinWrite);
            _machine.EnableCommanded = on;
        }
    }

    /// <inheritdoc/>
    public void SetValve(bool on)
    {
        if (_machine.ValveCommanded != on)
        {
            Write(BoxOutput.Valve, on, () => _machine.ValveCommanded = on);
        }
    }

    /// <inheritdoc/>
    public void SetBuzzer(bool on) => Write(BoxOutput.Buzzer, on, () => { });

    /// <inheritdoc/>
    public void Beat()
    {
        BeginCall();
        Spend(PinToggle);
        Beats++;
        if (!HeartbeatStuck)
        {
            _machine.HearHeartbeat(Now);
        }
    }

    /// <summary>Lets time pass in which the firmware does nothing at all.</summary>
    /// <param name="nanoseconds">How long, ns.</param>
    public void Freeze(long nanoseconds)
    {
        Spend(nanoseconds);
        _machine.AdvanceTo(Now);
    }

    public bool StartPanel()
    {
        BeginCall();
        Spend(PanelStart);
        _look = PanelLook.Normal;
        return true;
    }

    public bool ShowPage(byte[] frame, int page, int left, int width)
    {
        BeginCall();
        Spend(PageCall + (width * ColumnTransfer));
        int from = (page * OledFrame.Width) + left;
        Array.Copy(frame, from, _pages, from, width);
        return true;
    }

    public bool SetPanelLook(PanelLook look)
    {
        BeginCall();
        Spend(LookTransfer);
        _look = look;
        return true;
    }

    public int ReadSlot(int slot, byte[] buffer)
    {
        BeginCall();
        Spend(SlotRead);
        byte[]? content = _slots[slot];
        if (content is not { Length: > 0 })
        {
            return content == null ? NeverWritten : LostContent;
        }

        int length = Math.Min(content.Length, buffer.Length);
        Array.Copy(content, buffer, length);
        return length;
    }

    public bool WriteSlot(int slot, byte[] data)
    {
        BeginCall();
        Spend(SlotCommit);
        _slots[slot] = [.. data];
        return true;
    }

    /// <summary>
    /// The same board once more on another machine. Nobody listens to it yet, and nothing is planned for it.
    /// </summary>
    internal DirectBoard Copy(SensedMachine machine, byte[]?[] slots)
    {
        var copy = (DirectBoard)MemberwiseClone();
        copy._machine = machine;
        copy._slots = slots;
        copy._events = new();
        copy._driven = new()
        {
            Pump = _driven.Pump,
            Enable = _driven.Enable,
            Valve = _driven.Valve,
            Buzzer = _driven.Buzzer,
        };
        copy._pages = [.. _pages];
        copy.Calling = null;
        copy.OutputChanged = null;
        return copy;
    }

    private void NoteButton(bool down)
    {
        _buttonWasDown |= down;
        _buttonWasUp |= !down;
    }

    private void BeginCall([CallerMemberName] string call = "") => Calling?.Invoke(call);

    /// <summary>
    /// A reading between two steps of the machine would cost a step of its own, as much as all the rest of the reading:
    /// the pressure read is up to one step old instead.
    /// </summary>
    private long LastMachineStep() =>
        Math.Max(_machine.Machine.NowNanoseconds, Now - (Now % ModelConstants.StepNanoseconds));

    private void Write(BoxOutput output, bool on, Action wire)
    {
        Freeze(PinWrite);
        wire();
        OutputChanged?.Invoke(output, on);
    }

    private void Spend(long nanoseconds)
    {
        long target = Now + nanoseconds;
        while (_events.NextNanoseconds <= target)
        {
            Now = _events.NextNanoseconds;
            Action action = _events.TakeFirst();
            _machine.AdvanceTo(Now);
            action();
        }

        Now = target;
    }
}
