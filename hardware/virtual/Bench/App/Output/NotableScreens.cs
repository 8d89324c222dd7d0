namespace BackflushController.Bench;

/// <summary>Picks the screens that get a picture.</summary>
public static class NotableScreens
{
    /// <summary>The screens without those that repeat an earlier one to the pixel.</summary>
    public static IReadOnlyList<ScreenShot> Distinct(IReadOnlyList<ScreenShot> screens) =>
        screens.DistinctBy(screen => Convert.ToHexString(screen.Frame)).ToArray();
}
