using BackflushController.Core.Display;
using BackflushController.Core.Faults;
using BackflushController.Core.Records;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Screens
{
    [TestClass]
    public class LastRunsScreenTests
    {
        [TestMethod]
        public static void After_the_last_run_there_is_none()
        {
            Draw(new RunRecord(), 1)
                .AssertEnds(0, "Last runs", "0/1").AssertEmpty(1, 6).AssertHint(7, "next", "proof");
        }

        [TestMethod]
        public static void What_was_not_measured_is_left_out()
        {
            RunRecord run = new RunRecord { PlateauMillibar = 9280, VentMilliseconds = 719 };
            Draw(run, 0)
                .AssertEmpty(5).AssertWords(6, 0, 45, "9.2", "bar")
                .AssertWords(6, 45, Canvas.Width, "Vent time", "0.71", "s");
            Draw(new RunRecord { FillMilliseconds = 4270 }, 0)
                .AssertWords(5, 1, Canvas.Width, "Fill time", "4.2", "s").AssertEmpty(6);
        }

        [TestMethod]
        public static void A_run_says_what_ran_and_how_it_ended()
        {
            RunRecord run = new RunRecord { Kind = RunKind.DeepClean, Result = RunResult.Stopped, Cycles = 7 };
            Draw(run, 0)
                .AssertEnds(0, "Last runs", "1/1").AssertMiddle(2, "Deep clean", "Stopped by hand")
                .AssertWords(4, 1, Canvas.Width, "Cycles", "7");
            run.Result = RunResult.Faulted;
            run.Fault = (int)Fault.NoBlindBasket;
            Draw(run, 0).AssertMiddle(3, "No blind basket?");
        }

        private static Picture Draw(RunRecord run, int sheet)
        {
            DisplayStatus status = Statuses.Idle().With(s => s.Record.Runs.Add(run));
            return Picture.Of(Statuses.Turned(Statuses.LastRunsOf(Statuses.BookOf(status)), sheet), status);
        }
    }
}
