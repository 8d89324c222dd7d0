using BackflushController.Core.Board;

namespace BackflushController.Core.Tests.Sensors
{
    /// <summary>Raw sums of a tick for a voltage at the sensor's connector, behind the divider of two.</summary>
    public static class RawSum
    {
        private const int NominalReferenceMillivolt = 1100;

        public static int Of(int millivolt)
        {
            return Of(millivolt, NominalReferenceMillivolt);
        }

        /// <summary>
        /// The same on a chip with another reference: its codes begin at 142 mV and its steps are wider.
        /// </summary>
        public static int Of(int millivolt, int referenceMillivolt)
        {
            int aboveFirstCode = (millivolt / 2) - 142;
            return aboveFirstCode < 0 ? 0 : aboveFirstCode * 4096 / (3 * referenceMillivolt) * Inputs.ReadingsPerTick;
        }
    }
}
