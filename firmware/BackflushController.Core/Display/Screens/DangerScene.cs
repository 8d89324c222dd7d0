using BackflushController.Core.Run;
using BackflushController.Core.Sensing;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Display.Screens
{
    /// <summary>
    /// The warning not to open the group, which takes the whole panel while it vents or is under pressure.
    /// </summary>
    public static class DangerScene
    {
        /// <summary>Pressure from which on the group is not at rest, tenths of a bar.</summary>
        public const int RestDecibar = PressureJudge.RestMillibar / 100;

        /// <summary>The group is under pressure, or is not known to be at rest while it vents.</summary>
        /// <param name="status">What is known.</param>
        /// <param name="vents">The run has ended and vents.</param>
        public static bool IsNeeded(DisplayStatus status, bool vents)
        {
            return vents || (status.PressureKnown && status.PressureDecibar >= RestDecibar);
        }

        /// <summary>Warns.</summary>
        /// <param name="status">What is known.</param>
        /// <param name="warning">The large line.</param>
        /// <param name="reason">The small one: why.</param>
        /// <param name="scene">Takes it.</param>
        public static void Compose(DisplayStatus status, TextId warning, TextId reason, Scene scene)
        {
            bool vents = status.State == RunState.StopSettling || status.State == RunState.StopVenting;
            scene.Kind = SceneKind.Danger;
            scene.Title = warning;
            scene.Detail = reason;
            if (status.PressureKnown)
            {
                scene.Decibar = status.PressureDecibar;
            }

            // A lever that is up keeps the pressure, whatever else is wrong.
            scene.Second = status.IsLever ? TextId.LeverDown : TextId.None;
            scene.Note = vents ? TextId.Venting : TextId.None;
        }
    }
}
