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
        [DataRow(-1, 1, "-0.01 bar")]
        [DataRow(-125, 1, "-1.25 bar")]
        [DataRow(0, 7, "0.00 bar")]
        [DataRow(1307, 7, "13.07 bar")]
        public static void The_sign_of_a_pressure_stands_before_its_number(int centibar, int column, string text)
        {
            Sensor(Statuses.Idle().With(s => s.PressureCentibar = centibar))
                .AssertPart(5, 0, Canvas.Width, column, text);
        }

        [TestMethod]
        [DataRow((int)SensorCondition.NoSupply, "Sensor has no supply")]
        [DataRow((int)SensorCondition.Unused, "By time, no sensor")]
        public static void A_lost_sensor_or_none_is_named_and_shows_no_pressure(int condition, string text)
        {
            DisplayStatus status = Statuses.Idle().With(s => s.PressureKnown = false);
            Sensor(status.With(s => s.SensorLoss = (SensorCondition)condition))
                .AssertLeft(5, "-- bar").AssertMiddle(6, text);
        }

        [TestMethod]
        [DataRow((int)ServiceKind.Gasket, "Gasket")]
        [DataRow((int)ServiceKind.Descaling, "Descaling")]
        [DataRow((int)ServiceKind.Detergent, "Detergent")]
        [DataRow((int)ServiceKind.DeepClean, "Deep clean")]
        [DataRow((int)ServiceKind.WaterRinse, "Rinse")]
        public static void Each_work_has_its_name(int work, string name)
        {
            DisplayStatus status = Statuses.Idle();
            Picture.Of(Statuses.Turned(Statuses.WorkOf(status), work), status).AssertMiddle(2, name);
        }

        private static Picture Sensor(DisplayStatus status)
        {
            return Picture.Of(new SensorPage(Statuses.BookOf(status)), status);
        }
    }
}
