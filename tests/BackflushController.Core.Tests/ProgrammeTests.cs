using BackflushController.Core.Display;
using BackflushController.Core.Programmes;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    [TestClass]
    public class ProgrammeTests
    {
        private const long Second = Bench.Second;

        [TestMethod]
        public static void A_detergent_backflush_ends_with_clear_water_after_the_basket_was_rinsed()
        {
            Stage[] stages = ProgrammeCatalogue.DetergentBackflush().Stages;

            Assert.AreEqual(4, stages.Length, "stages");
            Assert.AreEqual((int)TextId.DoseDetergent, (int)stages[0].Text, "first prompt");
            Assert.AreEqual((int)TextId.DetergentCycles, (int)stages[1].Text, "detergent");
            Assert.AreEqual((int)TextId.RinseBasket, (int)stages[2].Text, "second prompt");
            Assert.AreEqual((int)TextId.ClearWaterCycles, (int)stages[3].Text, "clear water");
            Assert.AreEqual((int)StageKind.Prompt, (int)stages[2].Kind, "waits for the person");
        }

        [TestMethod]
        public static void Its_cycles_are_ten_seconds_on_and_ten_off_five_times()
        {
            Stage[] stages = ProgrammeCatalogue.DetergentBackflush().Stages;
            for (int i = 1; i < stages.Length; i += 2)
            {
                Assert.AreEqual(5, stages[i].Cycles, "cycles");
                Assert.AreEqual(10 * Second, stages[i].FillMicroseconds, "on");
                Assert.AreEqual(10 * Second, stages[i].ReleaseMicroseconds, "off");
            }

            Assert.AreEqual(200 * Second, ProgrammeCatalogue.DetergentBackflush().CyclingMicroseconds(), "all cycles");
        }
    }
}
