using BackflushController.Core.Display;
using BackflushController.Core.Display.Screens;
using BackflushController.Core.Faults;
using BackflushController.Core.Maintenance;
using BackflushController.Core.Records;
using BackflushController.Core.Run;
using BackflushController.Core.Sensing;
using BackflushController.Core.Service;
using BackflushController.Core.Settings;
using BackflushController.Core.Texts;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Screens
{
    /// <summary>A page is drawn anew when what is on it changes, and the costly ones only then.</summary>
    [TestClass]
    public class RedrawTests
    {
        private const int Pressures = 6;

        [TestMethod]
        public static void The_programmes_follow_the_press()
        {
            Programme[] programmes = ProgrammeCatalogue.ForPeople(new ControllerSettings());
            DisplayStatus[] statuses = new DisplayStatus[programmes.Length];
            for (int i = 0; i < programmes.Length; i++)
            {
                statuses[i] = Statuses.Idle();
                statuses[i].Programme = programmes[i];
                statuses[i].ProgrammeIndex = i;
            }

            Redraw.AssertFollows(new ReadyScreen(), statuses);
        }

        [TestMethod]
        public static void The_live_pressure_follows_the_sensor()
        {
            DisplayStatus[] statuses = new DisplayStatus[Pressures];
            for (int i = 0; i < Pressures; i++)
            {
                statuses[i] = Statuses.Idle();
                statuses[i].PressureDecibar = PressureOf(i);
                statuses[i].PressureKnown = i > 0;
            }

            Redraw.AssertFollows(new ReadyScreen(), statuses);
            Redraw.AssertFollows(new RunScreen(), statuses);
            Redraw.AssertFollows(new StopScreen(), statuses);
        }

        [TestMethod]
        public static void The_news_follow_sensor_and_memory_and_what_is_due()
        {
            int conditions = (int)SensorCondition.Implausible + 1;
            int healths = (int)RecordHealth.Newer + 1;
            DisplayStatus[] statuses = new DisplayStatus[conditions + healths];
            for (int i = 0; i < conditions; i++)
            {
                statuses[i] = Statuses.Idle();
                statuses[i].SensorLoss = i == (int)SensorCondition.Unused ? SensorCondition.Good : (SensorCondition)i;
            }

            for (int i = 0; i < healths; i++)
            {
                statuses[conditions + i] = Statuses.Idle();
                statuses[conditions + i].Records = (RecordHealth)i;
                statuses[conditions + i].DueJob = DueJob.Gasket;
                statuses[conditions + i].DueLevel = DueLevel.Due;
            }

            Redraw.AssertFollows(new ReadyScreen(), statuses);
        }

        [TestMethod]
        public static void The_row_of_what_is_due_follows_the_counters()
        {
            DisplayStatus[] statuses = new DisplayStatus[DueJobs.Count * 4 * 5];
            for (int i = 0; i < statuses.Length; i++)
            {
                statuses[i] = Statuses.Idle();
                statuses[i].DueJob = (DueJob)(i / 20);
                statuses[i].DueLevel = (DueLevel)(i / 5 % 4);
                statuses[i].DueLeft = LeftOf(i % 5);
                statuses[i].DueByShots = i % 2 == 0;
            }

            Redraw.AssertFollows(new ReadyScreen(), statuses);
        }

        [TestMethod]
        public static void What_is_left_is_redrawn_unit_by_unit_up_to_999()
        {
            DisplayStatus before = Left(12, true);
            Redraw.AssertOnly("6", new ReadyScreen(), before, Left(11, true));
            Redraw.AssertOnly("6", new ReadyScreen(), before, Left(12, false));
            Redraw.AssertOnly("6", new ReadyScreen(), Left(1, true), Left(0, true));
            Redraw.AssertOnly("6", new ReadyScreen(), Left(999, true), Left(1000, true));
            Redraw.AssertOnly(string.Empty, new ReadyScreen(), Left(1000, true), Left(1001, true));
            Redraw.AssertOnly(string.Empty, new ReadyScreen(), Left(0, true), Left(-1, true));
        }

        [TestMethod]
        public static void Seconds_and_words_of_a_run_follow_it()
        {
            DisplayStatus[] statuses = new DisplayStatus[5 * 5];
            for (int i = 0; i < statuses.Length; i++)
            {
                statuses[i] = Statuses.InCycle((RunState)((int)RunState.Energising + (i / 5)));
                statuses[i].SecondsLeft = (i % 5 * 4) + 1;
            }

            Redraw.AssertFollows(new RunScreen(), statuses);
        }

        [TestMethod]
        public static void The_title_of_a_run_follows_stage_and_cycle()
        {
            DisplayStatus[] statuses = new DisplayStatus[20];
            for (int i = 0; i < statuses.Length; i++)
            {
                statuses[i] = Statuses.InCycle(RunState.Filling);
                statuses[i].Cycle = 1 + (i / 2);
                statuses[i].Stage = i % 2 == 0
                    ? Statuses.Water(10)
                    : Stage.Water(TextId.ClearWaterCycles, 10, 10000000, 10000000, FillEnd.Timed);
            }

            Redraw.AssertFollows(new RunScreen(), statuses);
        }

        [TestMethod]
        public static void The_proof_follows_the_last_cycle()
        {
            DisplayStatus[] statuses = new DisplayStatus[1 + 9];
            statuses[0] = Statuses.InCycle(RunState.Filling);
            for (int i = 0; i < 9; i++)
            {
                statuses[1 + i] = Statuses.InCycle(RunState.Filling);
                statuses[1 + i].Proof = Statuses.Proved(9000 + (100 * (i / 3)), 500, 300 + (10 * (i % 3)));
            }

            Redraw.AssertFollows(new RunScreen(), statuses);
            Redraw.AssertOnly("1", new RunScreen(), statuses[0], statuses[1]);
            Redraw.AssertOnly("1", new RunScreen(), statuses[1], statuses[2]);
            Redraw.AssertOnly("1", new RunScreen(), statuses[1], statuses[4]);
        }

        [TestMethod]
        public static void A_proof_is_kept_when_only_digits_change_that_are_not_shown()
        {
            DisplayStatus before = Statuses.InCycle(RunState.Filling);
            before.Proof = Statuses.Proved(9200, 500, 350);
            DisplayStatus after = Statuses.InCycle(RunState.Filling);
            after.Proof = Statuses.Proved(9299, 500, 359);
            Redraw.AssertOnly(string.Empty, new RunScreen(), before, after);
        }

        [TestMethod]
        public static void Without_sensor_no_cycle_is_redrawn()
        {
            DisplayStatus before = Statuses.InCycle(RunState.Filling);
            before.SensorLoss = SensorCondition.Unused;
            DisplayStatus after = Statuses.InCycle(RunState.Filling);
            after.SensorLoss = SensorCondition.Unused;
            after.Proof = Statuses.Proved(9200, 500, 350);
            Redraw.AssertOnly(string.Empty, new RunScreen(), before, after);
        }

        [TestMethod]
        public static void In_a_run_a_second_costs_three_pages()
        {
            DisplayStatus after = Statuses.InCycle(RunState.Filling);
            after.SecondsLeft--;
            Redraw.AssertOnly("234", new RunScreen(), Statuses.InCycle(RunState.Filling), after);
        }

        [TestMethod]
        public static void In_a_run_pressure_and_progress_and_cycle_cost_a_page_each()
        {
            DisplayStatus before = Statuses.InCycle(RunState.Filling);
            DisplayStatus after = Statuses.InCycle(RunState.Filling);
            after.PressureDecibar++;
            Redraw.AssertOnly("5", new RunScreen(), before, after);

            after = Statuses.InCycle(RunState.Filling);
            after.ProgressPermille += 8;
            Redraw.AssertOnly("6", new RunScreen(), before, after);

            after = Statuses.InCycle(RunState.Filling);
            after.Cycle++;
            Redraw.AssertOnly("0", new RunScreen(), before, after);
        }

        [TestMethod]
        public static void Progress_within_a_column_costs_nothing()
        {
            DisplayStatus after = Statuses.InCycle(RunState.Filling);
            after.ProgressPermille += 7;
            Redraw.AssertOnly(string.Empty, new RunScreen(), Statuses.InCycle(RunState.Filling), after);
        }

        [TestMethod]
        public static void A_soak_follows_its_seconds_and_its_progress()
        {
            DisplayStatus[] statuses = new DisplayStatus[9];
            for (int i = 0; i < statuses.Length; i++)
            {
                statuses[i] = Statuses.InCycle(RunState.Soaking);
                statuses[i].SecondsLeft = 600 - (i / 3);
                statuses[i].ProgressPermille = i % 3 * 8;
            }

            SoakScreen soak = new SoakScreen();
            Redraw.AssertFollows(soak, statuses);
            Redraw.AssertOnly("6", soak, statuses[0], statuses[1]);
            Redraw.AssertOnly("123", soak, statuses[0], statuses[3]);
        }

        [TestMethod]
        public static void A_prompt_follows_its_instruction_and_the_tray()
        {
            DisplayStatus[] statuses = new DisplayStatus[10];
            for (int i = 0; i < statuses.Length; i++)
            {
                statuses[i] = Statuses.Idle();
                statuses[i].Stage = Stage.Prompt((TextId)((int)TextId.InsertBlindBasket + (i / 2)));
                statuses[i].TrayFull = i % 2 == 0;
            }

            Redraw.AssertFollows(new PromptScreen(), statuses);
        }

        [TestMethod]
        public static void A_stop_follows_vent_and_pressure()
        {
            DisplayStatus[] statuses = new DisplayStatus[2 * Pressures];
            for (int i = 0; i < statuses.Length; i++)
            {
                statuses[i] = Statuses.Idle();
                statuses[i].State = i % 2 == 0 ? RunState.StopVenting : RunState.Stopped;
                statuses[i].PressureDecibar = PressureOf(i / 2);
                statuses[i].PressureKnown = i > 1;
            }

            StopScreen stop = new StopScreen();
            Redraw.AssertFollows(stop, statuses);
            Redraw.AssertOnly("3", stop, Stopped(5), Stopped(6));
            Redraw.AssertOnly("23", stop, Stopped(6), Stopped(7));
        }

        [TestMethod]
        public static void A_fault_follows_its_cause_and_the_vent_and_the_pressure()
        {
            int faults = (int)Fault.ServiceNeeded;
            DisplayStatus[] statuses = new DisplayStatus[faults * 3];
            for (int i = 0; i < statuses.Length; i++)
            {
                statuses[i] = Statuses.Idle();
                statuses[i].Fault = (Fault)(1 + (i / 3));
                statuses[i].Refusal = new Refusal("cycles", "21", "1 to 20");
                statuses[i].State = i % 3 == 0 ? RunState.StopVenting : RunState.Faulted;
                statuses[i].PressureDecibar = i % 3 == 1 ? 6 : 7;
            }

            FaultScreen fault = new FaultScreen();
            Redraw.AssertFollows(fault, statuses);
            Redraw.AssertOnly("67", fault, statuses[0], statuses[1]);
            Redraw.AssertOnly("6", fault, statuses[1], statuses[2]);
        }

        [TestMethod]
        public static void A_reminder_follows_its_job_and_the_counters()
        {
            DisplayStatus[] statuses = new DisplayStatus[5 * 2 * 4];
            for (int i = 0; i < statuses.Length; i++)
            {
                DueJob job = (DueJob)(1 + (i / 8));
                statuses[i] = Statuses.Idle();
                statuses[i].DueJob = job;
                statuses[i].DueHasProgramme = DueJobs.HasProgramme(job);
                statuses[i].DueLevel = i / 4 % 2 == 0 ? DueLevel.Due : DueLevel.Overdue;
                statuses[i].DueShots = i % 2 == 0 ? 9998 : 20000;
                statuses[i].DueDays = i / 2 % 2 == 0 ? 1 : 9999;
            }

            ReminderScreen reminder = new ReminderScreen();
            Redraw.AssertFollows(reminder, statuses);
            Redraw.AssertOnly("5", reminder, statuses[0], statuses[1]);
            Redraw.AssertOnly("5", reminder, statuses[0], statuses[2]);
        }

        [TestMethod]
        public static void The_service_menu_follows_the_selection()
        {
            IScreen[] menus = new IScreen[Statuses.Menu(0).Lines.Length];
            for (int i = 0; i < menus.Length; i++)
            {
                menus[i] = Statuses.Menu(i).Screen;
            }

            DisplayStatus status = Statuses.Idle();
            Redraw.AssertFollows(menus, Repeated(status, menus.Length));
            Redraw.AssertOnly("12", menus[0], status, menus[1], status);
            Redraw.AssertOnly("123456", menus[6], status, menus[7], status);
        }

        [TestMethod]
        public static void Sheets_of_a_page_follow_the_press()
        {
            DisplayStatus status = Statuses.Idle();
            status.Record = Statuses.Counted();
            status.Settings = Statuses.TwoSettings();
            for (int i = 0; i < BoxRecord.RunKinds; i++)
            {
                status.Record.Runs.Add(new RunRecord { Kind = (RunKind)i, Cycles = i, FillMilliseconds = 1000 * i });
            }

            Logbook book = Statuses.BookOf(status);
            IScreen[][] pages = { new IScreen[9], new IScreen[9], new IScreen[3], new IScreen[3] };
            for (int sheet = 0; sheet < 9; sheet++)
            {
                pages[0][sheet] = Statuses.Turned(new CountersPage(book), sheet);
                pages[1][sheet] = Statuses.Turned(new LastRunsPage(book), sheet);
                pages[2][sheet % 3] = Statuses.Turned(new SettingsPage(status.Settings), sheet % 3);
                pages[3][sheet % 3] = Statuses.Turned(new TrendPage(book), sheet % 3);
            }

            for (int i = 0; i < pages.Length; i++)
            {
                Redraw.AssertFollows(pages[i], Repeated(status, pages[i].Length));
            }
        }

        [TestMethod]
        public static void Errors_of_the_settings_follow_the_press()
        {
            DisplayStatus[] statuses = new DisplayStatus[3];
            for (int i = 0; i < statuses.Length; i++)
            {
                statuses[i] = Statuses.Idle();
                statuses[i].Settings = Statuses.WithErrors(2);
                statuses[i].SettingsError = i;
            }

            Redraw.AssertFollows(new SettingsErrorScreen(), statuses);
        }

        [TestMethod]
        public static void The_button_page_follows_contact_and_presses()
        {
            DisplayStatus[] statuses = new DisplayStatus[6];
            IScreen[] pages = new IScreen[statuses.Length];
            for (int i = 0; i < statuses.Length; i++)
            {
                statuses[i] = Statuses.Idle();
                statuses[i].ButtonDown = i % 2 == 1;
                pages[i] = Statuses.Turned(new ButtonPage(Statuses.BookOf(statuses[i])), i / 2);
            }

            Redraw.AssertFollows(pages, statuses);
            Redraw.AssertOnly("2", pages[0], statuses[0], pages[1], statuses[1]);
            Redraw.AssertOnly("4", pages[0], statuses[0], pages[2], statuses[2]);
        }

        [TestMethod]
        public static void The_sensor_page_follows_its_readings()
        {
            DisplayStatus[] statuses = new DisplayStatus[12];
            for (int i = 0; i < statuses.Length; i++)
            {
                statuses[i] = Statuses.Idle();
                statuses[i].SignalCode = i;
                statuses[i].SupplyCode = 2 * i;
                statuses[i].PressureKnown = i > 2;
                statuses[i].PressureCentibar = i - 5;
                statuses[i].SensorLoss = i < 9 && i != 1 ? (SensorCondition)i : SensorCondition.Good;
            }

            SensorPage sensor = new SensorPage(Statuses.BookOf(Statuses.Idle()));
            Redraw.AssertFollows(sensor, statuses);
            Redraw.AssertOnly("235", sensor, statuses[9], statuses[10]);

            DisplayStatus lost = Statuses.Idle();
            lost.PressureKnown = false;
            Redraw.AssertOnly("5", sensor, Statuses.Idle(), lost);
        }

        [TestMethod]
        public static void The_work_page_follows_work_and_what_holding_does()
        {
            DisplayStatus status = Statuses.Idle();
            status.Record.Shots = 1;
            for (int kind = 0; kind < BoxRecord.ServiceKinds; kind++)
            {
                status.Record.ShotsBefore[kind] = 0;
            }

            IScreen[] pages = new IScreen[2 * BoxRecord.ServiceKinds];
            Assert.AreEqual(pages.Length, Statuses.WorkOf(status).Sheets, "sheets");
            for (int i = 0; i < pages.Length; i++)
            {
                pages[i] = Statuses.Turned(Statuses.WorkOf(status), i);
            }

            Redraw.AssertFollows(pages, Repeated(status, pages.Length));
        }

        [TestMethod]
        public static void A_stage_of_the_same_name_counts_anew()
        {
            DisplayStatus before = Statuses.InCycle(RunState.Venting);
            before.Stage = Statuses.Water(1);
            before.Cycle = 1;
            DisplayStatus after = Statuses.InCycle(RunState.Venting);
            after.Cycle = 1;
            Redraw.AssertOnly("0", new RunScreen(), before, after);
        }

        [TestMethod]
        public static void Pages_on_which_nothing_changes_are_drawn_once()
        {
            DisplayStatus[] one = { Statuses.Idle() };
            Redraw.AssertFollows(new AboutPage(Statuses.BookOf(one[0])), one);
            Redraw.AssertFollows(new TestPicturePage(Statuses.BookOf(one[0])), one);
            Redraw.AssertFollows(new RinseRequiredScreen(), one);
            Redraw.AssertFollows(new DoneScreen(), one);
        }

        private static DisplayStatus[] Repeated(DisplayStatus status, int times)
        {
            DisplayStatus[] statuses = new DisplayStatus[times];
            for (int i = 0; i < times; i++)
            {
                statuses[i] = status;
            }

            return statuses;
        }

        private static int PressureOf(int index)
        {
            switch (index)
            {
                case 0: return 0;
                case 1: return -3;
                case 2: return 0;
                case 3: return 6;
                case 4: return 7;
                default: return 160;
            }
        }

        private static int LeftOf(int index)
        {
            switch (index)
            {
                case 0: return 0;
                case 1: return 1;
                case 2: return 2;
                case 3: return 999;
                default: return 1000;
            }
        }

        private static DisplayStatus Left(int left, bool shots)
        {
            DisplayStatus status = Statuses.Idle();
            status.DueJob = DueJob.Gasket;
            status.DueLeft = left;
            status.DueByShots = shots;
            return status;
        }

        private static DisplayStatus Stopped(int decibar)
        {
            DisplayStatus status = Statuses.Idle();
            status.State = RunState.Stopped;
            status.PressureDecibar = decibar;
            return status;
        }
    }
}
