namespace BackflushController.Core.Sensing
{
    /// <summary>
    /// What the cycles of a run have proved together: means of those that were filled and vented, and the advice that
    /// follows. The first cycle of a stage is left out of the times: it fills a dry group.
    /// </summary>
    public sealed class RunProof
    {
        private int _plateaus;
        private long _plateauSum;
        private int _times;
        private long _fillSum;
        private long _ventSum;
        private Advice _advice;
        private bool _lastVented;
        private int _lastPlateauMillibar;
        private int _lastVentMilliseconds;
        private int _leakMillibarPerSecond;
        private bool _leakKnown;

        /// <summary>The advice; the first one of a run is kept.</summary>
        public Advice Advice
        {
            get { return _advice; }
        }

        /// <summary>Cycles that were proved.</summary>
        public int Cycles
        {
            get { return _plateaus; }
        }

        /// <summary>Mean pressure at the end of a fill; 0 without a proved cycle.</summary>
        public int PlateauMillibar
        {
            get { return _plateaus == 0 ? 0 : (int)(_plateauSum / _plateaus); }
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
                return _plateaus == 0 ? 0
                    : _times == 0 ? LastVentMilliseconds
                    : (int)(_ventSum / _times / 1000);
            }
        }

        /// <summary>The last backflush cycle was vented.</summary>
        public bool LastVented
        {
            get { return _lastVented; }
        }

        /// <summary>Its pressure at the end of the fill.</summary>
        public int LastPlateauMillibar
        {
            get { return _lastPlateauMillibar; }
        }

        /// <summary>Its vent.</summary>
        public int LastVentMilliseconds
        {
            get { return _lastVentMilliseconds; }
        }

        /// <summary>Decay in the last leak hold; 0 without one.</summary>
        public int LeakMillibarPerSecond
        {
            get { return _leakMillibarPerSecond; }
        }

        /// <summary>A leak was measured.</summary>
        public bool LeakKnown
        {
            get { return _leakKnown; }
        }

        /// <summary>A run begins.</summary>
        public void Restart()
        {
            _advice = Advice.None;
            _plateaus = 0;
            _plateauSum = 0;
            _times = 0;
            _fillSum = 0;
            _ventSum = 0;
            _lastVented = false;
            _lastPlateauMillibar = 0;
            _lastVentMilliseconds = 0;
            _leakKnown = false;
            _leakMillibarPerSecond = 0;
        }

        /// <summary>Takes a completed backflush cycle.</summary>
        /// <param name="result">What was measured.</param>
        /// <param name="slow">Its vent was slow.</param>
        /// <param name="first">It is the first of its stage.</param>
        public void Add(CycleResult result, bool slow, bool first)
        {
            _lastVented = result.Vented;
            _lastPlateauMillibar = result.PlateauMillibar;
            _lastVentMilliseconds = (int)(result.VentMicroseconds / 1000);
            if (slow)
            {
                Advise(Advice.SlowVent);
            }

            if (result.LeakKnown)
            {
                _leakKnown = true;
                _leakMillibarPerSecond = result.LeakMillibarPerSecond;
                if (result.LeakMillibarPerSecond > CycleLimits.LeakMillibarPerSecond)
                {
                    Advise(Advice.GasketLeaks);
                }
            }

            if (!result.Filled || !result.Vented)
            {
                return;
            }

            _plateaus++;
            _plateauSum += result.PlateauMillibar;
            if (!first)
            {
                _times++;
                _fillSum += result.FillMicroseconds;
                _ventSum += result.VentMicroseconds;
            }
        }

        /// <summary>Notes an advice; one that was given before is kept.</summary>
        public void Advise(Advice advice)
        {
            _advice = _advice == Advice.None ? advice : _advice;
        }
    }
}
