using BackflushController.Core.Board;
using BackflushController.Core.Faults;
using BackflushController.Core.Records;
using BackflushController.Core.Run;
using BackflushController.Core.Safety;
using BackflushController.Core.Settings;
using BackflushController.Core.Texts;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    /// <summary>
    /// What the loop does besides its programme. Here for want of room in the assembly of the other tests of the loop.
    /// </summary>
    [TestClass]
    public class LoopGuardTests
    {
        private const long Second = Bench.Second;

        [TestMethod]
        public static void The_enable_relay_closes_before_the_pump_goes_on_and_is_written_once()
        {
            Outputs driven = new Outputs();
            PinLog pins = new PinLog();
            Outputs wanted = new Outputs { Valve = true, Enable = true, Pump = true };
            OutputOrder.Drive(wanted, driven, pins);
            OutputOrder.Drive(wanted, driven, pins);
            Assert.AreEqual("valve on; enable on; pump on; ", pins.Written, "on");

            OutputOrder.Drive(new Outputs(), driven, pins);
            Assert.AreEqual(
                "valve on; enable on; pump on; pump off; valve off; enable off; ", pins.Written, "and off");
        }

        [TestMethod]
        public static void A_crash_is_entered_without_the_whole_of_a_longer_namespace()
        {
            FakeBoard board = new FakeBoard();
            new CrashLog(board).Enter("BackflushController.Core.Safety.GateException");

            BoxRecord record = new BoxRecord();
            new RecordStore(board).Load(record);
            Assert.AreEqual("Gate", record.LastCrash, "name");
        }

        [TestMethod]
        [DataRow(10)]
        [DataRow(11)]
        public static void No_garbage_is_collected_in_the_first_second_of_a_vent(int fillSeconds)
        {
            Bench bench = Bench.Confirmed(Stage.Water(TextId.WaterCycles, 1, fillSeconds, 10, FillEnd.Timed))
                .WaitFor(RunState.Venting);
            bench.Board.Collections = 0;
            bench.Pass(Second - (4 * Inputs.TickMicroseconds));
            Assert.AreEqual(0, bench.Board.Collections, "while the samples tell most");

            bench.Pass(4 * Second);
            Assert.IsTrue(bench.Board.Collections > 0, "later");
        }

        [TestMethod]
        public static void A_low_pressure_that_stands_still_before_a_start_is_a_zero_that_is_off()
        {
            Bench bench = new Bench().SignalAt(900).Pass(10 * Second);
            bench.LongPress();

            bench.AssertFault(Fault.ZeroOff, "refused");
        }

        [TestMethod]
        public static void A_reset_that_was_taken_back_cannot_be_taken_back_again()
        {
            BoxRecord record = new BoxRecord();
            ServiceLog services = new Logbook(record, RecordHealth.Good).Services;
            for (int kind = 0; kind < BoxRecord.ServiceKinds; kind++)
            {
                record.Counts[BoxRecord.DaysAtReset + kind] = 7;
                services.Reset((ServiceKind)kind);
                services.Undo((ServiceKind)kind);
                Assert.IsFalse(services.CanUndo((ServiceKind)kind), "again: " + kind);
                Assert.AreEqual(
                    BoxRecord.NoReset, record.Counts[BoxRecord.DaysBefore + kind], "days before: " + kind);
            }
        }

        [TestMethod]
        public static void A_tank_contact_may_be_left_out_of_the_settings()
        {
            Assert.IsTrue(SettingsText.Read("pin-tank-level = none").IsUsable, "none");
        }
    }
}
