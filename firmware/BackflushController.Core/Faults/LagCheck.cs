using BackflushController.Core.Sensing;

namespace BackflushController.Core.Faults
{
    /// <summary>
    /// Finds that the valve does not follow its own output: the group vents as soon as the pump is told to be off,
    /// while the valve is still told to be energised.
    /// </summary>
    public sealed class LagCheck
    {
        /// <summary>
        /// Below this share of what it was the group vents. An over-pressure valve that closes takes 7 % within the
        /// lag, a vent 40.
        /// </summary>
        public const int VentedPercent = 80;

        /// <summary>Two readings, of which a spike has one.</summary>
        public const long SpikeMicroseconds = 20000;

        private readonly HoldTimer _vents = new HoldTimer();
        private long _lagBeganAt;
        private int _fromMillibar;

        /// <summary>What is wrong while the pump is off and the valve is energised.</summary>
        public Fault Find(long now, FaultContext context, PressureVerdict pressure)
        {
            if (_lagBeganAt != context.EnteredAt)
            {
                _lagBeganAt = context.EnteredAt;
                _fromMillibar = pressure.MeanMillibar;
            }

            bool vents = _fromMillibar >= LeadCheck.PumpPressureMillibar
                && pressure.Millibar < _fromMillibar * VentedPercent / 100;
            return _vents.Lasts(now, vents, SpikeMicroseconds) ? Fault.OutputsMixed : Fault.None;
        }
    }
}
