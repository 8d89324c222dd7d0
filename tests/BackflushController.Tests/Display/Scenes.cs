using static BackflushController.Tests.Display.SceneRecords;
using static BackflushController.Tests.Display.SceneTimes;

namespace BackflushController.Tests.Display;

/// <summary>Every screen of the panel and its variants.</summary>
internal static class Scenes
{
    private const double FromFillToRelease = 7;
    private const double Soak = 900;
    private const double PromptPatience = 600;
    private const double BlindVent = 12;
    private const double LeverPatience = 300;
    private const long Second = 1_000_000;

    private static readonly Scene[] ForPeople =
    [
        new Scene()
            .Picture("ready-detergent-backflush").Press()
            .Picture("ready-water-rinse").Press()
            .Picture("ready-deep-clean").Press()
            .Picture("ready-clear-water-rinse").Press()
            .Picture("ready-open-flush").Press()
            .Picture("ready-stall-backflush"),

        // The detergent backflush, from the first prompt to the result.
        new Scene()
            .Hold().Picture("prompt-dose-detergent")
            .Hold().Wait(IntoFill).Picture("run-detergent-filling")
            .Wait(FromFillToRelease).Picture("run-detergent-releasing")
            .Wait(Cycle - FromFillToRelease).Picture("run-detergent-second-cycle")
            .Wait((4 * Cycle) - IntoFill).Picture("prompt-rinse-basket")
            .Hold().Wait(IntoFill).Picture("run-clear-water-filling")
            .Wait(FiveCyclesAndHold).Picture("done-detergent-backflush")
            .Hold().Picture("proof-one-moment")
            .Wait(3).Picture("proof-scan"),

        // What people are asked at the first power-up, and the way back to it.
        new Scene { Asks = true }
            .Wait(1).Picture("ask-language").Hold()
            .Picture("ask-buzzer").Hold()
            .Picture("ask-usage").Hold()
            .Picture("ask-sequence").Hold()
            .Picture("ask-hardness").Hold().Press(ProgrammeCatalogue.ForPeople(new ControllerSettings()).Length)
            .Picture("my-choices"),

        new Scene()
            .Press().Hold().Picture("prompt-insert-blind-basket")
            .Hold().Wait((2 * Cycle) + IntoFill).Picture("run-water-filling")
            .Wait(FromFillToRelease).Picture("run-water-releasing")
            .Wait(6 * Cycle).Picture("done-water-rinse"),

        new Scene()
            .Press(2).Hold().Hold().Wait(FiveCyclesAndHold).Picture("soak-start")
            .Wait(Soak / 2).Picture("soak-middle")
            .Wait(Soak / 2).Picture("prompt-dose-again")
            .Hold().Wait(FiveCyclesAndHold).Hold().Wait(FiveCyclesAndHold).Picture("done-deep-clean"),

        new Scene()
            .Press(3).Hold().Hold().Wait(IntoFill).Picture("run-clear-water-first-cycle")
            .Wait(FiveCyclesAndHold - IntoFill).Picture("done-clear-water-rinse"),

        new Scene()
            .Press(4).Hold().Picture("prompt-take-portafilter-out")
            .Group(group => group.IsOpen = true).Hold().Wait(2).Picture("run-open-flush-flushing")
            .Wait(5).Picture("run-open-flush-pausing")
            .Wait(40).Picture("done-open-flush"),

        // The fill as it is shown at 4 bar, and after the stall at 13.
        new Scene()
            .Press(5).Hold().Hold().Wait(1).Pressure(4).Wait(2).Picture("run-stall-filling")
            .Pressure(null).Wait(3.5).Picture("run-stall-releasing"),

        new Scene()
            .Press().Hold().Hold().Wait(IntoFill).Press().Wait(4).Picture("stop-safe-to-open"),

        // Stopped with detergent in the group: after that only the rinse is offered.
        new Scene()
            .Hold().Hold().Wait(IntoFill).Press().Wait(4).Picture("stop-detergent-left")
            .Press().Picture("due"),

        new Scene { Settings = settings => settings.Proof = CycleProof.TimedOnly }
            .Press(3).Picture("ready-timed-only")
            .Hold().Hold().Wait(IntoFill).Picture("run-timed-only")
            .Wait(FiveCyclesAndHold).Picture("done-timed-only"),

        new Scene { Settings = settings => settings.Place = SensorPlace.Pump }
            .Press(3).Hold().Hold().Wait(2 * Cycle).Picture("run-vents-timed")
            .Wait(FiveCyclesAndHold).Picture("done-vents-timed"),

        new Scene { Settings = settings => settings.Proof = CycleProof.TimedOnly }
            .Press().Hold().Hold().Wait(IntoFill).Press().Picture("stop-venting-no-sensor")
            .Wait(BlindVent).Picture("stop-no-sensor"),

        new Scene()
            .Hold().Wait(PromptPatience).Picture("safe-wait"),

        // A hand moves the valve.
        new Scene { Settings = settings => settings.Valve = ValveKind.Lever }
            .Press().Hold().Hold().Wait(1).Picture("run-lever-up")
            .Wait(IntoFill).Picture("run-lever-filling")
            .Group(group => group.FallBarPerSecond = 0).Wait(IntoFill).Picture("run-lever-down")
            .Wait(LeverPatience).Picture("fault-lever-not-down"),

        new Scene { Settings = settings => settings.Valve = ValveKind.Lever }
            .Press().Hold().Hold().Wait(IntoFill).Group(group => group.FallBarPerSecond = 0)
            .Press().Wait(1).Picture("stop-lever-down"),

        new Scene { Settings = settings => settings.Valve = ValveKind.Lever }
            .Press().Hold().Hold().Wait(IntoFill).Pressure(0).Wait(Cycle).Picture("lever-came-down"),

        new Scene { Settings = settings => settings.Valve = ValveKind.Lever }
            .Press().Hold().Group(group => (group.IsOpen, group.FlowBar) = (true, 0))
            .Hold().Wait(2 * Cycle).Picture("fault-lever-not-up"),

        // The group was safe to open, and then pressure comes back, from a valve that leaks.
        new Scene()
            .Press().Hold().Hold().Wait(IntoFill).Press().Wait(4).Pressure(2).Wait(1).Picture("stop-pressure-again"),

        // What a run found that did not stop it.
        new Scene()
            .Press(3).Hold().Group(group => group.FallBarPerSecond = 2.984)
            .Hold().Wait(FiveCyclesAndHold).Picture("advice-slow-vent"),

        new Scene { Settings = settings => settings.LeakHoldMicroseconds = 10 * Second }
            .Press(3).Hold().Group(group => group.LeakBarPerSecond = 0.455)
            .Hold().Wait(FiveCyclesAndHold + 5).Picture("advice-gasket-leaks"),

        new Scene()
            .Press(4).Hold().Group(group => (group.IsOpen, group.FlowBar) = (true, 2))
            .Hold().Wait(2 * Cycle).Picture("advice-screen-clogged"),

        new Scene
        {
            Settings = settings =>
                settings.Programmes.Numbers[ProgrammeSettings.ClearWater + ProgrammeSettings.Fill] = 2000,
        }
            .Press(3).Hold().Group(group => group.RiseBarPerSecond = 2)
            .Hold().Wait(FiveCyclesAndHold).Picture("advice-unproved"),

        // What is due by use.
        new Scene { Flash = () => Drives.With(new() { Counts = { [BoxRecord.Shots] = 21 } }) }
            .Picture("ready-due-soon"),

        new Scene { Flash = () => Drives.With(LongInUse(ServiceKind.DeepClean, 27)) }.Picture("ready-due-in-days"),

        new Scene
        {
            Flash = () => Drives.With(new() { Counts = { [BoxRecord.Shots] = 65, [BoxRecord.PowerOnDays] = 12 } }),
        }
            .Picture("reminder-detergent").Press()
            .Picture("reminder-water-rinse").Press()
            .Picture("ready-put-off"),

        new Scene { Flash = () => Drives.With(LongInUse(ServiceKind.Gasket)) }.Picture("reminder-gasket"),

        new Scene { Flash = () => Drives.With(LongInUse(ServiceKind.Descaling)) }.Picture("reminder-descaling"),

        new Scene { Flash = () => Drives.With(new() { Counts = { [BoxRecord.TrayMillilitres] = 430 } }) }
            .Press().Hold().Wait(2).Picture("prompt-empty-tray"),

        // A year of a machine whose vent is getting slow.
        new Scene { Flash = () => Drives.With(AYearOfRuns()) }.HeldAtPowerUp()
            .Wait(2).Release().Press(10).Hold().Picture("counters-total").Press()
            .Picture("counters-detergent-backflush").Press(6).Picture("counters-service-runs").Press()
            .Picture("counters-earlier-software").Press()
            .Press().Picture("service-last-runs").Hold()
            .Picture("last-run-finished").Press()
            .Picture("last-run-stopped").Press()
            .Picture("last-run-failed").Press()
            .Picture("last-run-cut").Hold().Wait(3).Press()
            .Press().Picture("service-trend").Hold()
            .Picture("trend-fill").Press()
            .Picture("trend-pressure").Press()
            .Picture("trend-vent").Press()
            .Press().Picture("service-work").Hold()
            .Picture("work-gasket").Hold()
            .Hold().Press().Picture("work-take-back"),

        new Scene().HeldAtPowerUp()
            .Wait(2).Picture("release-button").Release()
            .Picture("service-single-pulse").Group(group => group.RiseBarPerSecond = 50)
            .Hold().Hold().Wait(1).Picture("run-pulse-filling").Wait(8).Picture("done-single-pulse")
            .Press().Press(10).Picture("service-counters")
            .Hold().Picture("counters").Hold()
            .Press(5).Hold().Picture("about").Press()
            .Press().Picture("service-leave"),

        // The commissioning, with a settings file of two lines.
        new Scene { Flash = () => Drives.WithSettings("opv = 9.5 # set in the shop\nusage = cafe\n") }.HeldAtPowerUp()
            .Wait(2).Release().Press(4).Picture("service-output-test")
            .Hold().Hold().Wait(8).Picture("done-output-test").Press()
            .Press().Picture("service-heartbeat").Hold().Picture("heartbeat-test").Hold()
            .Press().Picture("service-button").Hold().Press(3).Picture("button-test")
            .Touch().Picture("button-test-closed").Wait(1).Hold()
            .Press(3).Picture("service-sensor").Hold().Picture("sensor-test").Hold()
            .Press(5).Picture("service-settings").Hold().Picture("settings-entry").Hold()
            .Press().Hold().Picture("about-commissioning"),

        new Scene { Runtime = "1.16.0.568" }.HeldAtPowerUp()
            .Wait(2).Release().Press(14).Hold().Picture("settings-none").Hold()
            .Press().Hold().Picture("about-other-runtime"),

        new Scene().HeldAtPowerUp()
            .Wait(2).Release().Press().Picture("service-valve-proof")
            .Hold().Hold().Wait(IntoFill).Picture("run-valve-proof")
            .Wait(2 * Cycle).Picture("done-valve-proof"),

        new Scene().HeldAtPowerUp()
            .Wait(2).Release().Press(2)
            .Hold().Hold().Wait(IntoFill).Picture("run-teach-in")
            .Wait(80).Picture("done-teach-in"),

        new Scene().HeldAtPowerUp()
            .Wait(2).Release().Press(3).Group(group => group.LeakBarPerSecond = 0.025)
            .Hold().Hold().Wait(14).Picture("run-leak-test-holding")
            .Wait(Cycle).Picture("done-leak-test"),
    ];

