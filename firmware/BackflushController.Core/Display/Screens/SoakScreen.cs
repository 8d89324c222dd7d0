using BackflushController.Core.Texts;

namespace BackflushController.Core.Display.Screens
{
    /// <summary>Detergent works: minutes and seconds left, progress.</summary>
    public sealed class SoakScreen : IScreen
    {
        private const int BigPage = 1;
        private const int BigPages = 3;
        private const int BigLeft = 24;
        private const int AdvicePage = 4;
        private const int ProgressPage = 6;
        private const int Fixed = 1;

        /// <inheritdoc/>
        public int Key(int page, DisplayStatus status)
        {
            if (page >= BigPage && page < BigPage + BigPages)
            {
                return Fixed + status.SecondsLeft;
            }

            return page == ProgressPage ? ProgressRow.Key(status) : Fixed;
        }

        /// <inheritdoc/>
        public void Paint(int page, DisplayStatus status, Canvas canvas)
        {
            if (page == 0)
            {
                canvas.Title(status.Stage.Text);
                return;
            }

            if (page < BigPage + BigPages)
            {
                canvas.BigTime(BigLeft, status.SecondsLeft, page - BigPage);
            }
            else if (page == ProgressPage)
            {
                ProgressRow.Paint(status, canvas);
            }
            else if (page == Canvas.Pages - 1)
            {
                canvas.CentredLine(TextId.HintStop, 0);
            }
            else
            {
                canvas.CentredLine(TextId.Soaking, page - AdvicePage);
            }
        }
    }
}
