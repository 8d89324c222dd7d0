namespace BackflushController.Tests.Run;

/// <summary>
/// What a programme of the button must do, written down here a second time, apart from the firmware's catalogue.
/// </summary>
/// <param name="Name">As on the command line.</param>
/// <param name="Screens">What the operator sees, in order.</param>
/// <param name="Stages">The stages of cycles, in order.</param>
public sealed record ExpectedProgramme(string Name, string[] Screens, ExpectedStage[] Stages)
{
    public const string StallDriven = "stall-backflush";
    public const string DeepClean = "deep-clean";

    /// <summary>Pump off, valve energised, at the end of what ends with backflushing.</summary>
    public const int LeakHoldSeconds = 5;

    /// <summary>
    /// On a clean machine, of the six of the recipe: the first vent says nothing, the second is what the third and the
    /// fourth have not gained on.
    /// </summary>
    public const int DetergentCyclesUntilClean = 4;

    private static readonly string[] DetergentCycles = ["dose detergent", "detergent filling", "detergent releasing"];
    private static readonly string[] ClearWater =
        ["rinse basket", "clear-water rinse filling", "clear-water rinse releasing"];


    /// <summary>The programmes in the order of the button.</summary>
    public static ExpectedProgramme[] All { get; } =
    [
        new(
            "detergent-backflush",
            ["ready", .. DetergentCycles, .. ClearWater, "done"],
            [new("Detergent", 5, 10, 10), new("Clear-water rinse", 5, 10, 10)]),
        new(
            "water-rinse",
            ["ready", "insert blind basket", "water filling", "water releasing", "done"],
            [new("Water", 8, 10, 10)]),
        new(
            DeepClean,
            ["ready", .. DetergentCycles, .. DetergentCycles, .. ClearWater, "done"],
            [new("Detergent", 5, 10, 10), new("Detergent", 5, 10, 10), new("Clear-water rinse", 5, 10, 10)]),
        new("clear-water-rinse", ["ready", .. ClearWater, "done"], [new("Clear-water rinse", 5, 10, 10)]),
        new(
            "open-flush",
            ["ready", "portafilter out", "open flush filling", "open flush releasing", "done"],
            [new("Open flush", 4, 5, 5)]),
        new(
            StallDriven,
            ["ready", .. DetergentCycles, .. ClearWater, "done"],
            [new("Detergent", DetergentCyclesUntilClean, 20, 10), new("Clear-water rinse", 4, 20, 10)]),
    ];

    public static ExpectedProgramme Of(string name) => All.Single(programme => programme.Name == name);
}
