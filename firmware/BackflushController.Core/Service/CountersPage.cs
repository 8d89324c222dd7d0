using BackflushController.Core.Display;
using BackflushController.Core.Display.Screens;
using BackflushController.Core.Records;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Service
{
    /// <summary>The counts of the box's life: the totals, and after them a sheet for each kind of run.</summary>
    public sealed class CountersPage : ServicePage
    {
        private const int MinutesOfAnHour = 60;
        private const int SecondsOfAMinute = 60;

        private readonly Logbook _logbook;

        /// <summary>The counts of this logbook.</summary>
        public CountersPage(Logbook logbook)
            : base(TextId.Counters, TextId.HintPages)
        {
            _logbook = logbook;
        }

        /// <inheritdoc/>
        public override int Sheets
        {
            get { return 1 + BoxRecord.RunKinds; }
        }

        /// <inheritdoc/>
        protected override void PaintBody(int page, DisplayStatus status, Canvas canvas)
        {
            if (Sheet == 0)
            {
                PaintTotals(page, canvas);
            }
            else
            {
                PaintRuns(page, _logbook.Record, Sheet - 1, canvas);
            }
        }

        private void PaintTotals(int page, Canvas canvas)
        {
            BoxRecord record = _logbook.Record;
            switch (page)
            {
                case 1:
                    canvas.Labelled(TextId.CyclesLabel, record.Sum(BoxRecord.CyclesCompleted));
                    break;

                case 2:
                    canvas.Labelled(TextId.PumpMinutesLabel, record.Counts[BoxRecord.PumpOnSeconds] / SecondsOfAMinute);
                    break;

                case 3:
                    canvas.Labelled(TextId.ValveLabel, record.Counts[BoxRecord.ValveOperations]);
                    break;

                case 4:
                    canvas.Labelled(TextId.ShotsLabel, record.Counts[BoxRecord.Shots]);
                    break;

                case 5:
                    canvas.Labelled(TextId.HoursLabel, record.Counts[BoxRecord.PowerOnMinutes] / MinutesOfAnHour);
                    break;

                case 6:
                    TextId records = RecordTexts.Of(_logbook.Health);
                    bool isDisturbed = records == TextId.None && record.Interferences > 0;
                    canvas.Number = record.Interferences;
                    canvas.Text(1, isDisturbed ? TextId.Interference : records);
                    break;
            }
        }

        private static void PaintRuns(int page, BoxRecord record, int kind, Canvas canvas)
        {
            switch (page)
            {
                case 1:
                    canvas.CentredText(RecordTexts.Of((RunKind)kind));
                    break;

                case 2:
                    canvas.Labelled(TextId.RunsStartedLabel, record.Counts[BoxRecord.RunsStarted + kind]);
                    break;

                case 3:
                case 4:
                case 5:
                    // Labels and counts stand in the same order: completed, stopped, faulted.
                    int end = page - 3;
                    int place = BoxRecord.RunsCompleted + (end * BoxRecord.RunKinds) + kind;
                    canvas.Labelled(TextId.RunsFinishedLabel + end, record.Counts[place]);
                    break;

                case 6:
                    canvas.Labelled(TextId.CyclesLabel, record.Counts[BoxRecord.CyclesCompleted + kind]);
                    break;
            }
        }
    }
}
