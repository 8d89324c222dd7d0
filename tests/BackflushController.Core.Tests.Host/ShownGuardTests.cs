using BackflushController.Core.Display.Screens;
using BackflushController.Core.Run;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    /// <summary>
    /// What the screen is told while a run goes on and after it. Here for want of room in the assembly of the loop's
    /// other tests.
    /// </summary>
    [TestClass]
    public class ShownGuardTests
    {
        private const long Second = Bench.Second;

        [TestMethod]
        public static void After_a_run_a_long_press_shows_its_proof_and_the_next_touch_takes_it_away()
        {
            Bench bench = Bench.Rinsing(1).Plateau(9000).WaitFor(RunState.Finished).Pass(2 * Second);
            Assert.IsTrue(bench.Status.HasProof, "offered");
            bench.LongPress().AssertScreen(typeof(ProofScreen), "long");
            bench.Button(true).Pass(Second / 10).AssertScreen(typeof(DoneScreen), "touched");
        }

        [TestMethod]
        public static void The_press_that_takes_the_proof_away_leaves_what_is_below_it()
        {
            Bench bench = Bench.Rinsing(1).Plateau(9000).WaitFor(RunState.Finished).Pass(2 * Second);
            bench.LongPress().ShortPress().AssertScreen(typeof(DoneScreen), "back from the proof");
            bench.ShortPress().AssertState(RunState.Ready, "back from the result");
        }

        [TestMethod]
        public static void A_run_that_was_stopped_has_no_proof()
        {
            Bench bench = Bench.Rinsing(1).WaitFor(RunState.Filling).ShortPress();
            bench.WaitFor(RunState.Stopped).Pass(Second);
            Assert.IsFalse(bench.Status.HasProof, "offered");
        }

        [TestMethod]
        public static void The_length_of_a_fill_stays_while_its_seconds_run_down()
        {
            Bench bench = Bench.Rinsing(1).WaitFor(RunState.Filling).Pass(Second / 10);
            Assert.AreEqual(10, bench.Status.PhaseSeconds, "length");
            bench.Pass(5 * Second);
            Assert.AreEqual(10, bench.Status.PhaseSeconds, "the same");
            Assert.AreEqual(5, bench.Status.SecondsLeft, "left");
        }
    }
}
