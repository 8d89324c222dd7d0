namespace BackflushController.Tests.Trials;

/// <summary>
/// The firmware's own Main and adapters on the virtual board, asked what no trial with a board of its own can tell: the
/// order of the pins, the clock, contacts, sensor, files. Each takes the firmware that it tries, so that the defects of
/// <see cref="AdapterMutants"/> are tried in the same way. What the documents assure stands in them as a number.
/// </summary>
internal static class AdapterTrials
{
    /// <summary>The first fill after <see cref="Session.Start"/> at its usual time.</summary>
    public const long FillBegins = 9_650 * Millisecond;

    /// <summary>A moment of that fill.</summary>
    public const long InAFill = 12 * Second;

    public static IReadOnlyList<AdapterTrial> All { get; } =
    [
        .. OutputTrials.All,
        .. ContactTrials.All,
        .. SensorTrials.All,
        .. FileTrials.All,
        .. PanelTrials.All,
        .. PinTrials.All,
    ];
}
