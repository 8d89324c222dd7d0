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
        [DataRow(-1, "-0.01")]
        [DataRow(-125, "-1.25")]
        [DataRow(0, "0.00")]
        [DataRow(1307, "13.07")]
        public static void The_sign_of_a_pressure_stands_before_its_number(int centibar, string text)
        {
            Sensor(Statuses.Idle().With(s => s.PressureCentibar = centibar))
                .AssertWords(5, 1, Canvas.Width, text, "bar");
        }

        [TestMethod]
        [DataRow((int)SensorCondition.NoSupply, "No sensor supply")]
        [DataRow((int)SensorCondition.Unused, "By time only")]
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
