namespace BackflushController.Tests.Display;

/// <summary>
/// When what happens in a scene, in seconds. The pump starts 0.4 s after the act that follows its
/// <see cref="Scene.Hold"/>; the waits count from that act.
/// </summary>
internal static class SceneTimes
{
    public const double IntoFill = 7;
    public const double Cycle = 20;
    public const double FiveCyclesAndHold = 105;
}
