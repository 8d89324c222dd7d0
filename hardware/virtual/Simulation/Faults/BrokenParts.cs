namespace BackflushController.Simulation;

/// <summary>What is broken in a world. Parts are broken and repaired one by one, in any order.</summary>
internal sealed class BrokenParts
{
    /// <summary>The fault that stops the firmware; pulling the plug ends it.</summary>
    public const string FrozenLoop = "loop-frozen";

    private readonly World _world;
    private readonly MachineParameters _healthy;
    private readonly List<ScenarioFault> _broken = [];

    public BrokenParts(World world)
    {
        _world = world;
        _healthy = world.Box.Machine.Parameters;
    }

    /// <summary>What is broken, in the order in which it came.</summary>
    public IEnumerable<string> Names => _broken.Select(fault => fault.Name);

    /// <summary>The firmware stands still.</summary>
    public bool LoopIsFrozen => Names.Contains(FrozenLoop);

    /// <summary>The person takes the basket with holes for the blind one.</summary>
    public bool TakesWrongBasket { get; set; }

    /// <summary>The memory takes no record. Only then each device call is asked for a fault: that costs time.</summary>
    public bool FlashFails
    {
        get => Box.Chip.FaultOf != null;
        set => Box.Chip.FaultOf = value ? RefuseRecord : null;
    }

    /// <summary>The plug of the display is pulled.</summary>
    public bool PanelIsUnplugged { get; private set; }

    private ChipSimulation Box => _world.Box;

    public void UnplugPanel()
    {
        PanelIsUnplugged = true;
        Box.PanelWires.Disconnect(Wiring.OledAddress);
    }

    /// <summary>What is broken, as a scenario says it.</summary>
    public ScenarioFault[] AsScenario() => [.. _broken];

    /// <summary>Lets the firmware go on.</summary>
    public void ThawLoop()
    {
        _broken.RemoveAll(fault => fault.Name == FrozenLoop);
        Box.Chip.Thaw();
    }

    /// <summary>Breaks a part or repairs it; nothing happens when that has been done already.</summary>
    public void Set(string name, bool on)
    {
        bool cannotCome = on && name == FrozenLoop && !_world.IsTicking;
        if (on == Names.Contains(name) || cannotCome)
        {
            return;
        }

        if (on)
        {
            _broken.Add(new(name, (int)Math.Min(_world.Now / Second, ScenarioText.LatestFaultSeconds)));
        }
        else
        {
            _broken.RemoveAll(fault => fault.Name == name);
        }

        _world.Note("machine", on ? $"fault {name} arrives" : $"fault {name} is healed");
        BreakAnew();
    }

    /// <summary>Everything is repaired, no time passes, and what is still broken comes again.</summary>
    private void BreakAnew()
    {
        bool wasUnplugged = PanelIsUnplugged;
        Box.Sensed.Repair();
        Box.Machine.Parameters = _healthy;
        Box.PanelWires.Condition = I2cBusCondition.Normal;
        Box.Chip.Thaw();
        TakesWrongBasket = false;
        FlashFails = false;
        PanelIsUnplugged = false;
        foreach (string name in Names)
        {
            FaultScenarios.FindInWorld(name)!.Come(_world);
        }

        if (wasUnplugged && !PanelIsUnplugged)
        {
            Box.PanelWires.Connect(Wiring.OledAddress, Box.Panel);
            Box.Panel.PowerUp();
        }

        _world.Hands.LockBasket();
    }

    private static IOException? RefuseRecord(CallLogEntry call) =>
        call is { Call: DeviceCall.FileOpen, Value: (int)FileMode.Create }
            ? new IOException("The memory takes nothing.")
            : null;
}
