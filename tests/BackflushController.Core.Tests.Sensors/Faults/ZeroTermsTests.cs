using BackflushController.Core.Board;
using BackflushController.Core.Faults;
using BackflushController.Core.Sensing;
using BackflushController.Core.Settings;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Sensors
{
    /// <summary>When a pressure that stands is the sensor's zero: each term of the condition alone.</summary>
    [TestClass]
    public class ZeroTermsTests
    {
        private const long Second = 1000000;
        private const long Tick = Inputs.TickMicroseconds;

        [TestMethod]
        public static void What_nobody_has_watched_has_not_stood()
        {
            ZeroCheck check = new ZeroCheck();
            check.Watch(20 * Second, Reading.Of(900));
            check.Watch(30 * Second, Reading.Of(900));

            AssertCause(Fault.PressureIdle, check, Fault.PressureIdle, CyclePhase.Idle, 900);
        }

        [TestMethod]
        public static void What_is_not_known_has_not_stood()
        {
            ZeroCheck check = new ZeroCheck();
            Show(check, 20 * Second, 3 * Second, 900, 0, false);

            AssertCause(Fault.PressureIdle, check, Fault.PressureIdle, CyclePhase.Idle, 900);
        }

        [TestMethod]
        public static void What_falls_has_not_stood()
        {
            ZeroCheck check = new ZeroCheck();
            Show(check, 20 * Second, 3 * Second, 1500, -4);

            AssertCause(Fault.PressureIdle, check, Fault.PressureIdle, CyclePhase.Idle, 900);
        }

        [TestMethod]
        public static void A_vent_that_stands_has_failed_unless_the_rest_before_it_was_off_already()
        {
            AssertCause(Fault.NoVent, Standing(299, 750), Fault.NoVent, CyclePhase.Vent, 750);
            AssertCause(Fault.ZeroOff, Standing(300, 750), Fault.NoVent, CyclePhase.Vent, 750);
        }

        [TestMethod]
        [DataRow((int)CyclePhase.Lead)]
        [DataRow((int)CyclePhase.Fill)]
        [DataRow((int)CyclePhase.Hold)]
        public static void What_stands_while_the_group_is_joined_to_the_boiler_is_not_the_zero(int phase)
        {
            Assert.AreEqual((int)Fault.PressureIdle, (int)CauseAfter((CyclePhase)phase), "phase " + phase);
            Assert.AreEqual((int)Fault.ZeroOff, (int)CauseAfter(CyclePhase.Pause), "in a pause");
        }

        private static Fault CauseAfter(CyclePhase phase)
        {
            ControllerSettings settings = new ControllerSettings();
            FaultFinder finder = new FaultFinder(settings, new CycleLimits(settings, new MachineBaseline()));
            FaultContext context = new FaultContext(new CycleMeter(7000), false) { Phase = phase };
            for (long now = 20 * Second; now < 23 * Second; now += Tick)
            {
                finder.Watch(now, context, Reading.Of(900));
            }

            context.Phase = CyclePhase.Idle;
            return finder.CauseOf(Fault.PressureIdle, context, Reading.Of(900));
        }

        private static ZeroCheck Standing(int rest, int after)
        {
            ZeroCheck check = new ZeroCheck();
            Show(check, 20 * Second, 3 * Second, rest, 0);
            Show(check, 23 * Second, 3 * Second, after, 0);
            return check;
        }

        private static void Show(ZeroCheck check, long from, long length, int millibar, int step, bool known = true)
        {
            for (long now = from; now < from + length; now += Tick)
            {
                check.Watch(now, Reading.Of(millibar, 0, known));
                millibar += step;
            }
        }

        private static void AssertCause(Fault expected, ZeroCheck check, Fault fault, CyclePhase phase, int millibar)
        {
            Assert.AreEqual((int)expected, (int)check.CauseOf(fault, phase, Reading.Of(millibar)), "cause");
        }
    }
}
