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
            byte even = (byte)(page < Canvas.Pages / 2 ? 0xFF : 0x55);
            bool isLined = page / 2 % 2 == 1;
            canvas.Pattern(even, (byte)(isLined ? ~even : even));
        }
    }
}
