namespace BackflushController.Simulation;

/// <summary>How a hand moves a lever that the screen asks it to move. All values are assumptions.</summary>
public sealed record LeverHandTraits
{
    /// <summary>From "lever up" on the screen to the lever up, s: 0.5 beside the machine, 7 for the slow.</summary>
    public double UpSeconds { get; init; } = 1;

    /// <summary>From "lever down" on the screen to the lever down, s: 30 for a person who was called away.</summary>
    public double DownSeconds { get; init; } = 1;

    /// <summary>
    /// How long the hand holds the lever up when it comes down too early, once, s; null: not before the screen says so.
    /// </summary>
    public double? DropsAfterSeconds { get; init; }

    /// <summary>What the person reads.</summary>
    public Language Language { get; init; } = Language.English;

    /// <summary>False: nobody lifts the lever at all.</summary>
    public bool Comes { get; init; } = true;

    /// <summary>The hand in words.</summary>
    public override string ToString() => !Comes ? "nobody lifts it" : string.Create(
        CultureInfo.InvariantCulture,
        $"up after {UpSeconds:0.0} s, down after {DownSeconds:0.0} s" +
        $"{(DropsAfterSeconds is { } held ? $", once too early after {held:0.0} s" : "")}");
}
