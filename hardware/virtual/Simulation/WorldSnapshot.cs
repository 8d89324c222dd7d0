using BackflushController.EspressoMachine;

namespace BackflushController.Simulation;

/// <summary>The bench at one moment. Nothing in it changes afterwards.</summary>
public sealed record WorldSnapshot
{
    /// <summary>Goes up with each snapshot of a session.</summary>
    public required long Version { get; init; }

    /// <summary>Goes up with each new run of a session.</summary>
    public required int Run { get; init; }

    /// <summary>What the run began with.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>The query of a link to it; see <see cref="World.Link"/>.</summary>
    public required string Link { get; init; }

    /// <summary>What happened in it.</summary>
    public required WorldTrace Trace { get; init; }

    /// <summary>World time, ns.</summary>
    public required long TimeNanoseconds { get; init; }

    /// <summary>World time at which the present boot began, ns.</summary>
    public required long BootNanoseconds { get; init; }

    /// <summary>The 1024 bytes of <see cref="OledFrame"/> that a person sees.</summary>
    public required byte[] Frame { get; init; }

    /// <summary>Gauge pressure in the group, bar.</summary>
    public required double GroupBar { get; init; }

    /// <summary>The pump relay is driven.</summary>
    public required bool PumpDriven { get; init; }

    /// <summary>The pump runs.</summary>
    public required bool PumpRuns { get; init; }

    /// <summary>The valve is driven.</summary>
    public required bool ValveDriven { get; init; }

    /// <summary>The valve joins the group to the boiler.</summary>
    public required bool ValveIsOpen { get; init; }

    /// <summary>The buzzer is driven.</summary>
    public required bool Buzzer { get; init; }

    /// <summary>Edges of the heartbeat so far.</summary>
    public required long Heartbeats { get; init; }

    /// <summary>The enable relay is closed.</summary>
    public required bool EnableRelayClosed { get; init; }

    /// <summary>The plug is in.</summary>
    public required bool HasPower { get; init; }

    /// <summary>The firmware runs and does not stand still.</summary>
    public required bool IsTicking { get; init; }

    /// <summary>Why the firmware no longer runs; null while it does.</summary>
    public required string? Ended { get; init; }

    /// <summary>A finger is on the button.</summary>
    public required bool ButtonHeld { get; init; }

    /// <summary>What is locked in.</summary>
    public required Basket Basket { get; init; }

    /// <summary>There is detergent in the blind basket.</summary>
    public required bool HasDetergent { get; init; }

    /// <summary>Water in the tank above the pick-up hose, ml.</summary>
    public required double TankMillilitres { get; init; }

    /// <summary>Water in the drip tray, ml.</summary>
    public required double TrayMillilitres { get; init; }

    /// <summary>The machine's own brew switch is on.</summary>
    public required bool BrewSwitchOn { get; init; }

    /// <summary>What is broken.</summary>
    public required IReadOnlyList<string> Faults { get; init; }

    /// <summary>What the firmware thinks.</summary>
    public required FirmwareState Firmware { get; init; }

    /// <summary>Ticks of the firmware so far.</summary>
    public required long Ticks { get; init; }

    /// <summary>What the firmware has written to the serial port in this boot, the last lines.</summary>
    public required IReadOnlyList<string> Serial { get; init; }

    /// <summary>What the box has written into its flash.</summary>
    public required FlashReport Flash { get; init; }

    /// <summary>The settings.ini in the flash; empty for none.</summary>
    public required string Settings { get; init; }

    /// <summary>Virtual seconds in a second; 0 is paused.</summary>
    public required double Speed { get; init; }

    /// <summary>Virtual seconds that really passed in a second of late.</summary>
    public required double Rate { get; init; }

    /// <summary>Commands of a recording that are still to come; null when none is played.</summary>
    public required int? ReplayLeft { get; init; }

    /// <summary>What broke the bench itself; null normally.</summary>
    public required string? Broken { get; init; }
}
