namespace BackflushController.Core.Display.Screens
{
    /// <summary>The progress of the whole programme as one page.</summary>
    public static class ProgressRow
    {
        private const int KeyOffset = 1;

        /// <summary>Key of the page: the columns that are filled.</summary>
        public static int Key(DisplayStatus status)
        {
            return KeyOffset + Filled(status);
        }

        /// <summary>Draws it.</summary>
        public static void Paint(DisplayStatus status, Canvas canvas)
        {
            canvas.Progress(Filled(status));
        }

        private static int Filled(DisplayStatus status)
        {
            return status.ProgressPermille * Canvas.Width / 1000;
        }
    }
}
