using BackflushController.Core.Display;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Service
{
    /// <summary>
    /// The technician's menu on the panel: six of its lines at a time, the selected one lit. The list moves on when the
    /// selection leaves it.
    /// </summary>
    public sealed class ServiceList : IScreen
    {
        private const int FirstLinePage = 1;
        private const int Visible = 6;
        private const int Fixed = 1;

        private readonly ServiceMenu _menu;

        /// <summary>The picture of this menu.</summary>
        public ServiceList(ServiceMenu menu)
        {
            _menu = menu;
        }

        /// <inheritdoc/>
        public int Key(int page, DisplayStatus status)
        {
            int line = LineOn(page);
            return IsLine(page) ? Fixed + (line * 2) + (line == _menu.Index ? 1 : 0) : Fixed;
        }

        /// <inheritdoc/>
        public void Paint(int page, DisplayStatus status, Canvas canvas)
        {
            int line = LineOn(page);
            if (!IsLine(page))
            {
                canvas.CentredLine(page == 0 ? TextId.Service : TextId.HintMenu, 0);
                return;
            }

            if (line == _menu.Index)
            {
                canvas.Invert();
            }

            canvas.Text(1, _menu.Lines[line].Title);
        }

        private static bool IsLine(int page)
        {
            return page >= FirstLinePage && page < FirstLinePage + Visible;
        }

        private int LineOn(int page)
        {
            int first = _menu.Index < Visible ? 0 : _menu.Index - Visible + 1;
            return first + page - FirstLinePage;
        }
    }
}
