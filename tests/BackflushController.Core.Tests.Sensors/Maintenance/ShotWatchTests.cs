using BackflushController.Core.Maintenance;
using BackflushController.Core.Run;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Sensors
{
    [TestClass]
    public class ShotWatchTests
    {
        private const long Second = 1000000;
        private const long Gap = 30 * Second;
        private const long Longest = 120 * Second;

        [TestMethod]
        public static void A_shot_is_counted_at_its_end()
        {
            new Draws().Brew(25 * Second).Is(0, "it still flows").Rest(Second).Is(1, "over")
                .Rest(60 * Second).Is(1, "once");
        }

        [TestMethod]
        public static void A_short_shot_is_counted_when_nothing_follows_it()
        {
            new Draws().Brew(ShotWatch.ShortestSteepMicroseconds).Rest(Gap - Second).Is(0, "not yet")
                .Rest(2 * Second).Is(1, "counted");
        }

        [TestMethod]
        public static void Less_than_eight_seconds_are_no_shot()
        {
            new Draws().Brew(ShotWatch.ShortestSteepMicroseconds - Draws.Tick).AtEnd(0);
        }

        [TestMethod]
        public static void Five_seconds_are_a_shot_when_the_pressure_rises_as_against_coffee()
        {
            // "Gentle and sweet" on a Decent DE1 (20251017T030516, xeraa/de1app-otel): above 4 bar for 2.5 s.
            new Draws().Ramp(0, 4200, 5 * Second).Hold(4000, 4 * Second).AtEnd(1);
            new Draws().Ramp(2000, 4200, 4 * Second).AtEnd(0);
        }

        [TestMethod]
        public static void An_open_flush_is_no_shot_not_even_through_a_clogged_screen()
        {
            const int Clogged = ShotWatch.FlushMillibar - 1;
            new Draws().Hold(300, 30 * Second).Rest(Gap)
                .Hold(Clogged, ShotWatch.ShortestLowMicroseconds - Draws.Tick).Rest(5 * Second)
                .Brew(12 * Second).AtEnd(1);
        }

        [TestMethod]
        public static void A_coffee_that_never_reaches_four_bar_is_one_shot()
        {
            // Rao allonge: 2 bar after 10.5 s, 3.7 bar at 31 s (20251017T025816, xeraa/de1app-otel).
            new Draws().Ramp(0, 900, 6 * Second).Ramp(900, 3700, 25 * Second).AtEnd(1);
        }

        [TestMethod]
        public static void A_coffee_that_blooms_is_one_shot()
        {
            // 2.9 bar, in 1.6 s from 2 to 1 bar, 4 s below, then 3.8 bar (GaggiMate, miharekar/visualizer).
            new Draws().Hold(2900, 2 * Second).Ramp(2100, 900, 2 * Second).Hold(900, 4 * Second)
                .Ramp(900, 3800, 3 * Second).Hold(3800, 11 * Second).AtEnd(1);
            new Draws().Ramp(0, 4200, 12 * Second).Ramp(4200, 0, 10 * Second).Rest(25 * Second)
                .Ramp(0, 9000, 5 * Second).Brew(20 * Second).AtEnd(1);
        }

        [TestMethod]
        public static void A_coffee_in_two_phases_is_one_shot()
        {
            // 3.7 bar at 6 s, 1.3 bar at 13 s, 9.5 bar at 23 s (profile best-practice, decentespresso/decaid).
            new Draws().Ramp(0, 3700, 6 * Second).Ramp(3700, 1300, 7 * Second).Ramp(1300, 9500, 10 * Second)
                .AtEnd(1);
        }

        [TestMethod]
        public static void Shots_whose_pressure_goes_slowly_are_two()
        {
            new Draws().Brew(25 * Second).Ramp(3000, 0, 9 * Second).Rest(8 * Second).Brew(25 * Second)
                .Ramp(3000, 0, 9 * Second).Is(2, "shots").AtEnd(2);
        }

        [TestMethod]
        public static void Pressure_that_stands_in_the_line_of_the_pump_is_no_draw()
        {
            // Plumbed-in rotary pump: 2.9 bar at rest, 9.2 bar for 118 s (Zoe 9-1, RadostW/espresso).
            new Draws(false).Hold(2900, 200 * Second).Is(0, "at rest").Hold(9200, 118 * Second)
                .Hold(2900, Second).Is(1, "shots").Hold(2700, 200 * Second).Hold(9200, 25 * Second)
                .Hold(2900, Second).Is(2, "the next one");
        }

        [TestMethod]
        public static void Pressure_that_comes_to_stand_in_the_line_is_no_shot_and_hides_none()
        {
            new Draws().Hold(3000, Longest + (10 * Second)).Hold(9200, 25 * Second).Hold(3000, Second).Is(1, "shots");
        }

        [TestMethod]
        public static void One_puck_is_one_coffee_however_often_the_pump_starts_again()
        {
            // 75 s, then 11 s each, 5 to 7 s apart (Zoe, brew_restarting, RadostW/espresso).
            new Draws().Brew(75 * Second).Rest(5 * Second).Series(4, 11 * Second, 6 * Second).Brew(15 * Second)
                .AtEnd(1);
        }

        [TestMethod]
        public static void A_falling_profile_counts_to_its_end()
        {
            new Draws().Brew(5 * Second).Hold(ShotWatch.EndMillibar, 10 * Second).AtEnd(1);
        }

        // Fills of 9 s under pressure with pauses of 5, 10 and 15 s, the pressure back 4 s later.
        [TestMethod]
        [DataRow(5)]
        [DataRow(10)]
        [DataRow(15)]
        public static void Backflush_by_hand_is_no_shot(int pause)
        {
            new Draws().Series(6, 9 * Second, (pause + 4) * Second).AtEnd(0);
        }

        [TestMethod]
        public static void A_forward_flush_is_no_shot()
        {
            // Above 1 bar for 18.5 and 12 s, 17.5 s apart (cleaning 20251017T073438, xeraa/de1app-otel).
            new Draws().Brew(18500000).Rest(17500000).Series(4, 12 * Second, 17500000).AtEnd(0);
            new Draws().Brew(18500000).Hold(950, 5 * Second).Rest(12500000).Series(4, 12 * Second, 17500000).AtEnd(0);
        }

        [TestMethod]
        public static void An_e61_group_that_is_filled_for_twenty_seconds_makes_no_shot()
        {
            new Draws().Series(5, 21 * Second, 15 * Second).AtEnd(0);
        }

        [TestMethod]
        public static void The_one_long_fill_among_short_ones_is_no_shot()
        {
            new Draws().Brew(ShotWatch.SeriesFillMicroseconds).Rest(10 * Second).Brew(9 * Second).Rest(10 * Second)
                .Brew(ShotWatch.SeriesFillMicroseconds).AtEnd(0);
        }

        [TestMethod]
        public static void The_first_fill_of_a_large_dry_group_is_no_shot_though_it_rises_slowly()
        {
            new Draws().Ramp(0, 9000, 3 * Second).Brew(8 * Second).Rest(10 * Second).Series(4, 9 * Second, 10 * Second)
                .AtEnd(0);
        }

        [TestMethod]
        public static void Short_shots_in_turn_count_where_the_pressure_rises_as_against_coffee()
        {
            new Draws().Ramp(0, 9000, 4 * Second).Brew(12 * Second).Rest(8 * Second)
                .Ramp(0, 9000, 4 * Second).Brew(12 * Second).AtEnd(2);
        }

        [TestMethod]
        public static void A_pulse_before_or_after_it_does_not_spoil_a_short_shot()
        {
            new Draws().Brew(2 * Second).Rest(5 * Second).Brew(10 * Second).Rest(5 * Second).Brew(2 * Second).AtEnd(1);
        }

        [TestMethod]
        public static void Two_portafilters_in_turn_are_two_shots()
        {
            new Draws().Brew(25 * Second).Rest(8 * Second).Brew(25 * Second).Rest(Second).Is(2, "shots");
        }

        [TestMethod]
        public static void A_short_shot_between_long_ones_counts()
        {
            new Draws().Brew(25 * Second).Rest(8 * Second).Brew(12 * Second).Rest(8 * Second)
                .Brew(25 * Second).AtEnd(3);
        }

        [TestMethod]
        public static void Short_shots_count_when_the_gap_between_them_is_long_enough()
        {
            new Draws().Series(5, 12 * Second, Gap).Rest(Second).Is(5, "shots");
        }

        [TestMethod]
        public static void Two_minutes_are_the_longest_shot_and_longer_pressure_is_none()
        {
            new Draws().Brew(Longest + Draws.Tick).Rest(Second).Is(1, "two minutes");
            new Draws().Brew(Longest + (2 * Draws.Tick)).Rest(Second).Is(0, "a tick more");
            new Draws().Brew(Longest + (61 * Second)).AtEnd(0).Brew(25 * Second).Rest(Second).Is(1, "a shot after it");
        }

        [TestMethod]
        public static void Nothing_of_a_run_is_a_shot()
        {
            for (RunState state = RunState.Ready; state <= RunState.Faulted; state++)
            {
                bool free = state == RunState.Ready || state == RunState.Finished
                    || state == RunState.Stopped || state == RunState.Faulted;
                new Draws().In(state).Brew(25 * Second).Rest(2 * Gap).Is(free ? 1 : 0, "state " + (int)state);
            }
        }

        [TestMethod]
        public static void Pressure_left_from_a_run_is_no_shot()
        {
            new Draws().In(RunState.Filling).Brew(10 * Second).In(RunState.Faulted).Brew(30 * Second).AtEnd(0);
            new Draws().In(RunState.Filling).Brew(5 * Second).In(RunState.Ready).Brew(20 * Second).AtEnd(0);
        }

        [TestMethod]
        public static void A_run_right_after_a_short_shot_counts_it()
        {
            new Draws().Brew(10 * Second).Rest(5 * Second).In(RunState.AwaitingPerson).Rest(Draws.Tick).Is(1, "at once")
                .AtEnd(1);
        }

        [TestMethod]
        public static void A_draw_that_a_run_breaks_off_is_no_shot_and_does_not_go_on_after_it()
        {
            new Draws().Brew(25 * Second).In(RunState.Energising).Rest(Second).In(RunState.Ready).AtEnd(0);
            new Draws().Brew(5 * Second).In(RunState.Filling).Rest(20 * Second).In(RunState.Ready).AtEnd(0);
        }

        [TestMethod]
        public static void A_draw_that_the_sensors_loss_breaks_off_is_no_shot()
        {
            new Draws().Brew(25 * Second).Lost(true).AtEnd(0)
                .Lost(false).Rest(Second).Brew(25 * Second).Rest(Second).Is(1, "a shot after it");
        }

        [TestMethod]
        public static void A_pressure_that_is_lost_says_nothing_however_high()
        {
            new Draws().Lost(true).Brew(25 * Second).AtEnd(0);
        }

        [TestMethod]
        public static void After_a_loss_of_the_sensor_brewing_pressure_must_come_anew()
        {
            new Draws().Lost(true).Rest(Second).Lost(false).Hold(1500, 30 * Second).AtEnd(0);
        }

        [TestMethod]
        public static void Switch_and_pressure_together_are_one_shot()
        {
            new Draws().Switch(true).Rest(5 * Second).Brew(20 * Second).Switch(false).AtEnd(1);
        }

        [TestMethod]
        public static void The_switch_alone_makes_a_shot_when_the_sensor_does_not_measure()
        {
            new Draws().Lost(true).Rest(Second)
                .Switch(true).Rest(25 * Second).Switch(false).Rest(Second).Is(1, "shot")
                .Switch(true).Rest(5 * Second).Switch(false).AtEnd(1);
        }

        [TestMethod]
        public static void A_closed_switch_without_pressure_is_a_flush()
        {
            new Draws().Switch(true).Hold(300, 25 * Second).Switch(false).AtEnd(0);
        }

        [TestMethod]
        public static void The_switch_finishes_the_shot_in_which_the_sensor_was_lost()
        {
            new Draws().Switch(true).Brew(10 * Second).Lost(true).Brew(10 * Second).Switch(false).AtEnd(1);
            new Draws().Brew(2 * Second).Switch(true).Brew(8 * Second).Lost(true).Brew(10 * Second)
                .Switch(false).AtEnd(1);
        }

        [TestMethod]
        public static void A_chattering_switch_is_closed_until_it_stays_open()
        {
            Draws draws = new Draws().Lost(true).Rest(Second);
            for (int i = 0; i < 200; i++)
            {
                draws.Switch(i % 4 == 0).Rest(100000);
            }

            draws.Is(0, "closed for 0.1 s at a time").Rest(2 * Gap);
            for (int i = 0; i < 1250; i++)
            {
                draws.Switch(i % 8 == 0).Rest(Draws.Tick);
            }

            draws.Switch(false).Rest(Second).Is(1, "25 s of chatter");
        }

        [TestMethod]
        public static void A_switch_that_is_closed_at_power_up_must_open_first()
        {
            new Draws(false).Lost(true).Switch(true).Rest(25 * Second).Switch(false).AtEnd(0);
        }
    }
}
