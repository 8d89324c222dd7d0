using BackflushController.Core.Board;
using BackflushController.Core.Faults;
using BackflushController.Core.Run;
using BackflushController.Core.Sensing;
using BackflushController.Core.Settings;
using nanoFramework.TestFramework;
using static BackflushController.Core.Tests.Runs;

namespace BackflushController.Core.Tests
{
    /// <summary>A pump that does not stop shows while the valve is energised ahead of the fill.</summary>
    [TestClass]
    public class LeadCheckTests
    {
        private const long Lead = RunTiming.ValveLeadMicroseconds;
        private const long Tick = TickTiming.TickMicroseconds;
        private const int Rise = LeadCheck.PumpRiseMillibar;
        private const Fault None = Fault.None;

        [TestMethod]
        public static void A_rise_at_the_end_of_the_lead_is_a_pump_that_does_not_stop()
        {
            new FaultWatch(RunState.Energising).Finds(None, Lead, Moving(500, Rise), "too little")
                .Finds(Fault.PumpStuckOn, Lead, Moving(500, Rise + 1), "enough");
        }

        [TestMethod]
        public static void A_rise_before_the_end_of_the_lead_is_what_the_boiler_still_holds()
        {
            new FaultWatch(RunState.Energising).Finds(None, Lead - Tick, Moving(1900, 1900), "fault");
        }

        [TestMethod]
        public static void A_rise_that_does_not_reach_back_half_a_second_says_nothing()
        {
            PressureVerdict fresh = Moving(500, 500);
            fresh.RiseKnown = false;

            new FaultWatch(RunState.Energising).Finds(None, Lead, fresh, "fault");
        }

        [TestMethod]
        public static void High_pressure_in_the_lead_is_a_pump_that_does_not_stop()
        {
            const int Limit = LeadCheck.PumpPressureMillibar;

            new FaultWatch(RunState.Energising).Finds(None, Tick, Steady(Limit), "at the limit")
                .Finds(Fault.PumpStuckOn, Tick, Steady(Limit + 1), "above it");
        }

        [TestMethod]
        public static void On_a_plumbed_in_machine_pressure_in_the_lead_is_the_water_line()
        {
            new FaultWatch(In(RunState.Energising), new ControllerSettings { PlumbedIn = true })
                .Finds(None, 0, Steady(3500), "pressure").Finds(None, Lead, Moving(3500, 3500), "rise");
        }
    }
}
