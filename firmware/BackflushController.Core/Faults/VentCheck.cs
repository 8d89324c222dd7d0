using BackflushController.Core.Sensing;

namespace BackflushController.Core.Faults
{
    /// <summary>Finds a group that does not vent, and pressure that comes back after it has.</summary>
    public sealed class VentCheck
    {
        /// <summary>
        /// A vent that has not lost a quarter of its pressure by then never will: 18 % go when the over-pressure valve
        /// closes, before the drain has done anything.
        /// </summary>
        public const long FirstFallMicroseconds = 5000000;

        /// <summary>
        /// A vent that loses less than this in <see cref="StandsMicroseconds"/> stands still: the leaks of a closed
        /// group make half of it, a drain that is twenty times too slow six times as much near its end.
        /// </summary>
        public const int StandsMillibar = 80;

        /// <summary>Time between the two samples that are compared. A frozen reading is named before.</summary>
        public const long StandsMicroseconds = 2000000;

        /// <summary>
        /// After the whoosh the pressure comes back a little, to 0.2 to 1.25 bar in the cleaning runs of a Decent DE1
        /// (logs of 2025-10-16 and 17, xeraa/de1app-otel), and goes again. This much is more than that.
        /// </summary>
        public const int ReboundMillibar = 2000;

        /// <summary>A rebound is below 1 bar within 2 s; what lasts longer comes through a leaking valve.</summary>
        public const long ReboundMicroseconds = 3000000;

        /// <summary>More than a rebound is somebody at the machine's switch, unless it is a spike.</summary>
        public const long PressedMicroseconds = 200000;

        private const int FirstFallPercent = 75;
        private const int WhooshPercent = 40;

        private long _backSince = HoldTimer.Never;
        private long _sampledAt = long.MaxValue;
        private int _sampledMillibar;

        /// <summary>What is wrong while the valve is released.</summary>
        public Fault Find(long now, FaultContext context, PressureVerdict pressure)
        {
            CycleMeter meter = context.Meter;
            bool wasUnderPressure = meter.ReleasedAtMillibar >= IdleCheck.IdlePressureMillibar;
            if (pressure.MeanMillibar < IdleCheck.IdlePressureMillibar || !wasUnderPressure)
            {
                _sampledAt = long.MaxValue;
                _backSince = HoldTimer.Never;
                return Fault.None;
            }

            if (meter.Result.Vented)
            {
                return AfterVent(now, pressure);
            }

            if (context.IsLever)
            {
                // Until the hand has lowered the lever the pressure stands, and that is no fault.
                return Fault.None;
            }

            long vented = now - context.EnteredAt;
            int first = meter.ReleasedAtMillibar * FirstFallPercent / 100;
            if (vented >= FirstFallMicroseconds && pressure.MeanMillibar > first)
            {
                return Fault.NoVent;
            }

            return AfterWhoosh(now, pressure, meter.ReleasedAtMillibar);
        }

        private Fault AfterVent(long now, PressureVerdict pressure)
        {
            // Not the mean: it may still hold readings from before the whoosh.
            int millibar = pressure.Millibar;
            long patience = millibar < ReboundMillibar ? ReboundMicroseconds : PressedMicroseconds;
            bool isBack = millibar >= IdleCheck.IdlePressureMillibar;
            _backSince = HoldTimer.Since(_backSince, now, isBack);
            return now - _backSince >= patience ? Fault.PressureIdle : Fault.None;
        }

        /// <summary>
        /// There was a whoosh, and then the pressure stands above rest: the valve or the drain has stuck half-way. When
        /// it rises slowly instead, the zero of the sensor wanders.
        /// </summary>
        private Fault AfterWhoosh(long now, PressureVerdict pressure, int releasedAt)
        {
            bool whoosh = pressure.MeanMillibar < releasedAt * WhooshPercent / 100;
            bool compares = whoosh && _sampledAt != long.MaxValue;
            if (compares && now - _sampledAt < StandsMicroseconds)
            {
                return Fault.None;
            }

            int fall = compares ? _sampledMillibar - pressure.MeanMillibar : int.MaxValue;
            _sampledAt = whoosh ? now : long.MaxValue;
            _sampledMillibar = pressure.MeanMillibar;
            return fall > StandsMillibar ? Fault.None
                : fall >= -StandsMillibar ? Fault.NoVent
                : Fault.SensorImplausible;
        }
    }
}
