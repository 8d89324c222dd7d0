using BackflushController.Core.Faults;
using BackflushController.Core.Settings;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Sensors
{
    /// <summary>What the self-test makes of what is read back of the cut-off.</summary>
    [TestClass]
    public class CutOffCheckTests
    {
        [TestMethod]
        public static void Two_readings_in_a_row_are_believed_and_one_is_not()
        {
            CutOffCheck check = new CutOffCheck(new PinSettings());
            check.See(true, false);
            Assert.IsFalse(check.IsRailUp, "up once");
            check.See(true, false);
            Assert.IsTrue(check.IsRailUp, "up twice");
            check.See(false, true);
            Assert.IsTrue(check.IsRailUp && check.Holds, "disturbed once");
            check.See(true, false);
            check.See(false, false);
            Assert.IsTrue(check.IsRailUp, "and not twice in a row");
            check.See(false, false);
            Assert.IsFalse(check.IsRailUp, "down");
        }

        [TestMethod]
        [DataRow(true, false, true)]
        [DataRow(true, true, false)]
        [DataRow(false, false, false)]
        [DataRow(false, true, false)]
        public static void It_holds_with_the_supply_there_and_the_enable_relay_open(
            bool railUp, bool contactLive, bool holds)
        {
            CutOffCheck check = new CutOffCheck(new PinSettings());
            check.See(railUp, contactLive);
            check.See(railUp, contactLive);
            Assert.AreEqual(holds, check.Holds, "holds");
        }

        [TestMethod]
        public static void A_board_without_a_reading_of_the_supply_is_not_tested()
        {
            Assert.IsTrue(new CutOffCheck(new PinSettings()).IsFitted, "as the board is");
            PinSettings none = new PinSettings { Rail = PinSettings.None };
            Assert.IsFalse(new CutOffCheck(none).IsFitted, "not read back");
        }
    }
}
