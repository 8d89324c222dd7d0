using BackflushController.Core.Sensing;

namespace BackflushController.Core.Faults
{
    /// <summary>Finds pressure while pump and valve are off.</summary>
    public sealed class IdleCheck
    {
        /// <summary>Pressure with pump and valve off that is no noise and no zero error any more.</summary>
        public const int IdlePressureMillibar = 1000;

        /// <summary>It must last this long in a run, where nobody should use the machine.</summary>
        public const long IdlePatienceMicroseconds = 500000;

        /// <summary>Between runs people make coffee: a shot takes 30 s, a slow one a minute.</summary>
        public const long ShotPatienceMicroseconds = 120000000;

        private long _since = HoldTimer.Never;

        /// <summary>Pressure for longer than the patience.</summary>
        public Fault Find(long now, PressureVerdict pressure, long patienceMicroseconds)
        {
            bool unexpected = pressure.OfGroup && pressure.MeanMillibar >= IdlePressureMillibar;
            long since = HoldTimer.Since(_since, now, unexpected);
            _since = since;
            return now - since >= patienceMicroseconds ? Fault.PressureIdle : Fault.None;
        }

        /// <summary>Pressure is expected now; what was seen before does not count.</summary>
        public void Break()
        {
            _since = HoldTimer.Never;
        }
    }
}
