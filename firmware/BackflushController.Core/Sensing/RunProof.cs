namespace BackflushController.Core.Sensing
{
    /// <summary>
    /// What the cycles of a run have proved together: means of those that were filled and vented, and the advice that
    /// follows. The first cycle of a stage is left out of the times: it fills a dry group.
    /// </summary>
    public sealed class RunProof
    {
        /// <summary>The advice; the first one of a run is kept.</summary>
        public Advice Advice;

        /// <summary>Cycles that were proved.</summary>
        public int Cycles;

        /// <summary>Backflush cycles that did not fill or did not vent.</summary>
        public int Unproved;

        /// <summary>The last backflush cycle was vented.</summary>
        public bool LastVented;

        /// <summary>Its pressure at the end of the fill.</summary>
        public int LastPlateauMillibar;

        /// <summary>Its vent.</summary>
        public int LastVentMilliseconds;

        /// <summary>Decay in the last leak hold; 0 without one.</summary>
        public int LeakMillibarPerSecond;

        /// <summary>A leak was measured.</summary>
        public bool LeakKnown;

        private long _plateauSum;
        private int _times;
        private long _fillSum;
        private long _ventSum;

        /// <summary>Mean pressure at the end of a fill; 0 without a proved cycle.</summary>
        public int PlateauMillibar
        {
            get { return Cycles == 0 ? 0 : (int)(_plateauSum / Cycles); }
        }

        /// <summary>Mean time to pressure; 0 without a proved cycle.</summary>
        public int FillMilliseconds
        {
            get { return _times == 0 ? 0 : (int)(_fillSum / _times / 1000); }
        }

        /// <summary>Mean time of a vent; of the only cycle when there was no second; 0 without a proved one.</summary>
        public int VentMilliseconds
        {
            get
            {
                return Cycles == 0 ? 0
                    : _times == 0 ? LastVentMilliseconds
                    : (int)(_ventSum / _times / 1000);
            }
        }

        /// <summary>A run begins.</summary>
        public void Restart()
        {
            Advice = Advice.None;
            Cycles = 0;
            Unproved = 0;
            _plateauSum = 0;
            _times = 0;
            _fillSum = 0;
            _ventSum = 0;
            LastVented = false;
            LastPlateauMillibar = 0;
            LastVentMilliseconds = 0;
            LeakKnown = false;
            LeakMillibarPerSecond = 0;
        }

        /// <summary>Takes a completed backflush cycle.</summary>
        /// <param name="result">What was measured.</param>
        /// <param name="slow">Its vent was slow.</param>
        /// <param name="first">It is the first of its stage.</param>
        public void Add(CycleResult result, bool slow, bool first)
        {
            bool vented = result.Vented;
            int plateau = result.PlateauMillibar;
            long vent = result.VentMicroseconds;
            LastVented = vented;
            LastPlateauMillibar = plateau;
            LastVentMilliseconds = (int)(vent / 1000);
            if (slow)
            {
                Advise(Advice.SlowVent);
            }

            if (result.LeakKnown)
            {
                LeakKnown = true;
                LeakMillibarPerSecond = result.LeakMillibarPerSecond;
                if (result.LeakMillibarPerSecond > CycleLimits.LeakMillibarPerSecond)
                {
                    Advise(Advice.GasketLeaks);
                }
            }

            if (!result.Filled || !vented)
            {
                Unproved++;
                return;
            }

            Cycles++;
            _plateauSum += plateau;
            if (!first)
            {
                _times++;
                _fillSum += result.FillMicroseconds;
                _ventSum += vent;
            }
        }

        /// <summary>Notes an advice; one that was given before is kept.</summary>
        public void Advise(Advice advice)
        {
            Advice = Advice == Advice.None || advice == Advice.Unproved ? advice : Advice;
        }
    }
}
