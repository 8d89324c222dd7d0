using BackflushController.Core.Texts;

namespace BackflushController.Core.Display.Screens
{
    /// <summary>Shots and days since something was done, as one page: "65 shots     14 days".</summary>
    public static class SinceRow
    {
        private const int Most = 9999;
        private const int Fixed = 1;

        /// <summary>Key of the page for these figures.</summary>
        public static int Key(int shots, int days)
        {
            return Fixed + (Limited(shots) * (Most + 1)) + Limited(days);
        }

        /// <summary>Draws them; 9,999 stands for any more.</summary>
        public static void Paint(int shots, int days, Canvas canvas)
        {
            int x = canvas.Number(1, Limited(shots));
            canvas.Text(x + Font.CellWidth, TextId.Shots);
            canvas.NumberAtRight(Limited(days), TextId.Days);
        }

        private static int Limited(int value)
        {
            return value < Most ? value : Most;
        }
    }
}
