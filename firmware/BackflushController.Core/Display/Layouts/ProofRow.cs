using BackflushController.Core.Texts;

namespace BackflushController.Core.Display.Layouts
{
    /// <summary>
    /// What was proved, as one page: pressure reached and time of the vent, "13.0 bar  Vent time 0.35 s".
    /// </summary>
    public static class ProofRow
    {
        private const int VentLeft = 45;

        /// <summary>Draws them; a vent that was not measured went by time.</summary>
        public static void Paint(int plateauMillibar, int ventMilliseconds, Canvas canvas)
        {
            if (ventMilliseconds == 0)
            {
                canvas.Line(0, TextId.VentsTimed, 0);
                return;
            }

            // A page is drawn in halves, and numbers take long: a half leaves out what is in the other.
            int x = canvas.Text(VentLeft, TextId.VentLabel) + Canvas.Space;
            if (canvas.Left < VentLeft)
            {
                PaintPressure(0, plateauMillibar / 100, canvas);
            }

            if (canvas.Right > x)
            {
                PaintVent(x, ventMilliseconds, canvas);
            }
        }

        /// <summary>Draws tenths of a bar.</summary>
        public static void PaintPressure(int x, int decibar, Canvas canvas)
        {
            canvas.Text(canvas.Decimal(x, decibar) + Canvas.Space, TextId.Bar);
        }

        /// <summary>Draws the time of a vent in seconds.</summary>
        public static void PaintVent(int x, int milliseconds, Canvas canvas)
        {
            canvas.Text(canvas.Hundredths(x, milliseconds / 10) + Canvas.Space, "s");
        }
    }
}
