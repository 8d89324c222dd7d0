using BackflushController.Core.Sensing;

namespace BackflushController.Core.Faults
{
    /// <summary>
    /// Distinguishes a sensor whose zero is off from pressure that stands. Behind the released valve the group is open
    /// to the drain: a low reading that does not move there is the sensor, unless a vent has just failed.
    /// </summary>
    public sealed class ZeroCheck
    {
        /// <summary>A zero is not off by more: a tenth of a 16 bar sensor. More is pressure.</summary>
        public const int MostMillibar = 1600;

        /// <summary>Five times the noise of the mean; what goes through a leak or a drain moves further.</summary>
        public const int SteadyMillibar = 60;

        /// <summary>It must not have moved for so long. A shot and a rebound move all the time.</summary>
        public const long SteadyMicroseconds = 2000000;

        /// <summary>
        /// A reading at rest that is further from zero creeps: after a sound vent it is within 0.1 bar.
        /// </summary>
        public const int CreepMillibar = 300;

        // A zero that was off at rest is not further off than this after the next vent.
        private const int WandersMillibar = 600;

        // Nobody asks while the valve joins the group to the pump.
        private const long PauseMicroseconds = 500000;

        private bool _stands;
        private long _watchedAt;
        private long _sampledAt;
        private int _sampledMillibar;
        private int _restMillibar;

        /// <summary>Takes a tick in which the group should be open to the drain.</summary>
        public void Watch(long now, PressureVerdict pressure)
        {
            int mean = pressure.MeanMillibar;
            int moved = mean - _sampledMillibar;
            bool watched = now - _watchedAt < PauseMicroseconds;
            bool steady = watched && pressure.Known && moved <= SteadyMillibar && moved >= -SteadyMillibar;
            _watchedAt = now;
            if (steady && now - _sampledAt < SteadyMicroseconds)
            {
                return;
            }

            _stands = steady;
            _sampledAt = now;
            _sampledMillibar = mean;
            if (steady && mean < PressureJudge.RestMillibar)
            {
                _restMillibar = mean;
            }
            else if (moved < 0 && mean < CreepMillibar)
            {
                _restMillibar = 0;
            }
        }

        /// <summary>
        /// The likelier cause of a pressure that should not be there. A vent that stands still is a failed one, unless
        /// the last rest was off already.
        /// </summary>
        /// <param name="fault">What was found.</param>
        /// <param name="phase">What the machine does.</param>
        /// <param name="pressure">The pressure.</param>
        public Fault CauseOf(Fault fault, CyclePhase phase, PressureVerdict pressure)
        {
            bool vents = phase == CyclePhase.Vent || phase == CyclePhase.Stop;
            bool mayBe = (fault == Fault.PressureIdle || fault == Fault.NoVent)
                && (!vents
                    || (_restMillibar >= CreepMillibar && pressure.MeanMillibar - _restMillibar <= WandersMillibar));
            return mayBe && _stands && pressure.MeanMillibar < MostMillibar ? Fault.ZeroOff : fault;
        }
    }
}
