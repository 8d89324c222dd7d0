using BackflushController.Core.Service;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Display.Screens
{
    /// <summary>
    /// The technician's menu: six of its lines at a time, the selected one lit. The list moves on when the selection
    /// leaves it.
    /// </summary>
    public sealed class ServiceScreen : IScreen
    {
        private const int FirstItemPage = 1;
        private const int Visible = 6;
        private const int Fixed = 1;

        /// <inheritdoc/>
        public int Key(int page, DisplayStatus status)
        {
            return IsItem(page) ? Fixed + ((int)ItemOn(page, status) * 2) + (IsSelected(page, status) ? 1 : 0) : Fixed;
        }

        /// <inheritdoc/>
        public void Paint(int page, DisplayStatus status, Canvas canvas)
        {
            if (!IsItem(page))
            {
                canvas.Begin(page);
                canvas.CentredLine(page == 0 ? TextId.Service : TextId.HintMenu, 0);
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

            canvas.Text(1, NameOf(ItemOn(page, status)));
        }

        private static bool IsItem(int page)
        {
            return page >= FirstItemPage && page < FirstItemPage + Visible;
        }

        private static bool IsSelected(int page, DisplayStatus status)
        {
            return ItemOn(page, status) == status.ServiceItem;
        }

        private static ServiceItem ItemOn(int page, DisplayStatus status)
        {
            int selected = (int)status.ServiceItem;
            int first = selected < Visible ? 0 : selected - Visible + 1;
            return (ServiceItem)(first + page - FirstItemPage);
        }

        private static TextId NameOf(ServiceItem item)
        {
            switch (item)
            {
                case ServiceItem.SinglePulse: return TextId.SinglePulse;
                case ServiceItem.ValveProof: return TextId.ValveProof;
                case ServiceItem.TeachIn: return TextId.TeachIn;
                case ServiceItem.LeakTest: return TextId.LeakTest;
                case ServiceItem.OutputTest: return TextId.OutputTest;
                case ServiceItem.HeartbeatTest: return TextId.HeartbeatTest;
                case ServiceItem.ButtonTest: return TextId.ButtonTest;
                case ServiceItem.SensorTest: return TextId.SensorTest;
                case ServiceItem.Settings: return TextId.Settings;
                case ServiceItem.TestBuzzer: return TextId.TestBuzzer;
                case ServiceItem.TestPicture: return TextId.TestPicture;
                case ServiceItem.Counters: return TextId.Counters;
                case ServiceItem.LastRuns: return TextId.LastRuns;
                case ServiceItem.Trend: return TextId.Trend;
                case ServiceItem.Work: return TextId.Work;
                case ServiceItem.About: return TextId.About;
                default: return TextId.LeaveService;
            }
        }
    }
}
