using BackflushController.Core.Display;
using BackflushController.Core.Display.Screens;
using BackflushController.Core.Maintenance;
using BackflushController.Core.Records;
using BackflushController.Core.Sensing;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Screens
{
    [TestClass]
    public class ReadyScreenTests
    {
        private const int NewsPage = 6;

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
        [DataRow(1, "Hold: start")]
        [DataRow(2, "Press:next Hold:start")]
        public static void A_press_goes_on_while_there_are_two_programmes_or_more(int programmes, string hint)
        {
            Draw(Statuses.Idle().With(s => s.ProgrammeCount = programmes)).AssertMiddle(7, hint);
        }

        private static Picture Draw(DisplayStatus status) => Picture.Of(new ReadyScreen(), status);
    }
}
