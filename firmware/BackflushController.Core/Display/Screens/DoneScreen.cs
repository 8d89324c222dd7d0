using BackflushController.Core.Run;
using BackflushController.Core.Sensing;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Display.Screens
{
    /// <summary>The programme ran to its end: the result, what was proved, and what to look after.</summary>
    public sealed class DoneScreen : IScreen
    {
        private const int NamePage = 2;
        private const int FirstResultPage = 3;
        private const int CyclesPage = 5;
        private const int ProofPage = 6;
        private const int LeakLeft = 1;
        private const int Fixed = 1;

        /// <inheritdoc/>
        public int Key(int page, DisplayStatus status)
        {
            return Fixed;
        }

        /// <inheritdoc/>
        public void Paint(int page, DisplayStatus status, Canvas canvas)
        {
            switch (page)
            {
                case 0:
                    canvas.Title(TextId.Done);
                    break;

                case NamePage:
                    canvas.CentredLine(status.Programme.Name, 0);
                    break;

                case FirstResultPage:
                case FirstResultPage + 1:
                    canvas.CentredLine(ResultOf(status), page - FirstResultPage);
                    break;

                case CyclesPage:
                    canvas.Labelled(TextId.CyclesLabel, status.CyclesOfRun);
                    if (status.Proof.Advice == Advice.Unproved)
                    {
                        canvas.Share(status.Proof.Cycles, status.CyclesOfRun);
                    }

                    break;

                case ProofPage:
                    PaintProof(status, canvas);
                    break;

                case 7:
                    canvas.CentredLine(TextId.HintBack, 0);
                    break;
            }
        }

        private static TextId ResultOf(DisplayStatus status)
        {
            ProgrammePurpose purpose = status.Programme.Purpose;
            bool hasNews = purpose == ProgrammePurpose.ValveProof || purpose == ProgrammePurpose.TeachIn;
            Advice advice = status.Proof.Advice;
            return advice == Advice.None || hasNews ? status.Programme.Result : FaultTexts.Of(advice);
        }

        private static void PaintProof(DisplayStatus status, Canvas canvas)
        {
            RunProof proof = status.Proof;
            bool measuresLeak = status.Programme.Purpose == ProgrammePurpose.LeakTest
                || proof.Advice == Advice.GasketLeaks;
            if (status.SensorLoss == SensorCondition.Unused)
            {
                canvas.CentredLine(TextId.TimedOnly, 0);
            }
            else if (proof.LeakKnown && measuresLeak)
            {
                int x = canvas.Hundredths(LeakLeft, proof.LeakMillibarPerSecond / 10);
                canvas.Text(x + Font.CellWidth, TextId.BarPerSecond);
            }
            else if (proof.Cycles > 0)
            {
                ProofRow.Paint(proof.PlateauMillibar, proof.VentMilliseconds, canvas);
            }
        }
    }
}
