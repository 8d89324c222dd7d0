using BackflushController.Core.Texts;

namespace BackflushController.Core.Display.Screens
{
    /// <summary>
    /// The live pressure as one page: number, unit and a bar up to 16 bar, more than any machine reaches.
    /// </summary>
    public static class PressureRow
    {
        private const int BarLeft = 58;
        private const int BarWidth = Canvas.Width - BarLeft;
        private const int RangeDecibar = 160;
        private const int Unknown = 1;
        private const int KeyOffset = 1000;

        /// <summary>Key of the page: the tenths of a bar, or that there are none.</summary>
        public static int Key(DisplayStatus status)
        {
            return status.PressureKnown ? KeyOffset + status.PressureDecibar : Unknown;
        }

        /// <summary>Draws number, unit and bar.</summary>
        public static void Paint(DisplayStatus status, Canvas canvas)
        {
            if (!status.PressureKnown)
            {
                canvas.Text(1, TextId.NoPressure);
                return;
            }

            int decibar = status.PressureDecibar;
            int filled = decibar <= 0 ? 0 : decibar >= RangeDecibar ? BarWidth : decibar * BarWidth / RangeDecibar;
            int x = canvas.Decimal(1, decibar);
            canvas.Text(x + Font.CellWidth, TextId.Bar);
            canvas.Bar(BarLeft, BarWidth, filled);
        }
    }
}
