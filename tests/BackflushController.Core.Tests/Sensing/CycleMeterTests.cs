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
            CycleMeters.AssertWithin(2333333, 2333333 + Tick, meter.Result.FillMicroseconds);
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
            CycleMeter meter = CycleMeters.Filled(Start);
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
                CycleMeter meter = CycleMeters.Filled(Start);
                Fall(meter, from, speed, (from * Second / speed) + (3 * Tick));
                long expected = (from - PressureJudge.RestMillibar) * Second / speed;
                Assert.IsTrue(meter.Result.Vented, "vented from " + from);
                CycleMeters.AssertWithin(expected - 2000, expected + 2000, meter.Result.VentMicroseconds);
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
            CycleMeters.AssertWithin(expected - 2000, expected + 2000, meter.Result.VentMicroseconds);
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
            CycleMeters.AssertWithin(0, Tick, meter.Result.VentMicroseconds);
        }

        [TestMethod]
        public static void The_first_whoosh_counts_and_later_pressure_does_not_move_it()
        {
            CycleMeter meter = CycleMeters.Filled(Start);
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

        private static CycleMeter Begun()
        {
            CycleMeter meter = new CycleMeter(PressureJudge.StallFloorMillibar);
            meter.BeginFill(Start, Runs.AtRest());
            return meter;
        }

        /// <summary>A vent that has seen these pressures, tick by tick.</summary>
        private static CycleMeter Vented(PressureVerdict released, params PressureVerdict[] ticks)
        {
            CycleMeter meter = CycleMeters.Filled(Start);
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
            CycleMeter meter = CycleMeters.Filled(Start);
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
    }
}
