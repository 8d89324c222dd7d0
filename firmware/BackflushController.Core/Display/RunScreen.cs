using BackflushController.Core.Run;

namespace BackflushController.Core.Display
{
    /// <summary>Cycles are running: stage and cycle, large seconds left, what happens, pressure, progress.</summary>
    public sealed class RunScreen : IScreen
    {
        private const int BigPage = 1;
        private const int BigLeft = 2;
        private const int WordLeft = 46;
        private const int BarWidth = Frame.Width;
        private const int Fixed = 1;

        /// <inheritdoc/>
        public int Key(int page, DisplayStatus status)
        {
            switch (page)
            {
                case 0:
                    return Fixed + ((int)status.Stage.Text * 256) + status.Cycle;

                case BigPage:
                case BigPage + 2:
                    return Fixed + status.SecondsLeft;

                case BigPage + 1:
                    return Fixed + (status.SecondsLeft * 2) + (Releases(status) ? 1 : 0);

                case 5:
                    return PressureRow.Key(status);

                case 6:
                    return Fixed + FilledBar(status);

                default:
                    return Fixed;
            }
        }

        /// <inheritdoc/>
        public void Paint(int page, DisplayStatus status, Canvas canvas)
        {
            if (page == 0)
            {
                canvas.BeginInverted(page);
                PaintTitle(status, canvas);
                return;
            }

            canvas.Begin(page);
            switch (page)
            {
                case BigPage:
                case BigPage + 2:
                    canvas.BigNumber(BigLeft, status.SecondsLeft, page - BigPage);
                    break;

                case BigPage + 1:
                    canvas.BigNumber(BigLeft, status.SecondsLeft, page - BigPage);
                    canvas.Text(WordLeft, Texts.Of(Releases(status) ? TextId.Releasing : TextId.Filling));
                    break;

                case 5:
                    PressureRow.Paint(status, canvas);
                    break;

                case 6:
                    canvas.Bar(0, BarWidth, FilledBar(status));
                    break;

                case 7:
                    canvas.CentredLine(Texts.Of(TextId.PressToStop), 0);
                    break;
            }
        }

        private static void PaintTitle(DisplayStatus status, Canvas canvas)
        {
            canvas.Text(1, Texts.Of(status.Stage.Text));
            int letters = Digits(status.Cycle) + 1 + Digits(status.Stage.Cycles);
            int x = canvas.Number(Canvas.RightAligned(letters), status.Cycle);
            canvas.Text(x, "/");
            canvas.Number(x + Font.CellWidth, status.Stage.Cycles);
        }

        private static int Digits(int count)
        {
            return count < 10 ? 1 : 2;
        }

        private static bool Releases(DisplayStatus status)
        {
            return status.State == RunState.Settling || status.State == RunState.Venting;
        }

        private static int FilledBar(DisplayStatus status)
        {
            return status.ProgressPermille * BarWidth / 1000;
        }
    }
}
