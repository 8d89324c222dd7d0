using BackflushController.Core.Board;
using BackflushController.Core.Faults;
using BackflushController.Core.Settings;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Sensors
{
    /// <summary>What proves a welded pump in a look with the heartbeat: each term of the condition alone.</summary>
    [TestClass]
    public class WeldTermsTests
    {
        private const long Second = 1000000;

        [TestMethod]
        public static void Pressure_that_is_there_with_the_heartbeat_and_no_longer_rises_is_the_pumps()
        {
            WeldCheck check = Beating();

            Assert.AreEqual((int)WeldStep.Look, (int)LookUntil(check, 0, (3 * Second / 10) - 1, 501, 0), "a spike");
            Assert.AreEqual((int)WeldStep.Again, (int)Look(check, 3 * Second / 10, 501, 0), "stands for 0.3 s");
        }

        [TestMethod]
        public static void Half_a_bar_more_is_not_enough()
        {
            Assert.AreEqual((int)WeldStep.Clear, (int)LookUntil(Beating(), 0, 2 * Second, 500, 0), "0.50 bar");
        }

        [TestMethod]
        public static void A_look_is_not_over_while_the_pressure_still_creeps()
        {
            WeldCheck check = Beating();

            Assert.AreEqual((int)WeldStep.Look, (int)LookUntil(check, 0, (4 * Second) - 1, 40, 31), "creeps");
            Assert.AreEqual((int)WeldStep.Clear, (int)Look(check, 4 * Second, 40, 31), "4 s");
            Assert.AreEqual((int)WeldStep.Clear, (int)LookUntil(Beating(), 0, 2 * Second, 40, 30), "stands");
        }

        [TestMethod]
        public static void A_look_is_not_over_when_the_pressure_has_just_come()
        {
            WeldCheck check = Beating();

            Assert.AreEqual((int)WeldStep.Look, (int)LookUntil(check, 0, Second - 1, 40, 31), "creeps");
            Assert.AreEqual((int)WeldStep.Look, (int)Look(check, Second, 501, 0), "has come");
        }

        /// <summary>A check of a pump that was quiet without the heartbeat.</summary>
        private static WeldCheck Beating()
        {
            WeldCheck check = new WeldCheck(new ControllerSettings());
            check.Begin();
            WeldStep step = WeldStep.Look;
            for (long looked = 0; step == WeldStep.Look; looked += Inputs.TickMicroseconds)
            {
                step = check.WithoutHeartbeat(looked, Reading.Of(0));
            }

            Assert.AreEqual((int)WeldStep.Beat, (int)step, "quiet without");
            return check;
        }

        private static WeldStep Look(WeldCheck check, long looked, int millibar, int rise)
        {
            return check.WithHeartbeat(looked, Reading.Of(millibar, rise));
        }

        private static WeldStep LookUntil(WeldCheck check, long from, long to, int millibar, int rise)
        {
            WeldStep step = WeldStep.Look;
            for (long looked = from; looked <= to && step == WeldStep.Look; looked += Inputs.TickMicroseconds)
            {
                step = Look(check, looked, millibar, rise);
            }

            return step;
        }
    }
}
