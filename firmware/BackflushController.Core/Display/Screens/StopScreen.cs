using BackflushController.Core.Display.Glyphs;
using BackflushController.Core.Run;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Display.Screens
{
    /// <summary>
    /// The person stopped the run: first it vents, then the screen says whether the group may be opened.
    /// </summary>
    public sealed class StopScreen : IScreen
    {
        /// <inheritdoc/>
        public void Compose(DisplayStatus status, Scene scene)
        {
            bool vents = status.State != RunState.Stopped;
            if (DangerScene.IsNeeded(status, vents))
            {
                TextId reason = vents ? TextId.Stopping : status.IsLever ? TextId.Stopped : TextId.LetItCool;
                DangerScene.Compose(status, TextId.DoNotOpen, reason, scene);
            }
            else
            {
                scene.Picture = status.PressureKnown ? Pictogram.TakeOut : Pictogram.Warning;
                scene.Title = status.PressureKnown ? TextId.SafeToOpen : TextId.OpenSlowly;
                scene.Detail = TextId.Stopped;
                scene.Then = status.DetergentInGroup ? TextId.ThenRinse : TextId.None;
            }

            scene.Hint = vents ? TextId.None : TextId.HintBack;
        }
    }
}
