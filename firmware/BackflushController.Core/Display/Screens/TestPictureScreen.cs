namespace BackflushController.Core.Display.Screens
{
    /// <summary>Lit, dark, stripes and checks: a dead row, column or pixel shows in one of them.</summary>
    public sealed class TestPictureScreen : IScreen
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
            canvas.Begin(page);
            switch (page / 2)
            {
                case 0:
                    canvas.Pattern(0xFF, 0xFF);
                    break;

                case 1:
                    canvas.Pattern(0xFF, 0x00);
                    break;

                case 2:
                    canvas.Pattern(0x55, 0x55);
                    break;

                default:
                    canvas.Pattern(0x55, 0xAA);
                    break;
            }
        }
    }
}
