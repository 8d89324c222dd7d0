using BackflushController.Core.Board;
using BackflushController.Core.Maintenance;
using BackflushController.Core.Run;
using BackflushController.Core.Sensing;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Sensors
{
    /// <summary>Draws by the machine's own switch, and the watch on their pressure.</summary>
    internal sealed class Draws
    {
        public const long Tick = Inputs.TickMicroseconds;

        private const long Second = 1000000;
        private const long LookBack = PressureJudge.LongTicks * Tick;

        private readonly ShotWatch _watch = new ShotWatch();
        private readonly PressureVerdict _verdict = new PressureVerdict { Known = true };
        private RunState _state = RunState.Ready;
        private bool _closed;
        private int _shots;
        private long _now;

        public Draws()
            : this(true)
        {
        }

        public Draws(bool rested)
        {
            Rest(rested ? Second : 0);
        }

        public Draws In(RunState state)
        {
            _state = state;
            return this;
        }

        public Draws Lost(bool lost)
        {
            _verdict.Known = !lost;
            return this;
        }

        public Draws Switch(bool closed)
        {
            _closed = closed;
            return this;
        }

        public Draws Brew(long microseconds) => Hold(9000, microseconds);

        public Draws Rest(long microseconds) => Hold(0, microseconds);

        public Draws Series(int fills, long fill, long pause)
        {
            for (int i = 0; i < fills; i++)
            {
                Brew(fill).Rest(pause);
            }

            return this;
        }

        public Draws Hold(int millibar, long microseconds)
        {
            return Ramp(millibar, millibar, microseconds);
        }

        public Draws Ramp(int from, int to, long microseconds)
        {
            long began = _now;
            int before = _verdict.MeanMillibar;
            for (; _now < began + microseconds; _now += Tick)
            {
                long passed = _now - began;
                _verdict.MeanMillibar = MillibarAfter(passed);
                _verdict.RiseMillibar = _verdict.MeanMillibar
                    - (passed < LookBack ? before : MillibarAfter(passed - LookBack));
                _shots += _watch.Watch(_now, _state, _verdict, _closed) ? 1 : 0;
            }

            return this;

            int MillibarAfter(long passed)
            {
                return from + (int)((to - from) * passed / microseconds);
            }
        }

        public Draws Is(int shots, string when)
        {
            Assert.AreEqual(shots, _shots, "shots: " + when);
            return this;
        }

        /// <summary>So many shots when nothing follows any more.</summary>
        public Draws AtEnd(int shots) => Rest(2 * ShotWatch.SeriesGapMicroseconds).Is(shots, "at the end");
    }
}
