using BackflushController.Core.Display;
using BackflushController.Core.Faults;
using BackflushController.Core.Records;
using BackflushController.Core.Service;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Screens
{
    [TestClass]
    public class LastRunsScreenTests
    {
        [TestMethod]
        public static void A_run_shows_what_ran_and_what_came_of_it()
        {
            Draw(Statuses.Idle().With(s => s.Record.Runs.Add(Rinse())), 0)
                .AssertLitLeft(0, "Last runs         1/1").AssertMiddle(1, "", "Water rinse", "Finished")
                .AssertLeft(4, "Cycles 8", "Fill time 4.2 s", "9.2 bar     0.71 s")
                .AssertMiddle(7, "Press:next Hold:menu");
        }

        [TestMethod]
        public static void The_newest_run_comes_first()
        {
            DisplayStatus status = Statuses.Idle();
            RunRecord run = Rinse();
            status.Record.Runs.Add(run);
            run.Kind = RunKind.DeepClean;
            status.Record.Runs.Add(run);

            Draw(status, 0).AssertLitLeft(0, "Last runs         1/2").AssertMiddle(2, "Deep clean");

            Draw(status, 1).AssertLitLeft(0, "Last runs         2/2").AssertMiddle(2, "Water rinse");
        }

        [TestMethod]
        public static void Behind_the_last_run_there_is_none()
        {
            DisplayStatus status = Statuses.Idle();
            AssertNone(status, 0, "Last runs         0/0");

            status.Record.Runs.Add(Rinse());
            AssertNone(status, 1, "Last runs         0/1");
        }

        [TestMethod]
        public static void It_says_how_a_run_ended()
        {
            AssertEnd(RunResult.PowerCut, Fault.None, "Power cut");
            AssertEnd(RunResult.Completed, Fault.None, "Finished");
            AssertEnd(RunResult.Stopped, Fault.None, "Stopped by hand");
            AssertEnd(RunResult.Faulted, Fault.NoVent, "Pressure stays");
            AssertEnd(RunResult.Faulted, Fault.TankEmpty, "Water tank is empty");
        }

        [TestMethod]
        public static void What_was_not_measured_is_left_out()
        {
            RunRecord run = Rinse();
            run.FillMilliseconds = 0;
            Draw(run).AssertLeft(5, "", "9.2 bar     0.71 s");

            run = Rinse();
            run.PlateauMillibar = 0;
            Draw(run).AssertLeft(5, "Fill time 4.2 s", "");
        }

        private static void AssertNone(DisplayStatus status, int sheet, string title)
        {
            Draw(status, sheet).AssertLitLeft(0, title).AssertEmpty(1, 6).AssertMiddle(7, "Press:next Hold:menu");
        }

        private static void AssertEnd(RunResult result, Fault fault, string text)
        {
            RunRecord run = Rinse();
            run.Result = result;
            run.Fault = (int)fault;
            Draw(run).AssertMiddle(3, text);
        }

        private static RunRecord Rinse()
        {
            return new RunRecord
            {
                Kind = RunKind.WaterRinse,
                Result = RunResult.Completed,
                Cycles = 8,
                FillMilliseconds = 4270,
                PlateauMillibar = 9280,
                VentMilliseconds = 719,
            };
        }

        private static Picture Draw(RunRecord run)
        {
            return Draw(Statuses.Idle().With(s => s.Record.Runs.Add(run)), 0);
        }

        private static Picture Draw(DisplayStatus status, int sheet)
        {
            return Picture.Of(Statuses.Turned(new LastRunsPage(Statuses.BookOf(status)), sheet), status);
        }
    }
}
