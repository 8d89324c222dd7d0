using BackflushController.Core.Sensing;

namespace BackflushController.Core.Faults
{
    /// <summary>
    /// Finds that the pressure of a fill breaks down: the portafilter comes off, the gasket or the basket lets go. Hot
    /// water is then on its way to whoever stands there, so the pump must be off within 0.3 s. A jump takes 0.2 s to be
    /// believed (<see cref="PressureSensor.MostDoubts"/>) and the mean three readings to follow, so nothing is left to
    /// wait for.
    /// </summary>
    public sealed class CollapseCheck
    {
        /// <summary>
        /// From this pressure on the mean tells: a spike of 60 ms that is not doubted takes 0.9 bar off it.
        /// </summary>
        public const int LeastMillibar = 2500;

        /// <summary>
        /// In the pump's line from here on: in a pause of the machine's own pre-infusion it falls to what the group
        /// has. Behind a path of 4.5 ml/s per root bar that was called a collapse from 4 bar on, and never from 5 bar.
        /// </summary>
        public const int LineMillibar = 5000;

        /// <summary>From this pressure on readings tell that stay down for <see cref="LowTicks"/>.</summary>
        public const int LowMillibar = 1000;

        /// <summary>
        /// Longer than two spikes of 60 ms back to back; a jump that was doubted counts from where it began.
        /// </summary>
        public const int LowTicks = 7;

        /// <summary>
        /// Below this share of the highest pressure it has collapsed. An over-pressure valve that hunts takes a
        /// quarter.
        /// </summary>
        public const int CollapsedPercent = 60;

        /// <summary>
        /// What the pressure may lose in a tick, millibar: 1 bar a second. A pump that draws air is slower and has a
        /// fault of its own.
        /// </summary>
        public const int SlowFallMillibar = 20;

        /// <summary>
        /// Below this share of the highest pressure it has fallen faster than that, and is held against what it was:
        /// behind a gasket that lets go the air of the group makes the fall ever slower.
        /// </summary>
        public const int FastPercent = 95;

        private readonly int _leastMillibar;
        private readonly int _lowMillibar;
        private readonly int _slowDivisor;

        private long _fillBeganAt;
        private int _highestMillibar;
        private int _downTicks;

        /// <summary>A check of fills.</summary>
        /// <param name="leastMillibar">From this pressure on the mean tells.</param>
        /// <param name="lowMillibar">From this pressure on readings do.</param>
        /// <param name="slowDivisor">
        /// What it may lose in a tick is at most this part of it: a drain empties a low pressure slowly. 1: no part.
        /// </param>
        public CollapseCheck(int leastMillibar, int lowMillibar, int slowDivisor)
        {
            _lowMillibar = lowMillibar;
            _slowDivisor = slowDivisor;
            _leastMillibar = leastMillibar;
        }

        /// <summary>What is wrong while the pump is on.</summary>
        public Fault Find(FaultContext context, PressureVerdict pressure)
        {
            int highest = _highestMillibar;
            if (_fillBeganAt != context.EnteredAt)
            {
                _fillBeganAt = context.EnteredAt;
                _downTicks = 0;
                highest = 0;
            }

            int mean = pressure.MeanMillibar;
            if (mean * 100 >= highest * FastPercent)
            {
                int share = highest / _slowDivisor;
                highest -= share < SlowFallMillibar ? share : SlowFallMillibar;
            }

            _highestMillibar = mean > highest ? mean : highest;
            int least = highest * CollapsedPercent / 100;
            bool isDown = pressure.Millibar < least;
            if (!isDown && pressure.Fresh)
            {
                _downTicks = 0;
            }
            else
            {
                _downTicks++;
            }

            bool collapsed = (mean < least && highest >= _leastMillibar)
                || (isDown && _downTicks >= LowTicks && highest >= _lowMillibar);
            return collapsed ? Fault.FillCollapsed : Fault.None;
        }
    }
}
