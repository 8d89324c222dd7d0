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
        [DataRow(false, false, false)]
        [DataRow(true, false, false)]
        [DataRow(false, true, false)]
        [DataRow(false, false, true)]
        public static void Pump_then_enable_relay_then_valve_go_off_and_the_crash_is_entered_even_when_a_pin_throws(
            bool pumpFails, bool enableFails, bool valveFails)
        {
            FakeBoard board = new FakeBoard();
            PinLog pins = new PinLog { PumpFails = pumpFails, EnableFails = enableFails, ValveFails = valveFails };
            Assert.IsTrue(SafeShutdown.After(new InvalidOperationException(), pins, board), "may restart");
            Assert.AreEqual("pump off; enable off; valve off; ", pins.Written, "writes");
            BoxRecord record = new BoxRecord();
            new RecordStore(board).Load(record);
            Assert.AreEqual(1, record.Counts[BoxRecord.Crashes], "crashes");
        }

        [TestMethod]
        public static void A_memory_that_cannot_be_read_lets_the_chip_start_anew()
        {
            PinLog pins = new PinLog();

            Assert.IsTrue(SafeShutdown.After(new InvalidOperationException("test"), pins, null), "may restart");
            Assert.AreEqual("pump off; enable off; valve off; ", pins.Written, "writes");
        }

        [TestMethod]
        public static void After_too_many_crashes_the_outputs_go_off_and_the_chip_stays_down()
        {
            FakeBoard board = new FakeBoard();
            new RecordStore(board).Save(
                new BoxRecord { Counts = { [BoxRecord.CrashesInARow] = 6 } });
            PinLog pins = new PinLog();

            Assert.IsFalse(SafeShutdown.After(new InvalidOperationException("test"), pins, board), "stays down");
            Assert.AreEqual("pump off; enable off; valve off; ", pins.Written, "writes");
        }
    }
}
