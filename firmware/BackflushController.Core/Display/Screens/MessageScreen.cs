using BackflushController.Core.Texts;

namespace BackflushController.Core.Display.Screens
{
    /// <summary>A title, one text, and what the button does: nothing on it changes.</summary>
    public sealed class MessageScreen : IScreen
    {
        private const int FirstLinePage = 2;
        private const int HintPage = Canvas.Pages - 1;
        private const int Fixed = 1;

        private readonly TextId _title;
        private readonly TextId _text;
        private readonly TextId _hint;

        /// <summary>A screen of these texts.</summary>
        public MessageScreen(TextId title, TextId text, TextId hint)
        {
            _title = title;
            _text = text;
            _hint = hint;
        }

        /// <inheritdoc/>
        public int Key(int page, DisplayStatus status)
        {
            return Fixed;
        }

        /// <inheritdoc/>
        public void Paint(int page, DisplayStatus status, Canvas canvas)
        {
            if (page == 0)
            {
                canvas.Title(_title);
                return;
            }

            if (page == HintPage)
            {
                canvas.CentredLine(_hint, 0);
            }
            else if (page >= FirstLinePage)
            {
                canvas.CentredLine(_text, page - FirstLinePage);
            }
        }
    }
}
