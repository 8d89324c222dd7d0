using BackflushController.Core.Faults;
using BackflushController.Core.Records;
using BackflushController.Core.Run;
using BackflushController.Core.Sensing;

namespace BackflushController.Core.Control
{
    /// <summary>
    /// Whether the idle box warns of the pressure in the group. It does when a run has left it there, until it has been
    /// at rest: no press acknowledges pressure. People who brew make pressure too, and are not warned of it.
    /// </summary>
    public sealed class PressureWarning
    {
        /// <summary>The group is under pressure and must not be opened.</summary>
        public bool Stands;

        /// <summary>A run has begun since power-up.</summary>
        public bool IsOfThisPowerUp;

        private bool _mayStand;
        private bool _endShown;

        /// <summary>A warning at power-up.</summary>
        /// <param name="record">Says whether a run before it may have left pressure in the group.</param>
        public PressureWarning(BoxRecord record)
        {
            _mayStand = record.VentLock || record.DetergentLatch || WasCut(record.Runs);
        }

        /// <summary>Takes the end of a tick.</summary>
        /// <param name="run">Where the run is.</param>
        /// <param name="pressure">The pressure; where it is not known, nothing can be said.</param>
        public void Watch(RunStatus run, PressureVerdict pressure)
        {
            CyclePhase phase = run.Context.Phase;
            if (phase != CyclePhase.Idle && phase != CyclePhase.Fault)
            {
                _mayStand = true;
                _endShown = true;
                IsOfThisPowerUp = true;
                Stands = false;
                return;
            }

            // The screen of a run that was stopped or has failed warns of any pressure, and what it said must stay.
            _endShown = _endShown && (phase == CyclePhase.Fault || run.State == RunState.Stopped);
            bool isUnder = pressure.OfGroup && pressure.MeanMillibar >= PressureJudge.RestMillibar;
            _mayStand = (_mayStand && !pressure.AtRest) || (_endShown && isUnder);
            Stands = _mayStand && (isUnder || (Stands && pressure.Known));
        }

        private static bool WasCut(RunHistory runs)
        {
            RunRecord newest = new RunRecord();
            if (runs.Count > 0)
            {
                runs.Read(0, newest);
            }

            return runs.Count > 0 && newest.Result == RunResult.PowerCut;
        }
    }
}
