using BackflushController.Core.Display;
using BackflushController.Core.Display.Screens;
using BackflushController.Core.Faults;
using BackflushController.Core.Maintenance;
using BackflushController.Core.Records;
using BackflushController.Core.Run;
using BackflushController.Core.Sensing;
using BackflushController.Core.Settings;
using BackflushController.Core.Texts;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Screens
{
    /// <summary>A tile is drawn anew when what is on it changes, and the costly ones only then.</summary>
    [TestClass]
    public class RedrawTests
    {
        private static readonly int[] Pressures = { 0, -3, 0, 6, 7, 160 };
        private static readonly int[] Lefts = { 0, 1, 2, 999, 1000 };

        [TestMethod]
        public static void The_programmes_follow_the_press()
        {
            Programme[] programmes = ProgrammeCatalogue.ForPeople(new ControllerSettings());
            Redraw.AssertFollows(new ReadyScreen(), Statuses.Many(programmes.Length, (s, i) =>
            {
                s.Programme = programmes[i];
                s.ProgrammeIndex = i;
            }));
        }

        [TestMethod]
        public static void The_live_pressure_follows_the_sensor()
        {
            DisplayStatus[] statuses = Statuses.Many(Pressures.Length, (s, i) =>
            {
                s.PressureDecibar = Pressures[i];
                s.PressureKnown = i > 0;
                s.State = RunState.Stopped;
            });
            Redraw.AssertFollows(new ReadyScreen(), statuses);
            Redraw.AssertFollows(new RunScreen(), statuses);
            Redraw.AssertFollows(new StopScreen(), statuses);
            Redraw.AssertOnly("5", new ReadyScreen(), statuses[4], statuses[5]);
            Redraw.AssertOnly("2345", new StopScreen(), statuses[4], statuses[5]);
        }

        [TestMethod]
        public static void The_news_follow_sensor_and_memory_and_what_is_due()
        {
            int conditions = (int)SensorCondition.Implausible + 1;
            int healths = (int)RecordHealth.Newer + 1;
            Redraw.AssertFollows(new ReadyScreen(), Statuses.Many(conditions + healths, (s, i) =>
            {
                if (i >= conditions)
                {
                    s.Records = (RecordHealth)(i - conditions);
                    s.DueJob = DueJob.Gasket;
                    s.DueLevel = DueLevel.Due;
                }
                else if (i != (int)SensorCondition.Unused)
                {
                    s.SensorLoss = (SensorCondition)i;
                }
            }));
        }

        [TestMethod]
        public static void The_row_of_what_is_due_follows_the_counters()
        {
            Redraw.AssertFollows(new ReadyScreen(), Statuses.Many(DueJobs.Count * 4 * 5, (s, i) =>
            {
                s.DueJob = (DueJob)(i / 20);
                s.DueLevel = (DueLevel)(i / 5 % 4);
                s.DueLeft = Lefts[i % 5];
                s.DueByShots = i % 2 == 0;
            }));
        }

        [TestMethod]
        public static void What_is_left_is_redrawn_unit_by_unit_up_to_999()
        {
            AssertLeftRedraws("6", 12, s => s.DueLeft = 11);
            AssertLeftRedraws("6", 12, s => s.DueByShots = false);
            AssertLeftRedraws("6", 1, s => s.DueLeft = 0);
            AssertLeftRedraws("6", 999, s => s.DueLeft = 1000);
            AssertLeftRedraws(string.Empty, 1000, s => s.DueLeft = 1001);
            AssertLeftRedraws(string.Empty, 0, s => s.DueLeft = -1);
        }

        [TestMethod]
        public static void Seconds_and_words_of_a_run_follow_it()
        {
            Redraw.AssertFollows(new RunScreen(), Statuses.ManyInCycle(5 * 8, (s, i) =>
            {
                s.State = (RunState)((int)RunState.Energising + (i / 5));
                s.PhaseSeconds = 20;
                s.SecondsLeft = (i % 5 * 4) + 1;
            }));
        }

        [TestMethod]
        public static void The_title_of_a_run_follows_stage_and_cycle()
        {
            Stage clear = Stage.Water(TextId.ClearWaterFinish, 10, 10, 10, FillEnd.Timed);
            Redraw.AssertFollows(new RunScreen(), Statuses.ManyInCycle(20, (s, i) =>
            {
                s.Cycle = 1 + (i / 2);
                s.Stage = i % 2 == 0 ? Statuses.Water(10) : clear;
            }));
        }

        [TestMethod]
        public static void The_proof_follows_the_last_cycle()
        {
            DisplayStatus[] proved = Statuses.ManyInCycle(1 + 9, (s, i) =>
            {
                s.Proof = i == 0
                    ? s.Proof
                    : Statuses.Proved(9000 + (100 * ((i - 1) / 3)), 500, 300 + (10 * ((i - 1) % 3)));
            });
            Redraw.AssertFollows(new RunScreen(), proved);
            Redraw.AssertOnly("45", new RunScreen(), proved[0], proved[1]);
            Redraw.AssertOnly("45", new RunScreen(), proved[1], proved[2]);
            Redraw.AssertOnly("45", new RunScreen(), proved[1], proved[4]);
        }

        [TestMethod]
        public static void A_proof_is_kept_when_only_digits_change_that_are_not_shown()
        {
            DisplayStatus status = InFill().With(s => s.Proof = Statuses.Proved(9200, 500, 350));
            AssertRunRedraws(string.Empty, status, s => s.Proof = Statuses.Proved(9299, 500, 359));
        }

        [TestMethod]
        public static void Without_sensor_no_cycle_is_redrawn()
        {
            DisplayStatus status = InFill().With(s => s.SensorLoss = SensorCondition.Unused);
            AssertRunRedraws(string.Empty, status, s => s.Proof = Statuses.Proved(9200, 500, 350));
        }

        [TestMethod]
        public static void In_a_run_a_second_costs_tiles_of_the_ring_and_all_else_two_pages()
        {
            AssertRunRedraws("defgh", InFill(), s => s.SecondsLeft--);
            AssertRunRedraws("cdefg", InFill().With(s => s.SecondsLeft = 10), s => s.SecondsLeft--);
            AssertRunRedraws("23", InFill(), s => s.PressureDecibar++);
            AssertRunRedraws("6", InFill(), s => s.ProgressPermille += 7);
            AssertRunRedraws("01", InFill(), s => s.Cycle++);
        }

        [TestMethod]
        public static void A_vent_is_drawn_over_the_fill()
        {
            DisplayStatus fill = InFill();
            fill.SecondsLeft = 10;
            DisplayStatus vent = Statuses.InCycle(RunState.Venting).With(s => s.SecondsLeft = 10);
            Redraw.AssertOnly("0123efgh", new RunScreen(), fill, vent);
        }

        [TestMethod]
        public static void Progress_within_a_column_costs_nothing()
        {
            AssertRunRedraws(string.Empty, InFill(), s => s.ProgressPermille += 6);
        }

        [TestMethod]
        public static void A_stage_of_the_same_name_counts_anew()
        {
            DisplayStatus status = InFill().With(s => s.Stage = Statuses.Water(1)).With(s => s.Cycle = 1);
            AssertRunRedraws("01", status, s => s.Stage = Statuses.Water(8));
        }

        [TestMethod]
        public static void A_soak_follows_its_seconds_and_its_progress()
        {
            DisplayStatus[] statuses = Statuses.ManyInCycle(9, (s, i) =>
            {
                s.State = RunState.Soaking;
                s.SecondsLeft = 600 - (i / 3);
                s.ProgressPermille = i % 3 * 8;
            });
            Redraw.AssertFollows(new SoakScreen(), statuses);
            Redraw.AssertOnly("6", new SoakScreen(), statuses[0], statuses[1]);
            Redraw.AssertOnly("0123", new SoakScreen(), statuses[0], statuses[3]);
        }

        [TestMethod]
        public static void A_prompt_follows_its_instruction_and_the_tray()
        {
            Redraw.AssertFollows(new PromptScreen(), Statuses.Many(20, (s, i) =>
            {
                s.Stage = Stage.Prompt((TextId)((int)TextId.InsertBlindBasket + (i / 4)));
                s.TrayFull = i % 2 == 0;
                s.PowerGoesFirst = true;
                s.Turn = i / 2 % 2;
            }));
        }

        [TestMethod]
        public static void A_stop_follows_vent_and_pressure()
        {
            StopScreen stop = new StopScreen();
            Redraw.AssertFollows(stop, Statuses.Many(2 * Pressures.Length, (s, i) =>
            {
                s.State = i % 2 == 0 ? RunState.StopVenting : RunState.Stopped;
                s.PressureDecibar = Pressures[i / 2];
                s.PressureKnown = i > 1;
            }));
            DisplayStatus stopped = Statuses.Idle().With(s => s.State = RunState.Stopped);
            stopped.PressureDecibar = 5;
            Redraw.AssertOnly(string.Empty, stop, stopped, s => s.PressureDecibar = 6);
            Redraw.AssertOnly("6", stop, stopped, s => s.DetergentInGroup = true);
            stopped.State = RunState.StopVenting;
            Redraw.AssertOnly("2345", stop, stopped, s => s.PressureDecibar = 7);
            Redraw.AssertOnly("67", stop, stopped, s => s.State = RunState.Stopped);
        }

        [TestMethod]
        public static void A_fault_follows_its_cause_and_the_vent_and_the_pressure()
        {
            FaultScreen fault = new FaultScreen();
            DisplayStatus[] statuses = Statuses.Many((TextsTests.Faults - 1) * 3, (s, i) =>
            {
                s.Fault = (Fault)(1 + (i / 3));
                s.Refusal = new Refusal("cycles", "21", "1 to 20");
                s.State = i % 3 == 0 ? RunState.StopVenting : RunState.Faulted;
                s.PressureDecibar = i % 3 == 1 ? 6 : 7;
                s.DetergentInGroup = i % 2 == 0;
                s.Turn = i / 2;
            });
            Redraw.AssertFollows(fault, statuses);
            Redraw.AssertOnly("67", fault, statuses[0], statuses[2]);
        }

        [TestMethod]
        public static void A_warning_of_pressure_follows_the_pressure()
        {
            PressureScreen warning = new PressureScreen();
            DisplayStatus[] statuses = Statuses.Many(40, (s, i) => s.PressureDecibar = 7 + i);
            Redraw.AssertFollows(warning, statuses);
            Redraw.AssertOnly("2345", warning, statuses[0], statuses[1]);
        }

        [TestMethod]
        public static void A_reminder_follows_its_job_and_the_counters()
        {
            ReminderScreen reminder = new ReminderScreen();
            DisplayStatus[] statuses = Statuses.Many(5 * 2 * 4, (s, i) =>
            {
                s.DueJob = (DueJob)(1 + (i / 8));
                s.DueHasProgramme = DueJobs.HasProgramme(s.DueJob);
                s.DueLevel = i / 4 % 2 == 0 ? DueLevel.Due : DueLevel.Overdue;
                s.DueShots = i % 2 == 0 ? 1010 : 20000;
                s.DueDays = i % 2 == 0 ? 1 : 9999;
                s.DueByShots = i / 2 % 2 == 0;
            });
            Redraw.AssertFollows(reminder, statuses);
            Redraw.AssertOnly("46", reminder, statuses[0], statuses[1]);
            Redraw.AssertOnly("46", reminder, statuses[0], statuses[2]);
        }

        [TestMethod]
        public static void Errors_of_the_settings_follow_the_press()
        {
            Redraw.AssertFollows(new SettingsErrorScreen(), Statuses.Many(3, (s, i) =>
            {
                s.Settings = Statuses.WithErrors(2);
                s.SettingsError = i;
            }));
        }

        [TestMethod]
        public static void A_sign_without_pressure_is_none_of_another_with_it()
        {
            DisplayStatus[] statuses = Statuses.ManyInCycle(80, (s, i) =>
            {
                s.State = i % 2 == 0 ? RunState.Filling : RunState.Venting;
                s.PressureKnown = i > 1;
                s.PressureDecibar = i / 2;
            });
            Redraw.AssertFollows(new RunScreen(), statuses);
        }

        [TestMethod]
        public static void A_result_follows_what_was_proved()
        {
            Redraw.AssertFollows(new DoneScreen(), Statuses.Many(12, (s, i) =>
            {
                s.Turn = i % 2;
                s.Proof = Statuses.Proved(9000 + (100 * (i / 6)), 500, 300 + (10 * (i / 2 % 3)));
                s.Proof.Unproved = 6;
            }));
        }

        private static DisplayStatus InFill() => Statuses.InCycle(RunState.Filling);

        private static void AssertRunRedraws(string pages, DisplayStatus status, Statuses.Change change)
        {
            Redraw.AssertOnly(pages, new RunScreen(), status, change);
        }

        private static void AssertLeftRedraws(string pages, int left, Statuses.Change change)
        {
            DisplayStatus status = Statuses.Idle().With(s => s.DueJob = DueJob.Gasket);
            status.DueLevel = DueLevel.Soon;
            status.DueLeft = left;
            status.DueByShots = true;
            Redraw.AssertOnly(pages, new ReadyScreen(), status, change);
        }
    }
}
