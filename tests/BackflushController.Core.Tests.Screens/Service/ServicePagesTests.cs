using BackflushController.Core.Display;
using BackflushController.Core.Records;
using BackflushController.Core.Sensing;
using BackflushController.Core.Service;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Screens
{
    /// <summary>Pages of the service menu about button, sensor, picture and work.</summary>
    [TestClass]
    public class ServicePagesTests
    {
        [TestMethod]
        public static void The_contact_of_the_button_is_shown_as_it_is()
        {
            DisplayStatus status = Statuses.Idle();
            ButtonPage page = new ButtonPage(Statuses.BookOf(status));
            Picture.Of(page, status).AssertTitle("Button").AssertMiddle(1, "", "Contact open", "");

            status.ButtonDown = true;
            Picture.Of(page, status).AssertMiddle(2, "Contact closed");
        }

        [TestMethod]
        public static void Presses_of_the_button_are_counted()
        {
            DisplayStatus status = Statuses.Idle();

            Picture.Of(Statuses.Turned(new ButtonPage(Statuses.BookOf(status)), 12), status)
                .AssertLeft(4, "Presses 12", "", "").AssertMiddle(7, "Hold: back");
        }

        [TestMethod]
        public static void The_heartbeat_test_says_what_must_happen()
        {
            DisplayStatus status = Statuses.Idle();
            HeartbeatPage page = new HeartbeatPage(Statuses.BookOf(status));
            Picture.Of(page, status)
                .AssertTitle("Heartbeat")
                .AssertMiddle(1, "", "Stopped. The enable", "relay must click off", "within 2 seconds.", "", "")
                .AssertMiddle(7, "Press:back Hold:OK");
            Assert.IsTrue(page.HoldsHeartbeat, "heartbeat");
        }

        [TestMethod]
        public static void The_sensor_shows_its_codes_and_its_pressure()
        {
            Sensor(Measured(4))
                .AssertTitle("Pressure sensor").AssertLeft(1, "", "Signal 437", "Supply 2890", "")
                .AssertPart(5, 0, Frame.Width, 7, "0.04 bar").AssertMiddle(6, "", "Press:back Hold:OK");
        }

        [TestMethod]
        public static void The_sign_of_a_pressure_stands_before_its_number()
        {
            Sensor(Measured(-1)).AssertLeft(5, "-0.01 bar");
            Sensor(Measured(-125)).AssertLeft(5, "-1.25 bar");
            Sensor(Measured(0)).AssertPart(5, 0, Frame.Width, 7, "0.00 bar");
            Sensor(Measured(1307)).AssertPart(5, 0, Frame.Width, 7, "13.07 bar");
        }

        [TestMethod]
        public static void A_lost_sensor_and_a_box_without_one_are_named_and_show_no_pressure()
        {
            AssertNoPressure(SensorCondition.NoSupply, "Sensor has no supply");
            AssertNoPressure(SensorCondition.Unused, "By time, no sensor");
        }

        [TestMethod]
        public static void The_test_picture_is_lit_then_striped_then_checked()
        {
            DisplayStatus status = Statuses.Idle();
            Picture picture = Picture.Of(new TestPicturePage(Statuses.BookOf(status)), status);
            for (int x = 0; x < Frame.Width; x++)
            {
                bool even = x % 2 == 0;
                AssertBoth(picture, 0, x, 0xFF);
                AssertBoth(picture, 2, x, even ? (byte)0xFF : (byte)0x00);
                AssertBoth(picture, 4, x, 0x55);
                AssertBoth(picture, 6, x, even ? (byte)0x55 : (byte)0xAA);
            }
        }

        [TestMethod]
        public static void Work_shows_what_happened_since_and_can_be_taken_back()
        {
            Work(ServiceKind.Gasket, false)
                .AssertTitle("Service work").AssertMiddle(1, "", "Gasket", "")
                .AssertLeft(4, "1250 shots    98 days", "").AssertMiddle(6, "Hold: done now", "Press: next");
            Work(ServiceKind.Gasket, true).AssertMiddle(6, "Hold: take it back");
        }

        [TestMethod]
        public static void Each_work_has_its_name()
        {
            Work(ServiceKind.Descaling, false).AssertMiddle(2, "Descaling");
            Work(ServiceKind.Detergent, false).AssertMiddle(2, "Detergent");
            Work(ServiceKind.DeepClean, false).AssertMiddle(2, "Deep clean");
            Work(ServiceKind.WaterRinse, false).AssertMiddle(2, "Rinse");
        }

        private static void AssertBoth(Picture picture, int page, int column, byte pixels)
        {
            picture.AssertColumn(page, column, pixels);
            picture.AssertColumn(page + 1, column, pixels);
        }

        private static void AssertNoPressure(SensorCondition condition, string text)
        {
            DisplayStatus status = Measured(4).With(s => s.PressureKnown = false);
            Sensor(status.With(s => s.SensorLoss = condition)).AssertLeft(5, "-- bar").AssertMiddle(6, text);
        }

        private static DisplayStatus Measured(int centibar)
        {
            DisplayStatus status = Statuses.Idle();
            status.SignalCode = 437;
            status.SupplyCode = 2890;
            status.PressureCentibar = centibar;
            return status;
        }

        private static Picture Sensor(DisplayStatus status)
        {
            return Picture.Of(new SensorPage(Statuses.BookOf(status)), status);
        }

        private static Picture Work(ServiceKind work, bool takesBack)
        {
            DisplayStatus status = Statuses.Idle();
            status.Record.Shots = 1250;
            status.Record.PowerOnDays = 98;
            if (takesBack)
            {
                status.Record.ShotsBefore[(int)work] = 0;
                status.Record.DaysBefore[(int)work] = 0;
            }

            return Picture.Of(Statuses.Turned(Statuses.WorkOf(status), (int)work + (takesBack ? 1 : 0)), status);
        }
    }
}
