using BackflushController.Core.Faults;
using BackflushController.Core.Run;
using BackflushController.Core.Sensing;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Display.Screens
{
    /// <summary>
    /// Something is wrong: its name, and what to do or what was refused. While the group vents, and whenever there is
    /// pressure, how much and the warning not to open it.
    /// </summary>
    public sealed class FaultScreen : IScreen
    {
        private const int RestDecibar = PressureJudge.RestMillibar / 100;
        private const int PressurePage = 1;
        private const int NamePage = 2;
        private const int FirstAdvicePage = 3;
        private const int WarningPage = 6;
        private const int Fixed = 1;

        /// <inheritdoc/>
        public int Key(int page, DisplayStatus status)
        {
            switch (page)
            {
                case PressurePage:
                    return ShowsPressure(status) ? PressureRow.Key(status) : Fixed;

                case WarningPage:
                    return Fixed + (IsUnderPressure(status) ? 1 : 0);

                case Canvas.Pages - 1:
                    return Fixed + ((int)status.Fault * 2) + (Vents(status) ? 1 : 0);

                default:
                    return Fixed + (int)status.Fault;
            }
        }

        /// <inheritdoc/>
        public void Paint(int page, DisplayStatus status, Canvas canvas)
        {
            switch (page)
            {
                case 0:
                    canvas.Title(TextId.Fault);
                    break;

                case PressurePage:
                    if (ShowsPressure(status))
                    {
                        PressureRow.Paint(status, canvas);
                    }

                    break;

                case NamePage:
                    canvas.CentredLine(FaultTexts.Name(status.Fault), 0);
                    break;

                case WarningPage:
                    PaintWarning(status, canvas);
                    break;

                case Canvas.Pages - 1:
                    PaintHint(status, canvas);
                    break;

                default:
                    PaintAdvice(page - FirstAdvicePage, status, canvas);
                    break;
            }
        }

        private static void PaintAdvice(int line, DisplayStatus status, Canvas canvas)
        {
            if (status.Fault != Fault.RecipeRefused)
            {
                canvas.CentredLine(FaultTexts.AdviceFor(status.Fault), line);
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

        private static void PaintHint(DisplayStatus status, Canvas canvas)
        {
            if (Vents(status))
            {
                canvas.CentredLine(LeverRow.HintOfVent(status), 0);
            }
            else if (!FaultRules.IsFinal(status.Fault))
            {
                canvas.CentredLine(TextId.HintBack, 0);
            }
        }

        private static void PaintWarning(DisplayStatus status, Canvas canvas)
        {
            if (IsUnderPressure(status))
            {
                canvas.Invert();
                canvas.CentredLine(TextId.DoNotOpen, 0);
            }
            else if (status.Fault == Fault.Restarted || status.Fault == Fault.ServiceNeeded)
            {
                // What ended the software, for the technician.
                canvas.Text(1, status.Record.LastCrash);
            }
        }

        private static bool Vents(DisplayStatus status)
        {
            return status.State != RunState.Faulted;
        }

        private static bool ShowsPressure(DisplayStatus status)
        {
            return status.PressureKnown && IsUnderPressure(status);
        }

        private static bool IsUnderPressure(DisplayStatus status)
        {
            return Vents(status) || (status.PressureKnown && status.PressureDecibar >= RestDecibar);
        }
    }
}
