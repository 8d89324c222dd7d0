using BackflushController.Core.Display;
using BackflushController.Core.Faults;
using BackflushController.Core.Run;
using BackflushController.Core.Texts;
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
        public static void A_stop_sounds_one_beep()
        {
            RunState[] states = { RunState.Energising, RunState.Filling, RunState.Venting };
            for (int i = 0; i < states.Length; i++)
            {
                Bench bench = new Bench(1, 10 * Second, 10 * Second).RunTo(states[i]).Pass(Second / 2).Button(true);

                Assert.AreEqual(1, bench.CountBeeps(20 * Second), "beeps of a stop in state " + i);
            }
        }

        [TestMethod]
        public static void A_stop_at_a_prompt_sounds_one_beep()
        {
            Bench bench = new Bench().LongPress().Pass(2 * Second).Button(true).Pass(Second / 5).Button(false);

            Assert.AreEqual(1, bench.CountBeeps(20 * Second), "beeps");
            bench.AssertState(RunState.Stopped, "stopped");
        }

        [TestMethod]
        public static void While_the_group_vents_the_fault_screen_warns_and_offers_nothing()
        {
            Bench bench = OverPressuredBehindAStuckValve().Pass(Second);

            AssertScreen(bench, Frame.Pages - 1, TextId.HintVenting, false);
            AssertScreen(bench, 6, TextId.DoNotOpen, true);
        }

        [TestMethod]
        public static void A_fault_screen_that_leads_back_warns_while_there_is_pressure()
        {
            Bench bench = Bench.Rinsing(1).VentSpeed(0).AssertEndsWith(Fault.NoVent).Pass(Second);

            AssertScreen(bench, Frame.Pages - 1, TextId.HintBack, false);
            AssertScreen(bench, 6, TextId.DoNotOpen, true);
        }

        [TestMethod]
        public static void When_the_group_has_vented_the_fault_screen_leads_back()
        {
            Bench bench = Bench.Rinsing(1).Plateau(0).WaitFor(RunState.Faulted).Pass(Second);

            AssertScreen(bench, Frame.Pages - 1, TextId.HintBack, false);
        }

        private static Bench OverPressuredBehindAStuckValve()
        {
            return Bench.Rinsing(1).Plateau(16800).VentSpeed(0)
                .WaitFor(RunState.StopVenting).AssertFault(Fault.OverPressure, "fault");
        }

        private static void AssertScreen(Bench bench, int page, TextId text, bool inverted)
        {
            Canvas expected = new Canvas(Language.English);
            if (inverted)
            {
                expected.BeginInverted(page);
            }
            else
            {
                expected.Begin(page);
            }

            expected.CentredLine(text, 0);
            for (int i = page * Frame.Width; i < (page + 1) * Frame.Width; i++)
            {
                Assert.AreEqual(expected.FrameBytes[i], bench.Board.Shown[i], "byte " + i + " of page " + page);
            }
        }
    }
}
