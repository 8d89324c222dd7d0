using BackflushController.Core.Texts;

namespace BackflushController.Core.Display.Screens
{
    /// <summary>
    /// The run waits for the person: one instruction, and what the button does. When the drip tray would overflow
    /// before the programme is over, it is to be emptied now.
    /// </summary>
    public sealed class PromptScreen : IScreen
    {
        private const int FirstLinePage = 2;
        private const int Lines = 4;
        private const int TrayPage = 6;
        private const int Fixed = 1;

        /// <inheritdoc/>
        public int Key(int page, DisplayStatus status)
        {
            return Fixed + ((int)status.Stage.Text * 2) + (status.TrayFull ? 1 : 0);
        }

        /// <inheritdoc/>
        public void Paint(int page, DisplayStatus status, Canvas canvas)
        {
            if (page == 0)
            {
                canvas.Title(TextId.YourTurn);
                return;
            }

            if (page == TrayPage && status.TrayFull)
            {
                canvas.BeginInverted(page);
                canvas.CentredLine(TextId.EmptyTray, 0);
                return;
            }

            canvas.Begin(page);
            if (page == Frame.Pages - 1)
            {
                canvas.CentredLine(TextId.HintPrompt, 0);
            }
            else if (page >= FirstLinePage && page < FirstLinePage + Lines)
            {
                canvas.CentredLine(status.Stage.Text, page - FirstLinePage);
            }
        }
    }
}
