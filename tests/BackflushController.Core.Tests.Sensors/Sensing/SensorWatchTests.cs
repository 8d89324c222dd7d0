using BackflushController.Core.Sensing;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Sensors
{
    [TestClass]
    public class SensorWatchTests
    {
        private const int BadTicks = SensorWatch.BadTicks;
        private const int FrozenTicks = SensorWatch.FrozenTicks;
        private const int BackTicks = SensorWatch.RecoveryTicks;

        [TestMethod]
        public static void Nine_bad_readings_in_a_row_are_nothing()
        {
            Watched sensor = new Watched();

            sensor.Bad(SensorCondition.Open, BadTicks - 1);
            sensor.AssertLoss(SensorCondition.Good, "after nine");
            sensor.Good(1000);
            sensor.AssertLoss(SensorCondition.Good, "long after");
        }

        [TestMethod]
        public static void The_tenth_bad_reading_loses_the_sensor()
        {
            for (int cause = (int)SensorCondition.Open; cause <= (int)SensorCondition.Implausible; cause++)
            {
                Watched sensor = new Watched();

                sensor.Bad((SensorCondition)cause, BadTicks);

                sensor.AssertLoss((SensorCondition)cause, "after ten");
            }
        }

        [TestMethod]
        public static void A_bad_reading_weighs_as_much_as_a_good_one()
        {
            Watched sensor = new Watched();
            sensor.Bad(SensorCondition.Open, BadTicks - 1);

            sensor.Good(4);
            sensor.Bad(SensorCondition.Open, 4);
            sensor.AssertLoss(SensorCondition.Good, "as bad as before");
            sensor.Bad(SensorCondition.Open, 1);
            sensor.AssertLoss(SensorCondition.Open, "one more");
        }

        [TestMethod]
        public static void A_contact_that_spoils_every_second_reading_does_not_lose_the_sensor()
        {
            Watched sensor = new Watched();

            sensor.Burst(SensorCondition.Open, 1, 1, 5000);

            sensor.AssertNeverLost();
        }

        [TestMethod]
        public static void A_contact_that_spoils_more_than_it_leaves_loses_the_sensor()
        {
            Watched sensor = new Watched();

            sensor.Burst(SensorCondition.Open, 2, 1, BadTicks - 2);
            sensor.AssertLoss(SensorCondition.Good, "not at once");
            sensor.Burst(SensorCondition.Open, 2, 1, 1);

            sensor.AssertLoss(SensorCondition.Open, "lost");
        }

        [TestMethod]
        public static void Bursts_that_spoil_four_of_fifteen_readings_never_lose_the_sensor()
        {
            Watched doubtful = new Watched();
            doubtful.Burst(SensorCondition.Doubtful, 4, 11, 1000);
            doubtful.AssertNeverLost();

            Watched bad = new Watched();
            bad.Burst(SensorCondition.Implausible, 4, 11, 1000);
            bad.AssertNeverLost();
        }

        [TestMethod]
        public static void Twenty_doubtful_readings_in_a_row_make_an_implausible_sensor()
        {
            Watched sensor = new Watched();

            sensor.Bad(SensorCondition.Doubtful, (2 * BadTicks) - 1);
            sensor.AssertLoss(SensorCondition.Good, "after nineteen");
            sensor.Bad(SensorCondition.Doubtful, 1);
            sensor.AssertLoss(SensorCondition.Implausible, "after twenty");
        }

        [TestMethod]
        public static void Two_doubtful_readings_weigh_as_much_as_a_good_one()
        {
            Watched even = new Watched();
            even.Burst(SensorCondition.Doubtful, 2, 1, 1000);
            even.AssertNeverLost();

            Watched more = new Watched();
            more.Burst(SensorCondition.Doubtful, 3, 1, 30);
            more.AssertLoss(SensorCondition.Implausible, "three to one");
        }

        [TestMethod]
        public static void A_jump_that_is_believed_in_the_end_does_not_lose_the_sensor()
        {
            Watched sensor = new Watched();

            sensor.Burst(SensorCondition.Doubtful, PressureSensor.MostDoubts, 50, 100);

            sensor.AssertNeverLost();
        }

        [TestMethod]
        public static void The_first_cause_of_a_loss_is_kept()
        {
            Watched sensor = new Watched();

            sensor.Bad(SensorCondition.Open, BadTicks);
            sensor.Bad(SensorCondition.Shorted, 1000);

            sensor.AssertLoss(SensorCondition.Open, "first cause");
        }

        [TestMethod]
        public static void A_first_bad_reading_that_is_a_mixture_is_not_the_cause()
        {
            Watched sensor = new Watched();

            sensor.Bad(SensorCondition.NoSupply, 1);
            sensor.Bad(SensorCondition.Open, BadTicks - 1);

            sensor.AssertLoss(SensorCondition.Open, "what it came to");
        }

        [TestMethod]
        public static void Good_readings_of_hours_save_up_nothing()
        {
            Watched sensor = new Watched();
            sensor.Good(10000);

            sensor.Bad(SensorCondition.Open, BadTicks);

            sensor.AssertLoss(SensorCondition.Open, "lost");
        }

        [TestMethod]
        public static void A_lost_sensor_is_back_after_half_a_second_of_good_readings()
        {
            Watched sensor = new Watched();
            sensor.Bad(SensorCondition.Silent, 1000);

            sensor.Good(BackTicks - 1);
            sensor.AssertLoss(SensorCondition.Silent, "not yet");
            sensor.Good(1);
            sensor.AssertLoss(SensorCondition.Good, "back");
        }

        [TestMethod]
        public static void Each_bad_reading_of_a_lost_sensor_starts_its_recovery_anew()
        {
            AssertStartsRecoveryAnew(SensorCondition.Doubtful);
            for (int cause = (int)SensorCondition.Open; cause <= (int)SensorCondition.Implausible; cause++)
            {
                AssertStartsRecoveryAnew((SensorCondition)cause);
            }
        }

        [TestMethod]
        public static void A_second_loss_has_a_cause_of_its_own()
        {
            Watched sensor = new Watched();
            sensor.Bad(SensorCondition.Open, BadTicks);
            sensor.Good(BackTicks);

            sensor.Bad(SensorCondition.NoSupply, BadTicks);

            sensor.AssertLoss(SensorCondition.NoSupply, "second cause");
        }

        [TestMethod]
        public static void The_same_sum_for_hours_is_no_fault_at_rest()
        {
            Watched sensor = new Watched { Millibar = PressureJudge.RestMillibar - 1 };

            sensor.Same(10000);

            sensor.AssertLoss(SensorCondition.Good, "idle");
        }

        [TestMethod]
        public static void The_same_sum_for_a_second_under_pressure_is_frozen_without_the_pump()
        {
            Watched sensor = new Watched { Millibar = PressureJudge.RestMillibar };
            sensor.Good(1);

            sensor.Same(FrozenTicks - 1);
            sensor.AssertLoss(SensorCondition.Good, "not yet");
            sensor.Same(1);
            sensor.AssertLoss(SensorCondition.Frozen, "frozen");
        }

        [TestMethod]
        public static void The_same_sum_for_a_second_with_the_pump_on_is_frozen()
        {
            Watched sensor = new Watched { PumpOn = true };
            sensor.Good(1);

            sensor.Same(FrozenTicks - 1);
            sensor.AssertLoss(SensorCondition.Good, "not yet");
            sensor.Same(1);
            sensor.AssertLoss(SensorCondition.Frozen, "frozen");
        }

        [TestMethod]
        public static void The_same_sum_across_a_switch_of_the_pump_is_frozen()
        {
            Watched sensor = new Watched { PumpOn = true };
            sensor.Good(1);
            sensor.Same(FrozenTicks - 10);

            sensor.PumpOn = false;
            sensor.Same(10);

            sensor.AssertLoss(SensorCondition.Frozen, "frozen");
        }

        [TestMethod]
        public static void A_sum_that_froze_long_before_the_pump_was_switched_is_frozen_then()
        {
            Watched sensor = new Watched();
            sensor.Same(1000);
            sensor.AssertLoss(SensorCondition.Good, "before");

            sensor.PumpOn = true;
            sensor.Same(1);

            sensor.AssertLoss(SensorCondition.Frozen, "at the switch");
        }

        [TestMethod]
        public static void A_switch_that_the_reading_has_answered_does_not_count()
        {
            Watched sensor = new Watched { PumpOn = true };
            sensor.Good(10);
            sensor.PumpOn = false;
            sensor.Good(10);

            sensor.Same(1000);

            sensor.AssertLoss(SensorCondition.Good, "at rest");
        }

        [TestMethod]
        public static void One_other_sum_in_a_second_is_life()
        {
            Watched sensor = new Watched { PumpOn = true };
            for (int i = 0; i < 20; i++)
            {
                sensor.Good(1);
                sensor.Same(FrozenTicks - 1);
            }

            sensor.AssertNeverLost();
        }

        [TestMethod]
        public static void Sums_that_differ_by_one_are_not_frozen()
        {
            Watched sensor = new Watched { PumpOn = true, Millibar = 12000 };

            sensor.Alternate(1000);

            sensor.AssertNeverLost();
        }

        [TestMethod]
        public static void A_frozen_sensor_is_back_half_a_second_after_it_moves()
        {
            Watched sensor = new Watched { PumpOn = true };
            sensor.Same(FrozenTicks + 100);
            sensor.AssertLoss(SensorCondition.Frozen, "frozen");

            sensor.Good(BackTicks - 1);
            sensor.AssertLoss(SensorCondition.Frozen, "not yet");
            sensor.Good(1);
            sensor.AssertLoss(SensorCondition.Good, "back");
        }

        private static void AssertStartsRecoveryAnew(SensorCondition cause)
        {
            Watched sensor = new Watched();
            sensor.Bad(SensorCondition.Silent, BadTicks);
            sensor.Good(BackTicks - 1);

            sensor.Bad(cause, 1);

            sensor.Good(BackTicks - 1);
            sensor.AssertLoss(SensorCondition.Silent, "not yet after condition " + (int)cause);
            sensor.Good(1);
            sensor.AssertLoss(SensorCondition.Good, "back after condition " + (int)cause);
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

            public void Bad(SensorCondition cause, int ticks)
            {
                for (int i = 0; i < ticks; i++)
                {
                    Watch(cause, 0);
                }
            }

            public void Good(int ticks)
            {
                for (int i = 0; i < ticks; i++)
                {
                    _counts++;
                    Watch(SensorCondition.Good, _counts);
                }
            }

            public void Same(int ticks)
            {
                for (int i = 0; i < ticks; i++)
                {
                    Watch(SensorCondition.Good, _counts);
                }
            }

            public void Alternate(int ticks)
            {
                for (int i = 0; i < ticks; i++)
                {
                    Watch(SensorCondition.Good, _counts + (i % 2));
                }
            }

            /// <summary>So many bad readings and then so many good ones, again and again.</summary>
            public void Burst(SensorCondition cause, int bad, int good, int times)
            {
                for (int i = 0; i < times; i++)
                {
                    Bad(cause, bad);
                    Good(good);
                }
            }

            public void AssertLoss(SensorCondition expected, string when)
            {
                Assert.AreEqual((int)expected, (int)_watch.Loss, when);
            }

            public void AssertNeverLost()
            {
                Assert.IsFalse(_wasLost, "lost at some time");
            }

            private void Watch(SensorCondition condition, int counts)
            {
                _reading.Condition = condition;
                _reading.Millibar = Millibar;
                _watch.Watch(_reading, counts, PumpOn);
                _wasLost |= _watch.Loss != SensorCondition.Good;
            }
        }
    }
}
