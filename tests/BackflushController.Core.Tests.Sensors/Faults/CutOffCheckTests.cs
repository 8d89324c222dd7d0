using BackflushController.Core.Board;
using BackflushController.Core.Faults;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Sensors
{
    /// <summary>What the self-test makes of what is read back of the cut-off.</summary>
    [TestClass]
    public class CutOffCheckTests
    {
        private const int Up = CutOffReading.RailUp;
        private const int Live = CutOffReading.ContactLive;

        [TestMethod]
        public static void Two_readings_in_a_row_are_believed_and_one_is_not()
        {
            CutOffCheck check = new CutOffCheck();
            check.See(Up);
            Assert.IsFalse(check.IsRailUp, "up once");
            Assert.IsTrue(check.IsRailSeen, "seen once");
            check.See(Up);
            Assert.IsTrue(check.IsRailUp, "up twice");
            check.See(Live);
            Assert.IsTrue(check.IsRailUp && check.Holds, "disturbed once");
            check.See(Up);
            check.See(0);
            Assert.IsTrue(check.IsRailUp, "and not twice in a row");
            check.See(0);
            Assert.IsFalse(check.IsRailUp, "down");
            Assert.IsFalse(check.IsRailSeen, "and seen to be down");
        }

        [TestMethod]
        [DataRow(Up, true)]
        [DataRow(Up | Live, false)]
        [DataRow(0, false)]
        [DataRow(Live, false)]
        public static void It_holds_with_the_supply_there_and_the_enable_relay_open(int reading, bool holds)
        {
            CutOffCheck check = new CutOffCheck();
            check.See(reading);
            check.See(reading);
            Assert.AreEqual(holds, check.Holds, "holds");
        }

        [TestMethod]
        public static void What_is_read_leaves_it_due()
        {
            CutOffCheck check = new CutOffCheck { IsDue = true };
            check.See(Up | Live);
            check.See(0);
            Assert.IsTrue(check.IsDue, "due");
            check.IsDue = false;
            check.See(Up | Live);
            Assert.IsFalse(check.IsDue, "done");
        }
    }
}
