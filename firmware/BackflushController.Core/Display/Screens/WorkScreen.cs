using BackflushController.Core.Texts;

namespace BackflushController.Core.Display.Screens
{
    /// <summary>What was done at the machine, to be entered or taken back.</summary>
    public sealed class WorkScreen : IScreen
    {
        private const int Fixed = 1;

        /// <inheritdoc/>
        public int Key(int page, DisplayStatus status)
        {
            return Fixed + ((int)status.Work * 2) + (status.WorkTakesBack ? 1 : 0);
        }

        /// <inheritdoc/>
        public void Paint(int page, DisplayStatus status, Canvas canvas)
        {
            if (page == 0)
            {
                canvas.Title(TextId.Work);
                return;
            }

            canvas.Begin(page);
            switch (page)
            {
                case 2:
                    canvas.CentredLine(DueTexts.Label(status.Work), 0);
                    break;

                case 4:
                    SinceRow.Paint(status.WorkShots, status.WorkDays, canvas);
                    break;

                case 6:
                    canvas.CentredLine(status.WorkTakesBack ? TextId.HintTakeBack : TextId.HintDone, 0);
                    break;

                case 7:
                    canvas.CentredLine(TextId.HintNext, 0);
                    break;
            }
        }
    }
}
