using BackflushController.Core.Run;

namespace BackflushController.Core.Display
{
    /// <summary>Something is wrong: its name, and what to do or what was refused.</summary>
    public sealed class FaultScreen : IScreen
    {
        private const int NamePage = 2;
        private const int FirstAdvicePage = 3;
        private const int Fixed = 1;

        /// <inheritdoc/>
        public int Key(int page, DisplayStatus status)
        {
            return Fixed + (int)status.Fault;
        }

        /// <inheritdoc/>
        public void Paint(int page, DisplayStatus status, Canvas canvas)
        {
            if (page == 0)
            {
                canvas.Title(TextId.Fault);
                return;
            }

            canvas.Begin(page);
            if (page == NamePage)
            {
                canvas.CentredLine(status.Fault == Fault.NoVent ? TextId.NoVent : TextId.RecipeRefused, 0);
            }
            else if (page == Frame.Pages - 1)
            {
                canvas.CentredLine(TextId.HintBack, 0);
            }
            else if (page >= FirstAdvicePage)
            {
                PaintAdvice(page - FirstAdvicePage, status, canvas);
            }
        }

        private static void PaintAdvice(int line, DisplayStatus status, Canvas canvas)
        {
            if (status.Fault == Fault.NoVent)
            {
                canvas.CentredLine(TextId.NoVentAdvice, line);
                return;
            }

            // The words of a refusal are the technician's: English, as in the settings and the log.
            switch (line)
            {
                case 0:
                    canvas.Text(1, status.Refusal.Field);
                    break;

                case 1:
                    canvas.Text(1, "is " + status.Refusal.Value);
                    break;

                case 2:
                    canvas.Text(1, "ok " + status.Refusal.Allowed);
                    break;
            }
        }
    }
}
