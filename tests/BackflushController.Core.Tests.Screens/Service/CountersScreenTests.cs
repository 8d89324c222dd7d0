using BackflushController.Core.Display;
using BackflushController.Core.Records;
using BackflushController.Core.Service;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Screens
{
    [TestClass]
    public class CountersScreenTests
    {
        [TestMethod]
        public static void The_first_page_has_the_totals()
        {
            DisplayStatus status = Statuses.Idle();
            status.Record = Statuses.Counted();

            Picture picture = Draw(status, 0);
            picture.AssertLitLeft(0, "Counters          1/9");
            picture.AssertLeft(1, "Cycles 1228");
            picture.AssertLeft(2, "Pump minutes 120");
            picture.AssertLeft(3, "Valve moves 104");
            picture.AssertLeft(4, "Shots drawn 105");
            picture.AssertLeft(5, "Powered hours 100");
            picture.AssertEmpty(6);
            picture.AssertMiddle(7, "Press:next Hold:menu");
        }

        [TestMethod]
        public static void A_memory_that_was_lost_is_shown_under_the_totals()
        {
            DisplayStatus status = Statuses.Idle();
            status.Records = RecordHealth.Damaged;
            Draw(status, 0).AssertLeft(6, "Cycle count lost");
        }

        [TestMethod]
        public static void Each_kind_of_run_has_a_page()
        {
            AssertKind(RunKind.DetergentBackflush, "Detergent backflush");
            AssertKind(RunKind.WaterRinse, "Water rinse");
            AssertKind(RunKind.DeepClean, "Deep clean");
            AssertKind(RunKind.ClearWaterFinish, "Clear-water finish");
            AssertKind(RunKind.OpenFlush, "Open flush");
            AssertKind(RunKind.StallBackflush, "Until it is quiet");
            AssertKind(RunKind.Service, "Service run");
            AssertKind(RunKind.Unknown, "Earlier software");
        }

        private static void AssertKind(RunKind kind, string name)
        {
            DisplayStatus status = Statuses.Idle();
            status.Record = Statuses.Counted();
            status.Records = RecordHealth.Damaged;

            Draw(status, 1 + (int)kind)
                .AssertLitLeft(0, "Counters          " + (2 + (int)kind).ToString() + "/9").AssertMiddle(1, name)
                .AssertLeft(2, "Runs started " + (200 + (int)kind).ToString())
                .AssertLeft(3, "Runs finished " + (300 + (int)kind).ToString())
                .AssertLeft(4, "Runs stopped " + (400 + (int)kind).ToString())
                .AssertLeft(5, "Runs failed " + (500 + (int)kind).ToString())
                .AssertLeft(6, "Cycles " + (150 + (int)kind).ToString()).AssertMiddle(7, "Press:next Hold:menu");
        }

        private static Picture Draw(DisplayStatus status, int sheet)
        {
            return Picture.Of(Statuses.Turned(new CountersPage(Statuses.BookOf(status)), sheet), status);
        }
    }
}
