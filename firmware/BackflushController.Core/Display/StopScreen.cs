using BackflushController.Core.Run;

namespace BackflushController.Core.Display
{
    /// <summary>The person stopped the run: first it vents, then the screen says whether the group may be opened.</summary>
    public sealed class StopScreen : IScreen
    {
        /// <summary>Below this the group is at rest and may be opened (the survey's idle limit, 0.7 bar).</summary>
        public const int RestDecibar = 7;

        private const int Fixed = 1;
        private const int FirstAdvicePage = 4;

        /// <inheritdoc/>
        public int Key(int page, DisplayStatus status)
        {
            switch (page)
            {
                case 1:
                    return PressureRow.Key(status);

                case 2:
                    return Fixed + (int)Verdict(status);

                default:
                    return Fixed + (Vents(status) ? 1 : 0);
            }
        }

        /// <inheritdoc/>
        public void Paint(int page, DisplayStatus status, Canvas canvas)
        {
            if (page == 0)
            {
                canvas.BeginInverted(page);
                canvas.CentredLine(Texts.Of(Vents(status) ? TextId.Stopping : TextId.Stopped), 0);
                return;
            }

            canvas.Begin(page);
            switch (page)
            {
                case 1:
                    PressureRow.Paint(status, canvas);
                    break;

                case 2:
                    canvas.CentredLine(Texts.Of(Verdict(status)), 0);
                    break;

                case FirstAdvicePage:
                case FirstAdvicePage + 1:
                    canvas.CentredLine(Texts.Of(TextId.StoppedAdvice), page - FirstAdvicePage);
                    break;

                case 7:
                    PaintHint(status, canvas);
                    break;
            }
        }

        private static void PaintHint(DisplayStatus status, Canvas canvas)
        {
            if (!Vents(status))
            {
                canvas.CentredLine(Texts.Of(TextId.PressForBack), 0);
            }
        }

        private static TextId Verdict(DisplayStatus status)
        {
            if (!status.PressureKnown)
            {
                return Vents(status) ? TextId.DoNotOpen : TextId.OpenSlowly;
            }

            return Vents(status) || status.PressureDecibar >= RestDecibar ? TextId.DoNotOpen : TextId.SafeToOpen;
        }

        private static bool Vents(DisplayStatus status)
        {
            return status.State != RunState.Stopped;
        }
    }
}
