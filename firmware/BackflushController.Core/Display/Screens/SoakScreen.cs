using BackflushController.Core.Display.Glyphs;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Display.Screens
{
    /// <summary>Detergent works: minutes and seconds left, progress.</summary>
    public sealed class SoakScreen : IScreen
    {
        /// <inheritdoc/>
        public void Compose(DisplayStatus status, Scene scene)
        {
            scene.Picture = Pictogram.Soak;
            scene.Seconds = status.SecondsLeft;
            scene.Note = TextId.Soaking;
            scene.ProgressPermille = status.ProgressPermille;
            scene.Hint = TextId.HintStop;
        }
    }
}
