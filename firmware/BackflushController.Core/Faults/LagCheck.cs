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

        /// <summary>
        /// Readings that fall one after the other. The edge of a spike on the sensor's wire makes two, of which one may
        /// be half of it; then it stands.
        /// </summary>
        public const int FewestFalls = 3;

        // Of what it was; noise moves less between two readings.
        private const int FallPercent = 2;

        private long _lagBeganAt;
        private int _fromMillibar;
        private int _beforeMillibar;
        private int _falls;

        /// <summary>What is wrong while the pump is off and the valve is energised.</summary>
        public Fault Find(FaultContext context, PressureVerdict pressure)
        {
            if (_lagBeganAt != context.EnteredAt)
            {
                _lagBeganAt = context.EnteredAt;
                _fromMillibar = pressure.MeanMillibar;
                _beforeMillibar = _fromMillibar;
                _falls = 0;
            }

            if (pressure.Fresh)
            {
                bool falls = pressure.Millibar < _beforeMillibar - (_fromMillibar * FallPercent / 100);
                _falls = falls ? _falls + 1 : 0;
                _beforeMillibar = pressure.Millibar;
            }

            bool vents = _falls >= FewestFalls
                && _fromMillibar >= LeadCheck.PumpPressureMillibar
                && _beforeMillibar < _fromMillibar * VentedPercent / 100;
            return vents ? Fault.OutputsMixed : Fault.None;
        }
    }
}
