namespace BackflushController.Core.Display
{
    /// <summary>The programme ran to its end.</summary>
    public sealed class DoneScreen : IScreen
    {
        private const int Fixed = 1;
        private const int FirstAdvicePage = 2;

        /// <inheritdoc/>
        public int Key(int page, DisplayStatus status)
        {
            return page == 5 ? Fixed + status.CyclesOfRun : Fixed;
        }

        /// <inheritdoc/>
        public void Paint(int page, DisplayStatus status, Canvas canvas)
        {
            if (page == 0)
            {
                canvas.BeginInverted(page);
                canvas.CentredLine(Texts.Of(TextId.Done), 0);
                return;
            }

            canvas.Begin(page);
            switch (page)
            {
                case FirstAdvicePage:
                case FirstAdvicePage + 1:
                    canvas.CentredLine(Texts.Of(TextId.DoneAdvice), page - FirstAdvicePage);
                    break;

                case 5:
                    string label = Texts.Of(TextId.CyclesOfRunLabel);
                    canvas.Text(1, label);
                    canvas.Number(1 + ((label.Length + 1) * Font.CellWidth), status.CyclesOfRun);
                    break;

                case 7:
                    canvas.CentredLine(Texts.Of(TextId.PressForBack), 0);
                    break;
            }
        }
    }
}
