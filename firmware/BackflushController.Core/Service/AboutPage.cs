using BackflushController.Core.Display;
using BackflushController.Core.Records;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Service
{
    /// <summary>
    /// Versions of this software and of the runtime below it, the one it was made for when that is another, and how far
    /// the commissioning has come.
    /// </summary>
    public sealed class AboutPage : ServicePage
    {
        private readonly BoxRecord _record;

        /// <summary>A page of this logbook's box.</summary>
        public AboutPage(Logbook logbook)
            : base(TextId.About, TextId.HintBack)
        {
            _record = logbook.Record;
        }

        /// <inheritdoc/>
        protected override void PaintBody(int page, DisplayStatus status, Canvas canvas)
        {
            switch (page)
            {
                case 2:
                    PaintVersion(TextId.VersionLabel, ProductVersion.Text, canvas);
                    break;

                case 3:
                    PaintVersion(TextId.RuntimeLabel, status.RuntimeVersion, canvas);
                    break;

                case 4:
                    if (!ProductVersion.IsMadeFor(status.RuntimeVersion))
                    {
                        PaintVersion(TextId.ExpectedLabel, ProductVersion.Runtime, canvas);
                    }

                    break;

                case 5:
                    canvas.Text(1, TextId.CommissionedLabel);
                    canvas.Share(Commissioning.CountDone(_record), Commissioning.Steps);
                    break;

                case 6:
                    PaintMissing(canvas);
                    break;
            }
        }

        /// <summary>The first step that is still to be done.</summary>
        private void PaintMissing(Canvas canvas)
        {
            for (int i = 0; i < Commissioning.Steps; i++)
            {
                if (!Commissioning.IsDone(_record, (CommissioningStep)i))
                {
                    // The texts stand in the order of the steps.
                    canvas.Text(1, TextId.OutputTest + i);
                    return;
                }
            }
        }

        private static void PaintVersion(TextId label, string version, Canvas canvas)
        {
            int x = canvas.Text(1, label);
            canvas.Text(x + Canvas.Space, version);
        }
    }
}
