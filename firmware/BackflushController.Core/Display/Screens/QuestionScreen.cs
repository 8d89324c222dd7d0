using BackflushController.Core.Choices;
using BackflushController.Core.Display.Glyphs;
using BackflushController.Core.Settings;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Display.Screens
{
    /// <summary>A question to the people of the box: what is asked, and the option that a long press takes.</summary>
    public sealed class QuestionScreen : IScreen
    {
        private readonly Chooser _chooser;

        /// <summary>The screen of these questions.</summary>
        public QuestionScreen(Chooser chooser)
        {
            _chooser = chooser;
        }

        /// <inheritdoc/>
        public void Compose(DisplayStatus status, Scene scene)
        {
            Question question = _chooser.Questions[_chooser.Number];
            scene.Picture = PictureOf(question.Setting);
            scene.Title = question.TextOf(_chooser.Option);
            scene.Note = question.Title;
            scene.Index = _chooser.Number + 1;
            scene.Count = _chooser.Questions.Length;
            scene.Hint = TextId.HintMenu;
        }

        private static Pictogram PictureOf(SettingId setting)
        {
            switch (setting)
            {
                case SettingId.Language: return Pictogram.Globe;
                case SettingId.Buzzer: return Pictogram.Speaker;
                case SettingId.Usage: return Pictogram.Cup;
                case SettingId.Preset: return Pictogram.Detergent;
                default: return Pictogram.Drop;
            }
        }
    }
}
