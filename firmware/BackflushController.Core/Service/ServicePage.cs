using BackflushController.Core.Display;
using BackflushController.Core.Display.Layouts;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Service
{
    /// <summary>
    /// A line of the service menu that shows something: one sheet or several. A short press turns to the next sheet and
    /// from the last one back to the menu; a long press confirms, where there is something to confirm, and leads back.
    /// </summary>
    public abstract class ServicePage : ServiceLine, IScreen, ISheet
    {
        /// <summary>The sheet that is shown, from 0.</summary>
        public int Sheet;

        private const int Fixed = 1;

        private readonly TextId _hint;

        /// <summary>A page with this title, also its text in the menu, and what the button does.</summary>
        protected ServicePage(TextId title, TextId hint)
            : base(title)
        {
            _hint = hint;
        }

        /// <summary>What the button does, two lines.</summary>
        protected virtual TextId Hint
        {
            get { return _hint; }
        }

        /// <summary>Sheets that there are now.</summary>
        public virtual int Sheets
        {
            get { return 1; }
        }

        /// <summary>The page wants the heartbeat until then, microseconds.</summary>
        public virtual long HeartbeatEndsAt
        {
            get { return 0; }
        }

        /// <inheritdoc/>
        public override bool Choose(ServiceMenu menu, long now)
        {
            Sheet = 0;
            menu.Page = this;
            return true;
        }

        /// <summary>Turns to the next sheet. False: there is none.</summary>
        public bool Turn()
        {
            Sheet++;
            return Sheet < Sheets;
        }

        /// <summary>A long press on the page.</summary>
        /// <returns>The page that follows; null: the menu.</returns>
        public virtual ServicePage Confirm()
        {
            return null;
        }

        /// <inheritdoc/>
        public virtual void Compose(DisplayStatus status, Scene scene)
        {
            scene.Kind = SceneKind.Sheet;
            scene.Sheet = this;
        }

        /// <inheritdoc/>
        public virtual int Key(int page, DisplayStatus status)
        {
            return Fixed + Sheet;
        }

        /// <inheritdoc/>
        public virtual void Paint(int page, DisplayStatus status, Canvas canvas)
        {
            if (page == 0)
            {
                PaintTitle(canvas);
                return;
            }

            if (page == Canvas.Pages - 1)
            {
                HintRow.Paint(Hint, Scene.Nothing, Canvas.Width, canvas);
            }
            else
            {
                PaintBody(page, status, canvas);
            }
        }

        /// <summary>
        /// Draws the topmost page of the panel. Sheets to leaf through are numbered; 0 when there is none.
        /// </summary>
        protected virtual void PaintTitle(Canvas canvas)
        {
            if (_hint != TextId.HintPages && _hint != TextId.HintRunProof)
            {
                canvas.CentredLine(Title, 0);
                return;
            }

            canvas.Text(1, Title);
            canvas.Share(Sheet < Sheets ? Sheet + 1 : 0, Sheets);
        }

        /// <summary>Draws a page of the panel between title and hint.</summary>
        protected virtual void PaintBody(int page, DisplayStatus status, Canvas canvas)
        {
        }
    }
}
