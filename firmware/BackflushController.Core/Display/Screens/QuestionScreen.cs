using BackflushController.Core.Choices;
using BackflushController.Core.Display.Glyphs;
using BackflushController.Core.Records;
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
            int question = _chooser.Number;
            scene.Picture = PictureOf(question);
            scene.Title = Questions.TextOf(question, _chooser.Option);
            scene.Note = Questions.TitleOf(question);
            scene.Index = question + 1;
            scene.Count = Questions.Count;
            scene.Hint = TextId.HintMenu;
        }

        private static Pictogram PictureOf(int question)
        {
            switch ((ChoiceId)question)
            {
                case ChoiceId.Language: return Pictogram.Globe;
                case ChoiceId.Buzzer: return Pictogram.Speaker;
                case ChoiceId.Usage: return Pictogram.Cup;
                case ChoiceId.Preset: return Pictogram.Detergent;
                default: return Pictogram.Drop;
            }
        }
    }
}
