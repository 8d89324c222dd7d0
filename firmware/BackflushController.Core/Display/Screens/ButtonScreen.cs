using BackflushController.Core.Texts;

namespace BackflushController.Core.Display.Screens
{
    /// <summary>The button's contact as it is, and how often it was pressed since the page was opened.</summary>
    public sealed class ButtonScreen : IScreen
    {
        private const int ContactPage = 2;
        private const int CountPage = 4;
        private const int Fixed = 1;

        /// <inheritdoc/>
        public int Key(int page, DisplayStatus status)
        {
            switch (page)
            {
                case ContactPage:
                    return Fixed + (status.ButtonDown ? 1 : 0);

                case CountPage:
                    return Fixed + status.ServicePage;

                default:
                    return Fixed;
            }
        }

        /// <inheritdoc/>
        public void Paint(int page, DisplayStatus status, Canvas canvas)
        {
            if (page == 0)
            {
                canvas.Title(TextId.ButtonTest);
                return;
            }

            canvas.Begin(page);
            switch (page)
            {
                case ContactPage:
                    canvas.CentredLine(status.ButtonDown ? TextId.ContactClosed : TextId.ContactOpen, 0);
                    break;

                case CountPage:
                    canvas.Labelled(TextId.PressesLabel, status.ServicePage);
                    break;

                case 7:
                    canvas.CentredLine(TextId.HintHoldBack, 0);
                    break;
            }
        }
    }
}
