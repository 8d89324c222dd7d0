using BackflushController.Core.Sensing;
using BackflushController.Core.Settings;

namespace BackflushController.Core.Faults
{
    /// <summary>
    /// Suspects a pump that runs although it was told to be off: the energised valve joins it to the group. Other
    /// things make pressure there too, so the <see cref="WeldCheck"/> follows.
    /// <para>
    /// On a plumbed-in machine the water line does, more or less as the group is full or not. The first two cycles of a
    /// stage are checked there in any case, and later ones whose lead shows more than the second one's did: a pump adds
    /// a quarter to a line of 6 bar, and a check too many costs seconds.
    /// </para>
    /// </summary>
    public sealed class LeadCheck
    {
        /// <summary>
        /// Rise in the second half of the valve's lead that a running pump makes: its weakest specimen raises the
        /// largest dry group by 100 mbar. What the boiler still holds has mostly come in the first half.
        /// </summary>
        public const int PumpRiseMillibar = 60;

        /// <summary>Pressure before the pump was switched on that is more than a boiler usually holds.</summary>
        public const int PumpPressureMillibar = 2000;

        // In its own line a pump that runs shows its flow: 1 bar and more on the way into an empty group. A moment of
        // it, by a machine's own pre-infusion, is a fall after it. Steam may make less.
        private const int LinePressureMillibar = 1000;

        private readonly bool _plumbedIn;
        private readonly bool _inLine;
        private readonly bool _isLever;

        private int _lineMillibar;

        /// <summary>A check for a machine.</summary>
        public LeadCheck(ControllerSettings settings)
        {
            _plumbedIn = settings.PlumbedIn;
            _inLine = settings.Place == SensorPlace.Pump;
            _isLever = settings.Valve == ValveKind.Lever;
        }

        /// <summary>The pump may run.</summary>
        /// <param name="isOver">
        /// The lead is over. Only then a rise says something, only then has the pump's line lost what stood there, and
        /// until then a pump that has asked for the lever may have stopped a moment ago.
        /// </param>
        /// <param name="cycle">The cycle of the stage, from 1.</param>
        /// <param name="pressure">The pressure.</param>
        public bool SuspectsPump(bool isOver, int cycle, PressureVerdict pressure)
        {
            if (_plumbedIn)
            {
                bool isFirst = cycle <= 2;
                _lineMillibar = isFirst ? pressure.MeanMillibar : _lineMillibar;
                return isOver
                    && pressure.Known
                    && (isFirst || pressure.MeanMillibar > _lineMillibar + PumpRiseMillibar);
            }

            int rise = pressure.RiseMillibar;
            bool moves = rise > PumpRiseMillibar || (rise < -PumpRiseMillibar && _inLine);
            bool pumps = (moves && isOver && pressure.RiseKnown)
                || pressure.MeanMillibar > (_inLine ? LinePressureMillibar : PumpPressureMillibar);
            bool mayTell = isOver || !(_inLine || _isLever);
            return pumps && mayTell && pressure.Known;
        }
    }
}
