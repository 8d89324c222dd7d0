using BackflushController.Core.Display;
using BackflushController.Core.Display.Screens;
using BackflushController.Core.Maintenance;
using BackflushController.Core.Records;
using BackflushController.Core.Run;
using BackflushController.Core.Sensing;
using BackflushController.Core.Settings;
using BackflushController.Core.Texts;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Screens
{
    [TestClass]
    public class ReadyScreenTests
    {
        private const int PressurePage = 5;
        private const int NewsPage = 6;
        private const int HintPage = 7;

        [TestMethod]
        public static void The_title_counts_the_programmes()
        {
            Draw(Statuses.Idle().With(s => s.ProgrammeIndex = 2)).AssertLitLeft(0, "BACKFLUSH         3/6");
        }

        [TestMethod]
        public static void The_programme_shows_its_name_and_when_to_use_it()
        {
            Draw(Statuses.Idle())
                .AssertMiddle(1, "", "Water rinse", "Every day after work.", "Water only, 3 minutes");
            Draw(Statuses.Idle().With(s => s.Programme = ProgrammeCatalogue.DeepClean(FillEnd.Timed)))
                .AssertMiddle(2, "Deep clean", "Once a month. Soaks", "15 minutes.");
        }

        [TestMethod]
        public static void It_speaks_the_language_of_the_box()
        {
            Picture.Of(Language.German, new ReadyScreen(), Statuses.Idle())
                .AssertLitLeft(0, "RÜCKSPÜLEN        1/6").AssertMiddle(2, "Spülen mit Wasser")
                .AssertMiddle(HintPage, "Kurz:weiter Lang:los");
        }

        [TestMethod]
        public static void Every_language_has_its_own_title()
        {
            AssertTitle(Language.English, "BACKFLUSH         1/6");
            AssertTitle(Language.French, "RÉTROLAVAGE       1/6");
            AssertTitle(Language.Italian, "CONTROLAVAGGIO    1/6");
            AssertTitle(Language.Spanish, "CONTRALAVADO      1/6");
        }

        [TestMethod]
        public static void The_pressure_is_shown_live()
        {
            Draw(Statuses.Idle()).AssertPart(PressurePage, 0, 58, 1, "0.4 bar").AssertBar(PressurePage, 58, 1);
        }

        [TestMethod]
        public static void Without_a_reading_there_is_no_bar()
        {
            Draw(Statuses.Idle().With(s => s.PressureKnown = false)).AssertLeft(PressurePage, "-- bar");
        }

        [TestMethod]
        public static void A_box_without_sensor_says_that_it_works_by_time()
        {
            DisplayStatus status = Statuses.Idle().With(s => s.PressureKnown = false);
            Draw(status.With(s => s.SensorLoss = SensorCondition.Unused))
                .AssertMiddle(PressurePage, "By time, no sensor", "");
        }

        [TestMethod]
        public static void A_healthy_box_with_nothing_due_has_no_news_nor_has_a_record_that_was_converted()
        {
            Draw(Statuses.Idle()).AssertEmpty(NewsPage);
            Draw(Statuses.Idle().With(s => s.Records = RecordHealth.Migrated)).AssertEmpty(NewsPage);
        }

        [TestMethod]
        public static void A_lost_sensor_is_named()
        {
            AssertNews(SensorCondition.Open, "Sensor wire open");
            AssertNews(SensorCondition.Shorted, "Sensor wire shorted");
            AssertNews(SensorCondition.NoSupply, "Sensor has no supply");
            AssertNews(SensorCondition.Silent, "Sensor cannot be read");
            AssertNews(SensorCondition.Frozen, "Sensor reading stuck");
            AssertNews(SensorCondition.Implausible, "Sensor reads wrongly");
        }

        [TestMethod]
        public static void A_lost_sensor_goes_before_a_lost_memory_and_both_before_what_is_due()
        {
            DisplayStatus status = Statuses.Idle();
            status.DueJob = DueJob.Detergent;
            status.DueLevel = DueLevel.Due;
            Draw(status).AssertLitLeft(NewsPage, "Detergent         due");

            status.Records = RecordHealth.Missing;
            Draw(status).AssertLeft(NewsPage, "No records found");

            status.SensorLoss = SensorCondition.Silent;
            Draw(status).AssertMiddle(NewsPage, "Sensor cannot be read");
        }

        [TestMethod]
        public static void A_press_goes_on_while_there_are_two_programmes_or_more()
        {
            Draw(Statuses.Idle()).AssertMiddle(HintPage, "Press:next Hold:start");
            Draw(Statuses.Idle().With(s => s.ProgrammeCount = 2)).AssertMiddle(HintPage, "Press:next Hold:start");
        }

        [TestMethod]
        public static void With_one_programme_there_is_only_the_start()
        {
            Draw(Statuses.Idle().With(s => s.ProgrammeCount = 1))
                .AssertLitLeft(0, "BACKFLUSH         1/1").AssertMiddle(HintPage, "Hold: start");
        }

        private static void AssertTitle(Language language, string title)
        {
            Picture.Of(language, new ReadyScreen(), Statuses.Idle()).AssertLitLeft(0, title);
        }

        private static void AssertNews(SensorCondition loss, string news)
        {
            Draw(Statuses.Idle().With(s => s.SensorLoss = loss)).AssertMiddle(NewsPage, news);
        }

        private static Picture Draw(DisplayStatus status)
        {
            return Picture.Of(new ReadyScreen(), status);
        }
    }
}
