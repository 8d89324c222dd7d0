using BackflushController.Core.Display.Glyphs;
using BackflushController.Core.Display.Layouts;
using BackflushController.Core.Settings;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Display.Screens
{
    /// <summary>
    /// The settings file has errors: first how many, then a sheet for each with its line, key, value and what is
    /// allowed. The words of an error are the technician's: English, as in the file and the log. When the file is gone
    /// the box drives nothing: it says so, and how detergent is rinsed out without it.
    /// </summary>
    public sealed class SettingsErrorScreen : IScreen, ISheet
    {
        /// <summary>Lines for what is allowed.</summary>
        public const int AllowedLines = 3;

        private const int LinePage = 1;
        private const int KeyPage = 2;
        private const int ValuePage = 3;
        private const int AllowedPage = 4;
        private const int HintPage = Canvas.Pages - 1;
        private const int Left = 0;
        private const int Fixed = 1;

        /// <inheritdoc/>
        public void Compose(DisplayStatus status, Scene scene)
        {
            scene.IsResting = true;
            if (status.SettingsError > 0)
            {
                scene.Kind = SceneKind.Sheet;
                scene.Sheet = this;
                return;
            }

            bool gone = status.Settings.IsGone;
            bool rinse = gone && status.Record.DetergentLatch;
            scene.Picture = rinse ? Pictogram.HotWater : Pictogram.Wrench;
            scene.Title = rinse ? TextId.RinseByHand : gone ? TextId.SettingsMissing : TextId.SettingsWrong;
            scene.Note = rinse ? TextId.None : TextId.SettingsAdvice;
            scene.Detail = rinse ? TextId.SettingsMissing : gone ? RecordTexts.Of(status.Records) : TextId.ErrorsFound;
            scene.Number = status.Settings.ErrorCount;
            scene.Hint = TextId.HintNext;
        }

        /// <inheritdoc/>
        public int Key(int page, DisplayStatus status)
        {
            return Fixed + status.SettingsError;
        }

        /// <inheritdoc/>
        public void Paint(int page, DisplayStatus status, Canvas canvas)
        {
            SettingsError error = status.Settings.Errors[status.SettingsError - 1];
            switch (page)
            {
                case 0:
                    canvas.Text(1, TextId.Settings);
                    canvas.Share(status.SettingsError, status.Settings.Errors.Length);
                    break;

                case LinePage:
                    if (error.Line > 0)
                    {
                        canvas.Labelled(TextId.LineLabel, error.Line);
                    }

                    break;

                case KeyPage:
                    canvas.Text(Left, error.Key);
                    break;

                case ValuePage:
                    canvas.Text(Left, error.Value.Length == 0 ? error.Value : "= " + error.Value);
                    break;

                case HintPage:
                    HintRow.Paint(TextId.HintNext, Scene.Nothing, Canvas.Width, canvas);
                    break;

                default:
                    int line = page - AllowedPage;
                    canvas.Text(Left, BrokenText.Line(error.Allowed, SettingsError.MostCharacters, line));
                    break;
            }
        }
    }
}
