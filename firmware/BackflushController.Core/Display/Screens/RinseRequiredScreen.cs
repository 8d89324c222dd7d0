using BackflushController.Core.Records;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Display.Screens
{
    /// <summary>
    /// Detergent may be in the group: nothing but the rinse is offered. It may only be feared, when the memory was not
    /// found as it was left; then that is said too, else what has cut the run off, where it is known. A box that is
    /// locked cannot rinse: it says who can.
    /// </summary>
    public sealed class RinseRequiredScreen : IScreen
    {
        private const int RecordsPage = 6;
        private const int CutPage = 5;
        private const int LockedPage = 1;
        private const int WayOutPage = 2;
        private const int ServicePage = 5;
        private const int LockedKeys = 2;

        private readonly MessageScreen _message =
            new MessageScreen(TextId.Due, TextId.DetergentLeft, TextId.HintRinse);

        /// <inheritdoc/>
        public int Key(int page, DisplayStatus status)
        {
            int key = _message.Key(page, status) + (LockedKeys * CutRow.Key(status.Record));
            return status.Record.VentLock ? key + 1 : key;
        }

        /// <inheritdoc/>
        public void Paint(int page, DisplayStatus status, Canvas canvas)
        {
            bool locked = status.Record.VentLock && page >= LockedPage;
            if (!locked)
            {
                _message.Paint(page, status, canvas);
            }
            else if (page >= ServicePage)
            {
                canvas.CentredLine(TextId.VentLockedAdvice, page - ServicePage);
            }
            else if (page >= WayOutPage)
            {
                canvas.CentredLine(TextId.LockedRinseAdvice, page - WayOutPage);
            }

            if (page == (locked ? LockedPage : RecordsPage))
            {
                RecordsRow.Paint(status.Records, canvas);
            }

            if (!locked && page >= CutPage && page <= RecordsPage)
            {
                PaintCause(page, status, canvas);
            }
        }

        /// <summary>Without records and settings nobody knows how the box was set up.</summary>
        private static void PaintCause(int page, DisplayStatus status, Canvas canvas)
        {
            if (!RecordsRow.HasText(status.Records))
            {
                CutRow.Paint(page - CutPage, status.Record, canvas);
            }
            else if (page == CutPage && !status.Settings.HasFile && status.Records == RecordHealth.Damaged)
            {
                canvas.Text(1, TextId.SettingsMissing);
            }
        }
    }
}
