using BackflushController.Core.Maintenance;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Display.Screens
{
    /// <summary>
    /// The next job as one page: its name and what is left of it, "Detergent    23 shots". Lit from the day on that it
    /// is due soon.
    /// </summary>
    public static class DueRow
    {
        private const int MostLeft = 1000;
        private const int KeyOffset = 100;
        private const int Levels = (int)DueLevel.Overdue + 1;

        /// <summary>Key of the page.</summary>
        public static int Key(DisplayStatus status)
        {
            int left = status.DueLeft < MostLeft ? status.DueLeft : MostLeft;
            int what = ((int)status.DueJob * Levels) + (int)status.DueLevel;
            return KeyOffset + (((what * (MostLeft + 1)) + (left > 0 ? left : 0)) * 2) + (status.DueByShots ? 1 : 0);
        }

        /// <summary>Draws it; nothing when nothing will ever be due.</summary>
        public static void Paint(DisplayStatus status, Canvas canvas)
        {
            if (status.DueJob == DueJob.None)
            {
                return;
            }

            if (status.DueLevel != DueLevel.None)
            {
                canvas.Invert();
            }

            canvas.Text(1, DueTexts.Label(DueJobs.ServiceOf(status.DueJob)));
            if (status.DueLevel >= DueLevel.Due)
            {
                canvas.TextAtRight(DueTexts.Of(status.DueLevel));
            }
            else if (status.DueLeft < MostLeft)
            {
                canvas.NumberAtRight(status.DueLeft, status.DueByShots ? TextId.Shots : TextId.Days);
            }
        }
    }
}
