using BackflushController.Core.Display;
using BackflushController.Core.Display.Layouts;
using BackflushController.Core.Display.Screens;
using BackflushController.Core.Faults;
using BackflushController.Core.Records;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Service
{
    /// <summary>
    /// One of the last runs: what ran, how it ended, and the means of its cycles. The newest comes first.
    /// </summary>
    public sealed class LastRunsPage : ServicePage
    {
        private readonly RunRecord _run = new RunRecord();
        private readonly RunHistory _runs;
        private readonly ProofPage _proof;

        /// <summary>The last runs of this logbook.</summary>
        /// <param name="logbook">Knows them.</param>
        /// <param name="proof">Shows the proof of one.</param>
        public LastRunsPage(Logbook logbook, ProofPage proof)
            : base(TextId.LastRuns, TextId.HintRunProof)
        {
            _runs = logbook.Record.Runs;
            _proof = proof;
        }

        /// <inheritdoc/>
        public override int Sheets
        {
            get { return _runs.Count; }
        }

        /// <inheritdoc/>
        public override ServicePage Confirm()
        {
            if (Sheet >= _runs.Count)
            {
                return null;
            }

            _proof.Begin(Sheet);
            return _proof;
        }

        /// <inheritdoc/>
        protected override void PaintBody(int page, DisplayStatus status, Canvas canvas)
        {
            RunRecord run = _run;
            if (Sheet >= _runs.Count)
            {
                return;
            }

            _runs.Read(Sheet, _run);
            switch (page)
            {
                case 2:
                    canvas.CentredText(RecordTexts.Of(run.Kind));
                    break;

                case 3:
                    bool faulted = run.Result == RunResult.Faulted;
                    canvas.CentredText(faulted ? FaultTexts.Name((Fault)run.Fault) : RecordTexts.Of(run.Result));
                    break;

                case 4:
                    canvas.Labelled(TextId.CyclesLabel, run.Cycles);
                    break;

                case 5:
                    PaintFill(canvas);
                    break;

                case 6:
                    if (run.PlateauMillibar > 0)
                    {
                        ProofRow.Paint(run.PlateauMillibar, run.VentMilliseconds, canvas);
                    }

                    break;
            }
        }

        private void PaintFill(Canvas canvas)
        {
            if (_run.FillMilliseconds > 0)
            {
                int x = canvas.Text(1, TextId.FillLabel);
                x = canvas.Decimal(x + Canvas.Space, _run.FillMilliseconds / 100);
                canvas.Text(x + Canvas.Space, "s");
            }
        }
    }
}
