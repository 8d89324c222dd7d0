using BackflushController.Core.Display.Glyphs;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Display.Screens
{
    /// <summary>A pictogram, a text, and what the button does: nothing on it changes.</summary>
    public sealed class MessageScreen : IScreen
    {
        private readonly Pictogram _picture;
        private readonly TextId _text;
        private readonly TextId _note;
        private readonly TextId _hint;

        /// <summary>A screen of these.</summary>
        public MessageScreen(Pictogram picture, TextId text, TextId note, TextId hint)
        {
            _picture = picture;
            _text = text;
            _note = note;
            _hint = hint;
        }

        /// <inheritdoc/>
        public void Compose(DisplayStatus status, Scene scene)
        {
            scene.Picture = _picture;
            scene.Title = _text;
            scene.Note = _note;
            scene.Hint = _hint;
        }
    }
}
