using BackflushController.Core.Sensing;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Display.Screens
{
    /// <summary>
    /// What was proved, as one page without words: pressure reached and time of the vent, "13.0 bar  0.35 s".
    /// </summary>
    public static class ProofRow
    {
        private const int TimeLeft = 73;
        private const int MostHundredths = 10000;
        private const int Nothing = 1;
        private const int Unproved = 2;
        private const int KeyOffset = 3;

        /// <summary>Draws them; a vent that was not measured went by time.</summary>
        public static void Paint(int plateauMillibar, int ventMilliseconds, Canvas canvas)
        {
            if (ventMilliseconds == 0)
            {
                canvas.CentredLine(TextId.VentsTimed, 0);
                return;
            }

            int x = canvas.Decimal(1, plateauMillibar / 100);
            canvas.Text(x + Font.CellWidth, TextId.Bar);
            x = canvas.Hundredths(TimeLeft, ventMilliseconds / 10);
            canvas.Text(x + Font.CellWidth, "s");
        }

        /// <summary>
        /// Key of the page while a run goes on: the last cycle that vented, or that nothing is proved.
        /// </summary>
        public static int KeyOfCycle(DisplayStatus status)
        {
            if (status.SensorLoss == SensorCondition.Unused)
            {
                return Unproved;
            }

            RunProof proof = status.Proof;
            int decibar = proof.LastPlateauMillibar / 100;
            return proof.LastVented
                ? KeyOffset + (decibar * MostHundredths) + (proof.LastVentMilliseconds / 10)
                : Nothing;
        }

        /// <summary>Draws that.</summary>
        public static void PaintCycle(DisplayStatus status, Canvas canvas)
        {
            if (status.SensorLoss == SensorCondition.Unused)
            {
                canvas.Text(1, TextId.TimedOnly);
            }
            else if (status.Proof.LastVented)
            {
                Paint(status.Proof.LastPlateauMillibar, status.Proof.LastVentMilliseconds, canvas);
            }
        }
    }
}
