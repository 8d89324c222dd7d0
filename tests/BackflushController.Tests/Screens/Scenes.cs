using BackflushController.EspressoMachine;
using BackflushController.VirtualBoard;

namespace BackflushController.Tests.Screens;

/// <summary>
/// Every screen of the panel and its variants. A fill starts half a second before the act that follows its
/// <see cref="Scene.Hold"/>; the waits below count from there.
/// </summary>
internal static class Scenes
{
    private const double IntoFill = 7;
    private const double FromFillToRelease = 7;
    private const double FiveCycles = 100;
    private const double Soak = 900;
    private const double PromptPatience = 600;
    private const long Second = 1_000_000;

    private static readonly Scene[] ForPeople =
    [
        new Scene()
            .Picture("ready-detergent-backflush").Press()
            .Picture("ready-water-rinse").Press()
            .Picture("ready-deep-clean").Press()
            .Picture("ready-clear-water-finish").Press()
            .Picture("ready-open-flush").Press()
            .Picture("ready-until-it-is-quiet"),

        // The detergent backflush, from the first prompt to the result.
        new Scene()
            .Hold().Picture("prompt-dose-detergent")
            .Hold().Wait(IntoFill).Picture("run-detergent-filling")
            .Wait(FromFillToRelease).Picture("run-detergent-releasing")
            .Wait(FiveCycles - IntoFill - FromFillToRelease).Picture("prompt-rinse-basket")
            .Hold().Wait(IntoFill).Picture("run-clear-water-filling")
            .Wait(FiveCycles).Picture("done-detergent-backflush"),

        new Scene()
            .Press().Hold().Picture("prompt-insert-blind-basket")
            .Hold().Wait(40 + IntoFill).Picture("run-water-filling")
            .Wait(FromFillToRelease).Picture("run-water-releasing")
            .Wait(120).Picture("done-water-rinse"),

        new Scene()
            .Press(2).Hold().Hold().Wait(FiveCycles).Picture("soak-start")
            .Wait(Soak / 2).Picture("soak-middle")
            .Wait(Soak / 2).Picture("prompt-dose-again")
            .Hold().Wait(FiveCycles).Hold().Wait(FiveCycles).Picture("done-deep-clean"),

        new Scene()
            .Press(3).Hold().Hold().Wait(FiveCycles).Picture("done-clear-water-finish"),

        new Scene()
            .Press(4).Hold().Picture("prompt-take-portafilter-out")
            .Lock(Basket.None).Hold().Wait(2).Picture("run-open-flush-flushing")
            .Wait(5).Picture("run-open-flush-pausing")
            .Wait(40).Picture("done-open-flush"),

        // A gauge that stands still high up is what a stall looks like.
        new Scene()
            .Press(5).Hold().Pressure(4).Hold().Wait(3).Picture("run-stall-filling")
            .Pressure(13).Wait(1.5).Pressure(0).Wait(2).Picture("run-stall-releasing"),

        new Scene()
            .Press().Hold().Hold().Wait(IntoFill).Press().Wait(4).Picture("stop-safe-to-open"),

        // Stopped with detergent in the group: after that only the rinse is offered.
        new Scene()
            .Hold().Hold().Wait(IntoFill).Press().Wait(4).Picture("stop-detergent-left")
            .Press().Picture("due"),

        new Scene()
            .UnplugSensor().Wait(1).Picture("ready-no-sensor")
            .Press().Hold().Hold().Wait(IntoFill).Picture("run-no-sensor")
            .Press().Picture("stop-venting-no-sensor").Wait(12).Picture("stop-no-sensor"),

        new Scene()
            .Hold().Wait(PromptPatience).Picture("safe-wait"),

        // The drain is blocked: the group stays under pressure after a stop.
        new Scene()
            .Press().BlockDrain().Hold().Hold().Wait(IntoFill).Press().Picture("stop-venting")
            .Wait(62).Picture("fault-pressure-stays"),

        // The group was safe to open, and then pressure comes back, from a valve that leaks.
        new Scene()
            .Press().Hold().Hold().Wait(IntoFill).Press().Wait(4).Pressure(2).Wait(1).Picture("stop-pressure-again"),

        new Scene().HeldAtPowerUp()
            .Wait(2).Picture("release-button").Release()
            .Picture("service-single-pulse")
            .Hold().Hold().Picture("run-pulse-filling").Wait(8).Picture("done-single-pulse")
            .Press().Press(3).Picture("service-counters")
            .Hold().Picture("counters").Press()
            .Press().Hold().Picture("about"),
    ];

    private static readonly Scene[] ForTechnicians =
    [
        new Scene { StallDwellMicroseconds = 6 * Second }
            .Hold().Picture("fault-setting-refused"),

        new Scene { Recipe = firmware => firmware.MainWith(1, 12, 25 * Second, 5 * Second) }
            .Picture("ready-one-programme").Hold().Picture("fault-recipe-refused"),

        new Scene { Flash = DamagedRecords() }.HeldAtPowerUp()
            .Wait(2).Release().Press(3).Hold().Picture("counters-lost"),

        new Scene().HeldAtPowerUp()
            .Wait(2).Release().Press(2).Hold().Picture("test-picture"),
    ];

    /// <summary>All scenes.</summary>
    public static IReadOnlyList<Scene> All { get; } = [.. ForPeople, .. ForTechnicians];

    /// <summary>The scenes of the sheet that there is in every language.</summary>
    public static IReadOnlyList<Scene> InEveryLanguage => ForPeople;

    private static FlashDrive DamagedRecords()
    {
        var flash = new FlashDrive();
        flash.Put("cycles-a.bin", [1, 2, 3]);
        return flash;
    }
}
