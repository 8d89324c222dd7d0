using BackflushController.Core.Texts;

namespace BackflushController.Core.Display.Screens
{
    /// <summary>
    /// The run waits for the person: one instruction, and what the button does. When the drip tray would overflow
    /// before the programme is over, it is to be emptied now; when the power would go before that, it is said.
    /// </summary>
    public sealed class PromptScreen : IScreen
    {
        private const int FirstLinePage = 2;
        private const int Lines = 4;
        private const int WarningPage = 6;
        private const int Warnings = 3;
        private const int Fixed = 1;

        /// <inheritdoc/>
        public int Key(int page, DisplayStatus status)
        {
            int warning = status.TrayFull ? 1 : status.PowerGoesFirst ? 2 : 0;
            return Fixed + ((int)status.Stage.Text * Warnings) + warning;
        }

        /// <inheritdoc/>
        public void Paint(int page, DisplayStatus status, Canvas canvas)
        {
            if (page == 0)
            {
                canvas.Title(TextId.YourTurn);
                return;
            }

            if (page == WarningPage && (status.TrayFull || status.PowerGoesFirst))
            {
                canvas.Invert();
                canvas.CentredLine(status.TrayFull ? TextId.EmptyTray : TextId.AutoOffAdvice, 0);
                return;
            }

            if (page == Canvas.Pages - 1)
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
