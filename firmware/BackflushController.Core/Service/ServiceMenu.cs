using BackflushController.Core.Display;
using BackflushController.Core.Interaction;

namespace BackflushController.Core.Service
{
    /// <summary>
    /// The technician's menu, opened by holding the button at power-up. A short press leads to the next line, a long
    /// press chooses it. A page of a line takes the place of the menu until it is left.
    /// </summary>
    public sealed class ServiceMenu
    {
        /// <summary>The lines, in order.</summary>
        public readonly ServiceLine[] Lines;

        /// <summary>
        /// The button must be held this long from power-up on: longer than anyone leans on it by accident.
        /// </summary>
        public const long OpeningMicroseconds = 3000000;

        /// <summary>The menu is open.</summary>
        public bool IsOpen;

        /// <summary>The page that is shown in place of the menu, or null.</summary>
        public ServicePage Page;

        /// <summary>Number of the selected line, from 0.</summary>
        public int Index;

        private readonly ServiceList _list;

        /// <summary>A closed menu at its first line.</summary>
        /// <param name="lines">At least one, in order.</param>
        public ServiceMenu(ServiceLine[] lines)
        {
            Lines = lines;
            _list = new ServiceList(this);
        }

        /// <summary>The selected line.</summary>
        public ServiceLine Selected
        {
            get { return Lines[Index]; }
        }

        /// <summary>The page, or the menu itself.</summary>
        public IScreen Screen
        {
            get { return Page != null ? (IScreen)Page : _list; }
        }

        /// <summary>The page that is shown wants the heartbeat.</summary>
        /// <param name="now">Microseconds.</param>
        public bool TestsHeartbeat(long now)
        {
            return Page != null && Page.TestsHeartbeat(now);
        }

        /// <summary>Answers the button.</summary>
        /// <param name="now">Microseconds.</param>
        /// <param name="happened">What the person did.</param>
        /// <returns>False: the press goes on to the run, which starts the programme of the line.</returns>
        public bool Answer(long now, ButtonEvent happened)
        {
            if (Page == null && happened == ButtonEvent.LongPress)
            {
                return Selected.Choose(this, now);
            }

            if (Page == null && happened == ButtonEvent.ShortPress)
            {
                Index = (Index + 1) % Lines.Length;
            }
            else if (happened == ButtonEvent.LongPress)
            {
                Page.Confirm();
                Page = null;
            }
            else if (happened == ButtonEvent.ShortPress && !Page.Turn())
            {
                Page = null;
            }

            return true;
        }
    }
}
