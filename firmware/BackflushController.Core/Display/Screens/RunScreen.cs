using BackflushController.Core.Run;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Display.Screens
{
    /// <summary>
    /// Cycles are running: stage and cycle, the last proof, large seconds left, what pump and valve do, pressure,
    /// progress.
    /// </summary>
    public sealed class RunScreen : IScreen
    {
        private const int ProofPage = 1;
        private const int BigPage = 2;
        private const int BigPages = 3;
        private const int BigLeft = 2;
        private const int WordLeft = 46;
        private const int PressurePage = 5;
        private const int ProgressPage = 6;
        private const int States = 32;
        private const int Fixed = 1;
        private const int KeyOfCheck = -1;

        /// <inheritdoc/>
        public int Key(int page, DisplayStatus status)
        {
            switch (page)
            {
                case 0:
                    return Fixed + ((((int)status.Stage.Text * 256) + status.Stage.Cycles) * 256) + status.Cycle;

                case ProofPage:
                    return status.IsLever ? -(int)LeverRow.TextOf(status)
                        : Checks(status) ? KeyOfCheck
                        : ProofRow.KeyOfCycle(status);

                case BigPage:
                case BigPage + 1:
                case BigPage + 2:
                    return Fixed + (status.SecondsLeft * States) + (int)status.State;

                case PressurePage:
                    return PressureRow.Key(status);

                case ProgressPage:
                    return ProgressRow.Key(status);

                default:
                    return Fixed;
            }
        }

        /// <inheritdoc/>
        public void Paint(int page, DisplayStatus status, Canvas canvas)
        {
            if (page == 0)
            {
                canvas.Invert();
                canvas.Text(1, status.Stage.Text);
                canvas.Share(status.Cycle, status.Stage.Cycles);
                return;
            }

            if (page == ProofPage && status.IsLever)
            {
                canvas.Invert();
                canvas.CentredLine(LeverRow.TextOf(status), 0);
                return;
            }

            if (page >= BigPage && page < BigPage + BigPages)
            {
                canvas.BigNumber(BigLeft, status.SecondsLeft, page - BigPage);
                canvas.Text(WordLeft, WordOn(page - BigPage, status));
            }
            else if (page == ProofPage && Checks(status))
            {
                canvas.CentredLine(TextId.MachinePressure, 0);
            }
            else if (page == ProofPage)
            {
                ProofRow.PaintCycle(status, canvas);
            }
            else if (page == PressurePage)
            {
                PressureRow.Paint(status, canvas);
            }
            else if (page == ProgressPage)
            {
                ProgressRow.Paint(status, canvas);
            }
            else if (page == Canvas.Pages - 1)
            {
                canvas.CentredLine(TextId.HintStop, 0);
            }
        }

        private static TextId WordOn(int line, DisplayStatus status)
        {
            switch (line)
            {
                case 0:
                    return Phase(status);

                case 1:
                    return RunStates.Pumps(status.State) ? TextId.PumpOn : TextId.PumpOff;

                default:
                    return status.IsLever ? LeverRow.TextOf(status)
                        : RunStates.IsValveOn(status.State) ? TextId.ValveOn
                        : TextId.ValveOff;
            }
        }

        private static bool Checks(DisplayStatus status)
        {
            return status.State == RunState.CheckVenting
                || status.State == RunState.CheckWithout
                || status.State == RunState.CheckWith;
        }

        private static TextId Phase(DisplayStatus status)
        {
            if (status.State == RunState.Holding)
            {
                return TextId.Holding;
            }

            if (Checks(status))
            {
                return TextId.Checking;
            }

            bool releases = status.State == RunState.Settling || status.State == RunState.Venting;
            if (status.Stage.Kind == StageKind.Flush)
            {
                return releases ? TextId.Pausing : TextId.Flushing;
            }

            return releases ? TextId.Releasing : TextId.Filling;
        }
    }
}
