using BackflushController.Core.Display;
using BackflushController.Core.Settings;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Service
{
    /// <summary>What the settings file says, an entry a sheet; what it does not say is at its default.</summary>
    public sealed class SettingsPage : ServicePage
    {
        private const int LinePage = 2;
        private const int KeyPage = 3;
        private const int ValuePage = 4;
        private const int Left = 1;

        private readonly SettingEntry[] _entries;

        /// <summary>The entries of this file.</summary>
        public SettingsPage(SettingsOutcome outcome)
            : base(TextId.Settings, TextId.HintPages)
        {
            _entries = outcome.Entries;
        }

        /// <inheritdoc/>
        public override int Sheets
        {
            get { return _entries.Length; }
        }

        /// <inheritdoc/>
        protected override void PaintBody(int page, DisplayStatus status, Canvas canvas)
        {
            if (Sheet < _entries.Length)
            {
                PaintEntry(page, _entries[Sheet], canvas);
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
