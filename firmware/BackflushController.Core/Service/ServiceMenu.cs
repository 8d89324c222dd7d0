using BackflushController.Core.Interaction;

namespace BackflushController.Core.Service
{
    /// <summary>
    /// The technician's menu, opened by holding the button at power-up. A short press leads to the next line, a long
    /// press does what the line says. Where that is to show pages, a short press leads to the next page and from the
    /// last one back, a long press back at once or, where the page offers something, does it.
    /// </summary>
    public sealed class ServiceMenu
    {
        /// <summary>
        /// The button must be held this long from power-up on: longer than anyone leans on it by accident.
        /// </summary>
        public const long OpeningMicroseconds = 3000000;

        private const int Items = (int)ServiceItem.Leave + 1;

        /// <summary>The menu is open.</summary>
        public bool IsOpen { get; private set; }

        /// <summary>A page of the selected line is shown in place of the menu.</summary>
        public bool ShowsPage { get; private set; }

        /// <summary>Which, from 0.</summary>
        public int Page { get; private set; }

        /// <summary>The selected line.</summary>
        public ServiceItem Item { get; private set; }

        /// <summary>Opens the menu at its first line.</summary>
        public void Open()
        {
            IsOpen = true;
            ShowsPage = false;
            Item = ServiceItem.SinglePulse;
        }

        /// <summary>Answers the button.</summary>
        /// <param name="happened">What the person did.</param>
        /// <param name="pages">Pages that the selected line has now.</param>
        public ServiceAction Answer(ButtonEvent happened, int pages)
        {
            switch (happened)
            {
                case ButtonEvent.ShortPress:
                    Next(pages);
                    return ServiceAction.None;

                case ButtonEvent.LongPress:
                    return ShowsPage ? DoOnPage() : Do();

                default:
                    return ServiceAction.None;
            }
        }

        /// <summary>Back to the menu.</summary>
        public void ClosePage()
        {
            ShowsPage = false;
        }

        private void Next(int pages)
        {
            if (!ShowsPage)
            {
                Item = (ServiceItem)(((int)Item + 1) % Items);
                return;
            }

            Page++;
            ShowsPage = Page < pages;
        }

        private ServiceAction DoOnPage()
        {
            switch (Item)
            {
                case ServiceItem.Work:
                    return ServiceAction.EnterWork;

                case ServiceItem.HeartbeatTest:
                case ServiceItem.ButtonTest:
                case ServiceItem.TestPicture:
                case ServiceItem.SensorTest:
                    ClosePage();
                    return ServiceAction.Confirm;

                default:
                    ClosePage();
                    return ServiceAction.None;
            }
        }

        private ServiceAction Do()
        {
            switch (Item)
            {
                case ServiceItem.SinglePulse:
                case ServiceItem.ValveProof:
                case ServiceItem.TeachIn:
                case ServiceItem.LeakTest:
                case ServiceItem.OutputTest:
                    return ServiceAction.StartProgramme;

                case ServiceItem.TestBuzzer:
                    return ServiceAction.Beep;

                case ServiceItem.Leave:
                    IsOpen = false;
                    return ServiceAction.None;

                default:
                    Page = 0;
                    ShowsPage = true;
                    return ServiceAction.None;
            }
        }
    }
}
