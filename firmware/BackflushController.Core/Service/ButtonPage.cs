using BackflushController.Core.Display;
using BackflushController.Core.Records;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Service
{
    /// <summary>
    /// The button's contact as it is, and how often it was pressed since the page was opened: each press turns a sheet.
    /// </summary>
    public sealed class ButtonPage : ConfirmedPage
    {
        private const int ContactPage = 2;
        private const int CountPage = 4;
        private const int Fixed = 1;

        /// <summary>A page that confirms in this logbook.</summary>
        public ButtonPage(Logbook logbook)
            : base(TextId.ButtonTest, TextId.HintHoldBack, CommissioningStep.Button, logbook)
        {
        }

        /// <inheritdoc/>
        public override int Sheets
        {
            get { return int.MaxValue; }
        }

        /// <inheritdoc/>
        public override int Key(int page, DisplayStatus status)
        {
            switch (page)
            {
                case ContactPage:
                    return Fixed + (status.ButtonDown ? 1 : 0);

                case CountPage:
                    return Fixed + Sheet;

                default:
                    return Fixed;
            }
        }

        /// <inheritdoc/>
        protected override void PaintBody(int page, DisplayStatus status, Canvas canvas)
        {
            switch (page)
            {
                case ContactPage:
                    canvas.CentredLine(status.ButtonDown ? TextId.ContactClosed : TextId.ContactOpen, 0);
                    break;

                case CountPage:
                    canvas.Labelled(TextId.PressesLabel, Sheet);
                    break;
            }
        }
    }
}
