using BackflushController.Core.Settings;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Display.Screens
{
    /// <summary>
    /// The settings file has errors: first how many, then each with its line, key, value and what is allowed. The words
    /// of an error are the technician's: English, as in the file and the log. When the file is gone the box drives
    /// nothing: it says so, and how detergent is rinsed out without it.
    /// </summary>
    public sealed class SettingsErrorScreen : IScreen
    {
        /// <summary>Lines for what is allowed.</summary>
        public const int AllowedLines = 3;

        private const int LinePage = 1;
        private const int CountPage = 1;
        private const int AdvicePage = 3;
        private const int KeyPage = 2;
        private const int ValuePage = 3;
        private const int AllowedPage = 4;
        private const int RecordsPage = 6;
        private const int HintPage = Canvas.Pages - 1;
        private const int Left = 1;
        private const int Fixed = 1;

        /// <inheritdoc/>
        public int Key(int page, DisplayStatus status)
        {
            return Fixed + status.SettingsError;
        }

        /// <inheritdoc/>
        public void Paint(int page, DisplayStatus status, Canvas canvas)
        {
            if (page == 0)
            {
                canvas.Title(TextId.SettingsTitle);
                if (status.SettingsError > 0)
                {
                    canvas.Share(status.SettingsError, status.Settings.Errors.Length);
                }
            }
            else if (page == HintPage)
            {
                canvas.CentredLine(TextId.HintNext, 0);
            }
            else if (status.SettingsError == 0)
            {
                PaintSummary(page, status, canvas);
            }
            else
            {
                PaintError(page, status.Settings.Errors[status.SettingsError - 1], canvas);
            }
        }

        private static void PaintSummary(int page, DisplayStatus status, Canvas canvas)
        {
            bool gone = status.Settings.IsGone;
            if (page == RecordsPage && gone)
            {
                RecordsRow.Paint(status.Records, canvas);
            }
            else if (page >= AdvicePage)
            {
                bool rinse = gone && status.Record.DetergentLatch;
                canvas.CentredLine(rinse ? TextId.LockedRinseAdvice : TextId.SettingsAdvice, page - AdvicePage);
            }
            else if (page == CountPage && gone)
            {
                canvas.Text(Left, TextId.SettingsMissing);
            }
            else if (page == CountPage)
            {
                canvas.Labelled(TextId.ErrorsLabel, status.Settings.ErrorCount);
            }
        }

        private static void PaintError(int page, SettingsError error, Canvas canvas)
        {
            switch (page)
            {
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

                default:
                    int line = page - AllowedPage;
                    canvas.Text(Left, BrokenText.Line(error.Allowed, SettingsError.MostCharacters, line));
                    break;
            }
        }
    }
}
