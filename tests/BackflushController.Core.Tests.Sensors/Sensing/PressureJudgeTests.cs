using BackflushController.Core.Board;
using BackflushController.Core.Sensing;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Sensors
{
    [TestClass]
    public class PressureJudgeTests
    {
        private const long Tick = TickTiming.TickMicroseconds;
        private const long Second = 1000000;
        private const int Plateau = 12900;
        private const int Amplitude = 1500;

        // Twice the cosine of the angle that the mains turn through from one look to the next, 10 ms later.
        private const double TwiceCosineAt60 = -1.6180339887;
        private const double TwiceCosineAt49Point8 = -1.9998420884;
        private const double TwiceCosineAt60Point2 = -1.6031339697;

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

            gauge.Hold(PressureJudge.RestMillibar, 10 * Second);

            Assert.IsFalse(gauge.Verdict.AtRest, "at the limit");
        }

        [TestMethod]
        public static void A_rise_is_no_stall_and_the_plateau_behind_it_is()
        {
            Gauge gauge = new Gauge();
            gauge.Hold(0, Second);

            for (int millibar = 0; millibar < Plateau; millibar += 60)
            {
                gauge.Hold(millibar, Tick);
                Assert.IsFalse(gauge.Verdict.Stalled, "rising at " + millibar);
            }

            gauge.Hold(Plateau, 15 * Tick);
            Assert.IsTrue(gauge.Verdict.Stalled, "on the plateau");
        }

        [TestMethod]
        public static void A_low_plateau_is_no_stall()
        {
            Gauge gauge = new Gauge();

            gauge.Hold(PressureJudge.StallFloorMillibar - 1, 60 * Second);

            Assert.IsFalse(gauge.Verdict.Stalled, "mains pressure or a leak");
        }

        [TestMethod]
        public static void A_stall_is_called_at_the_third_flat_tick()
        {
            // Behind a step the mean is at its height after five ticks and has been there for five after ten.
            Gauge gauge = Ready();

            gauge.Hold(Plateau, 11 * Tick);
            Assert.IsFalse(gauge.Verdict.Stalled, "two flat ticks");
            gauge.Hold(Plateau, Tick);
            Assert.IsTrue(gauge.Verdict.Stalled, "three flat ticks");
        }

        [TestMethod]
        public static void A_rise_of_half_a_bar_a_second_is_flat_and_a_little_more_is_not()
        {
            const int FlatRise = PressureJudge.FlatRiseMillibar / PressureJudge.MeanTicks;

            Assert.IsTrue(StallsOnRamp(FlatRise), "flat");
            Assert.IsFalse(StallsOnRamp(FlatRise + 1), "rises");
        }

        [TestMethod]
        public static void A_stall_is_taken_back_as_soon_as_the_pressure_rises_again()
        {
            Gauge gauge = Ready();
            gauge.Hold(Plateau, Second);
            Assert.IsTrue(gauge.Verdict.Stalled, "on the plateau");

            gauge.Hold(Plateau + (6 * PressureJudge.FlatRiseMillibar), Tick);

            Assert.IsFalse(gauge.Verdict.Stalled, "rises");
        }

        [TestMethod]
        public static void A_stall_is_looked_for_from_its_floor_on()
        {
            Gauge gauge = Ready();

            gauge.Hold(PressureJudge.StallFloorMillibar, Second);

            Assert.IsTrue(gauge.Verdict.Stalled, "at the floor");
        }

        [TestMethod]
        public static void Ripple_of_a_pump_on_50_hertz_is_not_in_the_mean()
        {
            AssertSmooth(-2.0, 2);
        }

        [TestMethod]
        public static void Ripple_of_a_pump_on_60_hertz_is_not_in_the_mean()
        {
            AssertSmooth(TwiceCosineAt60, 3);
        }

        [TestMethod]
        public static void Mains_off_by_two_tenths_of_a_hertz_leave_a_hundredth_of_the_ripple()
        {
            AssertSmooth(TwiceCosineAt49Point8, 15);
            AssertSmooth(TwiceCosineAt60Point2, 15);
        }

        [TestMethod]
        public static void Ripple_of_the_pump_does_not_hide_the_stall()
        {
            Ripple ripple = new Ripple(TwiceCosineAt60, Amplitude);
            Gauge gauge = Ready();

            for (int i = 0; i < 12; i++)
            {
                gauge.Hold(Plateau + ripple.NextReading(), Tick);
            }

            Assert.IsTrue(gauge.Verdict.Stalled, "as soon as without ripple");
        }

        [TestMethod]
        public static void The_mean_is_as_late_as_it_says()
        {
            const int RampPerSecond = 3000;
            Gauge gauge = new Gauge();
            for (int i = 0; i < 100; i++)
            {
                // What its two looks see, 20 and 10 ms before the outputs of the tick take effect.
                long now = gauge.Now + Tick;
                long seen = ((now - 20000) + (now - 10000)) / 2;
                gauge.Hold((int)(seen * RampPerSecond / 1000000), Tick);
            }

            long late = PressureJudge.MeanDelayMicroseconds;
            Assert.AreEqual((gauge.Now - late) * RampPerSecond / 1000000, gauge.Verdict.MeanMillibar, "mean");
            late = PressureJudge.ReadingDelayMicroseconds;
            Assert.AreEqual((gauge.Now - late) * RampPerSecond / 1000000, gauge.Verdict.Millibar, "reading");
        }

        [TestMethod]
        public static void The_rise_is_that_of_half_a_second()
        {
            Gauge gauge = new Gauge();
            for (int i = 0; i < 100; i++)
            {
                gauge.Hold(i * 7, Tick);
            }

            Assert.AreEqual(7 * PressureJudge.LongTicks, gauge.Verdict.RiseMillibar, "rise");
        }

        [TestMethod]
        public static void The_rise_is_known_when_two_whole_means_lie_half_a_second_apart()
        {
            Gauge gauge = new Gauge();

            gauge.Hold(500, (PressureJudge.LongTicks + PressureJudge.MeanTicks - 1) * Tick);
            Assert.IsFalse(gauge.Verdict.RiseKnown, "not yet");
            gauge.Hold(500, Tick);
            Assert.IsTrue(gauge.Verdict.RiseKnown, "known");
            Assert.AreEqual(0, gauge.Verdict.RiseMillibar, "rise");
        }

        [TestMethod]
        public static void The_first_mean_is_that_of_the_readings_there_are()
        {
            Gauge gauge = new Gauge();

            gauge.Hold(900, Tick);
            Assert.AreEqual(900, gauge.Verdict.MeanMillibar, "one");
            gauge.Hold(100, Tick);
            Assert.AreEqual(500, gauge.Verdict.MeanMillibar, "two");
        }

        [TestMethod]
        public static void Below_zero_is_rest_too()
        {
            Gauge gauge = new Gauge();

            gauge.Hold(-400, Second);

            Assert.IsTrue(gauge.Verdict.AtRest, "at rest");
            Assert.AreEqual(-400, gauge.Verdict.MeanMillibar, "mean");
        }

        [TestMethod]
        public static void Pressure_within_the_half_second_makes_it_start_anew()
        {
            Gauge gauge = new Gauge();
            gauge.Hold(0, PressureJudge.RestMicroseconds - (2 * Tick));
            gauge.Hold(5000, Tick);

            gauge.Hold(0, PressureJudge.RestMicroseconds);
            Assert.IsFalse(gauge.Verdict.AtRest, "not yet");
            gauge.Hold(0, PressureJudge.MeanTicks * Tick);
            Assert.IsTrue(gauge.Verdict.AtRest, "at rest");
        }

        [TestMethod]
        public static void One_bad_reading_leaves_the_verdict_as_it_is()
        {
            Gauge gauge = Ready();
            gauge.Hold(Plateau, Second);

            gauge.Miss();

            Assert.IsTrue(gauge.Verdict.Known, "known");
            Assert.IsTrue(gauge.Verdict.Stalled, "stalled");
            Assert.AreEqual(Plateau, gauge.Verdict.Millibar, "reading");
            Assert.AreEqual(Plateau, gauge.Verdict.MeanMillibar, "mean");
        }

        [TestMethod]
        public static void A_lost_sensor_clears_the_verdict_and_says_why()
        {
            Gauge gauge = new Gauge();
            gauge.Hold(0, 2 * Second);
            Assert.IsTrue(gauge.Verdict.AtRest, "at rest before");

            gauge.Lose();

            Assert.IsFalse(gauge.Verdict.Known, "known");
            Assert.IsFalse(gauge.Verdict.AtRest, "at rest");
            Assert.IsFalse(gauge.Verdict.RiseKnown, "rise known");
            Assert.AreEqual((int)SensorCondition.Open, (int)gauge.Verdict.Loss, "loss");
        }

        [TestMethod]
        public static void After_a_loss_rest_has_to_be_shown_again()
        {
            Gauge gauge = new Gauge();
            gauge.Hold(0, 2 * Second);
            gauge.Lose();

            gauge.Hold(0, PressureJudge.RestMicroseconds);
            Assert.IsFalse(gauge.Verdict.AtRest, "not yet");
            gauge.Hold(0, Tick);
            Assert.IsTrue(gauge.Verdict.AtRest, "at rest");
        }

        [TestMethod]
        public static void After_a_loss_no_old_reading_is_in_the_mean()
        {
            Gauge gauge = new Gauge();
            gauge.Hold(Plateau, 2 * Second);
            gauge.Lose();

            for (int i = 0; i < 3 * PressureJudge.LongTicks; i++)
            {
                gauge.Hold(1000, Tick);
                Assert.AreEqual(1000, gauge.Verdict.MeanMillibar, "mean " + i);
                Assert.IsTrue(!gauge.Verdict.RiseKnown || gauge.Verdict.RiseMillibar == 0, "rise " + i);
            }
        }

        [TestMethod]
        public static void Without_a_reading_nothing_is_known_and_the_past_is_forgotten()
        {
            Gauge gauge = new Gauge();
            gauge.Hold(Plateau, 2 * Second);
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

            gauge.Hold(Plateau, 1000 * Second);
            Assert.IsTrue(gauge.Verdict.Stalled, "still stalled");
            gauge.Hold(0, Second);
            Assert.IsTrue(gauge.Verdict.AtRest, "at rest again");
            Assert.IsFalse(gauge.Verdict.Stalled, "no stall at rest");
        }

        /// <summary>A judge that has seen a second of rest.</summary>
        private static Gauge Ready()
        {
            Gauge gauge = new Gauge();
            gauge.Hold(0, Second);
            return gauge;
        }

        private static bool StallsOnRamp(int millibarPerTick)
        {
            Gauge gauge = new Gauge();
            for (int i = 0; i < 60; i++)
            {
                gauge.Hold(8000 + (i * millibarPerTick), Tick);
            }

            return gauge.Verdict.Stalled;
        }

        private static void AssertSmooth(double twiceCosine, int millibar)
        {
            Ripple ripple = new Ripple(twiceCosine, Amplitude);
            Gauge gauge = new Gauge();
            gauge.Hold(Plateau, Second);
            int worst = 0;
            for (int i = 0; i < 250; i++)
            {
                gauge.Hold(Plateau + ripple.NextReading(), Tick);
                int off = gauge.Verdict.MeanMillibar - Plateau;
                off = off < 0 ? -off : off;
                worst = i >= PressureJudge.MeanTicks && off > worst ? off : worst;
            }

            Assert.IsTrue(worst <= millibar, "off by " + worst + " mbar");
        }

        /// <summary>
        /// The pump's ripple as the looks see it, one every 10 ms. The device has no sine, but each sample of one
        /// follows from the two before it.
        /// </summary>
        private sealed class Ripple
        {
            private const int Highest = 100000;

            private readonly double _twiceCosine;
            private double _last;
            private double _next;

            public Ripple(double twiceCosine, int amplitude)
            {
                _twiceCosine = twiceCosine;
                _last = amplitude;
                _next = amplitude * twiceCosine / 2;
            }

            /// <summary>The mean of the two looks of a tick.</summary>
            public int NextReading()
            {
                return (int)Clamp((NextLook() + NextLook()) / 2, -Highest, Highest);
            }

            private static double Clamp(double value, double lowest, double highest)
            {
                return value < lowest ? lowest : value > highest ? highest : value;
            }

            private double NextLook()
            {
                double look = _last;
                double following = (_twiceCosine * _next) - _last;
                _last = _next;
                _next = following;
                return look;
            }
        }

        private sealed class Gauge
        {
            public readonly PressureVerdict Verdict = new PressureVerdict();
            private readonly PressureJudge _judge = new PressureJudge();
            private readonly PressureReading _reading = new PressureReading();
            private long _now;

            public long Now
            {
                get { return _now; }
            }

            public void Hold(int millibar, long microseconds)
            {
                _reading.Condition = SensorCondition.Good;
                _reading.Millibar = millibar;
                long end = _now + microseconds;
                while (_now < end)
                {
                    _now += Tick;
                    _judge.Judge(_now, _reading, SensorCondition.Good, Verdict);
                }
            }

            /// <summary>One bad reading, too few to lose the sensor.</summary>
            public void Miss()
            {
                _now += Tick;
                _reading.Condition = SensorCondition.Open;
                _judge.Judge(_now, _reading, SensorCondition.Good, Verdict);
            }

            public void Lose()
            {
                _now += Tick;
                _reading.Condition = SensorCondition.Open;
                _judge.Judge(_now, _reading, SensorCondition.Open, Verdict);
            }
        }
    }
}
