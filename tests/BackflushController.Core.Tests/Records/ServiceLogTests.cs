using BackflushController.Core.Records;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    /// <summary>What a programme or a person has done, and what has been used since then.</summary>
    [TestClass]
    public class ServiceLogTests
    {
        [TestMethod]
        [DataRow((int)RunKind.WaterRinse, false, false, true)]
        [DataRow((int)RunKind.DetergentBackflush, false, true, true)]
        [DataRow((int)RunKind.StallBackflush, false, true, true)]
        [DataRow((int)RunKind.DeepClean, true, true, true)]
        [DataRow((int)RunKind.OpenFlush, false, false, false)]
        [DataRow((int)RunKind.Service, false, false, false)]
        public static void A_completed_programme_resets_what_it_serves(
            int kind, bool deepClean, bool detergent, bool water)
        {
            new Diary().Shots(1).Start((RunKind)kind).End(RunResult.Completed)
                .AssertSince(ServiceKind.DeepClean, deepClean ? 0 : 1, "deep clean")
                .AssertSince(ServiceKind.Detergent, detergent ? 0 : 1, "detergent")
                .AssertSince(ServiceKind.WaterRinse, water ? 0 : 1, "water")
                .AssertSince(ServiceKind.Gasket, 1, "gasket").AssertSince(ServiceKind.Descaling, 1, "descaling");
        }

        [TestMethod]
        public static void A_stopped_programme_resets_nothing()
        {
            new Diary().Shots(1).Start(RunKind.WaterRinse).End(RunResult.Stopped)
                .AssertSince(ServiceKind.WaterRinse, 1, "water");
        }

        [TestMethod]
        public static void A_rinse_ends_a_cleaning_only_when_there_was_one()
        {
            for (int cycles = 0; cycles <= 5; cycles++)
            {
                Diary diary = new Diary().Shots(1).Start(RunKind.DetergentBackflush)
                    .Cycle(true, times: cycles).End(RunResult.Stopped).Rinse();

                bool isCleaning = cycles == 5;
                diary.AssertSince(ServiceKind.Detergent, isCleaning ? 0 : 1, "cycles with detergent " + cycles);
            }
        }

        [TestMethod]
        public static void A_reset_keeps_the_totals_and_can_be_taken_back_once()
        {
            Diary diary = new Diary().Shots(30);
            ServiceLog services = diary.Book.Services;
            services.Reset(ServiceKind.Gasket);
            diary.AssertSince(ServiceKind.Gasket, 0, "reset").AssertSince(ServiceKind.Descaling, 30, "others go on");
            Assert.AreEqual(30, diary.Record.Counts[BoxRecord.Shots], "total");

            diary.Shots(4);
            Assert.IsTrue(services.CanUndo(ServiceKind.Gasket), "undo");
            services.Undo(ServiceKind.Gasket);
            diary.AssertSince(ServiceKind.Gasket, 34, "with what came since then");
            Assert.IsFalse(services.CanUndo(ServiceKind.Gasket), "once");
            services.Undo(ServiceKind.Gasket);
            diary.AssertSince(ServiceKind.Gasket, 34, "nothing more");
        }

        [TestMethod]
        public static void A_reset_twice_in_a_row_can_still_be_taken_back()
        {
            Diary diary = new Diary().Shots(30);
            diary.Book.Services.Reset(ServiceKind.Gasket);
            diary.Book.Services.Reset(ServiceKind.Gasket);
            diary.Book.Services.Undo(ServiceKind.Gasket);

            diary.AssertSince(ServiceKind.Gasket, 30, "as before");
        }
    }
}
