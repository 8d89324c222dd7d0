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
        public static void The_totals_come_first_with_what_is_wrong_under_them()
        {
            DisplayStatus status = Statuses.Idle().With(s => s.Record = Statuses.Counted());
            Draw(status)
                .AssertEnds(0, "Counters", "1/9")
                .AssertWords(1, 1, Canvas.Width, "Cycles", "1228")
                .AssertWords(2, 1, Canvas.Width, "Pump minutes", "120")
                .AssertWords(3, 1, Canvas.Width, "Valve moves", "104")
                .AssertWords(4, 1, Canvas.Width, "Shots drawn", "105")
                .AssertWords(5, 1, Canvas.Width, "Powered hours", "100")
                .AssertEmpty(6);
            status.Record.Interferences = 1;
            Draw(status).AssertLeft(6, "Runs cut off: 1");
            status.Records = RecordHealth.Damaged;
            Draw(status).AssertLeft(6, "Counts lost");
        }

        [TestMethod]
        public static void Each_kind_of_run_has_a_page()
        {
            string[] names =
            {
                "Detergent backflush", "Water rinse", "Deep clean", "Clear-water rinse", "Open flush",
                "Stall backflush", "Service run", "Earlier software",
            };
            Assert.AreEqual(BoxRecord.RunKinds, names.Length, "kinds");
            for (int kind = 0; kind < names.Length; kind++)
            {
                DisplayStatus status = Statuses.Idle().With(s => s.Record = Statuses.Counted());
                CountersPage counters = new CountersPage(Statuses.BookOf(status));
                Picture.Of(Statuses.Turned(counters, 1 + kind), status)
                    .AssertEnds(0, "Counters", (2 + kind) + "/9").AssertMiddle(1, names[kind])
                    .AssertWords(2, 1, Canvas.Width, "Runs started", (200 + kind).ToString())
                    .AssertWords(3, 1, Canvas.Width, "Runs finished", (300 + kind).ToString())
                    .AssertWords(4, 1, Canvas.Width, "Runs stopped", (400 + kind).ToString())
                    .AssertWords(5, 1, Canvas.Width, "Runs failed", (500 + kind).ToString())
                    .AssertWords(6, 1, Canvas.Width, "Cycles", (150 + kind).ToString())
                    .AssertHint(7, "next", "menu");
            }
        }

        private static Picture Draw(DisplayStatus status)
        {
            return Picture.Of(new CountersPage(Statuses.BookOf(status)), status);
        }
    }
}
