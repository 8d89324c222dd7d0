using BackflushController.Core.Display;
using BackflushController.Core.Records;
using BackflushController.Core.Service;
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
                .AssertLitLeft(0, "Last runs         0/1").AssertEmpty(1, 6).AssertMiddle(7, "Press:next Hold:menu");
        }

        [TestMethod]
        public static void What_was_not_measured_is_left_out()
        {
            RunRecord run = new RunRecord { PlateauMillibar = 9280, VentMilliseconds = 719 };
            Draw(run, 0).AssertLeft(5, "", "9.2 bar     0.71 s");
            Draw(new RunRecord { FillMilliseconds = 4270 }, 0).AssertLeft(5, "Fill time 4.2 s", "");
        }

        private static Picture Draw(RunRecord run, int sheet)
        {
            DisplayStatus status = Statuses.Idle().With(s => s.Record.Runs.Add(run));
            return Picture.Of(Statuses.Turned(new LastRunsPage(Statuses.BookOf(status)), sheet), status);
        }
    }
}
