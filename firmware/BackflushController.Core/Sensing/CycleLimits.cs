using BackflushController.Core.Settings;

namespace BackflushController.Core.Sensing
{
    /// <summary>
    /// What a cycle must show on this machine: judged by a teach-in where there is one, else by the rating of the
    /// over-pressure valve where that is known, else by what every machine does.
    /// </summary>
    public sealed class CycleLimits
    {
        /// <summary>A 9 bar over-pressure valve, the lowest of the survey, makes 9.7 bar and more.</summary>
        public const int LowestPlateauMillibar = 8000;

        /// <summary>A vibratory pump makes 15 bar at most, and a good sensor may show 0.6 bar too much.</summary>
        public const int HighestPressureMillibar = 16000;

        /// <summary>With the signal alone a good sensor may show 15 % too much.</summary>
        public const int HighestPressureSignalOnlyMillibar = 17500;

        /// <summary>A clean group vents within 1.5 s whatever the machine.</summary>
        public const int SlowVentMilliseconds = 3000;

        /// <summary>
        /// In a flush an open group makes less than 0.3 bar, one with a clogged screen some bar; a closed one more.
        /// </summary>
        public const int LeastClosedMillibar = 3000;

        /// <summary>
        /// A tight group loses up to 0.09 bar a second in the second half of the hold while a soft over-pressure valve
        /// still closes; 0.5 ml/s at 9 bar are 0.114 with 4 ml/bar of air on the pump side, and 1 without.
        /// </summary>
        public const int LeakMillibarPerSecond = 110;

        /// <summary>
        /// Less is no leak: 0.5 ml/s at 9 bar are 0.048 with 10 ml/bar of air. A tight group creeps by up to 0.029 (a
        /// Decent DE1, xeraa/de1app-otel). What lies between the two may be either.
        /// </summary>
        public const int TightMillibarPerSecond = 45;

        /// <summary>The same where the fill has shown much air: with 14 ml/bar they are 0.034.</summary>
        public const int AiryTightMillibarPerSecond = 25;

        /// <summary>The sensor is in the pump's line.</summary>
        public readonly bool InLine;

        /// <summary>A fill that stays below this has come to no pressure.</summary>
        public readonly int NoPressureMillibar;

        /// <summary>The pressure of a flush that an open group never makes.</summary>
        public readonly int GroupClosedMillibar;

        /// <summary>
        /// The sensor is in the line of a rotary pump, which stands under pressure wherever the water goes.
        /// </summary>
        public readonly bool HidesFlow;

        /// <summary>
        /// A fill that is flat below this leaks, or its over-pressure valve opens too early. Never below the floor of a
        /// stall: between the two a cycle would be neither proved nor called wrong.
        /// </summary>
        public int LowPlateauMillibar;

        /// <summary>More is too much.</summary>
        public int OverPressureMillibar;

        /// <summary>
        /// A vent that takes longer is slow; the first of a stage may take twice as long, as it empties a group that
        /// was filled from dry.
        /// </summary>
        public int SlowVentMicroseconds;

        /// <summary>
        /// A fill that reaches its pressure later is slow; <see cref="int.MaxValue"/> without a teach-in.
        /// </summary>
        public int SlowFillMicroseconds;

        // What flows into an open group makes 1.3 bar in the pump's line of a GaggiMate at 10 ml/s
        // (miharekar/visualizer), 3.3 bar in that of the narrowest machine of the model.
        private const int LineFlowMillibar = 4000;

        private const int TaughtPlateauPercent = 80;
        private const int TaughtHeadroomMillibar = 2500;
        private const int RatedPlateauPercent = 85;
        private const int RatedHeadroomMillibar = 3500;
        private const int TaughtSlowness = 3;

        // Of a plumbed-in machine every fill is taught from the line's pressure, and the later ones of a stage begin
        // with what the first second of it has brought.
        private const int LeastSlowFillMilliseconds = 2000;

        // The measurement is good to 50 ms.
        private const int LeastSlowVentMilliseconds = 300;

        private readonly ControllerSettings _settings;
        private readonly MachineBaseline _baseline;
        private readonly int _stallFloor;

        /// <summary>The limits of a machine.</summary>
        /// <param name="settings">What is known of it.</param>
        /// <param name="baseline">What was taught; may change between runs.</param>
        public CycleLimits(ControllerSettings settings, MachineBaseline baseline)
        {
            _settings = settings;
            _baseline = baseline;
            _stallFloor = PressureJudge.StallFloorOf(settings);
            InLine = settings.Place == SensorPlace.Pump;
            NoPressureMillibar = InLine ? Lower(LineFlowMillibar, _stallFloor) : PressureJudge.RestMillibar;
            HidesFlow = InLine && settings.Pump == PumpType.Rotary;
            GroupClosedMillibar = InLine ? _stallFloor : LeastClosedMillibar;
            Refresh(true);
        }

        /// <summary>Takes over what was taught meanwhile.</summary>
        /// <param name="byTeachIn">False for a teach-in itself: it is not to be judged by the one before.</param>
        public void Refresh(bool byTeachIn)
        {
            int highest = _settings.Wiring == SensorWiring.WithSupply
                ? HighestPressureMillibar
                : HighestPressureSignalOnlyMillibar;
            if (_baseline.Known && byTeachIn)
            {
                LowPlateauMillibar = Higher(_baseline.PlateauMillibar * TaughtPlateauPercent / 100, _stallFloor);
                OverPressureMillibar = Lower(_baseline.PlateauMillibar + TaughtHeadroomMillibar, highest);
                SlowVentMicroseconds = Slow(_baseline.VentMilliseconds, LeastSlowVentMilliseconds) * 1000;
                SlowFillMicroseconds = Slow(_baseline.FillMilliseconds, LeastSlowFillMilliseconds) * 1000;
                return;
            }

            bool rated = _settings.OpvMillibar > 0;
            LowPlateauMillibar =
                rated ? Higher(_settings.OpvMillibar * RatedPlateauPercent / 100, _stallFloor) : LowestPlateauMillibar;
            OverPressureMillibar = rated ? Lower(_settings.OpvMillibar + RatedHeadroomMillibar, highest) : highest;
            SlowVentMicroseconds = SlowVentMilliseconds * 1000;
            SlowFillMicroseconds = int.MaxValue;
        }

        private static int Slow(int taughtMilliseconds, int least)
        {
            int slow = taughtMilliseconds * TaughtSlowness;
            return slow > least ? slow : least;
        }

        private static int Higher(int one, int other)
        {
            return one > other ? one : other;
        }

        private static int Lower(int one, int other)
        {
            return one < other ? one : other;
        }
    }
}
