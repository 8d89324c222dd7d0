using BackflushController.Core.Display;
using BackflushController.Core.Display.Layouts;
using BackflushController.Core.Interaction;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Service
{
    /// <summary>
    /// The technician's menu, opened by holding the button at power-up. A short press leads to the next line, a long
    /// press chooses it. A page of a line takes the place of the menu until it is left.
    /// <para>
    /// On the panel: six of its lines at a time, a sign before the selected one. The list moves on when the selection
    /// leaves it.
    /// </para>
    /// </summary>
    public sealed class ServiceMenu : IScreen, ISheet
    {
        /// <summary>The lines, in order; null until it is opened, which few boxes ever see.</summary>
        public ServiceLine[] Lines;

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

        private const int FirstLinePage = 1;
        private const int Visible = 6;
        private const int TitleLeft = 11;
        private const char SelectedSign = '\u25CF';
        private const int Fixed = 1;

        /// <summary>The selected line.</summary>
        public ServiceLine Selected
        {
            get { return Lines[Index]; }
        }

        /// <summary>The page, or the menu itself.</summary>
        public IScreen Screen
        {
            get { return Page != null ? (IScreen)Page : this; }
        }

        /// <summary>The page that is shown wants the heartbeat.</summary>
        /// <param name="now">Microseconds.</param>
        public bool TestsHeartbeat(long now)
        {
            return Page != null && now < Page.HeartbeatEndsAt;
        }

        /// <summary>The same of the enable relay, for longer.</summary>
        /// <param name="now">Microseconds.</param>
        public bool TestsEnableRelay(long now)
        {
            long endsAt = Page == null ? 0 : Page.HeartbeatEndsAt;
            return endsAt > 0 && now < endsAt + HeartbeatPage.EnableMicroseconds;
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
                Page = Page.Confirm();
            }
            else if (happened == ButtonEvent.ShortPress && !Page.Turn())
            {
                Page = null;
            }

            return true;
        }

        /// <inheritdoc/>
        public void Compose(DisplayStatus status, Scene scene)
        {
            scene.Kind = SceneKind.Sheet;
            scene.Sheet = this;
        }

        /// <inheritdoc/>
        public int Key(int page, DisplayStatus status)
        {
            int line = LineOn(page);
            return IsLine(page) ? Fixed + (line * 2) + (line == Index ? 1 : 0) : Fixed;
        }

        /// <inheritdoc/>
        public void Paint(int page, DisplayStatus status, Canvas canvas)
        {
            int line = LineOn(page);
            if (page == 0)
            {
                canvas.CentredLine(TextId.Service, 0);
                return;
            }

            if (!IsLine(page))
            {
                HintRow.Paint(TextId.HintMenu, Scene.Nothing, Canvas.Width, canvas);
                return;
            }

            if (line == Index)
            {
                canvas.Letter(0, SelectedSign);
            }

            canvas.Text(TitleLeft, Lines[line].Title);
        }

        private static bool IsLine(int page)
        {
            return page >= FirstLinePage && page < FirstLinePage + Visible;
        }

        private int LineOn(int page)
        {
            int first = Index < Visible ? 0 : Index - Visible + 1;
            return first + page - FirstLinePage;
        }
    }
}
