using BackflushController.Core.Display.Screens;
using BackflushController.Core.Faults;
using BackflushController.Core.Maintenance;
using BackflushController.Core.Records;
using BackflushController.Core.Run;
using BackflushController.Core.Settings;
using BackflushController.Core.Texts;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    /// <summary>What time and runs leave in the record, and what becomes of a memory that refuses.</summary>
    [TestClass]
    public class RunRecordTests
    {
        private const long Second = Bench.Second;

        [TestMethod]
        public static void Ten_minutes_with_power_are_a_day_of_use_and_what_is_due_by_it_is_said()
        {
            Bench bench = Bench.WithRecord(new BoxRecord { Counts = { [BoxRecord.PowerOnDays] = 6 } });
            Assert.AreEqual((int)DueJob.WaterRinse, (int)bench.Status.DueJob, "next");
            Assert.IsFalse(bench.Status.DueByShots, "by days");
            Assert.AreEqual(1, bench.Status.DueLeft, "one day is left");
            bench.Pass(595 * Second).AssertScreen(typeof(ReadyScreen), "not yet");

            bench.Pass(10 * Second);

            Assert.AreEqual(10, bench.Status.Record.Counts[BoxRecord.PowerOnMinutes], "minutes");
            Assert.AreEqual(7, bench.Status.Record.Counts[BoxRecord.PowerOnDays], "days");
            bench.AssertScreen(typeof(ReminderScreen), "due");
        }

        [TestMethod]
        public static void The_cycles_with_detergent_are_in_the_memory_at_the_next_prompt()
        {
            Bench bench = AtSecondPrompt(false);

            Assert.AreEqual(1, bench.Memory().Sum(BoxRecord.CyclesCompleted), "cycles");
        }

        [TestMethod]
        public static void A_memory_that_refuses_at_a_prompt_has_the_cycles_when_it_takes_them_again()
        {
            Bench bench = AtSecondPrompt(true).AssertState(RunState.AwaitingPerson, "waits all the same");
            Assert.AreEqual(0, bench.Memory().Sum(BoxRecord.CyclesCompleted), "refused");

            bench.MemoryFails(false).Pass(61 * Second);

            Assert.AreEqual(1, bench.Memory().Sum(BoxRecord.CyclesCompleted), "cycles");
        }

        [TestMethod]
        public static void A_memory_that_refuses_in_the_soak_does_not_end_it()
        {
            Bench bench = new Bench(new ControllerSettings(), new[]
            {
                Stage.Prompt(TextId.DoseDetergent),
                Stage.Detergent(1, 5, 5, FillEnd.Timed),
                Stage.Soak(60),
                Stage.Prompt(TextId.RinseBasket),
                Stage.Water(TextId.ClearWaterFinish, 2, 5, 5, FillEnd.Timed),
            });
            bench.RunTo(RunState.Filling).MemoryFails(true);
            int writes = bench.Board.SlotWrites;
            bench.WaitFor(RunState.Soaking).Pass(2 * Second);

            Assert.IsTrue(bench.Board.SlotWrites > writes, "it was tried");
            bench.AssertState(RunState.Soaking, "state").AssertFault(Fault.None, "fault");
        }

        [TestMethod]
        public static void A_memory_that_refuses_is_asked_once_before_a_fill_with_water()
        {
            Bench bench = new Bench(2, Second, 3 * Second).MemoryFails(true).RunTo(RunState.Filling);

            Assert.AreEqual(1, bench.Board.SlotWrites, "writes");
        }

        [TestMethod]
        public static void A_memory_that_stops_detergent_is_heard_at_once()
        {
            Bench bench = new Bench().MemoryFails(true).LongPress().Pass(2 * Second).Button(true);
            while (bench.Run.Fault == Fault.None)
            {
                bench.Turn();
            }

            bench.Turn().AssertFault(Fault.MemoryFails, "fault");
            Assert.IsTrue(bench.Board.Buzzer, "buzzer");
        }

        [TestMethod]
        public static void With_its_first_record_a_box_is_no_longer_without()
        {
            Bench bench = new Bench(1, Second, 3 * Second);
            Assert.AreEqual((int)RecordHealth.Missing, (int)bench.Status.Records, "new");
            bench.RunTo(RunState.Filling);

            Assert.AreEqual((int)RecordHealth.Good, (int)bench.Status.Records, "written");
        }

        [TestMethod]
        public static void A_lost_slot_stays_known_after_a_write()
        {
            FakeBoard board = new FakeBoard();
            RecordStore store = new RecordStore(board);
            store.Save(new BoxRecord());
            store.Save(new BoxRecord());
            board.Slots[0] = null;
            Bench bench = new Bench(board);
            Assert.AreEqual((int)RecordHealth.OneSlotLost, (int)bench.Status.Records, "found");
            bench.RunTo(RunState.Filling);

            Assert.AreEqual((int)RecordHealth.OneSlotLost, (int)bench.Status.Records, "written");
        }

        [TestMethod]
        public static void The_run_in_the_record_has_the_means_of_its_cycles()
        {
            RunRecord run = Finished(new Bench(3, 10 * Second, 10 * Second));

            Assert.AreEqual(3, run.Cycles, "cycles");
            Assert.IsTrue(run.FillMilliseconds > 2250 && run.FillMilliseconds < 2450, "fill " + run.FillMilliseconds);
            Assert.IsTrue(run.PlateauMillibar > 11900 && run.PlateauMillibar < 12100, "plateau " + run.PlateauMillibar);
            Assert.IsTrue(run.VentMilliseconds > 200 && run.VentMilliseconds < 400, "vent " + run.VentMilliseconds);
        }

        [TestMethod]
        public static void Cycles_that_were_not_proved_leave_no_means()
        {
            RunRecord run = Finished(new Bench(2, Second, 3 * Second));

            Assert.AreEqual(2, run.Cycles, "cycles");
            Assert.AreEqual(0, run.FillMilliseconds, "fill");
            Assert.AreEqual(0, run.PlateauMillibar, "plateau");
            Assert.AreEqual(0, run.VentMilliseconds, "vent");
        }

        [TestMethod]
        public static void A_start_that_is_refused_after_a_run_leaves_that_run_as_it_was()
        {
            Bench bench = new Bench(1, 10 * Second, 10 * Second).VentSpeed(0).RunTo(RunState.Faulted).VentSpeed(40000);
            bench.Pass(2 * Second).ShortPress().LongPress().AssertFault(Fault.VentLocked, "refused");

            Assert.AreEqual(1, bench.Status.Record.Sum(BoxRecord.RunsStarted), "started");
            Assert.AreEqual(1, bench.Status.Record.Sum(BoxRecord.RunsFaulted), "faulted");
            Assert.AreEqual((int)Fault.NoVent, Bench.NewestOf(bench.Status.Record).Fault, "fault");
        }

        [TestMethod]
        public static void A_job_that_a_run_has_done_no_longer_stands_before_the_menu()
        {
            Bench bench = Bench.WithRecord(new BoxRecord { Counts = { [BoxRecord.Shots] = 25 } })
                .AssertScreen(typeof(ReminderScreen), "due");
            bench.StartCycles().Pass(167 * Second).AssertState(RunState.Finished, "rinsed").ShortPress();

            bench.AssertScreen(typeof(ReadyScreen), "menu");
        }

        [TestMethod]
        public static void A_run_is_entered_as_its_kind_whoever_starts_it()
        {
            AssertEnteredAs(RunKind.ClearWaterFinish, Bench.WithRecord(new BoxRecord { DetergentLatch = true }));
            AssertEnteredAs(RunKind.OpenFlush, Bench.Offering(new[] { ProgrammeCatalogue.OpenFlush() }));
            AssertEnteredAs(RunKind.Service, Bench.InService(new ControllerSettings()));
        }

        [TestMethod]
        public static void A_menu_without_the_programme_of_a_job_takes_it_for_done_by_hand()
        {
            FakeBoard board = new FakeBoard();
            new RecordStore(board).Save(new BoxRecord { Counts = { [BoxRecord.Shots] = 25 } });
            Bench bench = new Bench(board, 1, Second, 3 * Second);
            Assert.AreEqual((int)DueJob.WaterRinse, (int)bench.Status.DueJob, "due");
            Assert.IsFalse(bench.Status.DueHasProgramme, "programme");
            bench.LongPress();

            bench.AssertState(RunState.Ready, "nothing runs");
            Assert.AreEqual(
                25, bench.Status.Record.Counts[BoxRecord.ShotsAtReset + (int)ServiceKind.WaterRinse], "done");
        }

        private static void AssertEnteredAs(RunKind kind, Bench bench)
        {
            BoxRecord record = bench.StartCycles().Status.Record;
            Assert.AreEqual(1, record.Counts[BoxRecord.RunsStarted + (int)kind], "runs started of kind " + (int)kind);
            Assert.AreEqual(1, record.Sum(BoxRecord.RunsStarted), "runs started of all kinds");
        }

        private static Bench AtSecondPrompt(bool slotsFail)
        {
            Bench bench = new Bench(new ControllerSettings(), new[]
            {
                Stage.Prompt(TextId.DoseDetergent),
                Stage.Detergent(1, 5, 5, FillEnd.Timed),
                Stage.Prompt(TextId.RinseBasket),
                Stage.Water(TextId.ClearWaterFinish, 2, 5, 5, FillEnd.Timed),
            });
            bench.RunTo(RunState.Filling).MemoryFails(slotsFail).WaitFor(RunState.AwaitingPerson).Pass(2 * Second);
            return bench;
        }

        private static RunRecord Finished(Bench bench) => Bench.NewestOf(bench.RunTo(RunState.Finished).Status.Record);
    }
}
