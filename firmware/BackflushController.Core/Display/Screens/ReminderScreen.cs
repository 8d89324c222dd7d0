using BackflushController.Core.Texts;

namespace BackflushController.Core.Display.Screens
{
    /// <summary>
    /// Work is due by use. It is put off or done; the counters do not change when it is put off.
    /// </summary>
    public sealed class ReminderScreen : IScreen
    {
        private const int NamePage = 2;
        private const int AdvicePage = 3;
        private const int SincePage = 5;
        private const int LevelPage = 6;
        private const int Fixed = 1;

        /// <inheritdoc/>
        public int Key(int page, DisplayStatus status)
        {
            return page == SincePage
                ? SinceRow.Key(status.DueShots, status.DueDays)
                : Fixed + ((int)status.DueJob * 4) + (int)status.DueLevel;
        }

        /// <inheritdoc/>
        public void Paint(int page, DisplayStatus status, Canvas canvas)
        {
            switch (page)
            {
                case 0:
                    canvas.Title(TextId.Due);
                    break;

                case NamePage:
                    canvas.CentredLine(DueTexts.Label(Maintenance.DueJobs.ServiceOf(status.DueJob)), 0);
                    break;

                case AdvicePage:
                case AdvicePage + 1:
                    canvas.CentredLine(DueTexts.Advice(status.DueJob), page - AdvicePage);
                    break;

                case SincePage:
                    SinceRow.Paint(status.DueShots, status.DueDays, canvas);
                    break;

                case LevelPage:
                    canvas.CentredLine(DueTexts.Of(status.DueLevel), 0);
                    break;

                case 7:
                    canvas.CentredLine(status.DueHasProgramme ? TextId.HintLaterStart : TextId.HintLaterDone, 0);
                    break;
            }
        }
    }
}
