using BackflushController.Core.Board;
using BackflushController.Core.Faults;
using BackflushController.Core.Maintenance;
using BackflushController.Core.Run;
using BackflushController.Core.Sensing;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    [TestClass]
    public class ShotWatchTests
    {
        private const long Second = Bench.Second;
        private const long Gap = ShotWatch.SeriesGapMicroseconds;
        private const long Longest = IdleCheck.ShotPatienceMicroseconds;

        [TestMethod]
        public static void A_shot_is_counted_at_its_end()
        {
            new Lever().Brew(25 * Second).Is(0, "it still flows").Rest(Second).Is(1, "over")
                .Rest(60 * Second).Is(1, "once");
        }

        [TestMethod]
        public static void A_short_shot_is_counted_when_nothing_follows_it()
        {
            new Lever().Brew(ShotWatch.ShortestMicroseconds).Rest(Gap - Second).Is(0, "not yet")
                .Rest(2 * Second).Is(1, "counted");
        }

        [TestMethod]
        public static void Less_than_eight_seconds_are_no_shot()
        {
            new Lever().Brew(ShotWatch.ShortestMicroseconds - Lever.Tick).AtEnd(0);
        }

        [TestMethod]
        public static void An_open_flush_is_no_shot_not_even_through_a_clogged_screen()
        {
            new Lever().Hold(300, 30 * Second).Rest(Gap).Hold(ShotWatch.BrewMillibar - 1, 30 * Second).AtEnd(0);
        }

        [TestMethod]
        public static void A_falling_profile_counts_to_its_end()
        {
            new Lever().Brew(5 * Second).Hold(ShotWatch.EndMillibar, 10 * Second).Rest(Second).Is(1, "shots");
        }

        // Fills of 9 s under pressure with pauses of 5, 10 and 15 s, the pressure back 4 s later.
        [TestMethod]
        [DataRow(5)]
        [DataRow(10)]
        [DataRow(15)]
        public static void Backflush_by_hand_is_no_shot(int pause)
        {
            new Lever().Series(6, 9 * Second, (pause + 4) * Second).AtEnd(0);
        }

        [TestMethod]
        public static void The_one_long_fill_among_short_ones_is_no_shot()
        {
            new Lever().Brew(ShotWatch.SeriesFillMicroseconds).Rest(10 * Second).Brew(9 * Second).Rest(10 * Second)
                .Brew(ShotWatch.SeriesFillMicroseconds).AtEnd(0);
        }

        [TestMethod]
        public static void A_pulse_before_or_after_it_does_not_spoil_a_short_shot()
        {
            new Lever().Brew(2 * Second).Rest(5 * Second).Brew(10 * Second).Rest(5 * Second).Brew(2 * Second).AtEnd(1);
        }

        [TestMethod]
        public static void Two_portafilters_in_turn_are_two_shots()
        {
            new Lever().Brew(25 * Second).Rest(8 * Second).Brew(25 * Second).Rest(Second).Is(2, "shots");
        }

        [TestMethod]
        public static void A_short_shot_between_long_ones_counts()
        {
            new Lever().Brew(25 * Second).Rest(8 * Second).Brew(12 * Second).Rest(8 * Second)
                .Brew(25 * Second).AtEnd(3);
        }

        [TestMethod]
        public static void Short_shots_count_when_the_gap_between_them_is_long_enough()
        {
            new Lever().Series(5, 12 * Second, Gap).Rest(Second).Is(5, "shots");
        }

        [TestMethod]
        public static void Two_minutes_are_the_longest_shot_and_longer_pressure_is_none()
        {
            new Lever().Brew(Longest + Lever.Tick).Rest(Second).Is(1, "two minutes");
            new Lever().Brew(Longest + (2 * Lever.Tick)).Rest(Second).Is(0, "a tick more");
            new Lever().Brew(Longest + (61 * Second)).AtEnd(0).Brew(25 * Second).Rest(Second).Is(1, "a shot after it");
        }

        [TestMethod]
        public static void Nothing_of_a_run_is_a_shot()
        {
            for (RunState state = RunState.Ready; state <= RunState.Faulted; state++)
            {
                bool free = state == RunState.Ready || state == RunState.Finished
                    || state == RunState.Stopped || state == RunState.Faulted;
                new Lever().In(state).Brew(25 * Second).Rest(2 * Gap).Is(free ? 1 : 0, "state " + (int)state);
            }
        }

        [TestMethod]
        public static void Pressure_left_from_a_run_is_no_shot()
        {
            new Lever().In(RunState.Filling).Brew(10 * Second).In(RunState.Faulted).Brew(30 * Second).AtEnd(0);
            new Lever().In(RunState.Filling).Brew(5 * Second).In(RunState.Ready).Brew(20 * Second).AtEnd(0);
        }

        [TestMethod]
        public static void A_run_right_after_a_short_shot_counts_it()
        {
            new Lever().Brew(10 * Second).Rest(5 * Second).In(RunState.AwaitingPerson).Rest(Lever.Tick).Is(1, "at once")
                .AtEnd(1);
        }

        [TestMethod]
        public static void A_draw_that_a_run_breaks_off_is_no_shot_and_does_not_go_on_after_it()
        {
            new Lever().Brew(25 * Second).In(RunState.Energising).Rest(Second).In(RunState.Ready).AtEnd(0);
            new Lever().Brew(5 * Second).In(RunState.Filling).Rest(20 * Second).In(RunState.Ready).AtEnd(0);
        }

        [TestMethod]
        public static void A_draw_that_the_sensors_loss_breaks_off_is_no_shot()
        {
            new Lever().Brew(25 * Second).Lost(true).AtEnd(0)
                .Lost(false).Rest(Second).Brew(25 * Second).Rest(Second).Is(1, "a shot after it");
        }

        [TestMethod]
        public static void A_pressure_that_is_lost_says_nothing_however_high()
        {
            new Lever().Lost(true).Brew(25 * Second).AtEnd(0);
        }

        [TestMethod]
        public static void After_a_loss_of_the_sensor_brewing_pressure_must_come_anew()
        {
            new Lever().Lost(true).Rest(Second).Lost(false).Hold(3000, 30 * Second).AtEnd(0);
        }

        [TestMethod]
        public static void Switch_and_pressure_together_are_one_shot()
        {
            new Lever().Switch(true).Rest(5 * Second).Brew(20 * Second).Switch(false).AtEnd(1);
        }

        [TestMethod]
        public static void The_switch_alone_makes_a_shot_when_the_sensor_does_not_measure()
        {
            new Lever().Lost(true).Rest(Second)
                .Switch(true).Rest(25 * Second).Switch(false).Rest(Second).Is(1, "shot")
                .Switch(true).Rest(5 * Second).Switch(false).AtEnd(1);
        }

        [TestMethod]
        public static void A_closed_switch_without_pressure_is_a_flush()
        {
            new Lever().Switch(true).Hold(300, 25 * Second).Switch(false).AtEnd(0);
        }

        [TestMethod]
        public static void The_switch_finishes_the_shot_in_which_the_sensor_was_lost()
        {
            new Lever().Switch(true).Brew(10 * Second).Lost(true).Brew(10 * Second).Switch(false).AtEnd(1);
            new Lever().Brew(2 * Second).Switch(true).Brew(8 * Second).Lost(true).Brew(10 * Second)
                .Switch(false).AtEnd(1);
        }

        [TestMethod]
        public static void A_chattering_switch_is_closed_until_it_stays_open()
        {
            Lever lever = new Lever().Lost(true).Rest(Second);
            for (int i = 0; i < 200; i++)
            {
                lever.Switch(i % 4 == 0).Rest(100000);
            }

            lever.Is(0, "closed for 0.1 s at a time").Rest(2 * Gap);
            for (int i = 0; i < 1000; i++)
            {
                lever.Switch(i % 8 == 0).Rest(Lever.Tick);
            }

            lever.Switch(false).Rest(Second).Is(1, "20 s of chatter");
        }

        [TestMethod]
        public static void A_switch_that_is_closed_at_power_up_must_open_first()
        {
            new Lever(false).Lost(true).Switch(true).Rest(25 * Second).Switch(false).AtEnd(0);
        }

        /// <summary>The machine's own lever, and the watch on its pressure.</summary>
        private sealed class Lever
        {
            public const long Tick = TickTiming.TickMicroseconds;

            private readonly ShotWatch _watch = new ShotWatch();
            private readonly PressureVerdict _verdict = new PressureVerdict { Known = true };
            private RunState _state = RunState.Ready;
            private bool _closed;
            private int _shots;
            private long _now;

            public Lever()
                : this(true)
            {
            }

            public Lever(bool rested)
            {
                Rest(rested ? Second : 0);
            }

            public Lever In(RunState state)
            {
                _state = state;
                return this;
            }

            public Lever Lost(bool lost)
            {
                _verdict.Known = !lost;
                return this;
            }

            public Lever Switch(bool closed)
            {
                _closed = closed;
                return this;
            }

            public Lever Brew(long microseconds) => Hold(9000, microseconds);

            public Lever Rest(long microseconds) => Hold(0, microseconds);

            public Lever Series(int fills, long fill, long pause)
            {
                for (int i = 0; i < fills; i++)
                {
                    Brew(fill).Rest(pause);
                }

                return this;
            }

            public Lever Hold(int millibar, long microseconds)
            {
                _verdict.MeanMillibar = millibar;
                for (long end = _now + microseconds; _now < end; _now += Tick)
                {
                    _shots += _watch.Watch(_now, _state, _verdict, _closed) ? 1 : 0;
                }

                return this;
            }

            public Lever Is(int shots, string when)
            {
                Assert.AreEqual(shots, _shots, "shots: " + when);
                return this;
            }

            /// <summary>So many shots when nothing follows any more.</summary>
            public Lever AtEnd(int shots) => Rest(2 * Gap).Is(shots, "at the end");
        }
    }
}
