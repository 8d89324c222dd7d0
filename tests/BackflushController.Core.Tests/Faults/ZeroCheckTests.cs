using BackflushController.Core.Board;
using BackflushController.Core.Faults;
using nanoFramework.TestFramework;
using static BackflushController.Core.Tests.Runs;

namespace BackflushController.Core.Tests
{
    /// <summary>Pressure that should not be there: the zero of the sensor, or not.</summary>
    [TestClass]
    public class ZeroCheckTests
    {
        private const long Tick = Inputs.TickMicroseconds;
        private const long Stands = ZeroCheck.SteadyMicroseconds;

        private long _now = Tick;
        private readonly ZeroCheck _check = new ZeroCheck();

        [TestMethod]
        public static void A_low_reading_that_stands_for_two_seconds_is_the_zero()
        {
            new ZeroCheckTests().Shows(900, Stands - Tick).Is(Fault.PressureIdle, CyclePhase.Idle, 900)
                .Shows(900, 3 * Tick).Is(Fault.ZeroOff, CyclePhase.Idle, 900)
                .Is(Fault.ZeroOff, CyclePhase.Pause, 900);
        }

        [TestMethod]
        public static void More_than_a_zero_can_be_is_pressure()
        {
            const int Most = 1600;
            new ZeroCheckTests().Shows(Most, 2 * Stands).Is(Fault.PressureIdle, CyclePhase.Idle, Most)
                .Is(Fault.ZeroOff, CyclePhase.Idle, Most - 1);
        }

        [TestMethod]
        public static void A_reading_that_moves_is_pressure()
        {
            new ZeroCheckTests().Shows(900, Stands * 3 / 2).Shows(900 + ZeroCheck.SteadyMillibar, Tick)
                .Is(Fault.ZeroOff, CyclePhase.Idle, 960)
                .Shows(900 + ZeroCheck.SteadyMillibar + 1, Tick).Is(Fault.PressureIdle, CyclePhase.Idle, 961);
        }

        [TestMethod]
        public static void Behind_a_vent_it_is_the_zero_only_where_the_last_rest_was_off()
        {
            new ZeroCheckTests().Shows(0, 2 * Stands).Shows(9000, Tick).Shows(900, 2 * Stands)
                .Is(Fault.NoVent, CyclePhase.Vent, 900).Is(Fault.NoVent, CyclePhase.Stop, 900);
            new ZeroCheckTests().Shows(ZeroCheck.CreepMillibar, 2 * Stands).Shows(9000, Tick).Shows(900, 2 * Stands)
                .Is(Fault.ZeroOff, CyclePhase.Vent, 900).Is(Fault.ZeroOff, CyclePhase.Stop, 900);
            new ZeroCheckTests().Shows(ZeroCheck.CreepMillibar, 2 * Stands).Shows(9000, Tick).Shows(910, 2 * Stands)
                .Is(Fault.NoVent, CyclePhase.Vent, 910);
        }

        [TestMethod]
        public static void A_zero_that_was_trimmed_since_is_right()
        {
            new ZeroCheckTests().Shows(350, 2 * Stands).Shows(0, Tick).Shows(9000, Tick).Shows(900, 2 * Stands)
                .Is(Fault.NoVent, CyclePhase.Vent, 900);
        }

        [TestMethod]
        public static void Other_faults_have_other_causes()
        {
            Assert.AreEqual(
                (int)Fault.SensorImplausible,
                (int)new ZeroCheckTests().Shows(900, 2 * Stands)._check.CauseOf(
                    Fault.SensorImplausible, CyclePhase.Idle, Steady(900)),
                "sensor");
        }

        private ZeroCheckTests Shows(int millibar, long length)
        {
            for (long end = _now + length; _now < end; _now += Tick)
            {
                _check.Watch(_now, Steady(millibar));
            }

            return this;
        }

        /// <summary>The cause of unexpected pressure while all is off, or of a vent that stands.</summary>
        private ZeroCheckTests Is(Fault expected, CyclePhase phase, int millibar)
        {
            bool vents = phase == CyclePhase.Vent || phase == CyclePhase.Stop;
            Fault found = vents ? Fault.NoVent : Fault.PressureIdle;
            Assert.AreEqual(
                (int)expected, (int)_check.CauseOf(found, phase, Steady(millibar)), "phase " + (int)phase);
            return this;
        }
    }
}
