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

        /// <summary>The advice; the first one of a run is kept.</summary>
        public Advice Advice { get; private set; }

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
        public bool LastVented { get; private set; }

        /// <summary>Its pressure at the end of the fill.</summary>
        public int LastPlateauMillibar { get; private set; }

        /// <summary>Its vent.</summary>
        public int LastVentMilliseconds { get; private set; }

        /// <summary>Decay in the last leak hold; 0 without one.</summary>
        public int LeakMillibarPerSecond { get; private set; }

        /// <summary>A leak was measured.</summary>
        public bool LeakKnown { get; private set; }

        /// <summary>A run begins.</summary>
        public void Restart()
        {
            Advice = Advice.None;
            _plateaus = 0;
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
            LastVented = result.Vented;
            LastPlateauMillibar = result.PlateauMillibar;
            LastVentMilliseconds = (int)(result.VentMicroseconds / 1000);
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
            Advice = Advice == Advice.None ? advice : Advice;
        }
    }
}
