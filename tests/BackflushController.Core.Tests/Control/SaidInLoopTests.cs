using BackflushController.Core.Run;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    /// <summary>What is heard and read of a stop and of a fault.</summary>
    [TestClass]
    public class SaidInLoopTests
    {
        private const long Second = Bench.Second;

        [TestMethod]
        public static void A_fault_sounds_eight_beeps_and_no_more()
        {
            Assert.AreEqual(8, Bench.Rinsing(1).Plateau(0).CountBeeps(60 * Second), "beeps of a run without pressure");
            Bench refused = new Bench().Signal(0).Pass(Second).Button(true);
            Assert.AreEqual(8, refused.CountBeeps(10 * Second), "beeps of a refused start");
        }

        [TestMethod]
        public static void A_fault_is_said_while_the_group_still_vents()
        {
            Bench bench = Bench.Rinsing(1).Plateau(16800).VentSpeed(0).WaitFor(RunState.Filling);

            Assert.AreEqual(8, bench.CountBeeps(20 * Second), "beeps");
            bench.AssertState(RunState.StopVenting, "state");
        }

        [TestMethod]
        public static void The_same_fault_is_said_again_when_it_comes_again()
        {
            Bench bench = new Bench().Signal(0);
            bench.LongPress().Pass(5 * Second).ShortPress().AssertState(RunState.Ready, "acknowledged").Button(true);

            Assert.AreEqual(8, bench.CountBeeps(10 * Second), "beeps");
        }

        [TestMethod]
        [DataRow((int)RunState.Energising)]
        [DataRow((int)RunState.Filling)]
        [DataRow((int)RunState.Venting)]
        public static void A_stop_sounds_one_beep(int state)
        {
            Bench bench = new Bench(1, 10 * Second, 10 * Second).RunTo((RunState)state).Pass(Second / 2).Button(true);
            Assert.AreEqual(1, bench.CountBeeps(20 * Second), "beeps");
        }

        [TestMethod]
        public static void A_stop_at_a_prompt_sounds_one_beep()
        {
            Bench bench = new Bench().LongPress().Pass(2 * Second).Button(true).Pass(Second / 5).Button(false);

            Assert.AreEqual(1, bench.CountBeeps(20 * Second), "beeps");
            bench.AssertState(RunState.Stopped, "stopped");
        }
    }
}
