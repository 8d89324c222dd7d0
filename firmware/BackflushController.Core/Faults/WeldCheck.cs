using BackflushController.Core.Sensing;
using BackflushController.Core.Settings;

namespace BackflushController.Core.Faults
{
    /// <summary>
    /// Proves a welded pump relay by what nothing else does: the pressure follows the heartbeat. Without it the enable
    /// relay is open and a welded relay does nothing; with it the pressure rises. Steam, air on the pump side, the
    /// water line and a pump that somebody else runs do not care about the heartbeat.
    /// <para>
    /// A look energises the valve with the pump off. It begins without the heartbeat; when the pressure stands low, the
    /// heartbeat joins in. Three times in a row must it raise the pressure that stood without it.
    /// </para>
    /// </summary>
    public sealed class WeldCheck
    {
        /// <summary>All is off this long before a look: the enable relay takes up to 1.85 s to drop out.</summary>
        public const long VentMicroseconds = 2500000;

        /// <summary>The same when something of the machine must be over first: a boiler fills in a minute.</summary>
        public const long WaitMicroseconds = 10000000;

        /// <summary>
        /// Part of a look without the heartbeat, at most: steam takes 5 s to fill a dry group, then it must stand.
        /// </summary>
        public const long LongestWithoutMicroseconds = 10000000;

        /// <summary>Part of a look with it, at most.</summary>
        public const long LongestWithMicroseconds = 4000000;

        /// <summary>Either part takes this long at least, so that its rise is all its own.</summary>
        public const long ShortestMicroseconds = 1000000;

        /// <summary>Looks of one check; what makes pressure for longer than that does not go away.</summary>
        public const int MostLooks = 9;

        /// <summary>
        /// Three times the noise of a rise. A large dry group rises slowly at first, so less than a pump's rise is not
        /// quiet yet.
        /// </summary>
        public const int QuietMillibar = 30;

        private const int LooksThatProve = 3;
        private const long SecondStillMicroseconds = 4400000;
        private const long ThirdStillMicroseconds = 2600000;

        // A pocket of air gives more than this from look to look, and so does a cylinder of 40 ml to a group of 20; the
        // water line nothing.
        private const int LostPercent = 5;

        // What the first pulse of a machine's own pre-infusion makes stays through the pause after it; in the pump's
        // line it is gone with the pulse. Creeping adds its rise of half a second eight times in a look.
        private const int RaisedMillibar = 500;
        private const int MostCreeps = 8;

        // Longer than a spike on the sensor's wire stays in the mean.
        private const long SpikeMicroseconds = 300000;

        private readonly int _mostMillibar;
        private readonly bool _plumbedIn;

        private long _stillSince = HoldTimer.Never;
        private long _raisedSince = HoldTimer.Never;
        private int _looks;
        private int _raised;
        private int _stoodMillibar;
        private int _lowMillibar;
        private int _creeps;

        /// <summary>
        /// A check for a machine. On a plumbed-in one the water line makes pressure in every look, and what it fills
        /// rises ever faster: there only pressure that no line has is the pump's.
        /// </summary>
        public WeldCheck(ControllerSettings settings)
        {
            _plumbedIn = settings.PlumbedIn;
            _mostMillibar = _plumbedIn ? PressureJudge.StallFloorOf(settings) : LeadCheck.PumpPressureMillibar;
        }

        /// <summary>A lead looks as if the pump ran.</summary>
        public void Begin()
        {
            _looks = 0;
            _raised = 0;
            _stoodMillibar = 0;
            _stillSince = HoldTimer.Never;
        }

        /// <summary>The valve is energised, and the heartbeat is silent.</summary>
        /// <param name="looked">For how long, microseconds.</param>
        /// <param name="pressure">The pressure, which is known.</param>
        public WeldStep WithoutHeartbeat(long looked, PressureVerdict pressure)
        {
            bool still = !Rises(pressure, LeadCheck.PumpRiseMillibar);
            _stillSince = HoldTimer.Since(_stillSince, looked, still);
            bool stands = looked - _stillSince >= StillMicroseconds();
            if (looked < ShortestMicroseconds || (!stands && looked < LongestWithoutMicroseconds))
            {
                return WeldStep.Look;
            }

            _stillSince = HoldTimer.Never;
            if (!stands || pressure.MeanMillibar > _mostMillibar)
            {
                return OfMachine(stands ? pressure.MeanMillibar : int.MaxValue);
            }

            _looks++;
            _raisedSince = HoldTimer.Never;
            _lowMillibar = pressure.MeanMillibar;
            _creeps = pressure.RiseMillibar > 0 ? pressure.RiseMillibar : 0;
            return WeldStep.Beat;
        }

        /// <summary>The heartbeat has joined in.</summary>
        /// <param name="looked">For how long, microseconds.</param>
        /// <param name="pressure">The pressure, which is known.</param>
        public WeldStep WithHeartbeat(long looked, PressureVerdict pressure)
        {
            bool isOver = looked >= LongestWithMicroseconds;
            bool high = pressure.MeanMillibar - (_plumbedIn ? 0 : _lowMillibar) > _mostMillibar;
            bool stays = pressure.MeanMillibar - _lowMillibar > RaisedMillibar + (_creeps * MostCreeps);
            bool raised = high
                || (!_plumbedIn && (stays || Rises(pressure, _creeps + LeadCheck.PumpRiseMillibar)));
            _raisedSince = HoldTimer.Since(_raisedSince, looked, raised);
            if (looked - _raisedSince >= SpikeMicroseconds && (high || stays || isOver))
            {
                _raised++;
                _stoodMillibar = 0;
                return _raised == LooksThatProve ? WeldStep.Welded : Another(WeldStep.Again);
            }

            bool quiet = looked >= ShortestMicroseconds && !raised && !Rises(pressure, _creeps + QuietMillibar);
            return quiet || isOver ? WeldStep.Clear : WeldStep.Look;
        }

        /// <summary>
        /// How long the pressure must stand before the heartbeat joins in: each time another time, so that no pump that
        /// runs in a rhythm of its own starts with it again and again.
        /// </summary>
        private long StillMicroseconds()
        {
            return _raised == 0 ? 0 : _raised == 1 ? SecondStillMicroseconds : ThirdStillMicroseconds;
        }

        private static bool Rises(PressureVerdict pressure, int most)
        {
            return !pressure.RiseKnown || pressure.RiseMillibar > most;
        }

        /// <summary>
        /// Air that is still under pressure loses it from look to look. The water line does not; nor does a pump, which
        /// stops some time: it is above what the line may have, or still rises. Looks that air takes come to an end by
        /// themselves and are not counted.
        /// </summary>
        private WeldStep OfMachine(int millibar)
        {
            bool pumps = millibar >= PressureJudge.StallFloorMillibar;
            bool stood = _stoodMillibar != 0 && _stoodMillibar != int.MaxValue;
            bool stands = stood && millibar > _stoodMillibar - (_stoodMillibar / 100 * LostPercent);
            _looks += stood && !stands ? 0 : 1;
            _stoodMillibar = millibar;
            _raised = stands || pumps ? 0 : _raised;
            return stands && !pumps ? WeldStep.MachinePressure
                : Another(pumps && (stands || millibar == int.MaxValue) ? WeldStep.Wait : WeldStep.Again);
        }

        private WeldStep Another(WeldStep step)
        {
            return _looks < MostLooks ? step : WeldStep.MachinePressure;
        }
    }
}
