using BackflushController.Simulation;

namespace BackflushController.Bench;

/// <summary>Picks the screens that get a picture.</summary>
public static class NotableScreens
{
    /// <summary>The screens without those that repeat an earlier one to the pixel.</summary>
    /// <param name="screens">The screens in order of time.</param>
    /// <returns>The first of each.</returns>
    public static IReadOnlyList<ScreenShot> Distinct(IReadOnlyList<ScreenShot> screens)
    {
        return screens.DistinctBy(screen => Convert.ToHexString(screen.Frame)).ToArray();
    }
}
