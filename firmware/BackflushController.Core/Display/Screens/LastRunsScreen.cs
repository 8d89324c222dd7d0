using BackflushController.Core.Faults;
using BackflushController.Core.Records;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Display.Screens
{
    /// <summary>
    /// One of the last runs: what ran, how it ended, and the means of its cycles. The newest comes first.
    /// </summary>
    public sealed class LastRunsScreen : IScreen
    {
        private const int Fixed = 1;

        private readonly RunRecord _run = new RunRecord();

        /// <inheritdoc/>
        public int Key(int page, DisplayStatus status)
        {
            return Fixed + status.ServicePage;
        }

        /// <inheritdoc/>
        public void Paint(int page, DisplayStatus status, Canvas canvas)
        {
            RunHistory runs = status.Record.Runs;
            bool any = status.ServicePage < runs.Count;
            if (page == 0)
            {
                canvas.BeginInverted(page);
                canvas.Text(1, TextId.LastRuns);
                canvas.Share(any ? status.ServicePage + 1 : 0, runs.Count);
                return;
            }

            canvas.Begin(page);
            if (page == 7)
            {
                canvas.CentredLine(TextId.HintPages, 0);
            }
            else if (any)
            {
                runs.Read(status.ServicePage, _run);
                PaintRun(page, canvas);
            }
        }

        private void PaintRun(int page, Canvas canvas)
        {
            switch (page)
            {
                case 2:
                    canvas.CentredLine(RunTexts.Of(_run.Kind), 0);
                    break;

                case 3:
                    canvas.CentredLine(ResultOf(_run), 0);
                    break;

                case 4:
                    canvas.Labelled(TextId.CyclesLabel, _run.Cycles);
                    break;

                case 5:
                    PaintFill(canvas);
                    break;

                case 6:
                    PaintProof(canvas);
                    break;
            }
        }

        private static TextId ResultOf(RunRecord run)
        {
            return run.Result == RunResult.Faulted ? FaultTexts.Name((Fault)run.Fault) : RunTexts.Of(run.Result);
        }

        private void PaintFill(Canvas canvas)
        {
            if (_run.FillMilliseconds > 0)
            {
                int x = canvas.Text(1, TextId.FillLabel);
                x = canvas.Decimal(x + Font.CellWidth, _run.FillMilliseconds / 100);
                canvas.Text(x + Font.CellWidth, "s");
            }
        }

        private void PaintProof(Canvas canvas)
        {
            if (_run.PlateauMillibar > 0)
            {
                ProofRow.Paint(_run.PlateauMillibar, _run.VentMilliseconds, canvas);
            }
        }
    }
}
