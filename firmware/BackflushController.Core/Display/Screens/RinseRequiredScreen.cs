using BackflushController.Core.Texts;

namespace BackflushController.Core.Display.Screens
{
    /// <summary>
    /// Detergent may be in the group: nothing but the rinse is offered. It may only be feared, when the memory was not
    /// found as it was left; then that is said too.
    /// </summary>
    public sealed class RinseRequiredScreen : IScreen
    {
        private const int RecordsPage = 6;

        private readonly MessageScreen _message =
            new MessageScreen(TextId.Due, TextId.DetergentLeft, TextId.HintRinse);

        /// <inheritdoc/>
        public int Key(int page, DisplayStatus status)
        {
            return _message.Key(page, status);
        }

        /// <inheritdoc/>
        public void Paint(int page, DisplayStatus status, Canvas canvas)
        {
            _message.Paint(page, status, canvas);
            if (page == RecordsPage)
            {
                RecordsRow.Paint(status.Records, canvas);
            }
        }
    }
}
