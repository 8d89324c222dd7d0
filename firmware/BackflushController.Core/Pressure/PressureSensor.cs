using BackflushController.Core.Board;

namespace BackflushController.Core.Pressure
{
    /// <summary>
    /// Turns raw readings into a pressure. The sensor is ratiometric, 10 % to 90 % of its supply over its range, and
    /// both voltages are read by the same converter through identical dividers: in their quotient the 5 V tolerance and
    /// the ESP32's reference (1000 to 1200 mV from chip to chip) cancel. What does not cancel is the voltage at which
    /// its codes begin, so that is added first.
    /// </summary>
    public sealed class PressureSensor
    {
        /// <summary>
        /// Full scale of the sensor. 16 bar stays above every over-pressure valve; a 12 bar sensor does not.
        /// </summary>
        public const int RangeMillibar = 16000;

        /// <summary>
        /// Codes that the converter leaves out: at 12 dB code 0 stands for 142 mV and a code for 0.806 mV at the
        /// nominal reference (characterisation of ADC1 in ESP-IDF).
        /// </summary>
        public const int MissingCodes = 176;

        /// <summary>
        /// Below this share of the supply the signal wire is open or shorted to ground: 0.30 V at 5 V.
        /// </summary>
        public const int LowestPermille = 60;

        /// <summary>Above this share of the supply the signal wire is shorted to the supply: 4.75 V at 5 V.</summary>
        public const int HighestPermille = 950;

        /// <summary>
        /// The supply must read at least this, missing codes included: 3 V at the sensor, 1.5 V at the pin, on the
        /// least sensitive chip (reference 1200 mV). Less means that it is missing or sagging, and the quotient would
        /// be noise.
        /// </summary>
        public const int LowestSupplyCounts = 1700 * Inputs.SensorSamples;

        // 10 % of the supply is 0 bar, 90 % is full scale: pressure = quotient * 20 bar - 2 bar.
        private const int QuotientMillibar = RangeMillibar * 10 / 8;
        private const int ZeroMillibar = QuotientMillibar / 10;
        private const int MissingCounts = MissingCodes * Inputs.SensorSamples;

        /// <summary>Takes the readings of one tick.</summary>
        /// <param name="now">Microseconds.</param>
        /// <param name="inputs">What the board sampled.</param>
        /// <param name="reading">Receives the pressure, or that there is none.</param>
        public void Read(long now, Inputs inputs, PressureReading reading)
        {
            reading.TakenAt = now;
            reading.Valid = false;
            int supply = inputs.SupplyCounts + MissingCounts;
            if (!inputs.SensorRead || supply < LowestSupplyCounts)
            {
                return;
            }

            int signal = inputs.SignalCounts + MissingCounts;
            int permille = signal * 1000 / supply;
            if (permille < LowestPermille || permille > HighestPermille)
            {
                return;
            }

            // At most 8 * 4271 * 20000: fits 32 bits, the cheapest arithmetic on the chip.
            reading.Millibar = (signal * QuotientMillibar / supply) - ZeroMillibar;
            reading.Valid = true;
        }
    }
}