    private static readonly Scene[] ForTechnicians =
    [
        new Scene { Settings = settings => settings.StallDwellMicroseconds = 6 * Second }
            .Hold().Picture("fault-setting-refused"),

        new Scene { Recipe = firmware => firmware.MainWith(1, 12, 25 * Second, 5 * Second) }
            .Picture("ready-one-programme").Hold().Picture("fault-recipe-refused"),

        new Scene { Flash = () => Drives.WithSettings("# shop\nopv = 90\npin-pump = 34\nprofile = gaggia\n") }
            .Picture("settings-errors").Press()
            .Picture("settings-error-range").Press()
            .Picture("settings-error-pin").Press()
            .Picture("settings-error-profile"),

        new Scene { Flash = () => WithoutSettings(latch: false), LostItsFile = true }
            .Picture("settings-missing").Press()
            .Picture("settings-error-missing"),

        new Scene { Flash = () => WithoutSettings(latch: true), LostItsFile = true }.Picture("settings-missing-rinse"),

        new Scene { Flash = () => DamagedRecords() }.HeldAtPowerUp()
            .Wait(2).Release().Press(10).Hold().Picture("counters-lost"),

        new Scene { Flash = () => DamagedRecords(), LostItsFile = true }.Picture("due-records-lost"),

        new Scene { Flash = () => new FlashDrive() }.Picture("ready-new-box"),

        new Scene { Flash = () => OneDamagedRecord() }.Picture("due-record-copy-lost"),

        new Scene().HeldAtPowerUp()
            .Wait(2).Release().Press(8).Hold().Picture("test-picture"),

        new Scene { Flash = () => Drives.With(AYearOfRuns()) }.HeldAtPowerUp()
            .Wait(2).Release().Press(11).Hold().Hold().Wait(3).Picture("last-run-proof"),
    ];

    /// <summary>All scenes.</summary>
    public static IReadOnlyList<Scene> All { get; } = [.. ForPeople, .. FaultScenes.All, .. ForTechnicians];

    /// <summary>The names of all pictures.</summary>
    public static IEnumerable<string> Pictures => All.SelectMany(scene => scene.Pictures);

    /// <summary>The scenes of the sheet that there is in every language.</summary>
    public static IReadOnlyList<Scene> InEveryLanguage { get; } = [.. ForPeople, .. FaultScenes.All];
}
