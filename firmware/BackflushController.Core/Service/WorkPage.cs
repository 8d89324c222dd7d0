using BackflushController.Core.Display;
using BackflushController.Core.Display.Screens;
using BackflushController.Core.Maintenance;
using BackflushController.Core.Records;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Service
{
    /// <summary>
    /// On which a technician says what was done at the machine: a sheet for each service, and after it one to take that
    /// back, when there is something to take back.
    /// </summary>
    public sealed class WorkPage : ServicePage
    {
        private readonly Logbook _logbook;
        private readonly MaintenanceTracker _care;

        private ServiceKind _kind;
        private bool _takesBack;

        /// <summary>The services of this logbook.</summary>
        /// <param name="logbook">Knows how long ago each was.</param>
        /// <param name="care">Is told what was done.</param>
        public WorkPage(Logbook logbook, MaintenanceTracker care)
            : base(TextId.Work, TextId.HintDone)
        {
            _logbook = logbook;
            _care = care;
        }

        /// <inheritdoc/>
        public override int Sheets
        {
            get
            {
                int sheets = 0;
                for (int i = 0; i < BoxRecord.ServiceKinds; i++)
                {
                    sheets += SheetsOf((ServiceKind)i);
                }

                return sheets;
            }
        }

        /// <inheritdoc/>
        public override ServicePage Confirm()
        {
            FindWork();
            if (_takesBack)
            {
                _care.TakeBack(_kind);
            }
            else
            {
                _care.Done(_kind);
            }

            return null;
        }

        /// <inheritdoc/>
        protected override void PaintBody(int page, DisplayStatus status, Canvas canvas)
        {
            FindWork();
            switch (page)
            {
                case 2:
                    canvas.CentredLine(RecordTexts.Label(_kind), 0);
                    break;

                case 4:
                    canvas.Number = _logbook.Services.ShotsSince(_kind);
                    canvas.CentredLine(TextId.ShotsSince, 0);
                    break;

                case 5:
                    canvas.Number = _logbook.Services.DaysSince(_kind);
                    canvas.CentredLine(TextId.DaysSince, 0);
                    break;
            }
        }

        /// <inheritdoc/>
        protected override TextId Hint
        {
            get
            {
                FindWork();
                return _takesBack ? TextId.HintTakeBack : TextId.HintDone;
            }
        }

        /// <summary>What the sheet is about.</summary>
        private void FindWork()
        {
            int sheet = Sheet;
            _kind = 0;
            while (sheet >= SheetsOf(_kind))
            {
                sheet -= SheetsOf(_kind);
                _kind++;
            }

            _takesBack = sheet > 0;
        }

        private int SheetsOf(ServiceKind kind)
        {
            return _logbook.Services.CanUndo(kind) ? 2 : 1;
        }
    }
}
