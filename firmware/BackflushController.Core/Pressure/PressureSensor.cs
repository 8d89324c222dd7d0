using BackflushController.Core.Board;

namespace BackflushController.Core.Pressure
{
    /// <summary>
    /// Turns raw readings into a pressure. The sensor is ratiometric, 10 % to 90 % of its supply over its range, and both
    /// voltages are read by the same converter through identical dividers: in their quotient the 5 V tolerance and the
    /// ESP32's reference (1000 to 1200 mV from chip to chip) cancel.
    /// </summary>
    public sealed class PressureSensor
    {
        /// <summary>Full scale of the sensor. 16 bar stays above every over-pressure valve; a 12 bar sensor does not.</summary>
        public const int RangeMillibar = 16000;

        /// <summary>Below this share of the supply the signal wire is open or shorted to ground: 0.30 V at 5 V.</summary>
        public const int LowestPermille = 60;

        /// <summary>Above this share of the supply the signal wire is shorted to the supply: 4.75 V at 5 V.</summary>
        public const int HighestPermille = 950;

        /// <summary>
        /// The supply must read at least this sum: 3 V at the sensor, 1.5 V at the pin, on the least sensitive chip
        /// (reference 1200 mV). Less means that it is missing or sagging, and the quotient would be noise.
        /// </summary>
        public const int LowestSupplyCounts = 1700 * Inputs.SensorSamples;

        // 10 % of the supply is 0 bar, 90 % is full scale: pressure = quotient * 20 bar - 2 bar.
        private const int QuotientMillibar = RangeMillibar * 10 / 8;
        private const int ZeroMillibar = QuotientMillibar / 10;

        /// <summary>Takes the readings of one tick.</summary>
        /// <param name="now">Microseconds.</param>
        /// <param name="inputs">What the board sampled.</param>
        /// <param name="reading">Receives the pressure, or that there is none.</param>
        public void Read(long now, Inputs inputs, PressureReading reading)
        {
            reading.TakenAt = now;
            reading.Valid = false;
            int supply = inputs.SupplyCounts;
            if (!inputs.SensorRead || supply < LowestSupplyCounts)
            {
                return;
            }

            int signal = inputs.SignalCounts;
            int permille = signal * 1000 / supply;
            if (permille < LowestPermille || permille > HighestPermille)
            {
                return;
            }

            // At most 8 * 4095 * 20000: fits 32 bits, the cheapest arithmetic on the chip.
            reading.Millibar = (signal * QuotientMillibar / supply) - ZeroMillibar;
            reading.Valid = true;
        }
    }
}
