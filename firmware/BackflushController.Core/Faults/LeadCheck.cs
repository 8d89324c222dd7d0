using BackflushController.Core.Sensing;
using BackflushController.Core.Settings;

namespace BackflushController.Core.Faults
{
    /// <summary>
    /// Finds a pump that runs although it was told to be off: the energised valve joins it to the group.
    /// </summary>
    public sealed class LeadCheck
    {
        /// <summary>
        /// Rise in the second half of the valve's lead that only a running pump makes: its weakest specimen raises the
        /// largest dry group by 100 mbar. What the boiler still holds has come in the first half.
        /// </summary>
        public const int PumpRiseMillibar = 60;

        /// <summary>Pressure before the pump was switched on that only a running pump makes.</summary>
        public const int PumpPressureMillibar = 2000;

        private readonly bool _plumbedIn;

        /// <summary>A check for a machine. On a plumbed-in one the water line makes pressure too.</summary>
        public LeadCheck(ControllerSettings settings)
        {
            _plumbedIn = settings.PlumbedIn;
        }

        /// <summary>The pressure says that the pump runs.</summary>
        /// <param name="isOver">The lead is over; only then a rise says something.</param>
        /// <param name="pressure">The pressure.</param>
        public Fault Find(bool isOver, PressureVerdict pressure)
        {
            bool rises = isOver && pressure.RiseKnown && pressure.RiseMillibar > PumpRiseMillibar;
            bool pumps = rises || pressure.MeanMillibar > PumpPressureMillibar;
            return pumps && !_plumbedIn ? Fault.PumpStuckOn : Fault.None;
        }
    }
}
