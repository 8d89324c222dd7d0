using BackflushController.Core.Faults;
using BackflushController.Core.Records;
using BackflushController.Core.Sensing;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Display.Screens
{
    /// <summary>Nothing runs: the selected programme, when to use it, and how to start it.</summary>
    public sealed class ReadyScreen : IScreen
    {
        private const int NamePage = 2;
        private const int HintPage = 3;
        private const int PressurePage = 5;
        private const int NewsPage = 6;
        private const int MostConditions = 20;
        private const int Fixed = 1;

        /// <inheritdoc/>
        public int Key(int page, DisplayStatus status)
        {
            switch (page)
            {
                case PressurePage:
                    return PressureRow.Key(status);

                case NewsPage:
                    return HasLostSensor(status) ? Fixed + (int)status.SensorLoss
                        : HasTrouble(status)
                        ? Fixed + MostConditions + (int)status.Records + (MostConditions * status.Record.Interferences)
                        : DueRow.Key(status);

                default:
                    return Fixed + status.ProgrammeIndex;
            }
        }

        /// <inheritdoc/>
        public void Paint(int page, DisplayStatus status, Canvas canvas)
        {
            switch (page)
            {
                case 0:
                    canvas.Invert();
                    canvas.Text(1, TextId.Product);
                    canvas.Share(status.ProgrammeIndex + 1, status.ProgrammeCount);
                    break;

                case NamePage:
                    canvas.CentredLine(status.Programme.Name, 0);
                    break;

                case HintPage:
                case HintPage + 1:
                    canvas.CentredLine(status.Programme.Hint, page - HintPage);
                    break;

                case PressurePage:
                    if (status.SensorLoss == SensorCondition.Unused)
                    {
                        canvas.CentredLine(TextId.TimedOnly, 0);
                    }
                    else
                    {
                        PressureRow.Paint(status, canvas);
                    }

                    break;

                case NewsPage:
                    PaintNews(status, canvas);
                    break;

                case 7:
                    canvas.CentredLine(status.ProgrammeCount > 1 ? TextId.HintReady : TextId.HintHoldToStart, 0);
                    break;
            }
        }

        /// <summary>What is wrong goes before what is due.</summary>
        private static void PaintNews(DisplayStatus status, Canvas canvas)
        {
            if (HasLostSensor(status))
            {
                canvas.CentredLine(FaultTexts.Name(FaultRules.OfSensor(status.SensorLoss)), 0);
            }
            else if (RecordsRow.HasText(status.Records))
            {
                RecordsRow.Paint(status.Records, canvas);
            }
            else if (RunCuts.IsInterference(status.Record))
            {
                CutRow.Paint(0, status.Record, canvas);
            }
            else
            {
                DueRow.Paint(status, canvas);
            }
        }

        private static bool HasTrouble(DisplayStatus status)
        {
            return RecordsRow.HasText(status.Records) || RunCuts.IsInterference(status.Record);
        }

        private static bool HasLostSensor(DisplayStatus status)
        {
            return status.SensorLoss != SensorCondition.Good && status.SensorLoss != SensorCondition.Unused;
        }
    }
}
