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
            Draw(Statuses.Idle().With(s => s.Record = Statuses.Counted()), 0)
                .AssertLitLeft(0, "Counters          1/9")
                .AssertLeft(1, "Cycles 1228", "Pump minutes 120", "Valve moves 104", "Shots drawn 105")
                .AssertLeft(5, "Powered hours 100", "").AssertMiddle(7, "Press:next Hold:menu");
        }

        [TestMethod]
        public static void A_memory_that_was_lost_is_shown_under_the_totals()
        {
            Draw(Statuses.Idle().With(s => s.Records = RecordHealth.Damaged), 0).AssertLeft(6, "Cycle count lost");
        }

        [TestMethod]
        public static void Each_kind_of_run_has_a_page()
        {
            string[] names =
            {
                "Detergent backflush", "Water rinse", "Deep clean", "Clear-water finish", "Open flush",
                "Until it is quiet", "Service run", "Earlier software",
            };
            Assert.AreEqual(BoxRecord.RunKinds, names.Length, "kinds");
            for (int kind = 0; kind < names.Length; kind++)
            {
                DisplayStatus status = Statuses.Idle().With(s => s.Record = Statuses.Counted());
                Draw(status.With(s => s.Records = RecordHealth.Damaged), 1 + kind)
                    .AssertLitLeft(0, "Counters          " + (2 + kind) + "/9").AssertMiddle(1, names[kind])
                    .AssertLeft(2, "Runs started " + (200 + kind), "Runs finished " + (300 + kind))
                    .AssertLeft(4, "Runs stopped " + (400 + kind), "Runs failed " + (500 + kind))
                    .AssertLeft(6, "Cycles " + (150 + kind)).AssertMiddle(7, "Press:next Hold:menu");
            }
        }

        private static Picture Draw(DisplayStatus status, int sheet)
        {
            return Picture.Of(Statuses.Turned(new CountersPage(Statuses.BookOf(status)), sheet), status);
        }
    }
}
