using BackflushController.Core.Sensing;
using BackflushController.Core.Settings;

namespace BackflushController.Core.Faults
{
    /// <summary>
    /// Finds what only a sensor in the pump's line shows. A lead opens that line to the group: what the last fill has
    /// left in the line is gone at once when the group has vented, and stays when it has not. A pump that pumps against
    /// a closed valve is at its full pressure at once.
    /// </summary>
    public sealed class LineCheck
    {
        /// <summary>
        /// The boiler's 0.05 ml a bar lose all their pressure to an empty group, several times as much with air in it
        /// still a third. A line that keeps more than this share opens to a group that is full.
        /// </summary>
        public const int KeptPercent = 80;

        /// <summary>
        /// A pump that is off does not raise the pressure by this within a lead; a group that is full may, after a
        /// fill.
        /// </summary>
        public const int PumpRiseMillibar = 300;

        /// <summary>
        /// No vibratory pump fills a group so soon: 10 ml/s into 10 ml. Against a closed valve it takes 0.2 s. A rotary
        /// pump has the line at its pressure before the group is full.
        /// </summary>
        public const long ShortestFillMicroseconds = 500000;

        /// <summary>A group vents within this; a line that loses its pressure through a leak takes longer.</summary>
        public const long VentMicroseconds = 1000000;

        private readonly int _stallFloor;

        private long _leadBeganAt;
        private int _stoodMillibar;

        /// <summary>A check for a machine.</summary>
        public LineCheck(ControllerSettings settings)
        {
            _stallFloor = PressureJudge.StallFloorOf(settings);
        }

        /// <summary>
        /// What is wrong at the end of a lead. A rotary pump that runs holds the pressure of its line like a group that
        /// has not vented: there the pump is suspected first.
        /// </summary>
        public Fault InLead(long now, FaultContext context, PressureVerdict pressure)
        {
            if (_leadBeganAt != context.EnteredAt)
            {
                _leadBeganAt = context.EnteredAt;
                _stoodMillibar = pressure.MeanMillibar;
            }

            int mean = pressure.MeanMillibar;
            if (context.HidesFlow
                || now < context.Deadline
                || mean < _stallFloor
                || mean < _stoodMillibar * KeptPercent / 100)
            {
                return Fault.None;
            }

            bool pumps = context.Cycle == 1 && mean > _stoodMillibar + PumpRiseMillibar;
            return pumps ? Fault.OutputsMixed : Fault.NoVent;
        }

        /// <summary>The pump works against a closed valve, or before a fine jet. A look tells which.</summary>
        public Fault InFill(FaultContext context)
        {
            CycleMeter meter = context.Meter;
            bool atOnce = meter.Result.Filled
                && meter.Result.FillMicroseconds < ShortestFillMicroseconds
                && meter.FilledFromMillibar < LeadCheck.PumpPressureMillibar;
            return atOnce && !context.HidesFlow ? Fault.NoPressure : Fault.None;
        }

        /// <summary>The sensor is in the group after all.</summary>
        public Fault InVent(long now, FaultContext context, PressureVerdict pressure)
        {
            bool vents = context.LooksForPlace
                && pressure.MeanMillibar < PressureJudge.RestMillibar
                && context.Meter.ReleasedAtMillibar >= _stallFloor
                && now - context.EnteredAt < VentMicroseconds;
            return vents ? Fault.SensorPlace : Fault.None;
        }
    }
}
