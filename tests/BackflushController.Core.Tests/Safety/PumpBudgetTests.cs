using BackflushController.Core.Safety;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    [TestClass]
    public class PumpBudgetTests
    {
        private const long Second = Bench.Second;
        private const long On = 122 * Bench.Second;
        private const long Window = 180 * Bench.Second;

        [TestMethod]
        public static void A_pump_that_has_rested_may_run_for_the_whole_budget()
        {
            Assert.AreEqual(Second + On, new PumpBudget().EndOf(Second), "end");
        }

        [TestMethod]
        public static void What_the_pump_has_run_is_taken_off()
        {
            PumpBudget budget = new PumpBudget();
            budget.Add(0, 50 * Second);

            Assert.AreEqual((60 * Second) + On - (50 * Second), budget.EndOf(60 * Second), "end");
        }

        [TestMethod]
        public static void What_leaves_the_window_is_given_back()
        {
            PumpBudget budget = new PumpBudget();
            budget.Add(0, 50 * Second);
            budget.Add(60 * Second, 150 * Second);

            // 22 s are left: the pause between the two takes 10 s of them, and the first 12 s after the second.
            Assert.AreEqual(Window + (162 * Second), budget.EndOf(Window + (40 * Second)), "in the middle of it");
        }

        [TestMethod]
        public static void What_has_left_the_window_is_forgotten()
        {
            PumpBudget budget = new PumpBudget();
            budget.Add(0, 50 * Second);

            Assert.AreEqual(Window + (50 * Second) + On, budget.EndOf(Window + (50 * Second)), "end");
        }

        [TestMethod]
        public static void A_budget_that_is_used_up_grants_nothing()
        {
            PumpBudget budget = new PumpBudget();
            budget.Add(0, On + Second);

            Assert.AreEqual(On + (2 * Second), budget.EndOf(On + (2 * Second)), "end");
        }

        [TestMethod]
        public static void Two_minutes_on_and_one_off_may_go_on_for_ever()
        {
            PumpBudget budget = new PumpBudget();
            long now = 0;
            for (int cycle = 0; cycle < 100; cycle++)
            {
                long off = now + (20 * Second);
                Assert.IsTrue(budget.EndOf(now) >= off, "fill " + cycle);
                budget.Add(now, off);
                now = off + (10 * Second);
            }
        }

        [TestMethod]
        public static void A_hundredth_more_than_two_in_three_ends_by_the_budget()
        {
            PumpBudget budget = new PumpBudget();
            long now = 0;
            int cycle = 0;
            while (cycle < 100 && budget.EndOf(now) >= now + (21 * Second))
            {
                budget.Add(now, now + (21 * Second));
                now += 30 * Second;
                cycle++;
            }

            Assert.IsTrue(cycle < 7, "fills of 21 s " + cycle);
        }

        [TestMethod]
        public static void More_stretches_than_are_kept_count_too_much_and_never_too_little()
        {
            PumpBudget chattering = new PumpBudget();
            PumpBudget steady = new PumpBudget();
            long now = 0;
            for (int i = 0; i < 2 * PumpBudget.MostStretches; i++)
            {
                chattering.Add(now, now + (Second / 5));
                now += Second / 2;
            }

            steady.Add(0, PumpBudget.MostStretches * Second / 5);

            Assert.IsTrue(chattering.EndOf(now) < steady.EndOf(now), "end");
        }

        [TestMethod]
        public static void The_last_of_too_many_stretches_takes_the_rest_with_their_pauses()
        {
            PumpBudget budget = new PumpBudget();
            long now = 0;
            for (int i = 0; i < PumpBudget.MostStretches + 10; i++)
            {
                budget.Add(now, now + Second);
                now += 2 * Second;
            }

            // 54 s as they were, and 20 s with their pauses.
            Assert.AreEqual(now + On - (74 * Second), budget.EndOf(now), "end");
        }

        [TestMethod]
        public static void However_long_it_goes_on_each_end_is_where_the_window_holds_just_the_budget()
        {
            const int Fills = 200;
            const long Longest = 30 * Bench.Second;
            long[] from = new long[Fills];
            long[] to = new long[Fills];
            PumpBudget budget = new PumpBudget();
            long now = 1000 * Second;
            for (int i = 0; i < Fills; i++)
            {
                long end = budget.EndOf(now);
                from[i] = now;
                to[i] = end;
                if (end > now && end < now + Longest)
                {
                    Assert.AreEqual(On, OnSince(from, to, i, end - Window), "at the end of fill " + i);
                    to[i] = end + 1;
                    Assert.AreEqual(On + 1, OnSince(from, to, i, end + 1 - Window), "after fill " + i);
                }

                // Whole seconds, so that ends and edges meet; now and then a rest that empties the window.
                long fill = (3 + (i * 7 % 27)) * Second;
                to[i] = end < now + fill ? end : now + fill;
                Assert.IsTrue(OnSince(from, to, i, to[i] - Window) <= On, "in fill " + i);
                budget.Add(from[i], to[i]);
                now = to[i] + ((i % 50 == 49 ? 400 : 1 + (i * 5 % 11)) * Second);
            }
        }

        /// <summary>How long the pump was on since a time, up to the end of a fill.</summary>
        private static long OnSince(long[] from, long[] to, int last, long since)
        {
            long on = 0;
            for (int i = 0; i <= last; i++)
            {
                long start = from[i] > since ? from[i] : since;
                on += to[i] > start ? to[i] - start : 0;
            }

            return on;
        }
    }
}
