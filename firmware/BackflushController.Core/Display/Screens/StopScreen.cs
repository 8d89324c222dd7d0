using BackflushController.Core.Run;
using BackflushController.Core.Sensing;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Display.Screens
{
    /// <summary>
    /// The person stopped the run: first it vents, then the screen says whether the group may be opened.
    /// </summary>
    public sealed class StopScreen : IScreen
    {
        private const int RestDecibar = PressureJudge.RestMillibar / 100;
        private const int PressurePage = 3;
        private const int VerdictPage = 2;
        private const int FirstAdvicePage = 4;
        private const int Fixed = 1;

        /// <inheritdoc/>
        public int Key(int page, DisplayStatus status)
        {
            switch (page)
            {
                case PressurePage:
                    return PressureRow.Key(status);

                case VerdictPage:
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
                canvas.Title(Vents(status) ? TextId.Stopping : TextId.Stopped);
            }
            else if (page == VerdictPage)
            {
                TextId verdict = Verdict(status);
                if (verdict == TextId.DoNotOpen)
                {
                    // A warning is lit, so that it cannot be taken for anything else.
                    canvas.Invert();
                }

                canvas.CentredLine(verdict, 0);
            }
            else if (page == PressurePage)
            {
                PressureRow.Paint(status, canvas);
            }
            else if (page == Canvas.Pages - 1)
            {
                canvas.CentredLine(Vents(status) ? LeverRow.HintOfVent(status) : TextId.HintBack, 0);
            }
            else if (page >= FirstAdvicePage && status.DetergentInGroup)
            {
                canvas.CentredLine(TextId.DetergentLeft, page - FirstAdvicePage);
            }
        }

        private static TextId Verdict(DisplayStatus status)
        {
            if (Vents(status))
            {
                return TextId.DoNotOpen;
            }

            if (!status.PressureKnown)
            {
                return TextId.OpenSlowly;
            }

            return status.PressureDecibar >= RestDecibar ? TextId.DoNotOpen : TextId.SafeToOpen;
        }

        private static bool Vents(DisplayStatus status)
        {
            return status.State != RunState.Stopped;
        }
    }
}
