using BackflushController.Core.Display.Glyphs;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Display.Screens
{
    /// <summary>
    /// The run waits for the person: one instruction, and what the button does. When the drip tray would overflow
    /// before the programme is over, emptying it takes turns with that; when the power would go before, so does that.
    /// </summary>
    public sealed class PromptScreen : IScreen
    {
        // A flat panel shows the two lines of a title in turns.
        private const int TurnsOfTitle = 2;

        /// <inheritdoc/>
        public void Compose(DisplayStatus status, Scene scene)
        {
            bool warns = scene.Turn / TurnsOfTitle % 2 == 1;
            scene.Hint = TextId.HintPrompt;
            if (warns && status.TrayFull)
            {
                scene.Picture = Pictogram.EmptyTray;
                scene.Title = TextId.EmptyTray;
            }
            else if (warns && status.PowerGoesFirst)
            {
                scene.Picture = Pictogram.PowerCut;
                scene.Title = TextId.PowerGoesFirst;
            }
            else
            {
                scene.Picture = ScreenPictures.OfPrompt(status.Stage.Text);
                scene.Title = status.Stage.Text;
            }
        }
    }
}
