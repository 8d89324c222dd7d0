using BackflushController.Core.Display.Screens;
using BackflushController.Core.Maintenance;
using BackflushController.Core.Records;
using BackflushController.Core.Run;
using BackflushController.Core.Service;
using BackflushController.Core.Settings;
using BackflushController.Core.Texts;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    /// <summary>What is due, the coffees and the drip tray, on the whole box.</summary>
    [TestClass]
    public class MaintenanceInLoopTests
    {
        private const long Second = Bench.Second;
        private const int ShotsForRinse = 25;
        private const int ShotsForDetergent = 60;

        [TestMethod]
        public static void The_ready_page_knows_the_next_job_and_what_is_left_of_it()
        {
            Bench bench = Bench.WithRecord(new BoxRecord { Counts = { [BoxRecord.Shots] = 10 } })
                .AssertScreen(typeof(ReadyScreen), "screen");
            Assert.AreEqual((int)DueJob.WaterRinse, (int)bench.Status.DueJob, "job");
            Assert.AreEqual((int)DueLevel.None, (int)bench.Status.DueLevel, "level");
            Assert.IsTrue(bench.Status.DueByShots, "by shots");
            Assert.AreEqual(ShotsForRinse - 10, bench.Status.DueLeft, "left");
        }

        [TestMethod]
        public static void A_job_that_is_due_soon_does_not_stand_before_the_menu()
        {
            Bench bench = Bench.WithRecord(new BoxRecord { Counts = { [BoxRecord.Shots] = 20 } });

            Assert.AreEqual((int)DueLevel.Soon, (int)bench.Status.DueLevel, "level");
            bench.AssertScreen(typeof(ReadyScreen), "screen");
        }

        [TestMethod]
        public static void A_job_that_is_due_stands_before_the_menu_until_it_is_put_off()
        {
            Bench bench = Bench.WithRecord(new BoxRecord { Counts = { [BoxRecord.Shots] = ShotsForRinse } });
            bench.AssertScreen(typeof(ReminderScreen), "reminds");

            bench.ShortPress();

            bench.AssertScreen(typeof(ReadyScreen), "menu");
            Assert.AreEqual(0, bench.Status.ProgrammeIndex, "the press did not move the menu");
            Assert.AreEqual(ShotsForRinse, bench.Status.Record.Counts[BoxRecord.Shots], "shots");
            Assert.AreEqual(
                0,
                bench.Status.Record.Counts[BoxRecord.ShotsAtReset + (int)ServiceKind.WaterRinse],
                "not taken for done");
        }

        [TestMethod]
        public static void What_was_put_off_is_back_after_the_next_power_up()
        {
            Bench bench = Bench.WithRecord(new BoxRecord { Counts = { [BoxRecord.Shots] = ShotsForRinse } })
                .ShortPress();

            Bench.Replugged(bench).AssertScreen(typeof(ReminderScreen), "reminds again");
        }

        [TestMethod]
        public static void Two_jobs_are_put_off_one_by_one()
        {
            Bench bench = Bench.WithRecord(new BoxRecord
            {
                Counts = { [BoxRecord.Shots] = 10 * ShotsForDetergent, [BoxRecord.PowerOnDays] = 30 },
            });
            int pages = 0;
            while (bench.Status.Screen is ReminderScreen && pages < 10)
            {
                pages++;
                bench.ShortPress();
            }

            Assert.AreEqual(3, pages, "rinse and detergent and deep clean");
        }

        [TestMethod]
        public static void A_long_press_starts_the_programme_of_the_job()
        {
            Bench bench = Bench.WithRecord(new BoxRecord { Counts = { [BoxRecord.Shots] = ShotsForRinse } })
                .LongPress();

            bench.AssertState(RunState.AwaitingPerson, "asks first");
            Assert.AreEqual((int)TextId.WaterRinse, (int)bench.Run.Walk.Programme.Name, "programme");

            bench.HoldUntil(RunState.Energising);
            Assert.AreEqual(
                1,
                bench.Status.Record.Counts[BoxRecord.RunsStarted + (int)RunKind.WaterRinse],
                "entered as what it is");
        }

        [TestMethod]
        public static void A_job_done_by_hand_is_entered_with_a_long_press_and_moves_nothing()
        {
            Bench bench = Bench.WithRecord(DescalingDue());
            Assert.AreEqual((int)DueJob.Descaling, (int)bench.Status.DueJob, "job");
            Assert.IsFalse(bench.Status.DueHasProgramme, "no programme");
            bench.LongPress();

            bench.AssertState(RunState.Ready, "nothing runs").AssertScreen(typeof(ReadyScreen), "menu");
            Assert.AreEqual(0, bench.Board.Edges, "edges");
            Assert.AreEqual(
                120, bench.Status.Record.Counts[BoxRecord.DaysAtReset + (int)ServiceKind.Descaling], "done today");
        }

        [TestMethod]
        public static void Detergent_in_the_group_goes_before_any_reminder()
        {
            Bench.WithRecord(new BoxRecord { Counts = { [BoxRecord.Shots] = ShotsForRinse }, DetergentLatch = true })
                .AssertScreen(typeof(RinseRequiredScreen), "rinse first");
        }

        [TestMethod]
        public static void Work_is_entered_in_the_service_menu_and_taken_back_there()
        {
            Bench bench = AtDescaling();
            Assert.AreEqual((int)ServiceKind.Descaling, bench.Service.Page.Sheet, "second sheet");
            bench.LongPress().AssertScreen(typeof(ServiceMenu), "back in the menu");
            AssertDescaled(120, DueLevel.None, bench, "entered");
            AssertDescaled(120, DueLevel.None, Bench.Replugged(bench), "in flash at once");

            bench.LongPress().ShortPress().ShortPress().LongPress();

            AssertDescaled(0, DueLevel.Due, bench, "taken back");
            Assert.AreEqual((int)DueJob.Descaling, (int)bench.Status.DueJob, "job");
        }

        [TestMethod]
        public static void A_coffee_is_counted_by_the_brew_switch_where_there_is_no_sensor()
        {
            Bench bench = new Bench(new ControllerSettings { Proof = CycleProof.TimedOnly });
            bench.Board.BrewSwitchClosed = true;
            bench.Pass(25 * Second);
            bench.Board.BrewSwitchClosed = false;
            bench.Pass(Second);

            Assert.AreEqual(1, bench.Status.Record.Counts[BoxRecord.Shots], "shots");
        }

        [TestMethod]
        public static void A_backflush_is_no_coffee()
        {
            Bench bench = new Bench(3, 15 * Second, 5 * Second).RunTo(RunState.Finished).Pass(30 * Second);

            Assert.AreEqual(3, bench.Run.Walk.CyclesCompleted, "cycles");
            Assert.AreEqual(0, bench.Status.Record.Counts[BoxRecord.Shots], "shots");
        }

        [TestMethod]
        public static void Only_a_tray_that_would_overflow_is_to_be_emptied()
        {
            Assert.IsFalse(AtPrompt(new BoxRecord()).Status.TrayFull, "empty");
            Assert.IsTrue(
                AtPrompt(new BoxRecord { Counts = { [BoxRecord.TrayMillilitres] = 450 } }).Status.TrayFull,
                "nearly full");
        }

        [TestMethod]
        public static void Who_goes_on_has_emptied_the_tray()
        {
            Bench bench = AtPrompt(new BoxRecord { Counts = { [BoxRecord.TrayMillilitres] = 450 } })
                .HoldUntil(RunState.Energising);
            Assert.AreEqual(0, bench.Status.Record.Counts[BoxRecord.TrayMillilitres], "emptied");
            Assert.IsFalse(bench.Status.TrayFull, "said once");

            bench.WaitFor(RunState.Venting);
            Assert.AreEqual(20, bench.Status.Record.Counts[BoxRecord.TrayMillilitres], "of ten seconds");
        }

        [TestMethod]
        public static void Who_stops_at_the_prompt_has_not_emptied_it()
        {
            Bench bench = AtPrompt(new BoxRecord { Counts = { [BoxRecord.TrayMillilitres] = 450 } })
                .ShortPress().Pass(2 * Second);

            Assert.AreEqual(450, bench.Status.Record.Counts[BoxRecord.TrayMillilitres], "as before");
        }

        [TestMethod]
        public static void A_coffee_is_counted_by_its_pressure_and_can_make_a_job_due_and_goes_into_the_tray()
        {
            Bench bench = Bench.WithRecord(new BoxRecord { Counts = { [BoxRecord.Shots] = 24 } })
                .AssertScreen(typeof(ReadyScreen), "not due");
            bench.Signal(FakeBoard.Counts(2500)).Pass(25 * Second).Signal(FakeBoard.Counts(500)).Pass(2 * Second);

            bench.AssertScreen(typeof(ReminderScreen), "due");
            Assert.AreEqual(25, bench.Status.DueShots, "shown");
            Assert.AreEqual(
                15, bench.Status.Record.Counts[BoxRecord.TrayMillilitres], "tray");
        }

        [TestMethod]
        public static void A_job_that_was_put_off_makes_room_for_the_next()
        {
            Bench bench = Bench.WithRecord(new BoxRecord { Counts = { [BoxRecord.Shots] = 60 } });
            Assert.AreEqual((int)DueJob.Detergent, (int)bench.Status.DueJob, "first");
            bench.ShortPress();

            Assert.AreEqual((int)DueJob.WaterRinse, (int)bench.Status.DueJob, "next");
        }

        private static void AssertDescaled(int day, DueLevel level, Bench bench, string when)
        {
            Assert.AreEqual(
                day,
                bench.Status.Record.Counts[BoxRecord.DaysAtReset + (int)ServiceKind.Descaling],
                "day of work: " + when);
            Assert.AreEqual((int)level, (int)bench.Status.DueLevel, "level: " + when);
        }

        private static BoxRecord DescalingDue()
        {
            BoxRecord record = new BoxRecord { Counts = { [BoxRecord.PowerOnDays] = 120 } };
            for (int i = 0; i < BoxRecord.ServiceKinds; i++)
            {
                record.Counts[BoxRecord.DaysAtReset + i] = i == (int)ServiceKind.Descaling ? 0 : 120;
            }

            return record;
        }

        /// <summary>At the prompt of the water rinse.</summary>
        private static Bench AtPrompt(BoxRecord record)
        {
            return Bench.WithRecord(record).ShortPress().LongPress().AssertState(RunState.AwaitingPerson, "asks");
        }

        /// <summary>The page of descaling in the service menu of a box where it is due.</summary>
        private static Bench AtDescaling()
        {
            Bench bench = Bench.InService(FakeBoard.WithRecord(DescalingDue()));
            return bench.GoTo(TextId.Work).LongPress().ShortPress();
        }
    }
}
