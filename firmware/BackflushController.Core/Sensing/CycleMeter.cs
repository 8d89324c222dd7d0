namespace BackflushController.Core.Sensing
{
    /// <summary>
    /// Measures one cycle after the other: time to pressure, stall, plateau, vent and leak. Told by the run when a part
    /// of a cycle begins, and given every verdict while it lasts.
    /// </summary>
    public sealed class CycleMeter
    {
        /// <summary>What was measured of the present cycle, or of the last one.</summary>
        public readonly CycleResult Result = new CycleResult();

        /// <summary>Pressure when the valve was released, millibar.</summary>
        public int ReleasedAtMillibar;

        /// <summary>Pressure when the pump was switched on, millibar: what the boiler had left for the group.</summary>
        public int FilledFromMillibar;

        // The pressure sags to where the over-pressure valve closes, up to 2.1 bar whatever its spring, before only a
        // leak is left. A fall of a fifth and 1.2 bar is more than that from 5 bar on.
        private const int SaggedPercent = 80;
        private const int SaggedMillibar = 1200;

        // The sag dies away, a leak goes on: within half a hold a leak loses at most a tenth of its speed. An air
        // pocket of 4 ml/bar on the pump side makes the sag last for 10 s, and it loses two fifths. Quarters of a hold
        // are too short for it: 20 mbar of noise hide the difference.
        private const int SagSlowsPercent = 85;
        private const int MostHolds = 3;

        // Within 0.5 s, where a fill comes to pressure: with 8 ml/bar of air on the pump side a vibratory pump raises
        // it by less, behind a jet of 1 ml/s without air by more.
        private const int AiryRiseMillibar = 400;

        // Between two readings; less is the one that the vent began with.
        private const long ShortestMicroseconds = 1000;

        // Fall of the mean within a tick, 3 bar a second: slower is creeping.
        private const int CreepMillibar = 60;

        // In the pump's line: while the pump runs the water on its way to the group shows there as pressure that the
        // group does not have, 1 bar of 7 behind a path of 4.7 ml/s per root bar. 30 ms after it the two are one.
        private const long LevelMicroseconds = 100000;

        private readonly int _stallFloor;

        private long _beganAt;
        private long _holdMicroseconds;
        private int _holds;
        private int _tight;
        private int _heldAtStart;
        private int _heldAtHalf;
        private int _levelMillibar;
        private bool _sags;
        private int _before;
        private int _meanBefore;
        private long _beforeAt;
        private long _crossedAt;

        /// <summary>A meter that counts a fill from this pressure on, millibar.</summary>
        public CycleMeter(int stallFloorMillibar)
        {
            _stallFloor = stallFloorMillibar;
        }

        /// <summary>The pump starts.</summary>
        public void BeginFill(long at, PressureVerdict pressure)
        {
            Result.Clear();
            _holds = 0;
            _levelMillibar = 0;
            _beganAt = at;
            FilledFromMillibar = pressure.MeanMillibar;
        }

        /// <summary>The pump has stopped and the valve stays energised for a while.</summary>
        public void BeginHold(long at, long length)
        {
            _beganAt = at;
            _holdMicroseconds = length;
            _holds++;
            _sags = false;
            _heldAtStart = 0;
            _heldAtHalf = 0;
        }

        /// <summary>
        /// The hold is over. What looks like a leak may be the pressure still sagging to where the over-pressure valve
        /// closes; then the hold is done once more. What is no leak then and does not stand either proves nothing.
        /// </summary>
        /// <returns>True when it is.</returns>
        public bool HoldsOn(long at)
        {
            CycleResult result = Result;
            int leak = result.LeakMillibarPerSecond;
            bool leaks = leak > CycleLimits.LeakMillibarPerSecond;
            bool falls = !leaks && leak > _tight;
            if (_holds < MostHolds && (falls || (leaks && _sags)))
            {
                result.LeakKnown = false;
                BeginHold(at, _holdMicroseconds);
                return true;
            }

            result.Filled = result.Filled && !falls;
            return false;
        }

        /// <summary>The valve is released.</summary>
        public void BeginVent(long at, PressureVerdict pressure)
        {
            _beganAt = at;
            _before = pressure.Millibar;
            _meanBefore = pressure.MeanMillibar;
            _beforeAt = at;
            _crossedAt = 0;
            ReleasedAtMillibar = pressure.MeanMillibar;
            Level(pressure);
        }

        /// <summary>Takes a verdict while the pump fills.</summary>
        public void Fill(long now, PressureVerdict pressure)
        {
            CycleResult result = Result;
            result.PlateauMillibar = pressure.MeanMillibar;
            if (!result.Filled && pressure.MeanMillibar >= _stallFloor)
            {
                result.Filled = true;
                result.FillMicroseconds = now - PressureJudge.MeanDelayMicroseconds - _beganAt;
                _tight = pressure.RiseMillibar < AiryRiseMillibar
                    ? CycleLimits.AiryTightMillibarPerSecond
                    : CycleLimits.TightMillibarPerSecond;
            }

            if (!result.Stalled && pressure.Stalled)
            {
                result.Stalled = true;
                result.StallMicroseconds = now - PressureJudge.MeanDelayMicroseconds - _beganAt;
            }
        }

        /// <summary>Takes a verdict while the pressure is held with the pump off.</summary>
        public void Hold(long now, PressureVerdict pressure)
        {
            long passed = now - _beganAt;
            if (passed >= LevelMicroseconds)
            {
                Level(pressure);
            }

            if (Result.LeakKnown)
            {
                return;
            }

            int millibar = pressure.MeanMillibar;
            if (millibar < (Result.PlateauMillibar * SaggedPercent / 100) - SaggedMillibar)
            {
                Leaks(Result.PlateauMillibar - millibar, passed - PressureJudge.MeanDelayMicroseconds);
            }
            else if (_heldAtStart == 0)
            {
                _heldAtStart = millibar;
            }
            else if (_heldAtHalf == 0 && passed >= _holdMicroseconds / 2)
            {
                _heldAtHalf = millibar;
            }
            else if (passed >= _holdMicroseconds)
            {
                EndHold(millibar);
            }
        }

        /// <summary>
        /// Takes a verdict while the group vents. Where the pressure falls steeply through the limit single readings
        /// tell when; where it creeps, their noise is tens of milliseconds, and the mean tells better. In the
        /// pump's line what stood there before, with the pump off, says how far the group was filled.
        /// </summary>
        public void Vent(long now, PressureVerdict pressure)
        {
            CycleResult result = Result;
            if (pressure.OfLine)
            {
                result.Filled = result.Filled && _levelMillibar >= _stallFloor;
                result.Vented = true;
                return;
            }

            if (result.Vented || now - _beforeAt < ShortestMicroseconds)
            {
                return;
            }

            int millibar = pressure.Millibar;
            int mean = pressure.MeanMillibar;
            if (_crossedAt == 0 && millibar < PressureJudge.RestMillibar)
            {
                _crossedAt = Crossing(_before, millibar, now) - PressureJudge.ReadingDelayMicroseconds;
            }

            if (mean < PressureJudge.RestMillibar)
            {
                bool creeps = _meanBefore - mean < CreepMillibar;
                EndVent(creeps || _crossedAt == 0
                    ? Crossing(_meanBefore, mean, now) - PressureJudge.MeanDelayMicroseconds
                    : _crossedAt);
            }

            _before = millibar;
            _meanBefore = mean;
            _beforeAt = now;
        }

        /// <summary>
        /// The first one counts: a leak may take the rest. Not the mean: it still holds readings of the fill.
        /// </summary>
        private void Level(PressureVerdict pressure)
        {
            if (_levelMillibar == 0)
            {
                _levelMillibar = pressure.Millibar;
            }
        }

        private void EndVent(long at)
        {
            Result.Vented = true;
            Result.VentMicroseconds = at > _beganAt ? at - _beganAt : 0;
        }

        private void EndHold(int millibar)
        {
            int last = _heldAtHalf - millibar;
            _sags = last * 100 < (_heldAtStart - _heldAtHalf) * SagSlowsPercent;
            Leaks(last, _holdMicroseconds / 2);
        }

        private void Leaks(int millibar, long microseconds)
        {
            Result.LeakKnown = true;
            int milliseconds = (int)(microseconds / 1000);
            Result.LeakMillibarPerSecond = millibar * 1000 / (milliseconds > 0 ? milliseconds : 1);
        }

        /// <summary>The fall between two ticks is nearly straight; without this a vent is 20 ms coarse.</summary>
        private long Crossing(int before, int after, long now)
        {
            int above = before - PressureJudge.RestMillibar;
            return above <= 0 ? _beforeAt : _beforeAt + ((now - _beforeAt) * above / (before - after));
        }
    }
}
