using BackflushController.Core.Service;

namespace BackflushController.Core.Display
{
    /// <summary>The technician's menu: all lines, the selected one lit.</summary>
    public sealed class ServiceScreen : IScreen
    {
        private const int FirstItemPage = 1;
        private const int Items = (int)ServiceItem.Leave + 1;
        private const int Fixed = 1;

        /// <inheritdoc/>
        public int Key(int page, DisplayStatus status)
        {
            return Fixed + (IsSelected(page, status) ? 1 : 0);
        }

        /// <inheritdoc/>
        public void Paint(int page, DisplayStatus status, Canvas canvas)
        {
            if (page == 0)
            {
                canvas.Begin(page);
                canvas.CentredLine(TextId.Service, 0);
                return;
            }

            if (IsSelected(page, status))
            {
                canvas.BeginInverted(page);
            }
            else
            {
                canvas.Begin(page);
            }

            if (page < FirstItemPage + Items)
            {
                canvas.Text(1, NameOf((ServiceItem)(page - FirstItemPage)));
            }
            else
            {
                canvas.CentredLine(TextId.HintMenu, 0);
            }
        }

        private static bool IsSelected(int page, DisplayStatus status)
        {
            return page == FirstItemPage + (int)status.ServiceItem;
        }

        private static TextId NameOf(ServiceItem item)
        {
            switch (item)
            {
                case ServiceItem.SinglePulse: return TextId.SinglePulse;
                case ServiceItem.TestBuzzer: return TextId.TestBuzzer;
                case ServiceItem.TestPicture: return TextId.TestPicture;
                case ServiceItem.Counters: return TextId.Counters;
                case ServiceItem.About: return TextId.About;
                default: return TextId.LeaveService;
            }
        }
    }
}
