using BackflushController.Core.Board;
using BackflushController.Core.Faults;
using BackflushController.Core.Records;
using BackflushController.Core.Run;
using BackflushController.Core.Safety;
using BackflushController.Core.Texts;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    /// <summary>What becomes of an exception that ended the loop, from the catch to the next power-up.</summary>
    [TestClass]
    public class CrashLogTests
    {
        private const string Name = "System.InvalidOperationException";

        [TestMethod]
        public static void A_crash_is_entered_with_its_name_and_the_chip_may_start_anew()
        {
            FakeBoard board = new FakeBoard();
            Assert.IsTrue(new CrashLog(board).Enter(Name), "may restart");

            BoxRecord record = Read(board);
            Assert.AreEqual(1, record.Counts[BoxRecord.Crashes], "crashes");
            Assert.AreEqual(1, record.Counts[BoxRecord.CrashesInARow], "in a row");
            Assert.AreEqual("InvalidOperation", record.LastCrash, "name without its namespace and ending");
        }

        [TestMethod]
        public static void A_short_name_of_a_crash_is_kept_whole()
        {
            FakeBoard board = new FakeBoard();
            new CrashLog(board).Enter("System.Exception");

            Assert.AreEqual("Exception", Read(board).LastCrash, "name");
        }

        [TestMethod]
        public static void The_longest_name_of_the_runtime_is_kept_whole()
        {
            FakeBoard board = new FakeBoard();
            new CrashLog(board).Enter("System.ArgumentOutOfRangeException");

            Assert.AreEqual("ArgumentOutOfRange", Read(board).LastCrash, "name");
        }

        [TestMethod]
        public static void Of_a_longer_name_the_beginning_is_kept()
        {
            FakeBoard board = new FakeBoard();
            new CrashLog(board).Enter("Shop.AnErrorWithALongName12Letters");

            Assert.AreEqual("AnErrorWithALongName1", Read(board).LastCrash, "name");
        }

        [TestMethod]
        public static void A_crash_changes_nothing_else_of_the_record()
        {
            FakeBoard board = BoardWith(RecordSamples.Numbered());
            new CrashLog(board).Enter(Name);

            BoxRecord record = Read(board);
            Assert.AreEqual(112, record.Counts[BoxRecord.Crashes], "one more");
            record.Counts[BoxRecord.Crashes] = 111;
            record.Counts[BoxRecord.CrashesInARow] = 2;
            record.LastCrash = "ExceptionOf21Letters!";

            // A run that a crash has ended was not cut off.
            Assert.AreEqual(0, record.RunMinute, "going run");
            record.RunMinute = 112;
            RecordSamples.AssertNumbered(record);
        }

        [TestMethod]
        public static void After_too_many_restarts_the_chip_stays_down_and_the_flash_is_left_alone()
        {
            FakeBoard board = new FakeBoard();
            for (int i = 0; i < 6; i++)
            {
                Assert.IsTrue(new CrashLog(board).Enter(Name), "restart " + i);
            }

            int writes = board.SlotWrites;
            Assert.IsFalse(new CrashLog(board).Enter(Name), "one too many");
            Assert.AreEqual(writes, board.SlotWrites, "writes");
        }

        [TestMethod]
        public static void Damage_is_still_told_and_detergent_feared_after_crashes_and_the_restarts_are_limited()
        {
            for (int damaged = 1; damaged <= 2; damaged++)
            {
                FakeBoard board = new FakeBoard();
                RecordStore store = new RecordStore(board);
                store.Save(new BoxRecord());
                store.Save(new BoxRecord());
                board.Slots[0][100] ^= 0x10;
                board.Slots[1][100] ^= damaged == 2 ? (byte)0x10 : (byte)0;
                RecordHealth expected = damaged == 2 ? RecordHealth.Damaged : RecordHealth.OneSlotLost;
                for (int i = 0; i < 6; i++)
                {
                    Assert.IsTrue(new CrashLog(board).Enter(Name), "restart " + i);
                }

                Assert.IsFalse(new CrashLog(board).Enter(Name), "one too many");
                Bench bench = new Bench(board).AssertFault(Fault.ServiceNeeded, "fault");
                Assert.AreEqual((int)expected, (int)bench.Status.Records, "told with slots damaged: " + damaged);
                Assert.IsTrue(bench.Status.DetergentInGroup, "feared");
            }
        }

        [TestMethod]
        [DataRow(1)]
        [DataRow(2)]
        public static void A_record_that_was_misread_once_is_not_written_over(int misreads)
        {
            FakeBoard board = new FakeBoard();
            RecordStore store = new RecordStore(board);
            store.Save(new BoxRecord { Counts = { [BoxRecord.Shots] = 6 } });
            store.Save(new BoxRecord { Counts = { [BoxRecord.Shots] = 7 } });
            board.Misreads = misreads;
            new CrashLog(board).Enter(Name);

            BoxRecord record = new BoxRecord();
            Assert.AreEqual((int)RecordHealth.Good, (int)new RecordStore(board).Load(record), "health");
            Assert.AreEqual(7, record.Counts[BoxRecord.Shots], "shots");
            Assert.AreEqual(1, record.Counts[BoxRecord.Crashes], "crashes");
        }

        [TestMethod]
        public static void What_cannot_be_counted_does_not_start_anew()
        {
            FakeBoard board = new FakeBoard();
            board.Slots[1] = RecordSamples.LaterBytes(4);
            Assert.IsFalse(new CrashLog(board).Enter(Name), "a later firmware's record");

            Assert.IsFalse(new CrashLog(new FakeBoard { SlotsFail = true }).Enter(Name), "a memory that takes nothing");
        }

        [TestMethod]
        public static void A_restart_is_said_and_nothing_is_resumed()
        {
            Bench bench =
                Bench.WithRecord(new BoxRecord { Counts = { [BoxRecord.CrashesInARow] = 1 }, DetergentLatch = true });
            bench.AssertState(RunState.Faulted, "state").AssertFault(Fault.Restarted, "fault");

            bench.LongPress().AssertState(RunState.Faulted, "a long press starts nothing").ShortPress();

            bench.AssertState(RunState.Ready, "acknowledged");
            Assert.AreEqual(0, bench.Board.Edges, "edges");
        }

        [TestMethod]
        public static void After_the_third_crash_in_a_row_nothing_runs()
        {
            Bench bench = Bench
                .WithRecord(new BoxRecord { Counts = { [BoxRecord.CrashesInARow] = 3 } })
                .ShortPress();
            bench.LongPress();

            bench.AssertState(RunState.Faulted, "state").AssertFault(Fault.ServiceNeeded, "fault");
        }

        [TestMethod]
        public static void After_three_crashes_the_service_menu_opens_and_a_completed_run_ends_it()
        {
            Bench bench =
                Bench.InService(FakeBoard.WithRecord(
                    new BoxRecord { Counts = { [BoxRecord.CrashesInARow] = 3 } }));
            Assert.AreEqual((int)TextId.SinglePulse, (int)bench.Service.Selected.Title, "menu");
            bench.LongPress().LongPress().WaitFor(RunState.Finished).Pass(2 * Bench.Second);

            Bench after = Bench.Replugged(bench).AssertState(RunState.Ready, "ready again");
            Assert.AreEqual(0, after.Status.Record.Counts[BoxRecord.CrashesInARow], "in a row");
        }

        private static FakeBoard BoardWith(BoxRecord record)
        {
            FakeBoard board = new FakeBoard();
            new RecordStore(board).Save(record);
            return board;
        }

        private static BoxRecord Read(ISlots slots)
        {
            BoxRecord record = new BoxRecord();
            new RecordStore(slots).Load(record);
            return record;
        }
    }
}
