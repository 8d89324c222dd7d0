namespace BackflushController.Core.Display
{
    /// <summary>The programme ran to its end: the result.</summary>
    public sealed class DoneScreen : IScreen
    {
        private const int NamePage = 2;
        private const int FirstResultPage = 3;
        private const int CyclesPage = 5;
        private const int Fixed = 1;

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
                canvas.Title(TextId.Done);
                return;
            }

            canvas.Begin(page);
            switch (page)
            {
                case NamePage:
                    canvas.CentredLine(status.Programme.Name, 0);
                    break;

                case FirstResultPage:
                case FirstResultPage + 1:
                    canvas.CentredLine(status.Programme.Result, page - FirstResultPage);
                    break;

                case CyclesPage:
                    canvas.Labelled(TextId.CyclesLabel, status.CyclesOfRun);
                    break;

                case 7:
                    canvas.CentredLine(TextId.HintBack, 0);
                    break;
            }
        }
    }
}
