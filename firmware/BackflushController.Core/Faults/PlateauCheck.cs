using BackflushController.Core.Sensing;
using BackflushController.Core.Settings;

namespace BackflushController.Core.Faults
{
    /// <summary>
    /// Looks for the cause of a pressure that a fill must not have shown. The pump is off, and the valve stays
    /// energised for a while: behind an over-pressure valve that works the pressure sags to where it closes and stands
    /// there; a leak or an open group takes all of it; and where the pump has not run, nothing changes.
    /// </summary>
    public sealed class PlateauCheck
    {
        /// <summary>A look lasts so long: a valve closes within a second or two, a leak is through by then.</summary>
        public const long LookMicroseconds = 1000000;

        /// <summary>
        /// A fine jet takes half of a line's pressure within this. A valve whose seat leaks takes a fifth.
        /// </summary>
        public const long JetMicroseconds = 400000;

        // An over-pressure valve closes 0.8 bar below its rating, and may have opened by a tenth of that alone.
        private const int SagPercent = 2;

        // It takes a fifth at most. A leak that keeps a pump low takes a quarter and more: 2 ml/s at 9 bar took 24.1 %.
        private const int TightPercent = 79;

        // Of what the pump has added an open group takes two fifths and more, whatever air the line has; a closed one a
        // third at most, up to a leak of 0.6 ml/s at 9 bar.
        private const int OpenPercent = 33;

        // Ten times the noise of the mean. Of what flows through an open group everything goes.
        private const int UnchangedMillibar = 100;

        // A blind-basket reading is 0.7 to 1.3 bar above the rating, and a good sensor 1 % off.
        private const int LeastAboveRating = 550;
        private const int MostAboveRating = 1500;

        private readonly ControllerSettings _settings;

        private bool _isOfOther;
        private int _lostMillibar;
        private int _highestMillibar;

        /// <summary>A check for a machine with these settings.</summary>
        public PlateauCheck(ControllerSettings settings)
        {
            _settings = settings;
        }

        /// <summary>
        /// What a fill has shown is worth a look, which begins. The bypass of a rotary pump does not sag, so there a
        /// low plateau says something of the pump only with a water line, or when a cycle before it was high enough.
        /// </summary>
        /// <param name="fault">What the fill has shown.</param>
        /// <param name="context">The fill.</param>
        /// <param name="pressure">The pressure now.</param>
        public bool Doubts(Fault fault, FaultContext context, PressureVerdict pressure)
        {
            bool isLow = fault == Fault.LowPlateau;
            int mean = pressure.MeanMillibar;
            _highestMillibar = mean;
            _lostMillibar = isLow ? UnchangedMillibar : (mean - context.Meter.FilledFromMillibar) / 2;
            _isOfOther = fault == Fault.OverPressure || (isLow && IsOfOther(mean));
            bool sags = _settings.Pump == PumpType.Vibratory || _settings.PlumbedIn || context.Cycle > 1;
            return _isOfOther || (isLow && sags) || fault == Fault.NoBlindBasket;
        }

        /// <summary>Takes a tick of the look.</summary>
        public void Watch(PressureVerdict pressure)
        {
            int mean = pressure.MeanMillibar;
            _highestMillibar = mean > _highestMillibar ? mean : _highestMillibar;
        }

        /// <summary>At the end of the look: the pump makes no difference, and the group is closed.</summary>
        /// <param name="doubted">What the fill has shown.</param>
        /// <param name="pressure">The pressure now.</param>
        public bool IsUnchanged(Fault doubted, PressureVerdict pressure)
        {
            return doubted != Fault.OverPressure && _highestMillibar - pressure.MeanMillibar < _lostMillibar;
        }

        /// <summary>The cause, at the end of a look in which the pressure has changed.</summary>
        /// <param name="doubted">What the fill has shown.</param>
        /// <param name="pressure">The pressure now.</param>
        public Fault CauseOf(Fault doubted, PressureVerdict pressure)
        {
            int sag = _highestMillibar - pressure.MeanMillibar;
            bool works = doubted == Fault.LowPlateau || sag > _highestMillibar * SagPercent / 100;
            return works && _isOfOther && IsTight(pressure) ? Fault.WrongRange : doubted;
        }

        /// <summary>
        /// At the end of the look that follows a fill which reached its pressure: the group has lost too much of it to
        /// be closed. Where a water line holds most of the pressure, what the pump added says nothing.
        /// </summary>
        public bool IsOpen(PressureVerdict pressure)
        {
            int lost = _highestMillibar - pressure.MeanMillibar;
            return !IsTight(pressure) && lost * 100 > _lostMillibar * 2 * OpenPercent;
        }

        private bool IsTight(PressureVerdict pressure)
        {
            return pressure.MeanMillibar > _highestMillibar * TightPercent / 100;
        }

        /// <summary>
        /// A sound machine shows this with another sensor, or with another valve, than the settings say.
        /// </summary>
        private bool IsOfOther(int millibar)
        {
            int rating = _settings.OpvMillibar;
            if (rating == 0 || millibar <= 0)
            {
                return false;
            }

            // The ratings of which it is a plateau, and the ranges of the sensor, in decibar, with which it is one of
            // the rating of the settings. Written out: a loop costs the interpreter several times as much.
            int most = millibar - LeastAboveRating;
            int least = millibar - MostAboveRating;
            int range = _settings.SensorRangeMillibar / 100;
            int smallest = (((rating + LeastAboveRating) * range) + millibar - 1) / millibar;
            int largest = (((rating + MostAboveRating + 1) * range) - 1) / millibar;
            return (least <= 9000 && most >= 9000)
                || (least <= 11000 && most >= 11000)
                || (least <= 12000 && most >= 12000)
                || (least <= 14000 && most >= 14000)
                || (smallest <= 100 && largest >= 100)
                || (smallest <= 120 && largest >= 120)
                || (smallest <= 160 && largest >= 160)
                || (smallest <= 200 && largest >= 200)
                || (smallest <= 250 && largest >= 250);
        }
    }
}
