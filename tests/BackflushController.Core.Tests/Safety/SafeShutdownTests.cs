using System;
using BackflushController.Core.Records;
using BackflushController.Core.Safety;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    /// <summary>What is done with an exception that ended the loop, whatever else fails.</summary>
    [TestClass]
    public class SafeShutdownTests
    {
        [TestMethod]
        public static void The_pump_goes_off_then_the_valve_and_the_crash_is_entered()
        {
            AssertShutsDown(new PinLog());
        }

        [TestMethod]
        public static void A_pump_pin_that_throws_keeps_nothing_else_from_being_done()
        {
            AssertShutsDown(new PinLog { PumpFails = true });
        }

        [TestMethod]
        public static void A_valve_pin_that_throws_keeps_nothing_else_from_being_done()
        {
            AssertShutsDown(new PinLog { ValveFails = true });
        }

        [TestMethod]
        public static void A_memory_that_cannot_be_read_lets_the_chip_start_anew()
        {
            PinLog pins = new PinLog();

            Assert.IsTrue(SafeShutdown.After(new InvalidOperationException("test"), pins, null), "may restart");
            Assert.AreEqual("pump off; valve off; ", pins.Written, "writes");
        }

        [TestMethod]
        public static void After_too_many_crashes_the_outputs_go_off_and_the_chip_stays_down()
        {
            FakeBoard board = new FakeBoard();
            new RecordStore(board).Save(new BoxRecord { CrashesInARow = CrashLog.MostRestarts });
            PinLog pins = new PinLog();

            Assert.IsFalse(SafeShutdown.After(new InvalidOperationException("test"), pins, board), "stays down");
            Assert.AreEqual("pump off; valve off; ", pins.Written, "writes");
        }

        private static void AssertShutsDown(PinLog pins)
        {
            FakeBoard board = new FakeBoard();

            Assert.IsTrue(SafeShutdown.After(new InvalidOperationException(), pins, board), "may restart");
            Assert.AreEqual("pump off; valve off; ", pins.Written, "writes");
            BoxRecord record = new BoxRecord();
            new RecordStore(board).Load(record);
            Assert.AreEqual(1, record.Crashes, "crashes");
        }
    }
}
