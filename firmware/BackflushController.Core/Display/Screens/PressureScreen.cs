using BackflushController.Core.Texts;

namespace BackflushController.Core.Display.Screens
{
    /// <summary>A run has left the group under pressure: the warning stays, and the button does nothing.</summary>
    public sealed class PressureScreen : IScreen
    {
        private const int WarningPage = 2;
        private const int PressurePage = 3;
        private const int FirstAdvicePage = 4;
        private const int Fixed = 1;

        /// <inheritdoc/>
        public int Key(int page, DisplayStatus status)
        {
            return page == PressurePage ? PressureRow.Key(status) : Fixed;
        }

        /// <inheritdoc/>
        public void Paint(int page, DisplayStatus status, Canvas canvas)
        {
            switch (page)
            {
                case 0:
                    canvas.Title(TextId.NoVent);
                    break;

                case WarningPage:
                    canvas.Invert();
                    canvas.CentredLine(TextId.DoNotOpen, 0);
                    break;

                case PressurePage:
                    PressureRow.Paint(status, canvas);
                    break;

                case 1:
                    break;

                default:
                    canvas.CentredLine(TextId.NoVentAdvice, page - FirstAdvicePage);
                    break;
            }
        }
    }
}
