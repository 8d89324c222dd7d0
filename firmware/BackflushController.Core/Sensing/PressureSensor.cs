using BackflushController.Core.Board;
using BackflushController.Core.Settings;

namespace BackflushController.Core.Sensing
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
        /// Codes that the converter leaves out: at 12 dB code 0 stands for 142 mV and a code for 0.806 mV at the
        /// nominal reference (characterisation of ADC1 in ESP-IDF).
        /// </summary>
        public const int MissingCodes = 176;

        /// <summary>
        /// Below this share of the supply the signal is at ground. Code 0 is 51 to 65 permille, by chip and supply, and
        /// with a sagging supply more; a good sensor at zero is 88 permille at least.
        /// </summary>
        public const int OpenPermille = 72;

        /// <summary>
        /// Below this raw sum of a tick, 20 codes a reading, the signal is at ground whatever the supply reads: behind
        /// a divider of less than a half code 0 is a larger share of it. A good sensor makes 35 codes even when it
        /// reads 0.4 bar too little.
        /// </summary>
        public const int OpenCounts = 20 * Inputs.ReadingsPerTick;

        /// <summary>
        /// Below this share, 0.5 bar under zero on a 16 bar sensor, no pressure can be.
        /// </summary>
        public const int LowestPermille = 76;

        /// <summary>Above this share, 1 bar over full scale, no pressure can be that the sensor stands.</summary>
        public const int HighestPermille = 950;

        /// <summary>Above this share of the supply the signal is at the supply: 4.85 V at 5 V.</summary>
        public const int ShortPermille = 970;

        /// <summary>
        /// With the signal alone a good sensor at zero may read as little as this; an open wire is 57 permille.
        /// </summary>
        public const int LowestPermilleSignalOnly = 70;

        /// <summary>
        /// With the signal alone full scale may read as much as this (supply 5.25 V, reference 1000 mV). A signal
        /// shorted to the supply is 875 to 1100 permille and not always told from a high pressure.
        /// </summary>
        public const int HighestPermilleSignalOnly = 1060;

        /// <summary>
        /// The supply must read at least this behind a 10k / 10k divider, missing codes included: 4.4 V at the sensor
        /// on the least sensitive chip (reference 1200 mV), 3.7 V on the most sensitive. Less means that it is missing
        /// or sagging; the missing codes then weigh so much that an open wire would look like 0 bar.
        /// </summary>
        public const int LowestSupplyCounts = 2500 * Inputs.ReadingsPerTick;

        /// <summary>
        /// What the supply would read behind a 10k / 10k divider, missing codes included: 2.5 V at the pin, nominal
        /// reference.
        /// </summary>
        public const int NominalSupplyCounts = 3102 * Inputs.ReadingsPerTick;

        /// <summary>
        /// A reading at rest may be this far from zero and is trimmed; more is a fault. 1 % of offset and 2 % of a
        /// divider are 0.2 bar on a 16 bar sensor.
        /// </summary>
        public const int TrimLimitMillibar = 400;

        /// <summary>
        /// No pressure rises by more from one tick to the next: 75 bar a second, four times the steepest fill. With the
        /// valve energised it does not fall faster either.
        /// </summary>
        public const int LargestStepMillibar = 1500;

        /// <summary>In the whoosh it may fall by so much: 250 bar a second, twice the fastest vent.</summary>
        public const int LargestVentStepMillibar = 5000;

        /// <summary>A jump that lasts longer than this was real: 180 ms, two spikes of 60 ms back to back.</summary>
        public const int MostDoubts = 9;

        /// <summary>
        /// The readings of a tick, 10 ms apart at most, do not lie further apart than this many codes, 0.6 bar: noise
        /// makes 60, the steepest fill 50. One that does was hit by a spike. At rest the signal stands 108 codes and
        /// more above ground, where a spike downwards ends.
        /// </summary>
        public const int LargestSpread = 100;

        /// <summary>In the whoosh they may: a vent from 14 bar makes 500.</summary>
        public const int LargestVentSpread = 600;

        /// <summary>
        /// Under the strokes of a pump that the machine's own switch has started they may: against coffee, or a clogged
        /// screen, nothing smooths them, and they make 240.
        /// </summary>
        public const int LargestStrokeSpread = 300;

        /// <summary>
        /// While nothing runs, readings that have scattered for <see cref="MostDoubts"/> and stand here or higher are
        /// pressure: noise goes around what a sensor at rest reads.
        /// </summary>
        public const int StandingMillibar = 1000;

        /// <summary>The divider that the counts of the supply are for.</summary>
        private const int HalfPermille = 500;

        private const int MissingCounts = MissingCodes * Inputs.ReadingsPerTick;

        private readonly bool _withSupply;
        private readonly bool _inLine;
        private readonly int _lowestPermille;
        private readonly int _highestPermille;
        private readonly int _lowestSupply;
        private readonly int _nominalSupply;
        private readonly int _quotientMillibar;
        private readonly int _zeroMillibar;
        private readonly bool _calibrated;
        private readonly int _lowRead;
        private readonly int _lowTrue;
        private readonly int _readSpan;
        private readonly int _trueSpan;

        private int _trim;
        private int _doubts = MostDoubts;

        /// <summary>A sensor as it is wired and calibrated.</summary>
        public PressureSensor(ControllerSettings settings)
        {
            // 10 % of the supply is 0 bar, 90 % is full scale: 16 bar make quotient * 20 bar - 2 bar.
            _inLine = settings.Place == SensorPlace.Pump;
            _withSupply = settings.Wiring == SensorWiring.WithSupply;
            _lowestPermille = _withSupply ? LowestPermille : LowestPermilleSignalOnly;
            _highestPermille = _withSupply ? HighestPermille : HighestPermilleSignalOnly;
            _lowestSupply = LowestSupplyCounts * settings.DividerPermille / HalfPermille;
            _nominalSupply = NominalSupplyCounts * settings.DividerPermille / HalfPermille;
            _quotientMillibar = settings.SensorRangeMillibar * 10 / 8;
            _zeroMillibar = _quotientMillibar / 10;
            _lowRead = settings.CalibrationLowRead;
            _lowTrue = settings.CalibrationLowTrue;
            _readSpan = settings.CalibrationHighRead - settings.CalibrationLowRead;
            _trueSpan = settings.CalibrationHighTrue - settings.CalibrationLowTrue;
            _calibrated = _lowRead != _lowTrue || _readSpan != _trueSpan;
        }

        /// <summary>Takes the readings of one tick.</summary>
        /// <param name="inputs">What the board sampled.</param>
        /// <param name="outlet">Where the water in the group can go.</param>
        /// <param name="reading">Receives the pressure, or why there is none.</param>
        public void Read(Inputs inputs, GroupOutlet outlet, PressureReading reading)
        {
            if (!inputs.SensorRead)
            {
                reading.Condition = SensorCondition.Silent;
                return;
            }

            int counts = inputs.SignalCounts;
            int signal = counts + MissingCounts;
            int supply = _withSupply ? inputs.SupplyCounts + MissingCounts : _nominalSupply;
            if (supply < _lowestSupply)
            {
                reading.Condition = SensorCondition.NoSupply;
                return;
            }

            int permille = signal * 1000 / supply;
            if (counts < OpenCounts || permille < _lowestPermille || permille > _highestPermille)
            {
                reading.Condition = counts < OpenCounts ? SensorCondition.Open : OutsideOf(permille);
                return;
            }

            // At most 8 * 4271 * 31250: fits 32 bits, the cheapest arithmetic on the chip.
            int millibar = (signal * _quotientMillibar / supply) - _zeroMillibar;
            if (_calibrated)
            {
                millibar = _lowTrue + ((millibar - _lowRead) * _trueSpan / _readSpan);
            }

            millibar -= _trim;
            int step = millibar - reading.Millibar;
            int spread = inputs.SignalHighest - inputs.SignalLowest;
            bool quiet = step <= LargestStepMillibar && step >= -LargestStepMillibar && spread <= LargestSpread;
            if (quiet || !IsDoubtful(step, spread, outlet, reading.Millibar))
            {
                _doubts = 0;
                reading.Millibar = millibar;
                reading.Condition = SensorCondition.Good;
            }
            else
            {
                _doubts++;
                reading.Condition = IsStroke(spread, outlet) ? SensorCondition.Strokes : SensorCondition.Doubtful;
            }
        }

        /// <summary>
        /// Takes what is read now for zero: the valve is released, the drain open, the pressure steady.
        /// </summary>
        /// <param name="millibar">What is read, the present trim included.</param>
        /// <returns>False, and nothing changes, when that is more than <see cref="TrimLimitMillibar"/> off.</returns>
        public bool TrimToZero(int millibar)
        {
            int trim = _trim + millibar;
            if (trim > TrimLimitMillibar || trim < -TrimLimitMillibar)
            {
                return false;
            }

            _trim = trim;
            return true;
        }

        private bool IsDoubtful(int step, int spread, GroupOutlet outlet, int known)
        {
            bool lasts = _doubts >= MostDoubts;
            int fall = LargestStepMillibar;
            int widest = LargestSpread;
            bool drains = outlet == GroupOutlet.Drain || outlet == GroupOutlet.Lag;
            if (drains && known >= PressureJudge.RestMillibar)
            {
                fall = LargestVentStepMillibar;
                widest = LargestVentSpread;
            }
            else if (_inLine || (lasts && outlet == GroupOutlet.Closed && step < -LargestStepMillibar))
            {
                // Nothing smooths the strokes there, nor behind a clogged screen when a closed group opens.
                widest = LargestVentSpread;
            }
            else if (outlet == GroupOutlet.Idle && IsPressed(known, known + step, lasts))
            {
                widest = LargestStrokeSpread;
            }

            bool jumps = step > LargestStepMillibar || step < -fall;
            return (outlet != GroupOutlet.Open && spread > widest) || (jumps && !lasts);
        }

        /// <summary>
        /// The readings of a tick differ as a pump's line does, not a closed group: less than by a spike.
        /// </summary>
        private bool IsStroke(int spread, GroupOutlet outlet)
        {
            return outlet == GroupOutlet.Closed && !_inLine && spread > LargestSpread && spread <= LargestVentSpread;
        }

        /// <summary>
        /// Somebody uses the machine: the pressure is known to be on, or what has scattered for so long around one
        /// must be it.
        /// </summary>
        private static bool IsPressed(int known, int millibar, bool lasts)
        {
            return known >= PressureJudge.RestMillibar || (lasts && millibar >= StandingMillibar);
        }

        /// <summary>What a reading is that lies outside of what pressures make.</summary>
        private static SensorCondition OutsideOf(int permille)
        {
            return permille < OpenPermille ? SensorCondition.Open
                : permille > ShortPermille ? SensorCondition.Shorted
                : SensorCondition.Implausible;
        }
    }
}
