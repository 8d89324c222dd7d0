using static BackflushController.Tests.Display.SceneRecords;
using static BackflushController.Tests.Display.SceneTimes;

namespace BackflushController.Tests.Display;

/// <summary>What leads to each fault, and to what a cut run leaves.</summary>
internal static class FaultScenes
{
    private const double UntilNoVent = 35;

    // What takes turns on a screen changes so often.
    private const double Turn = 2;

    public static Scene[] All { get; } =
    [
        // The drain is blocked: the group stays under pressure after a stop, and from then on backflushing is locked.
        new Scene()
            .Press().Group(group => group.FallBarPerSecond = 0)
            .Hold().Hold().Wait(IntoFill).Press().Picture("stop-venting")
            .Wait(UntilNoVent + Turn).Picture("fault-no-vent")
            .Press().Picture("pressure-stays")
            .Group(group => group.FallBarPerSecond = 36).Wait(2)
            .Hold().Picture("fault-vent-locked"),

        new Scene { Flash = () => Drives.With(new() { VentLock = true, DetergentLatch = true }) }
            .Hold().Picture("due-locked"),

        new Scene()
            .Press().Hold().Group(group => group.IsOpen = true)
            .Hold().Wait(IntoFill + 3).Picture("fault-no-blind-basket"),

        new Scene()
            .Press().Hold().Group(group => group.RiseBarPerSecond = 0)
            .Hold().Wait(IntoFill + 2).Picture("fault-no-pressure"),

        // The first fill may be that slow, from dry, and is done again twice.
        new Scene()
            .Press().Hold().Group(group => group.RiseBarPerSecond = 0.6)
            .Hold().Wait(4 * Cycle).Picture("fault-slow-rise"),

        new Scene()
            .Press().Hold().Group(group => (group.PlateauBar, group.LeakBarPerSecond) = (5, 0.3))
            .Hold().Wait(Cycle).Picture("fault-low-plateau"),

        new Scene()
            .Press(5).Hold().Group(group => (group.RiseBarPerSecond, group.PlateauBar) = (0.75, 16))
            .Hold().Wait(30).Picture("fault-stall-not-reached"),

        new Scene()
            .Press().Hold().Group(group => group.PlateauBar = 16.5)
            .Hold().Wait(IntoFill + 2).Picture("fault-over-pressure"),

        // The relief valve closes after the pump has stopped: it works.
        new Scene()
            .Press().Hold().Group(group => (group.PlateauBar, group.LeakBarPerSecond) = (16.5, 1.5))
            .Hold().Wait(IntoFill + 2).Picture("fault-wrong-range"),

        new Scene { Settings = settings => settings.PlumbedIn = true }
            .Press().Hold().Group(group => group.StandingBar = 3)
            .Hold().Wait(Cycle).Picture("fault-pump-dead"),

        new Scene()
            .Pressure(0.9).Wait(4).Hold().Wait(Turn).Picture("fault-zero-off"),

        new Scene()
            .Hold().Pressure(3).Wait(2).Pressure(0).Wait(2).Picture("fault-pressure-idle"),

        new Scene { Flash = () => Drives.With(Drives.Used()) }
            .Press().Hold().Group(group => group.PumpStuck = true)
            .Hold().Wait(17).Picture("pull-plug").Wait(3).Picture("fault-pump-stuck-on"),

        new Scene()
            .Press().Hold().Group(group => group.StandingBar = 3)
            .Hold().Wait(1).Picture("checking").Wait(11).Picture("fault-machine-pressure"),

        new Scene()
            .Press(4).Hold().Hold().Wait(5).Picture("fault-group-closed"),

        // Refused before the start, and lost in a fill: then the group vents first.
        new Scene()
            .Wire(SignalWire.Open).Wait(1).Picture("ready-sensor-lost")
            .Hold().Picture("fault-sensor-open"),

        new Scene()
            .Press().Hold().Hold().Wait(IntoFill).Wire(SignalWire.Open).Wait(3).Picture("fault-venting"),

        new Scene()
            .Wire(SignalWire.ShortedToSupply).Wait(1).Hold().Picture("fault-sensor-shorted"),

        new Scene()
            .Sensor(stage => stage.CutSensorSupply()).Wait(1).Hold().Picture("fault-sensor-no-supply"),

        new Scene()
            .Sensor(stage => stage.SilenceSensor()).Wait(1).Hold().Picture("fault-sensor-silent"),

        new Scene()
            .Press().Hold().Sensor(stage => stage.FreezeSensor()).Hold().Wait(20).Picture("fault-sensor-frozen"),

        // The group is open, and the sensor reads half a bar too little.
        new Scene()
            .Press().Hold().Pressure(-0.48).Wait(1).Hold().Wait(2).Picture("fault-sensor-implausible"),

        // The memory belongs to a later software and is not touched: water runs, detergent does not.
        new Scene { Flash = () => NewerRecord() }
            .Picture("due-record-newer")
            .Hold().Hold().Wait(FiveCyclesAndHold).Press().Picture("ready-record-newer")
            .Hold().Hold().Wait(2).Picture("fault-memory-fails"),

        new Scene { Trip = GateTrip.LeaseLost }
            .Picture("fault-output-lease-lost"),

        new Scene { Trip = GateTrip.OutOfOrder }
            .Picture("fault-output-order"),

        new Scene { Trip = GateTrip.FillTooLong }
            .Picture("fault-fill-too-long"),

        new Scene { Trip = GateTrip.RunTooLong }
            .Picture("fault-run-too-long"),

        new Scene { Trip = GateTrip.PumpTooHot }
            .Picture("fault-pump-too-hot"),

        new Scene { Trip = GateTrip.LoopOverruns }
            .Picture("fault-loop-overruns"),

        // A contact that is wired in the settings and not on the board is open: no water.
        new Scene { Settings = settings => settings.Pins.TankLevel = 19 }
            .Press().Hold().Hold().Wait(2).Picture("fault-tank-empty"),

        new Scene
        {
            Flash = () =>
                Drives.With(new() { Counts = { [BoxRecord.CrashesInARow] = 1 }, LastCrash = "NullReference" }),
        }
            .Picture("fault-restarted"),

        new Scene { Flash = () => Drives.With(Crashed()) }
            .Picture("fault-service-needed"),

        new Scene()
            .Press().Hold().Hold().Wait(IntoFill).Pressure(1).Wait(1.5)
            .Picture("keep-away").Pressure(0.1).Wait(2).Picture("fault-fill-collapsed"),

        // The pump's own protector opens after seven fills.
        new Scene()
            .Press().Hold().Hold().Wait(6.6 * Cycle).Group(group => group.RiseBarPerSecond = 0)
            .Wait(Cycle).Picture("fault-pump-resting"),

        // The power went in the first cycles three times in a row, or at the same minute twice.
        new Scene { Flash = () => Drives.With(new() { DetergentLatch = true, Interferences = 3 }) }
            .Picture("due-interference"),

        new Scene { Flash = () => Drives.With(new() { DetergentLatch = true, CutsInARow = 2, CutMinute = 19 }) }
            .Picture("due-auto-off"),

        new Scene { Flash = () => Drives.With(new() { Interferences = 12 }) }
            .Picture("ready-interference"),

        new Scene { Flash = () => Drives.With(new() { CutsInARow = 2, CutMinute = 19 }) }
            .Press(2).Hold().Picture("prompt-auto-off"),

        new Scene { Settings = settings => settings.Place = SensorPlace.Pump }.HeldAtPowerUp()
            .Wait(2).Release().Press().Hold().Hold().Wait(14).Picture("fault-sensor-place"),

        // The pump runs in the lead, and the box has never seen it off there.
        new Scene()
            .Press().Hold().Group(group => group.PumpStuck = true)
            .Hold().Wait(20).Picture("fault-outputs-mixed"),

        new Scene { ReadsBack = true }
            .Break(sensed => sensed.BreakRail(RailDefect.StuckUp))
            .Press().Hold().Hold().Picture("self-test").Wait(3).Picture("fault-cut-off-fails"),
    ];
}
