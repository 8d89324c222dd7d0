using BackflushController.Core.Display;
using BackflushController.Core.Records;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Service
{
    /// <summary>Lit, dark, stripes and checks: a dead row, column or pixel shows in one of them.</summary>
    public sealed class TestPicturePage : ConfirmedPage
    {
        /// <summary>A page that confirms in this logbook.</summary>
        public TestPicturePage(Logbook logbook)
            : base(TextId.TestPicture, TextId.HintConfirm, CommissioningStep.Picture, logbook)
        {
        }

        /// <inheritdoc/>
        public override void Paint(int page, DisplayStatus status, Canvas canvas)
        {
            switch (page / 2)
            {
                case 0:
                    canvas.Pattern(0xFF, 0xFF);
                    break;

                case 1:
                    canvas.Pattern(0xFF, 0x00);
                    break;

                case 2:
                    canvas.Pattern(0x55, 0x55);
                    break;

                default:
                    canvas.Pattern(0x55, 0xAA);
                    break;
            }
        }
    }
}
