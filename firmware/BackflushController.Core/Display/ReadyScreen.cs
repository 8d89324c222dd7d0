using BackflushController.Core.Records;

namespace BackflushController.Core.Display
{
    /// <summary>Nothing runs: the programme, the life of the box, and how to start.</summary>
    public sealed class ReadyScreen : IScreen
    {
        private const int Fixed = 1;
        private const int NumberOffset = 2;

        /// <inheritdoc/>
        public int Key(int page, DisplayStatus status)
        {
            switch (page)
            {
                case 4:
                    return status.Records == RecordHealth.Damaged ? Fixed : NumberOffset + status.CyclesOfLife;

                case 5:
                    return PressureRow.Key(status);

                default:
                    return Fixed;
            }
        }

        /// <inheritdoc/>
        public void Paint(int page, DisplayStatus status, Canvas canvas)
        {
            switch (page)
            {
                case 0:
                    canvas.BeginInverted(page);
                    canvas.CentredLine(Texts.Of(TextId.Product), 0);
                    break;

                case 2:
                    canvas.Begin(page);
                    canvas.CentredLine(Texts.Of(status.Programme), 0);
                    break;

                case 4:
                    canvas.Begin(page);
                    PaintCycles(status, canvas);
                    break;

                case 5:
                    canvas.Begin(page);
                    PressureRow.Paint(status, canvas);
                    break;

                case 7:
                    canvas.Begin(page);
                    canvas.CentredLine(Texts.Of(TextId.HoldToStart), 0);
                    break;

                default:
                    canvas.Begin(page);
                    break;
            }
        }

        private static void PaintCycles(DisplayStatus status, Canvas canvas)
        {
            if (status.Records == RecordHealth.Damaged)
            {
                canvas.Text(1, Texts.Of(TextId.CyclesLost));
                return;
            }

            string label = Texts.Of(TextId.CyclesLabel);
            canvas.Text(1, label);
            canvas.Number(1 + ((label.Length + 1) * Font.CellWidth), status.CyclesOfLife);
        }
    }
}
