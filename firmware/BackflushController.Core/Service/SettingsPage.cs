using BackflushController.Core.Choices;
using BackflushController.Core.Display;
using BackflushController.Core.Settings;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Service
{
    /// <summary>
    /// What the settings file says, an entry a sheet; what it does not say is at its default. Then what people can
    /// choose on the box: the value that counts, and whether it is of the file or was chosen.
    /// </summary>
    public sealed class SettingsPage : ServicePage
    {
        private const int LinePage = 2;
        private const int KeyPage = 3;
        private const int ValuePage = 4;
        private const int SourcePage = 6;
        private const int Left = 1;

        private readonly SettingEntry[] _entries;
        private readonly Chooser _chooser;

        /// <summary>The entries of this file, and what was chosen.</summary>
        public SettingsPage(SettingsOutcome outcome, Chooser chooser)
            : base(TextId.Settings, TextId.HintPages)
        {
            _entries = outcome.Entries;
            _chooser = chooser;
        }

        /// <inheritdoc/>
        public override int Sheets
        {
            get { return OfFile + (_chooser.IsOffered ? Questions.Count : 0); }
        }

        /// <summary>Where choices follow, a file that says nothing has a sheet too.</summary>
        private int OfFile
        {
            get { return _entries.Length == 0 && _chooser.IsOffered ? 1 : _entries.Length; }
        }

        /// <inheritdoc/>
        protected override void PaintBody(int page, DisplayStatus status, Canvas canvas)
        {
            if (Sheet < _entries.Length)
            {
                PaintEntry(page, _entries[Sheet], canvas);
            }
            else if (Sheet >= OfFile && Sheet < Sheets)
            {
                PaintChoice(page, Sheet - OfFile, status.Settings.Settings, canvas);
            }
            else if (page >= LinePage)
            {
                canvas.CentredLine(TextId.SettingsNone, page - LinePage);
            }
        }

        private void PaintChoice(int page, int number, ControllerSettings settings, Canvas canvas)
        {
            switch (page)
            {
                case LinePage:
                case KeyPage:
                    canvas.CentredLine(Questions.TitleOf(number), page - LinePage);
                    break;

                case ValuePage:
                case ValuePage + 1:
                    canvas.CentredLine(Questions.TextOf(number, Questions.InForce(number, settings)), page - ValuePage);
                    break;

                case SourcePage:
                    canvas.CentredLine(_chooser.IsChosen(number) ? TextId.ChosenOnBox : TextId.OfFile, 0);
                    break;
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
