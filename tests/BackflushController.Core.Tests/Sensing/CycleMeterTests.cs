using BackflushController.Core.Board;
using BackflushController.Core.Sensing;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    [TestClass]
    public class CycleMeterTests
    {
        private const long Second = Bench.Second;
        private const long Tick = Inputs.TickMicroseconds;
        private const long Delay = PressureJudge.MeanDelayMicroseconds;
        private const long Start = 7 * Second;
        private const int Plateau = 12000;

        [TestMethod]
        public static void The_fill_time_is_that_of_the_pressure_and_not_of_its_mean()
        {
            // 3 bar a second pass 7 bar after 2 s and a third; the tick that sees it is up to 20 ms later.
            CycleMeter meter = new CycleMeter(PressureJudge.StallFloorMillibar);
            meter.BeginFill(Start, Runs.AtRest());
            for (long now = Start + Tick; now <= Start + (4 * Second); now += Tick)
            {
                meter.Fill(now, Runs.Moving((int)((now - Delay - Start) * 3 / 1000), 1500));
            }

            Assert.IsTrue(meter.Result.Filled, "filled");
            AssertWithin(2333333, 2333333 + Tick, meter.Result.FillMicroseconds);
        }

        [TestMethod]
        public static void A_group_that_stays_below_the_floor_is_not_filled()
        {
            CycleMeter meter = Begun();

            meter.Fill(Start + (10 * Second), Runs.Steady(PressureJudge.StallFloorMillibar - 1));
            Assert.IsFalse(meter.Result.Filled, "below");
            meter.Fill(Start + (10 * Second), Runs.Steady(PressureJudge.StallFloorMillibar));
            Assert.IsTrue(meter.Result.Filled, "at the floor");
        }

        [TestMethod]
        public static void The_stall_is_timed_when_it_is_first_seen()
        {
            CycleMeter meter = Begun();

            meter.Fill(Start + (3 * Second), Runs.Moving(10000, 1000));
            Assert.IsFalse(meter.Result.Stalled, "rising");
            meter.Fill(Start + (4 * Second), Runs.Stalled());
            meter.Fill(Start + (5 * Second), Runs.Stalled());

            Assert.IsTrue(meter.Result.Stalled, "stalled");
            Assert.AreEqual((4 * Second) - Delay, meter.Result.StallMicroseconds, "time");
        }

        [TestMethod]
        public static void The_plateau_is_the_last_mean_of_the_fill()
        {
            CycleMeter meter = Begun();

            meter.Fill(Start + Second, Runs.Steady(13000));
            meter.Fill(Start + (2 * Second), Runs.Steady(12400));

            Assert.AreEqual(12400, meter.Result.PlateauMillibar, "plateau");
        }

        [TestMethod]
        public static void A_new_fill_forgets_the_cycle_before()
        {
            CycleMeter meter = Filled();
            Fall(meter, Plateau, 20000, 2 * Second);
            Assert.IsTrue(meter.Result.Vented, "vented before");

            meter.BeginFill(Start + (20 * Second), Runs.AtRest());

            Assert.IsFalse(meter.Result.Filled, "filled");
            Assert.IsFalse(meter.Result.Stalled, "stalled");
            Assert.IsFalse(meter.Result.Vented, "vented");
            Assert.IsFalse(meter.Result.LeakKnown, "leak");
            Assert.AreEqual(0L, meter.Result.VentMicroseconds, "vent");
        }

        [TestMethod]
        [DataRow(4000)]
        [DataRow(10000)]
        [DataRow(20000)]
        [DataRow(30000)]
        [DataRow(40000)]
        public static void A_vent_is_timed_between_the_readings(int speed)
        {
            for (int from = 12000; from < 12800; from += 67)
            {
                CycleMeter meter = Filled();
                Fall(meter, from, speed, (from * Second / speed) + (3 * Tick));
                long expected = (from - PressureJudge.RestMillibar) * Second / speed;
                Assert.IsTrue(meter.Result.Vented, "vented from " + from);
                AssertWithin(expected - 2000, expected + 2000, meter.Result.VentMicroseconds);
            }
        }

        // Up to 59 mbar a tick; the noise alone would end the slowest of them half a second early.
        [TestMethod]
        [DataRow(500)]
        [DataRow(1000)]
        [DataRow(2000)]
        [DataRow(2950)]
        public static void A_creeping_vent_is_timed_by_its_mean_whatever_the_noise(int speed)
        {
            CycleMeter meter = Noisy(speed, 250);
            long expected = (3000 - PressureJudge.RestMillibar) * Second / speed;
            Assert.IsTrue(meter.Result.Vented, "vented");
            AssertWithin(expected - 2000, expected + 2000, meter.Result.VentMicroseconds);
        }

        [TestMethod]
        public static void A_steep_vent_is_timed_by_its_readings_and_not_by_its_mean()
        {
            // The readings cross the limit on the way to the first tick, the mean on the way to the second.
            CycleMeter meter = Vented(Runs.Steady(3000), Both(0, 2000), Both(0, 0));

            long readings = (Tick * 2300 / 3000) - PressureJudge.ReadingDelayMicroseconds;
            Assert.IsTrue(meter.Result.Vented, "vented");
            Assert.AreEqual(readings, meter.Result.VentMicroseconds, "time");
        }

        [TestMethod]
        public static void A_vent_ends_when_its_mean_is_below_the_limit_of_rest()
        {
            const int Rest = PressureJudge.RestMillibar;

            Assert.IsFalse(Vented(Runs.Steady(3000), Both(0, Rest)).Result.Vented, "a single reading");
            Assert.IsTrue(Vented(Runs.Steady(3000), Both(0, Rest), Both(0, Rest - 1)).Result.Vented, "the mean");
        }

        [TestMethod]
        public static void A_vent_that_begins_at_rest_takes_no_time()
        {
            CycleMeter meter = Vented(Runs.Steady(200), Runs.Steady(190));

            Assert.IsTrue(meter.Result.Vented, "vented");
            Assert.AreEqual(0L, meter.Result.VentMicroseconds, "time");
        }

        [TestMethod]
        public static void A_reading_that_is_low_already_at_the_release_is_a_vent_of_no_time()
        {
            CycleMeter meter = Vented(Both(600, 800), Both(600, 690));

            Assert.IsTrue(meter.Result.Vented, "vented");
            AssertWithin(0, Tick, meter.Result.VentMicroseconds);
        }

        [TestMethod]
        public static void The_first_whoosh_counts_and_later_pressure_does_not_move_it()
        {
            CycleMeter meter = Filled();
            Fall(meter, Plateau, 20000, 2 * Second);
            long vent = meter.Result.VentMicroseconds;

            meter.Vent(Start + (3 * Second), Runs.Steady(5000));
            meter.Vent(Start + (4 * Second), Runs.Steady(100));

            Assert.AreEqual(vent, meter.Result.VentMicroseconds, "time");
        }

        [TestMethod]
        public static void The_pressure_at_the_release_is_its_mean()
        {
            Assert.AreEqual(11900, Vented(Both(12700, 11900)).ReleasedAtMillibar, "mean");
        }

        [TestMethod]
        public static void The_leak_is_what_the_second_half_of_the_hold_loses()
        {
            // A sag at once is the closing of the over-pressure valve.
            AssertLeak(0, Hold(0, 0));
            AssertLeak(0, Hold(2000, 0));
            AssertLeak(100, Hold(500, 100));
        }

        [TestMethod]
        public static void A_fall_that_slows_down_is_held_on_to_and_one_that_goes_on_is_a_leak()
        {
            CycleMeter meter = Held();
            HoldOnce(meter, 12000, 11200, 10528);
            Assert.IsTrue(meter.HoldsOn(Start), "84 %");
            Assert.IsFalse(meter.Result.LeakKnown, "no leak yet");

            HoldOnce(meter, 10528, 9728, 9040);
            Assert.IsFalse(meter.HoldsOn(Start), "86 %");
            AssertLeak(137, meter);
        }

        [TestMethod]
        public static void A_pressure_that_hardly_falls_is_not_held_on_to()
        {
            CycleMeter meter = Held();
            HoldOnce(meter, 12000, 11000, 11000 - (5 * CycleLimits.AiryTightMillibarPerSecond));
            Assert.IsFalse(meter.HoldsOn(Start), "25 millibar a second");
            Assert.IsTrue(meter.Result.Filled, "proved");
        }

        [TestMethod]
        public static void A_fall_that_may_be_a_leak_or_none_is_held_three_times_and_proves_nothing()
        {
            foreach (int fall in new[] { 26, 110, 111 })
            {
                CycleMeter meter = Held();
                bool mayBeNone = fall <= CycleLimits.LeakMillibarPerSecond;
                for (int hold = 1; hold <= 3 && meter.Result.Filled; hold++)
                {
                    HoldOnce(meter, 12000 + (5 * fall), 12000, 12000 - (5 * fall));
                    Assert.AreEqual(mayBeNone && hold < 3, meter.HoldsOn(Start), fall + " in hold " + hold);
                }

                Assert.AreEqual(!mayBeNone, meter.Result.Filled, fall + " millibar a second");
            }
        }

        [TestMethod]
        public static void A_fill_that_rises_fast_has_little_air_and_may_creep_more()
        {
            CycleMeter meter = new CycleMeter(PressureJudge.StallFloorMillibar);
            meter.BeginFill(Start - (10 * Second), Runs.AtRest());
            meter.Fill(Start - Tick, Runs.Moving(12000, 400));
            meter.BeginHold(Start, 10 * Second);
            HoldOnce(meter, 12000, 11000, 11000 - (5 * CycleLimits.TightMillibarPerSecond));
            Assert.IsFalse(meter.HoldsOn(Start), "45 millibar a second");
            Assert.IsTrue(meter.Result.Filled, "proved");
        }

        [TestMethod]
        public static void A_pressure_that_never_comes_to_a_rest_is_held_three_times()
        {
            CycleMeter meter = Held();
            for (int hold = 1; hold <= 3; hold++)
            {
                HoldOnce(meter, 12000, 10500, 9300);
                Assert.AreEqual(hold < 3, meter.HoldsOn(Start), "hold " + hold);
            }

            AssertLeak(240, meter);
        }

        [TestMethod]
        public static void A_group_that_loses_a_third_has_leaked_all_of_it()
        {
            // 30 % of 12 bar at 1.8 bar a second: after 2 s.
            CycleMeter meter = Hold(0, 1800);

            Assert.IsTrue(meter.Result.LeakKnown, "known");
            AssertWithin(1780, 1820, meter.Result.LeakMillibarPerSecond);
        }

        [TestMethod]
        public static void A_group_that_sags_in_the_hold_leaks_at_once_and_what_follows_changes_nothing()
        {
            CycleMeter meter = HeldAt(Start + (2 * Second), 8400);
            Assert.IsFalse(meter.Result.LeakKnown, "70 % is left");

            meter.Hold(Start + Delay + (2 * Second), Runs.Steady(6000));
            AssertLeak(3000, meter);

            meter.Hold(Start + (5 * Second), Runs.Steady(5000));
            meter.Hold(Start + (10 * Second), Runs.Steady(5000));
            AssertLeak(3000, meter);
        }

        [TestMethod]
        public static void A_sag_at_the_very_beginning_of_the_hold_is_a_large_leak()
        {
            AssertLeak(6000000, HeldAt(Start + Delay, 6000));
            AssertLeak(6000000, HeldAt(Start + Tick, 6000));
        }

        [TestMethod]
        public static void A_leak_is_not_known_before_the_hold_is_over()
        {
            CycleMeter meter = Held();
            for (long now = Start + Tick; now < Start + (10 * Second); now += Tick)
            {
                meter.Hold(now, Runs.Steady(Plateau));
                Assert.IsFalse(meter.Result.LeakKnown, "after " + (now - Start) + " us");
            }

            meter.Hold(Start + (10 * Second), Runs.Steady(Plateau));
            Assert.IsTrue(meter.Result.LeakKnown, "known");
        }

        /// <summary>A hold of ten seconds that sags at once and then leaks evenly.</summary>
        private static CycleMeter Hold(int sag, int millibarPerSecond)
        {
            CycleMeter meter = Held();
            for (long now = Start + Tick; now <= Start + (10 * Second); now += Tick)
            {
                long leaked = (now - Delay - Start) * millibarPerSecond / Second;
                meter.Hold(now, Runs.Steady(Plateau - sag - (int)(leaked > 0 ? leaked : 0)));
            }

            return meter;
        }

        /// <summary>The hold of 10 s that has begun, with the pressures on its way.</summary>
        private static void HoldOnce(CycleMeter meter, int start, int half, int end)
        {
            meter.Hold(Start, Runs.Steady(start));
            meter.Hold(Start + (5 * Second), Runs.Steady(half));
            meter.Hold(Start + (10 * Second), Runs.Steady(end));
        }

        /// <summary>A hold that just began and has seen one pressure.</summary>
        private static CycleMeter HeldAt(long now, int millibar)
        {
            CycleMeter meter = Held();
            meter.Hold(now, Runs.Steady(millibar));
            return meter;
        }

        private static CycleMeter Held()
        {
            CycleMeter meter = Filled();
            meter.BeginHold(Start, 10 * Second);
            return meter;
        }

        private static CycleMeter Begun()
        {
            CycleMeter meter = new CycleMeter(PressureJudge.StallFloorMillibar);
            meter.BeginFill(Start, Runs.AtRest());
            return meter;
        }

        private static CycleMeter Filled()
        {
            CycleMeter meter = new CycleMeter(PressureJudge.StallFloorMillibar);
            meter.BeginFill(Start - (10 * Second), Runs.AtRest());
            meter.Fill(Start - Tick, Runs.Stalled());
            return meter;
        }

        /// <summary>A vent that has seen these pressures, tick by tick.</summary>
        private static CycleMeter Vented(PressureVerdict released, params PressureVerdict[] ticks)
        {
            CycleMeter meter = Filled();
            meter.BeginVent(Start, released);
            for (int i = 0; i < ticks.Length; i++)
            {
                meter.Vent(Start + ((i + 1) * Tick), ticks[i]);
            }

            return meter;
        }

        /// <summary>A vent in a straight line, seen by the two samples of each tick.</summary>
        private static void Fall(CycleMeter meter, int from, int millibarPerSecond, long length)
        {
            meter.BeginVent(Start, Runs.Steady(from));
            for (long now = Start + Tick; now <= Start + length; now += Tick)
            {
                long first = Left(from, millibarPerSecond, now - Tick - Start);
                long second = Left(from, millibarPerSecond, now - (Tick / 2) - Start);
                meter.Vent(now, Runs.Steady((int)((first + second) / 2)));
            }
        }

        /// <summary>A slow vent from 3 bar whose readings scatter around their mean.</summary>
        private static CycleMeter Noisy(int millibarPerSecond, int noise)
        {
            CycleMeter meter = Filled();
            meter.BeginVent(Start, Runs.Steady(3000));
            for (long now = Start + Tick; now <= Start + (6 * Second); now += Tick)
            {
                int mean = (int)Left(3000, millibarPerSecond, now - Delay - Start);
                meter.Vent(now, Both(now / Tick % 2 == 0 ? mean - noise : mean + noise, mean));
            }

            return meter;
        }

        private static PressureVerdict Both(int millibar, int mean)
        {
            PressureVerdict verdict = Runs.Steady(mean);
            verdict.Millibar = millibar;
            return verdict;
        }

        private static long Left(int from, int millibarPerSecond, long vented)
        {
            long left = from - (vented * millibarPerSecond / Second);
            return left > 0 ? left : 0;
        }

        private static void AssertLeak(int millibarPerSecond, CycleMeter meter)
        {
            Assert.IsTrue(meter.Result.LeakKnown, "leak known");
            Assert.AreEqual(millibarPerSecond, meter.Result.LeakMillibarPerSecond, "leak");
        }

        private static void AssertWithin(long lowest, long highest, long actual)
        {
            Assert.IsTrue(actual >= lowest && actual <= highest, lowest + " to " + highest + " but was " + actual);
        }
    }
}
