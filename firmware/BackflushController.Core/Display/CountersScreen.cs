using BackflushController.Core.Records;

namespace BackflushController.Core.Display
{
    /// <summary>The counts of the box's life.</summary>
    public sealed class CountersScreen : IScreen
    {
        private const int Fixed = 1;

        /// <inheritdoc/>
        public int Key(int page, DisplayStatus status)
        {
            return Fixed;
        }

        /// <inheritdoc/>
        public void Paint(int page, DisplayStatus status, Canvas canvas)
        {
            if (page == 0)
            {
                canvas.Title(TextId.Counters);
                return;
            }

            canvas.Begin(page);
            switch (page)
            {
                case 2:
                    canvas.Labelled(TextId.CyclesLabel, status.Counter.Cycles);
                    break;

                case 3:
                    canvas.Labelled(TextId.RunsFinishedLabel, status.Counter.RunsFinished);
                    break;

                case 4:
                    canvas.Labelled(TextId.RunsStoppedLabel, status.Counter.RunsStopped);
                    break;

                case 5:
                    PaintHealth(status, canvas);
                    break;

                case 7:
                    canvas.CentredLine(TextId.HintBack, 0);
                    break;
            }
        }

        private static void PaintHealth(DisplayStatus status, Canvas canvas)
        {
            if (status.Records == RecordHealth.Damaged)
            {
                canvas.Text(1, TextId.CyclesLost);
            }
        }
    }
}
