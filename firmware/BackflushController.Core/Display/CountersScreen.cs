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
                    canvas.Labelled(TextId.CyclesLabel, status.Record.CyclesCompleted);
                    break;

                case 3:
                    canvas.Labelled(TextId.RunsFinishedLabel, Sum(status.Record.RunsCompleted));
                    break;

                case 4:
                    canvas.Labelled(TextId.RunsStoppedLabel, Sum(status.Record.RunsAborted));
                    break;

                case 5:
                    canvas.Labelled(TextId.RunsFaultedLabel, Sum(status.Record.RunsFaulted));
                    break;

                case 6:
                    RecordsRow.Paint(status.Records, canvas);
                    break;

                case 7:
                    canvas.CentredLine(TextId.HintBack, 0);
                    break;
            }
        }

        private static int Sum(int[] counts)
        {
            int sum = 0;
            for (int i = 0; i < counts.Length; i++)
            {
                sum += counts[i];
            }

            return sum;
        }
    }
}
