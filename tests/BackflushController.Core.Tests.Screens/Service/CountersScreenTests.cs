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
                CountersPage counters = new CountersPage(Statuses.BookOf(status));
                Picture.Of(Statuses.Turned(counters, 1 + kind), status)
                    .AssertLitLeft(0, "Counters          " + (2 + kind) + "/9").AssertMiddle(1, names[kind])
                    .AssertLeft(2, "Runs started " + (200 + kind), "Runs finished " + (300 + kind))
                    .AssertLeft(4, "Runs stopped " + (400 + kind), "Runs failed " + (500 + kind))
                    .AssertLeft(6, "Cycles " + (150 + kind)).AssertMiddle(7, "Press:next Hold:menu");
            }
        }
    }
}
