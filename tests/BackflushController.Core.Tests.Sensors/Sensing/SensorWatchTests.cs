using BackflushController.Core.Sensing;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Sensors
{
    [TestClass]
    public class SensorWatchTests
    {
        private const int BadTicks = 10;
        private const int FrozenTicks = 50;
        private const int BackTicks = 25;
        private const SensorCondition Good = SensorCondition.Good;
        private const SensorCondition Doubtful = SensorCondition.Doubtful;
        private const SensorCondition Frozen = SensorCondition.Frozen;
        private const SensorCondition Implausible = SensorCondition.Implausible;
        private const SensorCondition NoSupply = SensorCondition.NoSupply;
        private const SensorCondition Open = SensorCondition.Open;
        private const SensorCondition Shorted = SensorCondition.Shorted;
        private const SensorCondition Silent = SensorCondition.Silent;

        [TestMethod]
        public static void Nine_bad_readings_in_a_row_are_nothing()
        {
            new Watched().Bad(Open, BadTicks - 1).Is(Good, "after nine").Good(1000).Is(Good, "long after");
        }

        [TestMethod]
        public static void The_tenth_bad_reading_loses_the_sensor_and_says_why()
        {
            for (SensorCondition cause = Open; cause <= Implausible; cause++)
            {
                new Watched().Bad(cause, BadTicks).Is(cause, "after ten");
            }
        }

        [TestMethod]
        public static void A_bad_reading_weighs_as_much_as_a_good_one()
        {
            new Watched().Bad(Open, BadTicks - 1).Good(4).Bad(Open, 4).Is(Good, "as bad as before")
                .Bad(Open, 1).Is(Open, "one more");
        }

        [TestMethod]
        public static void A_contact_that_spoils_every_second_reading_does_not_lose_the_sensor()
        {
            new Watched().Burst(Open, 1, 1, 5000).WasNeverLost();
        }

        [TestMethod]
        public static void A_contact_that_spoils_more_than_it_leaves_loses_the_sensor()
        {
            new Watched().Burst(Open, 2, 1, BadTicks - 2).Is(Good, "not at once").Burst(Open, 2, 1, 1).Is(Open, "lost");
        }

        [TestMethod]
        public static void Bursts_that_spoil_four_of_fifteen_readings_never_lose_the_sensor()
        {
            new Watched().Burst(Doubtful, 4, 11, 1000).WasNeverLost();
            new Watched().Burst(Implausible, 4, 11, 1000).WasNeverLost();
        }

        [TestMethod]
        public static void Twenty_doubtful_readings_in_a_row_make_an_implausible_sensor()
        {
            new Watched().Bad(Doubtful, (2 * BadTicks) - 1).Is(Good, "after nineteen")
                .Bad(Doubtful, 1).Is(Implausible, "after twenty");
        }

        [TestMethod]
        public static void Two_doubtful_readings_weigh_as_much_as_a_good_one()
        {
            new Watched().Burst(Doubtful, 2, 1, 1000).WasNeverLost();
            new Watched().Burst(Doubtful, 3, 1, 30).Is(Implausible, "three to one");
        }

        [TestMethod]
        public static void A_jump_that_is_believed_in_the_end_does_not_lose_the_sensor()
        {
            new Watched().Burst(Doubtful, PressureSensor.MostDoubts, 50, 100).WasNeverLost();
        }

        [TestMethod]
        public static void The_first_cause_of_a_loss_is_kept()
        {
            new Watched().Bad(Open, BadTicks).Bad(Shorted, 1000).Is(Open, "first cause");
        }

        [TestMethod]
        public static void A_first_bad_reading_that_is_a_mixture_is_not_the_cause()
        {
            new Watched().Bad(NoSupply, 1).Bad(Open, BadTicks - 1).Is(Open, "what it came to");
        }

        [TestMethod]
        public static void Good_readings_of_hours_save_up_nothing()
        {
            new Watched().Good(10000).Bad(Open, BadTicks).Is(Open, "lost");
        }

        [TestMethod]
        public static void A_lost_sensor_is_back_after_half_a_second_of_good_readings()
        {
            new Watched().Bad(Silent, 1000).Good(BackTicks - 1).Is(Silent, "not yet").Good(1).Is(Good, "back");
        }

        [TestMethod]
        public static void Each_bad_reading_of_a_lost_sensor_starts_its_recovery_anew()
        {
            AssertStartsRecoveryAnew(Doubtful);
            for (SensorCondition cause = Open; cause <= Implausible; cause++)
            {
                AssertStartsRecoveryAnew(cause);
            }
        }

        [TestMethod]
        public static void A_second_loss_has_a_cause_of_its_own()
        {
            new Watched().Bad(Open, BadTicks).Good(BackTicks).Bad(NoSupply, BadTicks).Is(NoSupply, "second cause");
        }

        [TestMethod]
        public static void The_same_sum_for_hours_is_no_fault_at_rest()
        {
            new Watched { Millibar = 699 }.Same(10000).Is(Good, "idle");
        }

        [TestMethod]
        public static void The_same_sum_for_a_second_is_frozen_under_pressure_and_with_the_pump_on()
        {
            AssertFreezes(new Watched { Millibar = 700 });
            AssertFreezes(new Watched { PumpOn = true });
            AssertFreezes(new Watched { PumpOn = true }.Good(10));
        }

        [TestMethod]
        public static void The_same_sum_across_a_switch_of_the_pump_is_frozen()
        {
            new Watched { PumpOn = true }.Good(1).Same(FrozenTicks - 10).Pump(false).Same(10).Is(Frozen, "frozen");
        }

        [TestMethod]
        public static void A_sum_that_froze_long_before_the_pump_was_switched_is_frozen_then()
        {
            new Watched().Same(1000).Is(Good, "before").Pump(true).Same(1).Is(Frozen, "at the switch");
        }

        [TestMethod]
        public static void A_switch_that_the_reading_has_answered_does_not_count()
        {
            new Watched { PumpOn = true }.Good(10).Pump(false).Good(10).Same(1000).Is(Good, "at rest");
        }

        [TestMethod]
        public static void One_other_sum_in_a_second_is_life()
        {
            Watched sensor = new Watched { PumpOn = true };
            for (int i = 0; i < 20; i++)
            {
                sensor.Good(1).Same(FrozenTicks - 1);
            }

            sensor.WasNeverLost();
        }

        [TestMethod]
        public static void Sums_that_differ_by_one_are_not_frozen()
        {
            new Watched { PumpOn = true, Millibar = 12000 }.Alternate(1000).WasNeverLost();
        }

        [TestMethod]
        public static void A_frozen_sensor_is_back_half_a_second_after_it_moves()
        {
            new Watched { PumpOn = true }.Same(FrozenTicks + 100).Is(Frozen, "frozen")
                .Good(BackTicks - 1).Is(Frozen, "not yet").Good(1).Is(Good, "back");
        }

        private static void AssertFreezes(Watched sensor)
        {
            sensor.Good(1).Same(FrozenTicks - 1).Is(Good, "not yet").Same(1).Is(Frozen, "frozen");
        }

        private static void AssertStartsRecoveryAnew(SensorCondition cause)
        {
            new Watched().Bad(Silent, BadTicks).Good(BackTicks - 1).Bad(cause, 1)
                .Good(BackTicks - 1).Is(Silent, "not yet after condition " + (int)cause)
                .Good(1).Is(Good, "back after condition " + (int)cause);
        }

        /// <summary>A watch and the readings it is given.</summary>
        private sealed class Watched
        {
            public bool PumpOn;
            public int Millibar;

            private readonly SensorWatch _watch = new SensorWatch();
            private readonly PressureReading _reading = new PressureReading();
            private int _counts = 4000;
            private bool _wasLost;

            public Watched Pump(bool on)
            {
                PumpOn = on;
                return this;
            }

            public Watched Bad(SensorCondition cause, int ticks) => Watch(cause, ticks, 0, 0);

            /// <summary>Sums that go up by one.</summary>
            public Watched Good(int ticks) => Watch(SensorCondition.Good, ticks, 1, 1);

            public Watched Same(int ticks) => Watch(SensorCondition.Good, ticks, 0, 0);

            public Watched Alternate(int ticks) => Watch(SensorCondition.Good, ticks, 1, -1);

            /// <summary>So many bad readings and then so many good ones, again and again.</summary>
            public Watched Burst(SensorCondition cause, int bad, int good, int times)
            {
                for (int i = 0; i < times; i++)
                {
                    Bad(cause, bad).Good(good);
                }

                return this;
            }

            public Watched Is(SensorCondition expected, string when)
            {
                Assert.AreEqual((int)expected, (int)_watch.Loss, when);
                return this;
            }

            public void WasNeverLost() => Assert.IsFalse(_wasLost, "lost at some time");

            private Watched Watch(SensorCondition condition, int ticks, int oddStep, int evenStep)
            {
                _reading.Condition = condition;
                _reading.Millibar = Millibar;
                for (int i = 0; i < ticks; i++)
                {
                    _counts += i % 2 == 0 ? evenStep : oddStep;
                    _watch.Watch(_reading, condition == SensorCondition.Good ? _counts : 0, PumpOn);
                    _wasLost |= _watch.Loss != SensorCondition.Good;
                }

                return this;
            }
        }
    }
}
