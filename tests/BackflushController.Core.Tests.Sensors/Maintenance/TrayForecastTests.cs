using BackflushController.Core.Maintenance;
using BackflushController.Core.Run;
using BackflushController.Core.Settings;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Sensors
{
    [TestClass]
    public class TrayForecastTests
    {
        private const long Second = 1000000;

        [TestMethod]
        public static void A_cycle_of_ten_seconds_brings_20_ml_an_open_flush_8_ml_a_second_and_a_shot_15()
        {
            TrayForecast tray = Tray(500, 0);
            tray.PumpRan(StageKind.Backflush, 10 * Second);
            Assert.AreEqual(20, tray.Millilitres, "cycle");
            tray.PumpRan(StageKind.Flush, 5 * Second);
            Assert.AreEqual(60, tray.Millilitres, "flush");
            tray.ShotDrawn();
            Assert.AreEqual(75, tray.Millilitres, "shot");
        }

        [TestMethod]
        public static void Short_fills_add_up()
        {
            TrayForecast tray = Tray(500, 0);
            for (int i = 0; i < 50; i++)
            {
                tray.PumpRan(StageKind.Backflush, 200000);
            }

            Assert.AreEqual(20, tray.Millilitres, "50 fills of 0.2 s");
        }

        [TestMethod]
        public static void A_programme_fits_to_the_rim_and_not_beyond()
        {
            Programme rinse = ProgrammeCatalogue.WaterRinse(FillEnd.Timed);
            Assert.AreEqual(160, MillilitresOf(rinse, 0), "8 fills of 10 s");
            Assert.IsFalse(Tray(500, 340).WouldOverflow(rinse, 0), "to the rim");
            Assert.IsTrue(Tray(500, 341).WouldOverflow(rinse, 0), "beyond");
        }

        [TestMethod]
        public static void Only_what_is_left_of_a_programme_counts()
        {
            Programme deep = ProgrammeCatalogue.DeepClean(FillEnd.Timed);
            int whole = MillilitresOf(deep, 0);
            int last = MillilitresOf(deep, deep.Stages.Length - 1);
            Assert.IsTrue(last > 0 && last < whole, "last stage");
            Assert.AreEqual(0, MillilitresOf(deep, deep.Stages.Length), "after it");

            TrayForecast tray = Tray(500, 500 - last);
            Assert.IsTrue(tray.WouldOverflow(deep, 0), "whole");
            Assert.IsFalse(tray.WouldOverflow(deep, deep.Stages.Length - 1), "last stage");
        }

        [TestMethod]
        public static void An_open_flush_is_calculated_by_its_own_rate()
        {
            Programme flush = ProgrammeCatalogue.OpenFlush();
            int seconds = 0;
            foreach (Stage stage in flush.Stages)
            {
                seconds += stage.Cycles * (int)(stage.FillMicroseconds / Second);
            }

            Assert.AreEqual(8 * seconds, MillilitresOf(flush, 0), "open");
        }

        [TestMethod]
        public static void What_a_run_has_sent_is_what_was_forecast()
        {
            Programme rinse = ProgrammeCatalogue.WaterRinse(FillEnd.Timed);
            TrayForecast tray = Tray(500, 0);
            foreach (Stage stage in rinse.Stages)
            {
                for (int cycle = 0; cycle < stage.Cycles; cycle++)
                {
                    tray.PumpRan(stage.Kind, stage.FillMicroseconds);
                }
            }

            Assert.AreEqual(MillilitresOf(rinse, 0), tray.Millilitres, "run");
        }

        [TestMethod]
        public static void Emptied_it_begins_anew()
        {
            TrayForecast tray = Tray(500, 480);
            tray.Emptied();

            Assert.AreEqual(0, tray.Millilitres, "empty");
        }

        [TestMethod]
        public static void A_tray_with_a_drain_never_overflows()
        {
            TrayForecast tray = Tray(0, 700);
            tray.PumpRan(StageKind.Flush, 600 * Second);

            Assert.AreEqual(0, tray.Millilitres, "nothing stays");
            Assert.IsFalse(tray.WouldOverflow(ProgrammeCatalogue.DeepClean(FillEnd.Timed), 0), "overflow");
        }

        [TestMethod]
        public static void A_tray_that_nobody_confirms_stays_within_the_record()
        {
            TrayForecast tray = Tray(500, 0);
            for (int i = 0; i < 1000; i++)
            {
                tray.ShotDrawn();
            }

            Assert.AreEqual(TrayForecast.MostMillilitres, tray.Millilitres, "most");
            Assert.AreEqual(TrayForecast.MostMillilitres, Tray(500, int.MaxValue).Millilitres, "from a bad record");
        }

        /// <summary>The least room in a tray that what is left of a programme does not overflow.</summary>
        private static int MillilitresOf(Programme programme, int fromStage)
        {
            const int Capacity = 5000;
            int room = 0;
            while (Tray(Capacity, Capacity - room).WouldOverflow(programme, fromStage))
            {
                room++;
            }

            return room;
        }

        private static TrayForecast Tray(int capacity, int millilitres)
        {
            return new TrayForecast(new ReminderSettings { DripTrayMillilitres = capacity }, millilitres);
        }
    }
}
