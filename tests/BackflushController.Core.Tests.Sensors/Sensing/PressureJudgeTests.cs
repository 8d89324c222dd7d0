using BackflushController.Core.Board;
using BackflushController.Core.Sensing;
using BackflushController.Core.Settings;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Sensors
{
    [TestClass]
    public class PressureJudgeTests
    {
        private const long Tick = Inputs.TickMicroseconds;
        private const long Second = 1000000;
        private const int Plateau = 12900;
        private const int Amplitude = 1500;

        // Twice the cosine of the angle that the mains turn through from one sample to the next, 10 ms later.
        private const double TwiceCosineAt60 = -1.6180339887;
        private const double TwiceCosineAt49Point8 = -1.9998420884;
        private const double TwiceCosineAt60Point2 = -1.6031339697;

        [TestMethod]
        public static void A_group_is_at_rest_after_half_a_second_without_pressure()
        {
            Gauge gauge = new Gauge().Hold(0, Second / 2);
            Assert.IsFalse(gauge.Verdict.AtRest, "not yet");
            Assert.IsTrue(gauge.Hold(0, 2 * Tick).Verdict.AtRest, "at rest");
        }

        [TestMethod]
        public static void Pressure_at_the_limit_is_not_rest_and_below_zero_is()
        {
            Assert.IsFalse(new Gauge().Hold(700, 10 * Second).Verdict.AtRest, "at the limit");

            PressureVerdict below = new Gauge().Hold(-400, Second).Verdict;
            Assert.IsTrue(below.AtRest, "below zero");
            Assert.AreEqual(-400, below.MeanMillibar, "mean");
        }

        [TestMethod]
        public static void Pressure_within_the_half_second_makes_it_start_anew()
        {
            Gauge gauge = new Gauge().Hold(0, (Second / 2) - (2 * Tick)).Hold(5000, Tick);

            Assert.IsFalse(gauge.Hold(0, Second / 2).Verdict.AtRest, "not yet");
            Assert.IsTrue(gauge.Hold(0, PressureJudge.MeanTicks * Tick).Verdict.AtRest, "at rest");
        }

        [TestMethod]
        public static void A_rise_is_no_stall_and_the_plateau_after_it_is()
        {
            Gauge gauge = Ready();
            for (int millibar = 0; millibar < Plateau; millibar += 60)
            {
                Assert.IsFalse(gauge.Hold(millibar, Tick).Verdict.Stalled, "rising at " + millibar);
            }

            Assert.IsTrue(gauge.Hold(Plateau, 15 * Tick).Verdict.Stalled, "on the plateau");
        }

        [TestMethod]
        public static void A_stall_is_sought_from_its_floor_on()
        {
            const int Floor = PressureJudge.StallFloorMillibar;

            Assert.IsFalse(new Gauge().Hold(Floor - 1, 60 * Second).Verdict.Stalled, "mains pressure or a leak");
            Assert.IsTrue(Ready().Hold(Floor, Second).Verdict.Stalled, "at the floor");
        }

        [TestMethod]
        [DataRow(0, PressureJudge.StallFloorMillibar)]
        [DataRow(5000, 3500)]
        [DataRow(6500, 5000)]
        [DataRow(8499, 6999)]
        [DataRow(8500, PressureJudge.StallFloorMillibar)]
        [DataRow(15000, PressureJudge.StallFloorMillibar)]
        public static void The_floor_is_lower_for_a_spring_that_is_known_to_be_weak(int opvMillibar, int floor)
        {
            ControllerSettings settings = new ControllerSettings { OpvMillibar = opvMillibar };

            Assert.IsFalse(new Gauge(settings).Hold(floor - 1, Second).Verdict.Stalled, "below it");
            Assert.IsTrue(new Gauge(settings).Hold(floor, Second).Verdict.Stalled, "at it");
        }

        [TestMethod]
        public static void A_stall_is_called_at_the_third_flat_tick()
        {
            // After a step the mean is at its height after five ticks and has been there for five after ten.
            Gauge gauge = Ready();

            Assert.IsFalse(gauge.Hold(Plateau, 11 * Tick).Verdict.Stalled, "two flat ticks");
            Assert.IsTrue(gauge.Hold(Plateau, Tick).Verdict.Stalled, "three flat ticks");
        }

        [TestMethod]
        public static void A_change_of_half_a_bar_a_second_is_flat_and_a_little_more_is_not()
        {
            const int Flat = PressureJudge.FlatRiseMillibar / PressureJudge.MeanTicks;

            Assert.IsTrue(StallsOnRamp(8000, Flat), "rises as flat");
            Assert.IsFalse(StallsOnRamp(8000, Flat + 1), "rises");
            Assert.IsTrue(StallsOnRamp(Plateau, -Flat), "falls as flat");
            Assert.IsFalse(StallsOnRamp(Plateau, -Flat - 1), "falls");
        }

        [TestMethod]
        public static void A_stall_is_taken_back_as_soon_as_the_pressure_rises_again()
        {
            Gauge gauge = OnPlateau();

            gauge.Hold(Plateau + (6 * PressureJudge.FlatRiseMillibar), Tick);

            Assert.IsFalse(gauge.Verdict.Stalled, "rises");
        }

        [TestMethod]
        public static void A_stall_ends_when_the_pressure_falls_below_its_floor()
        {
            Gauge gauge = Ready().Hold(7010, 2 * Second);
            Assert.IsTrue(gauge.Verdict.Stalled, "stalled");

            Assert.IsFalse(gauge.Hold(6900, Tick).Verdict.Stalled, "over");
        }

        [TestMethod]
        public static void Ripple_of_a_pump_on_50_or_60_hertz_is_not_in_the_mean()
        {
            AssertSmooth(-2.0, 2);
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
                // What its two samples see, 20 and 10 ms before the outputs of the tick take effect.
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
            Gauge gauge = new Gauge().Hold(500, (PressureJudge.LongTicks + PressureJudge.MeanTicks - 1) * Tick);
            Assert.IsFalse(gauge.Verdict.RiseKnown, "not yet");

            Assert.IsTrue(gauge.Hold(500, Tick).Verdict.RiseKnown, "known");
            Assert.AreEqual(0, gauge.Verdict.RiseMillibar, "rise");
        }

        [TestMethod]
        public static void The_first_mean_is_that_of_the_readings_there_are()
        {
            Gauge gauge = new Gauge();

            Assert.AreEqual(900, gauge.Hold(900, Tick).Verdict.MeanMillibar, "one");
            Assert.AreEqual(500, gauge.Hold(100, Tick).Verdict.MeanMillibar, "two");
        }

        [TestMethod]
        public static void One_bad_reading_leaves_the_verdict_as_it_is_and_is_not_fresh()
        {
            PressureVerdict verdict = OnPlateau().Verdict;
            Assert.IsTrue(verdict.Fresh, "fresh");

            verdict = OnPlateau().Miss().Verdict;

            Assert.IsTrue(verdict.Known && verdict.Stalled, "known and stalled");
            Assert.IsFalse(verdict.Fresh, "no longer fresh");
            Assert.AreEqual(Plateau, verdict.Millibar, "reading");
            Assert.AreEqual(Plateau, verdict.MeanMillibar, "mean");
        }

        [TestMethod]
        public static void A_lost_sensor_clears_the_verdict_and_says_why()
        {
            Gauge atRest = new Gauge().Hold(0, 2 * Second);
            Assert.IsTrue(atRest.Verdict.AtRest, "at rest before");
            AssertNothingKnown(atRest.Lose().Verdict);
            AssertNothingKnown(OnPlateau().Lose().Verdict);
        }

        [TestMethod]
        public static void After_a_loss_rest_and_stall_have_to_be_shown_again()
        {
            Gauge gauge = new Gauge().Hold(0, 2 * Second).Lose();
            Assert.IsFalse(gauge.Hold(0, Second / 2).Verdict.AtRest, "not yet");
            Assert.IsTrue(gauge.Hold(0, Tick).Verdict.AtRest, "at rest");

            Assert.IsFalse(OnPlateau().Lose().Hold(Plateau, Tick).Verdict.Stalled, "one reading is no plateau");
        }

        [TestMethod]
        public static void After_a_loss_no_old_reading_is_in_the_mean()
        {
            Gauge gauge = new Gauge().Hold(Plateau, 2 * Second).Lose();

            for (int i = 0; i < 3 * PressureJudge.LongTicks; i++)
            {
                gauge.Hold(1000, Tick);
                Assert.AreEqual(1000, gauge.Verdict.MeanMillibar, "mean " + i);
                Assert.IsTrue(!gauge.Verdict.RiseKnown || gauge.Verdict.RiseMillibar == 0, "rise " + i);
            }
        }

        [TestMethod]
        public static void It_judges_the_same_after_hours()
        {
            Gauge gauge = new Gauge();

            Assert.IsTrue(gauge.Hold(Plateau, 1000 * Second).Verdict.Stalled, "still stalled");
            Assert.IsTrue(gauge.Hold(0, Second).Verdict.AtRest, "at rest again");
            Assert.IsFalse(gauge.Verdict.Stalled, "no stall at rest");
        }

        /// <summary>A judge that has seen a second of rest.</summary>
        private static Gauge Ready() => new Gauge().Hold(0, Second);

        private static Gauge OnPlateau()
        {
            Gauge gauge = Ready().Hold(Plateau, Second);
            Assert.IsTrue(gauge.Verdict.Stalled, "on the plateau");
            return gauge;
        }

        private static void AssertNothingKnown(PressureVerdict verdict)
        {
            Assert.IsFalse(verdict.Known, "known");
            Assert.IsFalse(verdict.AtRest, "at rest");
            Assert.IsFalse(verdict.Stalled, "stalled");
            Assert.IsFalse(verdict.RiseKnown, "rise known");
            Assert.AreEqual((int)SensorCondition.Open, (int)verdict.Loss, "loss");
        }

        private static bool StallsOnRamp(int from, int millibarPerTick)
        {
            Gauge gauge = new Gauge();
            for (int i = 0; i < 100; i++)
            {
                gauge.Hold(from + (i * millibarPerTick), Tick);
            }

            return gauge.Verdict.Stalled;
        }

        private static void AssertSmooth(double twiceCosine, int millibar)
        {
            Ripple ripple = new Ripple(twiceCosine, Amplitude);
            Gauge gauge = new Gauge().Hold(Plateau, Second);
            int worst = 0;
            for (int i = 0; i < 250; i++)
            {
                int off = gauge.Hold(Plateau + ripple.NextReading(), Tick).Verdict.MeanMillibar - Plateau;
                off = off < 0 ? -off : off;
                worst = i >= PressureJudge.MeanTicks && off > worst ? off : worst;
            }

            Assert.IsTrue(worst <= millibar, "off by " + worst + " mbar");
        }
    }
}
