using BackflushController.Core.Board;

namespace BackflushController.Core.Tests.Sensors
{
    /// <summary>Raw sums of a tick for a voltage at the sensor's connector, as read behind the divider.</summary>
    public static class RawSum
    {
        private const int FirstCodeMillivolt = 142;
        private const int HighestCode = 4095;

        /// <summary>No more than there are codes. A chip with a larger reference has wider steps.</summary>
        public static int Of(int millivolt, int referenceMillivolt = 1100, int dividerPermille = 500)
        {
            int aboveFirstCode = (millivolt * dividerPermille / 1000) - FirstCodeMillivolt;
            int code = aboveFirstCode < 0 ? 0 : aboveFirstCode * 4096 / (3 * referenceMillivolt);
            return (code > HighestCode ? HighestCode : code) * Inputs.ReadingsPerTick;
        }
    }
}
