using BackflushController.Core.Display.Glyphs;
using BackflushController.Core.Run;
using BackflushController.Core.Sensing;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Display.Screens
{
    /// <summary>
    /// Cycles are running: what happens, or what a hand on a lever has to do; which cycle, seconds left, pressure,
    /// the proof of the last cycle, progress.
    /// </summary>
    public sealed class RunScreen : IScreen
    {
        /// <inheritdoc/>
        public void Compose(DisplayStatus status, Scene scene)
        {
            bool checks = status.State == RunState.CheckVenting
                || status.State == RunState.CheckWithout
                || status.State == RunState.CheckWith;
            bool releases = status.State == RunState.Settling || status.State == RunState.Venting;
            bool flushes = status.Stage.Kind == StageKind.Flush;
            scene.Kind = SceneKind.Cycle;
            scene.Hint = TextId.HintStop;
            scene.Index = status.Cycle;
            scene.Count = status.Stage.Cycles;
            scene.Seconds = status.SecondsLeft;
            scene.RingStep = Ring.Steps - (status.SecondsLeft * Ring.Steps / status.PhaseSeconds);
            scene.IsPumpOff = !RunStates.Pumps(status.State);
            scene.ProgressPermille = status.ProgressPermille;
            scene.Note = checks ? TextId.MachinePressure : status.Stage.Text;
            if (status.PressureKnown)
            {
                scene.Decibar = status.PressureDecibar;
            }

            // A probe and a check begin with the lever down: only after them is it known to be up.
            bool leavesUp =
                status.IsLever && status.State >= RunState.Energising && status.State <= RunState.Settling;
            if (status.State == RunState.RailRising || status.State == RunState.RailFalling)
            {
                scene.Sign = Icon.Check;
                scene.Title = TextId.Checking;
            }
            else if (status.IsLever && !leavesUp)
            {
                bool up = RunStates.IsValveOn(status.State);
                scene.Sign = up ? Icon.LeverUp : Icon.LeverDown;
                scene.Title = up ? TextId.LeverUp : TextId.LeverDown;
            }
            else if (status.State == RunState.Holding)
            {
                scene.Sign = Icon.Hold;
                scene.Title = TextId.Holding;
            }
            else if (checks)
            {
                scene.Sign = Icon.Check;
                scene.Title = TextId.Checking;
            }
            else if (releases)
            {
                scene.Sign = flushes ? Icon.Pause : Icon.Vent;
                scene.Title = flushes ? TextId.Pausing : TextId.Releasing;
            }
            else
            {
                scene.Sign = flushes ? Icon.Flush : Icon.Fill;
                scene.Title = flushes ? TextId.Flushing : TextId.Filling;
            }

            if (leavesUp)
            {
                scene.Title = TextId.LeaveLeverUp;
            }

            ComposeProof(status, checks, scene);
        }

        private static void ComposeProof(DisplayStatus status, bool checks, Scene scene)
        {
            if (checks)
            {
                scene.Detail = scene.Note;
            }
            else if (status.SensorLoss == SensorCondition.Unused)
            {
                scene.Detail = TextId.TimedOnly;
            }
            else if (!status.Proof.LastVented)
            {
                scene.Detail = scene.Note;
            }
            else
            {
                scene.PlateauMillibar = status.Proof.LastPlateauMillibar;
                scene.VentMilliseconds = status.Proof.LastVentMilliseconds;
                scene.Detail = TextId.VentsTimed;
            }
        }
    }
}
