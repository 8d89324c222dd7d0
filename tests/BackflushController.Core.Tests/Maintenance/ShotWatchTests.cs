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

        [TestMethod]
        public static void A_shot_is_counted_at_its_end()
        {
            Lever lever = new Lever();
            lever.Brew(25 * Second);
            Assert.AreEqual(0, lever.Shots, "it still flows");
            lever.Rest(Second);
            Assert.AreEqual(1, lever.Shots, "over");
            lever.Rest(60 * Second);
            Assert.AreEqual(1, lever.Shots, "once");
        }

        [TestMethod]
        public static void A_short_shot_is_counted_when_nothing_follows_it()
        {
            Lever lever = new Lever();
            lever.Brew(ShotWatch.ShortestMicroseconds);
            lever.Rest(Gap - Second);
            Assert.AreEqual(0, lever.Shots, "not yet");
            lever.Rest(2 * Second);
            Assert.AreEqual(1, lever.Shots, "counted");
        }

        [TestMethod]
        public static void Less_than_eight_seconds_are_no_shot()
        {
            Lever lever = new Lever();
            lever.Brew(ShotWatch.ShortestMicroseconds - Lever.Tick);
            lever.Rest(2 * Gap);

            Assert.AreEqual(0, lever.Shots, "shots");
        }

        [TestMethod]
        public static void An_open_flush_is_no_shot_not_even_behind_a_clogged_screen()
        {
            Lever lever = new Lever();
            lever.Hold(300, 30 * Second);
            lever.Rest(Gap);
            lever.Hold(ShotWatch.BrewMillibar - 1, 30 * Second);
            lever.Rest(2 * Gap);

            Assert.AreEqual(0, lever.Shots, "shots");
        }

        [TestMethod]
        public static void A_falling_profile_counts_to_its_end()
        {
            Lever lever = new Lever();
            lever.Brew(5 * Second);
            lever.Hold(ShotWatch.EndMillibar, 10 * Second);
            lever.Rest(Second);

            Assert.AreEqual(1, lever.Shots, "shots");
        }

        [TestMethod]
        public static void Backflush_by_hand_is_no_shot()
        {
            // Fills of 9 s under pressure with pauses of 5, 10 and 15 s, the pressure back 4 s later.
            for (int pause = 5; pause <= 15; pause += 5)
            {
                Lever lever = new Lever();
                for (int fill = 0; fill < 6; fill++)
                {
                    lever.Brew(9 * Second);
                    lever.Rest((pause + 4) * Second);
                }

                lever.Rest(2 * Gap);
                Assert.AreEqual(0, lever.Shots, "pause " + pause);
            }
        }

        [TestMethod]
        public static void The_one_long_fill_among_short_ones_is_no_shot()
        {
            Lever lever = new Lever();
            lever.Brew(ShotWatch.SeriesFillMicroseconds);
            lever.Rest(10 * Second);
            lever.Brew(9 * Second);
            lever.Rest(10 * Second);
            lever.Brew(ShotWatch.SeriesFillMicroseconds);
            lever.Rest(2 * Gap);

            Assert.AreEqual(0, lever.Shots, "shots");
        }

        [TestMethod]
        public static void A_pulse_before_or_after_it_does_not_spoil_a_short_shot()
        {
            Lever lever = new Lever();
            lever.Brew(2 * Second);
            lever.Rest(5 * Second);
            lever.Brew(10 * Second);
            lever.Rest(5 * Second);
            lever.Brew(2 * Second);
            lever.Rest(2 * Gap);

            Assert.AreEqual(1, lever.Shots, "shots");
        }

        [TestMethod]
        public static void Two_portafilters_in_turn_are_two_shots()
        {
            Lever lever = new Lever();
            lever.Brew(25 * Second);
            lever.Rest(8 * Second);
            lever.Brew(25 * Second);
            lever.Rest(Second);

            Assert.AreEqual(2, lever.Shots, "shots");
        }

        [TestMethod]
        public static void A_short_shot_between_long_ones_counts()
        {
            Lever lever = new Lever();
            lever.Brew(25 * Second);
            lever.Rest(8 * Second);
            lever.Brew(12 * Second);
            lever.Rest(8 * Second);
            lever.Brew(25 * Second);
            lever.Rest(2 * Gap);

            Assert.AreEqual(3, lever.Shots, "shots");
        }

        [TestMethod]
        public static void Short_shots_count_when_the_gap_between_them_is_long_enough()
        {
            Lever lever = new Lever();
            for (int i = 0; i < 5; i++)
            {
                lever.Brew(12 * Second);
                lever.Rest(Gap);
            }

            lever.Rest(Second);
            Assert.AreEqual(5, lever.Shots, "shots");
        }

        [TestMethod]
        public static void Pressure_that_stands_for_minutes_is_no_shot()
        {
            Lever lever = new Lever();
            lever.Brew(IdleCheck.ShotPatienceMicroseconds + Second);
            lever.Brew(60 * Second);
            lever.Rest(2 * Gap);
            Assert.AreEqual(0, lever.Shots, "standing");

            lever.Brew(25 * Second);
            lever.Rest(Second);
            Assert.AreEqual(1, lever.Shots, "a shot after it");
        }

        [TestMethod]
        public static void Nothing_of_a_run_is_a_shot()
        {
            for (int state = 0; state <= (int)RunState.Faulted; state++)
            {
                Lever lever = new Lever { State = (RunState)state };
                lever.Brew(25 * Second);
                lever.Rest(2 * Gap);

                bool free = state == (int)RunState.Ready || state == (int)RunState.Finished
                    || state == (int)RunState.Stopped || state == (int)RunState.Faulted;
                Assert.AreEqual(free ? 1 : 0, lever.Shots, "state " + state);
            }
        }

        [TestMethod]
        public static void Pressure_left_from_a_run_is_no_shot()
        {
            Lever lever = new Lever { State = RunState.Filling };
            lever.Brew(10 * Second);
            lever.State = RunState.Faulted;
            lever.Brew(30 * Second);
            lever.Rest(2 * Gap);

            Assert.AreEqual(0, lever.Shots, "shots");
        }

        [TestMethod]
        public static void A_run_right_after_a_short_shot_counts_it()
        {
            Lever lever = new Lever();
            lever.Brew(10 * Second);
            lever.Rest(5 * Second);
            lever.State = RunState.AwaitingPerson;
            lever.Rest(Lever.Tick);
            Assert.AreEqual(1, lever.Shots, "at once");
            lever.Rest(2 * Gap);
            Assert.AreEqual(1, lever.Shots, "once");
        }

        [TestMethod]
        public static void A_draw_that_a_run_breaks_off_is_no_shot()
        {
            Lever lever = new Lever();
            lever.Brew(25 * Second);
            lever.State = RunState.Energising;
            lever.Rest(Second);
            lever.State = RunState.Ready;
            lever.Rest(2 * Gap);

            Assert.AreEqual(0, lever.Shots, "shots");
        }

        [TestMethod]
        public static void A_draw_that_the_sensors_loss_breaks_off_is_no_shot()
        {
            Lever lever = new Lever();
            lever.Brew(25 * Second);
            lever.Lost = true;
            lever.Rest(2 * Gap);
            Assert.AreEqual(0, lever.Shots, "shots");

            lever.Lost = false;
            lever.Rest(Second);
            lever.Brew(25 * Second);
            lever.Rest(Second);
            Assert.AreEqual(1, lever.Shots, "a shot after it");
        }

        [TestMethod]
        public static void A_pressure_that_is_lost_says_nothing_however_high()
        {
            Lever lever = new Lever { Lost = true };
            lever.Brew(25 * Second);
            lever.Rest(2 * Gap);

            Assert.AreEqual(0, lever.Shots, "shots");
        }

        [TestMethod]
        public static void Switch_and_pressure_together_are_one_shot()
        {
            Lever lever = new Lever { Switch = true };
            lever.Rest(5 * Second);
            lever.Brew(20 * Second);
            lever.Switch = false;
            lever.Rest(2 * Gap);

            Assert.AreEqual(1, lever.Shots, "shots");
        }

        [TestMethod]
        public static void The_switch_alone_makes_a_shot_when_the_sensor_does_not_measure()
        {
            Lever lever = new Lever { Lost = true };
            lever.Rest(Second);
            lever.Switch = true;
            lever.Rest(25 * Second);
            lever.Switch = false;
            lever.Rest(Second);
            Assert.AreEqual(1, lever.Shots, "shot");

            lever.Switch = true;
            lever.Rest(5 * Second);
            lever.Switch = false;
            lever.Rest(2 * Gap);
            Assert.AreEqual(1, lever.Shots, "flush");
        }

        [TestMethod]
        public static void A_closed_switch_without_pressure_is_a_flush()
        {
            Lever lever = new Lever { Switch = true };
            lever.Hold(300, 25 * Second);
            lever.Switch = false;
            lever.Rest(2 * Gap);

            Assert.AreEqual(0, lever.Shots, "shots");
        }

        [TestMethod]
        public static void The_switch_finishes_the_shot_in_which_the_sensor_was_lost()
        {
            Lever lever = new Lever { Switch = true };
            lever.Brew(10 * Second);
            lever.Lost = true;
            lever.Brew(10 * Second);
            lever.Switch = false;
            lever.Rest(2 * Gap);

            Assert.AreEqual(1, lever.Shots, "shots");
        }

        [TestMethod]
        public static void A_chattering_switch_is_closed_until_it_stays_open()
        {
            Lever lever = new Lever { Lost = true };
            lever.Rest(Second);
            for (int i = 0; i < 200; i++)
            {
                lever.Switch = i % 4 == 0;
                lever.Rest(100000);
            }

            Assert.AreEqual(0, lever.Shots, "closed for 0.1 s at a time");

            lever.Rest(2 * Gap);
            for (int i = 0; i < 1000; i++)
            {
                lever.Switch = i % 8 == 0;
                lever.Rest(Lever.Tick);
            }

            lever.Switch = false;
            lever.Rest(Second);
            Assert.AreEqual(1, lever.Shots, "20 s of chatter");
        }

        [TestMethod]
        public static void A_switch_that_is_closed_at_power_up_must_open_first()
        {
            Lever lever = new Lever(false) { Lost = true, Switch = true };
            lever.Rest(25 * Second);
            lever.Switch = false;
            lever.Rest(2 * Gap);

            Assert.AreEqual(0, lever.Shots, "shots");
        }

        [TestMethod]
        public static void Two_minutes_are_the_longest_shot()
        {
            Lever longest = new Lever();
            longest.Brew(IdleCheck.ShotPatienceMicroseconds + Lever.Tick);
            longest.Rest(Second);
            Assert.AreEqual(1, longest.Shots, "two minutes");

            Lever longer = new Lever();
            longer.Brew(IdleCheck.ShotPatienceMicroseconds + (2 * Lever.Tick));
            longer.Rest(Second);
            Assert.AreEqual(0, longer.Shots, "a tick more");
        }

        [TestMethod]
        public static void A_switch_that_closes_within_a_draw_has_seen_it()
        {
            Lever lever = new Lever();
            lever.Brew(2 * Second);
            lever.Switch = true;
            lever.Brew(8 * Second);
            lever.Lost = true;
            lever.Brew(10 * Second);
            lever.Switch = false;
            lever.Rest(2 * Gap);

            Assert.AreEqual(1, lever.Shots, "shots");
        }

        [TestMethod]
        public static void Behind_a_lost_sensor_brewing_pressure_is_looked_for_anew()
        {
            Lever lever = new Lever { Lost = true };
            lever.Rest(Second);
            lever.Lost = false;
            lever.Hold(3000, 30 * Second);
            lever.Rest(2 * Gap);

            Assert.AreEqual(0, lever.Shots, "shots");
        }

        [TestMethod]
        public static void A_draw_that_a_run_breaks_off_does_not_go_on_behind_it()
        {
            Lever lever = new Lever();
            lever.Brew(5 * Second);
            lever.State = RunState.Filling;
            lever.Rest(20 * Second);
            lever.State = RunState.Ready;
            lever.Rest(2 * Gap);
            Assert.AreEqual(0, lever.Shots, "broken off");

            lever.State = RunState.Filling;
            lever.Brew(5 * Second);
            lever.State = RunState.Ready;
            lever.Brew(20 * Second);
            lever.Rest(2 * Gap);
            Assert.AreEqual(0, lever.Shots, "what a run has left must fall first");
        }

        /// <summary>The machine's own lever, and the watch that looks on.</summary>
        private sealed class Lever
        {
            public const long Tick = TickTiming.TickMicroseconds;

            public RunState State = RunState.Ready;
            public bool Switch;
            public bool Lost;
            public int Shots;

            private readonly ShotWatch _watch = new ShotWatch();
            private readonly PressureVerdict _verdict = new PressureVerdict();
            private long _now;

            public Lever()
                : this(true)
            {
            }

            public Lever(bool rested)
            {
                Rest(rested ? Second : 0);
            }

            public void Brew(long microseconds)
            {
                Hold(9000, microseconds);
            }

            public void Rest(long microseconds)
            {
                Hold(0, microseconds);
            }

            public void Hold(int millibar, long microseconds)
            {
                for (long end = _now + microseconds; _now < end; _now += Tick)
                {
                    _verdict.Known = !Lost;
                    _verdict.MeanMillibar = millibar;
                    Shots += _watch.Watch(_now, State, _verdict, Switch) ? 1 : 0;
                }
            }
        }
    }
}
