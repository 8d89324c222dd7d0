using BackflushController.Core.Records;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Display.Screens
{
    /// <summary>
    /// Versions of this software and of the runtime below it, the one it was made for when that is another, and how far
    /// the commissioning has come.
    /// </summary>
    public sealed class AboutScreen : IScreen
    {
        private const int ExpectedPage = 4;
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
                canvas.Title(TextId.About);
                return;
            }

            canvas.Begin(page);
            switch (page)
            {
                case 2:
                    PaintVersion(TextId.VersionLabel, ProductVersion.Text, canvas);
                    break;

                case 3:
                    PaintVersion(TextId.RuntimeLabel, status.RuntimeVersion, canvas);
                    break;

                case ExpectedPage:
                    PaintExpected(status.RuntimeVersion, canvas);
                    break;

                case 5:
                    canvas.Text(1, TextId.CommissionedLabel);
                    canvas.Share(Commissioning.CountDone(status.Record), Commissioning.Steps);
                    break;

                case 6:
                    PaintMissing(status, canvas);
                    break;

                case 7:
                    canvas.CentredLine(TextId.HintBack, 0);
                    break;
            }
        }

        private static void PaintExpected(string runtime, Canvas canvas)
        {
            if (!ProductVersion.IsMadeFor(runtime))
            {
                canvas.BeginInverted(ExpectedPage);
                PaintVersion(TextId.ExpectedLabel, ProductVersion.Runtime, canvas);
            }
        }

        /// <summary>The first step that is still to be done.</summary>
        private static void PaintMissing(DisplayStatus status, Canvas canvas)
        {
            for (int i = 0; i < Commissioning.Steps; i++)
            {
                if (!Commissioning.IsDone(status.Record, (CommissioningStep)i))
                {
                    canvas.Text(1, NameOf((CommissioningStep)i));
                    return;
                }
            }
        }

        private static TextId NameOf(CommissioningStep step)
        {
            switch (step)
            {
                case CommissioningStep.Outputs: return TextId.OutputTest;
                case CommissioningStep.Heartbeat: return TextId.HeartbeatTest;
                case CommissioningStep.Button: return TextId.ButtonTest;
                case CommissioningStep.Buzzer: return TextId.TestBuzzer;
                case CommissioningStep.Picture: return TextId.TestPicture;
                case CommissioningStep.Sensor: return TextId.SensorTest;
                case CommissioningStep.ValveProof: return TextId.ValveProof;
                case CommissioningStep.TeachIn: return TextId.TeachIn;
                default: return TextId.LeakTest;
            }
        }

        private static void PaintVersion(TextId label, string version, Canvas canvas)
        {
            int x = canvas.Text(1, label);
            canvas.Text(x + Font.CellWidth, version);
        }
    }
}
