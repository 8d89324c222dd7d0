using BackflushController.Core.Records;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Display.Screens
{
    /// <summary>The counts of the box's life: the totals, and behind them a page for each kind of run.</summary>
    public sealed class CountersScreen : IScreen
    {
        /// <summary>Pages.</summary>
        public const int PageCount = 1 + BoxRecord.RunKinds;

        private const int MinutesOfAnHour = 60;
        private const int SecondsOfAMinute = 60;
        private const int Fixed = 1;

        /// <inheritdoc/>
        public int Key(int page, DisplayStatus status)
        {
            return Fixed + status.ServicePage;
        }

        /// <inheritdoc/>
        public void Paint(int page, DisplayStatus status, Canvas canvas)
        {
            if (page == 0)
            {
                canvas.BeginInverted(page);
                canvas.Text(1, TextId.Counters);
                canvas.Share(status.ServicePage + 1, PageCount);
                return;
            }

            canvas.Begin(page);
            if (page == Frame.Pages - 1)
            {
                canvas.CentredLine(TextId.HintPages, 0);
            }
            else if (status.ServicePage == 0)
            {
                PaintTotals(page, status, canvas);
            }
            else
            {
                PaintRuns(page, status.Record, status.ServicePage - 1, canvas);
            }
        }

        private static void PaintTotals(int page, DisplayStatus status, Canvas canvas)
        {
            BoxRecord record = status.Record;
            switch (page)
            {
                case 1:
                    canvas.Labelled(TextId.CyclesLabel, BoxRecord.Sum(record.CyclesCompleted));
                    break;

                case 2:
                    canvas.Labelled(TextId.PumpMinutesLabel, record.PumpOnSeconds / SecondsOfAMinute);
                    break;

                case 3:
                    canvas.Labelled(TextId.ValveLabel, record.ValveOperations);
                    break;

                case 4:
                    canvas.Labelled(TextId.ShotsLabel, record.Shots);
                    break;

                case 5:
                    canvas.Labelled(TextId.HoursLabel, record.PowerOnMinutes / MinutesOfAnHour);
                    break;

                case 6:
                    RecordsRow.Paint(status.Records, canvas);
                    break;
            }
        }

        private static void PaintRuns(int page, BoxRecord record, int kind, Canvas canvas)
        {
            switch (page)
            {
                case 1:
                    canvas.CentredLine(RunTexts.Of((RunKind)kind), 0);
                    break;

                case 2:
                    canvas.Labelled(TextId.RunsStartedLabel, record.RunsStarted[kind]);
                    break;

                case 3:
                    canvas.Labelled(TextId.RunsFinishedLabel, record.RunsCompleted[kind]);
                    break;

                case 4:
                    canvas.Labelled(TextId.RunsStoppedLabel, record.RunsAborted[kind]);
                    break;

                case 5:
                    canvas.Labelled(TextId.RunsFaultedLabel, record.RunsFaulted[kind]);
                    break;

                case 6:
                    canvas.Labelled(TextId.CyclesLabel, record.CyclesCompleted[kind]);
                    break;
            }
        }
    }
}
