using BackflushController.Core.Input;

namespace BackflushController.Core.Service
{
    /// <summary>
    /// The technician's menu, opened by holding the button at power-up. A short press leads to the next line, a long
    /// press does what the line says; on a page any of the two leads back.
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
        public ServiceAction Answer(ButtonEvent happened)
        {
            bool answers = happened == ButtonEvent.ShortPress || happened == ButtonEvent.LongPress;
            if (!answers)
            {
                return ServiceAction.None;
            }

            if (ShowsPage)
            {
                ShowsPage = false;
                return ServiceAction.None;
            }

            if (happened == ButtonEvent.ShortPress)
            {
                Item = (ServiceItem)(((int)Item + 1) % Items);
                return ServiceAction.None;
            }

            return Do();
        }

        private ServiceAction Do()
        {
            switch (Item)
            {
                case ServiceItem.SinglePulse:
                case ServiceItem.ValveProof:
                case ServiceItem.TeachIn:
                case ServiceItem.LeakTest:
                    return ServiceAction.StartProgramme;

                case ServiceItem.TestBuzzer:
                    return ServiceAction.Beep;

                case ServiceItem.Leave:
                    IsOpen = false;
                    return ServiceAction.None;

                default:
                    ShowsPage = true;
                    return ServiceAction.None;
            }
        }
    }
}
