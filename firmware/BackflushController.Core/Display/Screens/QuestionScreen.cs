using BackflushController.Core.Choices;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Display.Screens
{
    /// <summary>A question to the people of the box: what is asked, and the option that a long press takes.</summary>
    public sealed class QuestionScreen : IScreen
    {
        private const int TitlePage = 1;
        private const int OptionPage = 4;
        private const int Lines = 2;
        private const int HintPage = Canvas.Pages - 1;
        private const int Fixed = 1;
        private const int MostOptions = 16;

        private readonly Chooser _chooser;

        /// <summary>The screen of these questions.</summary>
        public QuestionScreen(Chooser chooser)
        {
            _chooser = chooser;
        }

        /// <inheritdoc/>
        public int Key(int page, DisplayStatus status)
        {
            return Fixed + (_chooser.Number * MostOptions) + (IsOption(page) ? _chooser.Option : 0);
        }

        /// <inheritdoc/>
        public void Paint(int page, DisplayStatus status, Canvas canvas)
        {
            Question question = _chooser.Questions[_chooser.Number];
            if (page == 0)
            {
                canvas.Invert();
                canvas.Text(1, TextId.MyChoices);
                canvas.Share(_chooser.Number + 1, _chooser.Questions.Length);
            }
            else if (page == HintPage)
            {
                canvas.CentredLine(TextId.HintMenu, 0);
            }
            else if (IsOption(page))
            {
                canvas.CentredLine(question.TextOf(_chooser.Option), page - OptionPage);
            }
            else if (page > TitlePage)
            {
                canvas.CentredLine(question.Title, page - TitlePage - 1);
            }
        }

        private static bool IsOption(int page)
        {
            return page >= OptionPage && page < OptionPage + Lines;
        }
    }
}
