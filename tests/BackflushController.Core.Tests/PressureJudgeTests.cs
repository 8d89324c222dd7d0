using BackflushController.Core.Pressure;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    [TestClass]
    public class PressureJudgeTests
    {
        private const long Tick = ControlLoop.TickMicroseconds;
        private const int Plateau = 12900;

        [TestMethod]
        public static void A_group_is_at_rest_after_half_a_second_without_pressure()
        {
            Gauge gauge = new Gauge();

            gauge.Hold(0, PressureJudge.RestMicroseconds);
            Assert.IsFalse(gauge.Verdict.AtRest, "not yet");
            gauge.Hold(0, 2 * Tick);
            Assert.IsTrue(gauge.Verdict.AtRest, "at rest");
        }

        [TestMethod]
        public static void Pressure_at_the_limit_is_not_rest()
        {
            Gauge gauge = new Gauge();

            gauge.Hold(PressureJudge.RestMillibar, 10 * Bench.Second);

            Assert.IsFalse(gauge.Verdict.AtRest, "at the limit");
        }

        [TestMethod]
        public static void A_rise_is_no_stall_and_the_plateau_behind_it_is()
        {
            Gauge gauge = new Gauge();
            gauge.Hold(0, Bench.Second);

            for (int millibar = 0; millibar < Plateau; millibar += 60)
            {
                gauge.Hold(millibar, Tick);
                Assert.IsFalse(gauge.Verdict.Stalled, "rising at " + millibar);
            }

            gauge.Hold(Plateau, 32 * Tick);
            Assert.IsTrue(gauge.Verdict.Stalled, "on the plateau");
        }

        [TestMethod]
        public static void A_low_plateau_is_no_stall()
        {
            Gauge gauge = new Gauge();

            gauge.Hold(PressureJudge.StallFloorMillibar - 1, 60 * Bench.Second);

            Assert.IsFalse(gauge.Verdict.Stalled, "mains pressure or a leak");
        }

        [TestMethod]
        public static void Ripple_of_the_pump_does_not_hide_the_stall()
        {
            Gauge gauge = new Gauge();
            gauge.Hold(0, Bench.Second);

            for (int i = 0; i < 60; i++)
            {
                gauge.Hold(Plateau + (i % 5 * 40), Tick);
            }

            Assert.IsTrue(gauge.Verdict.Stalled, "ripple of five ticks");
        }

        [TestMethod]
        public static void Without_a_reading_nothing_is_known_and_the_past_is_forgotten()
        {
            Gauge gauge = new Gauge();
            gauge.Hold(Plateau, 2 * Bench.Second);
            Assert.IsTrue(gauge.Verdict.Stalled, "stalled before");

            gauge.Lose();
            Assert.IsFalse(gauge.Verdict.Known, "known");
            Assert.IsFalse(gauge.Verdict.Stalled, "stalled");
            gauge.Hold(Plateau, Tick);
            Assert.IsFalse(gauge.Verdict.Stalled, "one reading is no plateau");
        }

        [TestMethod]
        public static void It_judges_the_same_after_hours()
        {
            Gauge gauge = new Gauge();

            gauge.Hold(Plateau, 1000 * Bench.Second);
            Assert.IsTrue(gauge.Verdict.Stalled, "still stalled");
            gauge.Hold(0, Bench.Second);
            Assert.IsTrue(gauge.Verdict.AtRest, "at rest again");
            Assert.IsFalse(gauge.Verdict.Stalled, "no stall at rest");
        }

        private sealed class Gauge
        {
            public readonly PressureVerdict Verdict = new PressureVerdict();
            private readonly PressureJudge _judge = new PressureJudge();
            private readonly PressureReading _reading = new PressureReading();
            private long _now;

            public void Hold(int millibar, long microseconds)
            {
                _reading.Valid = true;
                _reading.Millibar = millibar;
                long end = _now + microseconds;
                while (_now < end)
                {
                    _now += Tick;
                    _judge.Judge(_now, _reading, Verdict);
                }
            }

            public void Lose()
            {
                _now += Tick;
                _reading.Valid = false;
                _judge.Judge(_now, _reading, Verdict);
            }
        }
    }
}
