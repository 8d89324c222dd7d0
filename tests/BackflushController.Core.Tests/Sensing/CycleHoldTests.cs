using BackflushController.Core.Board;
using BackflushController.Core.Sensing;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    /// <summary>What a cycle meter makes of the hold after a fill: a leak, a fall that slows down, neither.</summary>
    [TestClass]
    public class CycleHoldTests
    {
        private const long Second = Bench.Second;
        private const long Tick = Inputs.TickMicroseconds;
        private const long Delay = PressureJudge.MeanDelayMicroseconds;
        private const long Start = 7 * Second;
        private const int Plateau = 12000;

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
            HoldOnce(meter, 12000, 11000, 11000 - (5 * 25));
            Assert.IsFalse(meter.HoldsOn(Start), "25 millibar a second");
            Assert.IsTrue(meter.Result.Filled, "proved");
        }

        [TestMethod]
        public static void A_fall_that_may_be_a_leak_or_none_is_held_three_times_and_proves_nothing()
        {
            foreach (int fall in new[] { 26, 110, 111 })
            {
                CycleMeter meter = Held();
                bool mayBeNone = fall <= 110;
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
            HoldOnce(meter, 12000, 11000, 11000 - (5 * 45));
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
            CycleMeters.AssertWithin(1780, 1820, meter.Result.LeakMillibarPerSecond);
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
            CycleMeter meter = CycleMeters.Filled(Start);
            meter.BeginHold(Start, 10 * Second);
            return meter;
        }

        private static void AssertLeak(int millibarPerSecond, CycleMeter meter)
        {
            Assert.IsTrue(meter.Result.LeakKnown, "leak known");
            Assert.AreEqual(millibarPerSecond, meter.Result.LeakMillibarPerSecond, "leak");
        }
    }
}
