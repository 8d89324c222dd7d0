using BackflushController.Core.Faults;
using BackflushController.Core.Sensing;
using BackflushController.Core.Settings;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Sensors
{
    /// <summary>What a lag and the end of a fill are judged by: each term of the condition alone.</summary>
    [TestClass]
    public class CycleTermsTests
    {
        private static readonly int[] Vents = { 9000, 8500, 8000, 7000 };

        [TestMethod]
        public static void A_lag_in_which_the_group_vents_tells_of_mixed_outputs_unless_something_else_explains_it()
        {
            ControllerSettings settings = new ControllerSettings();
            AssertLag(Fault.OutputsMixed, settings, false, false);
            AssertLag(Fault.None, settings, true, false);
            AssertLag(Fault.None, settings, false, true);
            AssertLag(Fault.None, new ControllerSettings { Place = SensorPlace.Pump }, false, false);
        }

        [TestMethod]
        public static void Where_the_line_hides_the_flow_a_fill_that_came_to_pressure_may_be_an_open_group()
        {
            FaultContext context = HidesFlow();
            AssertAfterFill(Fault.None, context, 0);
            context.Meter.Result.Filled = true;
            AssertAfterFill(Fault.NoBlindBasket, context, 0);
            context.IsFlush = true;
            AssertAfterFill(Fault.None, context, 0);
        }

        [TestMethod]
        public static void What_the_fill_has_shown_itself_comes_first()
        {
            FaultContext context = HidesFlow();
            context.Cycle = 2;
            context.FillEnd = FillEnd.Stall;
            context.FillMicroseconds = 10000000;
            context.Meter.Result.Filled = true;
            context.Meter.Result.FillMicroseconds = 7000000;

            AssertAfterFill(Fault.SlowRise, context, 200);
        }

        private static FaultContext HidesFlow()
        {
            return new FaultContext(new CycleMeter(7000), false) { Cycle = 1, HidesFlow = true };
        }

        private static void AssertAfterFill(Fault expected, FaultContext context, int rise)
        {
            Fault found = Finder(new ControllerSettings()).AfterFill(
                context, context.Meter.Result, Reading.Of(9000, rise));
            Assert.AreEqual((int)expected, (int)found, "after the fill");
        }

        private static void AssertLag(Fault expected, ControllerSettings settings, bool isLever, bool isFlush)
        {
            FaultFinder finder = Finder(settings);
            FaultContext context = new FaultContext(new CycleMeter(7000), isLever);
            context.Phase = CyclePhase.Settle;
            context.EnteredAt = 1;
            context.IsFlush = isFlush;
            Fault found = Fault.None;
            for (int i = 0; i < Vents.Length; i++)
            {
                found = finder.Find(1 + (i * 20000), context, Reading.Of(Vents[i]));
            }

            Assert.AreEqual((int)expected, (int)found, "lever: " + isLever + " and flush: " + isFlush);
        }

        private static FaultFinder Finder(ControllerSettings settings)
        {
            return new FaultFinder(settings, new CycleLimits(settings, new MachineBaseline()));
        }
    }
}
