using BackflushController.Core.Sensing;

namespace BackflushController.Core.Tests.Sensors
{
    /// <summary>What a detector is shown of the pressure.</summary>
    internal static class Reading
    {
        /// <summary>A pressure that has risen so much within half a second.</summary>
        public static PressureVerdict Of(int millibar, int rise = 0, bool known = true)
        {
            return new PressureVerdict
            {
                Known = known,
                Fresh = known,
                RiseKnown = known,
                Millibar = millibar,
                MeanMillibar = millibar,
                RiseMillibar = rise,
            };
        }
    }
}
