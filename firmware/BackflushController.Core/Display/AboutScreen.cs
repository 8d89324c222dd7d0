namespace BackflushController.Core.Display
{
    /// <summary>Versions of this software and of the runtime below it.</summary>
    public sealed class AboutScreen : IScreen
    {
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
                canvas.Title(TextId.About);
                return;
            }

            canvas.Begin(page);
            switch (page)
            {
                case 2:
                    canvas.CentredLine(TextId.Product, 0);
                    break;

                case 4:
                    PaintVersion(TextId.VersionLabel, ProductVersion.Text, canvas);
                    break;

                case 5:
                    PaintVersion(TextId.RuntimeLabel, status.RuntimeVersion, canvas);
                    break;

                case 7:
                    canvas.CentredLine(TextId.HintBack, 0);
                    break;
            }
        }

        private static void PaintVersion(TextId label, string version, Canvas canvas)
        {
            int x = canvas.Text(1, label);
            canvas.Text(x + Font.CellWidth, version);
        }
    }
}
