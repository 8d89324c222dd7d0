namespace BackflushController.Simulation;

/// <summary>A world at one time. Nothing in it changes afterwards; as it is made, nothing has power yet.</summary>
public sealed record WorldSnapshot
{
    /// <summary>Goes up with each snapshot of a session.</summary>
    public long Version { get; init; }

    /// <summary>Goes up with each new run of a session.</summary>
    public int Run { get; init; }

    /// <summary>What the run began with.</summary>
    public Scenario Scenario { get; init; } = ScenarioText.Default;

    /// <summary>The query of a link that begins such a run, with what is broken now broken at the same time.</summary>
    public string Link { get; init; } = "";

    /// <summary>What happened in it.</summary>
    public WorldTrace Trace { get; init; } = new();

    public long TimeNanoseconds { get; init; }

    /// <summary>World time at which the present boot began, ns.</summary>
    public long BootNanoseconds { get; init; }

    /// <summary>The picture that is seen, 1024 bytes as in <see cref="OledFrame"/>.</summary>
    public byte[] Frame { get; init; } = new byte[OledFrame.ByteCount];

    /// <summary>Gauge pressure in the group, bar.</summary>
    public double GroupBar { get; init; }

    /// <summary>The pump relay is driven.</summary>
    public bool PumpDriven { get; init; }

    /// <summary>The pump runs.</summary>
    public bool PumpRuns { get; init; }

    /// <summary>The valve is driven.</summary>
    public bool ValveDriven { get; init; }

    /// <summary>The valve's coil has voltage.</summary>
    public bool ValvePowered { get; init; }

    /// <summary>The valve joins the group to the boiler.</summary>
    public bool ValveIsOpen { get; init; }

    /// <summary>Where the water is in the machine, and where it goes.</summary>
    public MachineSection Section { get; init; } = new();

    /// <summary>The buzzer is driven.</summary>
    public bool Buzzer { get; init; }

    /// <summary>Edges of the heartbeat so far.</summary>
    public int Heartbeats { get; init; }

    /// <summary>The enable relay is closed.</summary>
    public bool EnableRelayClosed { get; init; }

    /// <summary>The box has power.</summary>
    public bool HasPower { get; init; }

    /// <summary>The firmware runs and does not stand still.</summary>
    public bool IsTicking { get; init; }

    /// <summary>Why the firmware no longer runs; null while it does.</summary>
    public string? Ended { get; init; }

    /// <summary>A finger is on the button.</summary>
    public bool ButtonHeld { get; init; }

    /// <summary>What is locked in.</summary>
    public Basket Basket { get; init; }

    /// <summary>There is detergent in the blind basket.</summary>
    public bool HasDetergent { get; init; }

    /// <summary>Water in the tank above the pick-up hose, ml.</summary>
    public double TankMillilitres { get; init; }

    /// <summary>Water comes from the mains, and the drip tray has a drain.</summary>
    public bool IsPlumbedIn { get; init; }

    /// <summary>Water in the drip tray, ml.</summary>
    public double TrayMillilitres { get; init; }

    /// <summary>The machine's own brew switch is on.</summary>
    public bool BrewSwitchOn { get; init; }

    /// <summary>The lever is up; null on a machine that has none.</summary>
    public bool? LeverUp { get; init; }

    /// <summary>The lever goes where the panel says.</summary>
    public bool LeverFollowsPanel { get; init; }

    /// <summary>What is broken.</summary>
    public IReadOnlyList<string> Faults { get; init; } = [];

    /// <summary>What the firmware has decided.</summary>
    public FirmwareState Firmware { get; init; }

    /// <summary>Ticks of the firmware so far.</summary>
    public long Ticks { get; init; }

    /// <summary>Cycles that have begun and are not in progress any more.</summary>
    public int CyclesDone { get; init; }

    /// <summary>Cycles of the programme of the scenario; 0 without one.</summary>
    public int CyclesPlanned { get; init; }

    /// <summary>Until the pump's next edge, by the programme; null when the programme waits or has ended.</summary>
    public double? CountdownSeconds { get; init; }

    /// <summary>What the firmware has written to the serial port in this boot, the last lines.</summary>
    public IReadOnlyList<string> Serial { get; init; } = [];

    /// <summary>What the box has written into its flash.</summary>
    public FlashReport Flash { get; init; } = new("", [], []);

    /// <summary>The settings.ini in the flash; empty for none.</summary>
    public string Settings { get; init; } = "";

    /// <summary>Virtual seconds in a second; 0 is paused.</summary>
    public double Speed { get; init; }

    /// <summary>Time passes at 1x at most: a person is asked for something.</summary>
    public bool WaitsForPerson { get; init; }

    /// <summary>Virtual seconds that really passed in a second of late.</summary>
    public double Rate { get; init; }

    /// <summary>Commands of a recording that are still to come; null when none is played.</summary>
    public int? ReplayLeft { get; init; }

    /// <summary>What broke the simulation itself; null normally.</summary>
    public string? Broken { get; init; }
}
