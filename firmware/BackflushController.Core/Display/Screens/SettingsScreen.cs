using BackflushController.Core.Settings;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Display.Screens
{
    /// <summary>What the settings file says, an entry a page; what it does not say is at its default.</summary>
    public sealed class SettingsScreen : IScreen
    {
        private const int LinePage = 2;
        private const int KeyPage = 3;
        private const int ValuePage = 4;
        private const int Left = 1;
        private const int Fixed = 1;

        /// <inheritdoc/>
        public int Key(int page, DisplayStatus status)
        {
            return Fixed + status.ServicePage;
        }

        /// <inheritdoc/>
        public void Paint(int page, DisplayStatus status, Canvas canvas)
        {
            SettingEntry[] entries = status.Settings.Entries;
            bool any = status.ServicePage < entries.Length;
            if (page == 0)
            {
                canvas.BeginInverted(page);
                canvas.Text(Left, TextId.Settings);
                canvas.Share(any ? status.ServicePage + 1 : 0, entries.Length);
                return;
            }

            canvas.Begin(page);
            if (page == Frame.Pages - 1)
            {
                canvas.CentredLine(TextId.HintPages, 0);
            }
            else if (any)
            {
                PaintEntry(page, entries[status.ServicePage], canvas);
            }
            else if (page >= LinePage)
            {
                canvas.CentredLine(TextId.SettingsNone, page - LinePage);
            }
        }

        private static void PaintEntry(int page, SettingEntry entry, Canvas canvas)
        {
            switch (page)
            {
                case LinePage:
                    canvas.Labelled(TextId.LineLabel, entry.Line);
                    break;

                case KeyPage:
                    canvas.Text(Left, entry.Key);
                    break;

                case ValuePage:
                    canvas.Text(Left, "= " + entry.Value);
                    break;
            }
        }
    }
}
