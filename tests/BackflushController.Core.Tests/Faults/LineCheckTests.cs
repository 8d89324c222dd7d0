using BackflushController.Core.Faults;
using BackflushController.Core.Sensing;
using BackflushController.Core.Settings;
using nanoFramework.TestFramework;
using static BackflushController.Core.Tests.Runs;

namespace BackflushController.Core.Tests
{
    /// <summary>What a sensor in the pump's line shows of lead, fill and vent.</summary>
    [TestClass]
    public class LineCheckTests
    {
        private const long Second = Bench.Second;
        private const int Floor = PressureJudge.StallFloorMillibar;

        [TestMethod]
        public static void A_lead_that_takes_a_fifth_of_what_stands_has_opened_to_an_empty_group()
        {
            AssertLead(Fault.NoVent, 10000, 8000, 2);
            AssertLead(Fault.None, 10000, 7999, 2);
            AssertLead(Fault.None, Floor - 1, Floor - 1, 2);
        }

        [TestMethod]
        public static void A_lead_says_nothing_before_its_end()
        {
            FaultContext context = Lead(1);
            LineCheck check = new LineCheck(new ControllerSettings());

            Assert.AreEqual((int)Fault.None, (int)check.InLead(Second - 1, context, Steady(12000)), "before");
            Assert.AreEqual((int)Fault.NoVent, (int)check.InLead(Second, context, Steady(12000)), "at the end");
        }

        [TestMethod]
        public static void Pressure_that_rises_in_the_first_lead_is_a_pump_against_a_closed_valve()
        {
            AssertLead(Fault.OutputsMixed, 0, 12000, 1);
            AssertLead(Fault.NoVent, 11700, 12000, 1);
            AssertLead(Fault.OutputsMixed, 11699, 12000, 1);
            AssertLead(Fault.NoVent, 0, 12000, 2);
        }

        [TestMethod]
        public static void A_rotary_pump_is_so_fast_that_its_rise_says_nothing()
        {
            LineCheck check = new LineCheck(new ControllerSettings { Pump = PumpType.Rotary });
            FaultContext context = Lead(1);
            context.HidesFlow = true;
            check.InLead(0, context, Steady(0));
            FaultContext fill = Filled(100000, 0);
            fill.HidesFlow = true;

            Assert.AreEqual((int)Fault.None, (int)check.InLead(Second, context, Steady(12000)), "lead");
            Assert.AreEqual((int)Fault.None, (int)check.InFill(fill), "fill");
        }

        [TestMethod]
        public static void A_fill_that_comes_to_pressure_at_once_goes_against_a_closed_valve_or_a_jet()
        {
            LineCheck check = new LineCheck(new ControllerSettings());

            Assert.AreEqual(
                (int)Fault.NoPressure, (int)check.InFill(Filled(LineCheck.ShortestFillMicroseconds - 1, 0)), "at once");
            Assert.AreEqual(
                (int)Fault.None, (int)check.InFill(Filled(LineCheck.ShortestFillMicroseconds, 0)), "a fill");
            Assert.AreEqual(
                (int)Fault.None, (int)check.InFill(Filled(0, LeadCheck.PumpPressureMillibar)), "from a water line");
        }

        [TestMethod]
        public static void A_line_that_vents_like_a_group_is_one_where_a_technician_looks()
        {
            Assert.AreEqual((int)Fault.SensorPlace, (int)Vent(true, Bench.Second - 1, Floor), "vents");
            Assert.AreEqual((int)Fault.None, (int)Vent(true, Bench.Second, Floor), "leaks");
            Assert.AreEqual((int)Fault.None, (int)Vent(true, 0, Floor - 1), "was not filled");
            Assert.AreEqual((int)Fault.None, (int)Vent(false, 0, Floor), "in a cleaning");
        }

        private static void AssertLead(Fault expected, int from, int to, int cycle)
        {
            FaultContext context = Lead(cycle);
            LineCheck check = new LineCheck(new ControllerSettings());
            check.InLead(1, context, Steady(from));

            Fault found = check.InLead(Second, context, Steady(to));

            Assert.AreEqual((int)expected, (int)found, "from " + from + " to " + to + " in cycle " + cycle);
        }

        private static FaultContext Lead(int cycle)
        {
            return new FaultContext(new CycleMeter(Floor), false) { EnteredAt = 1, Deadline = Second, Cycle = cycle };
        }

        private static FaultContext Filled(long microseconds, int from)
        {
            CycleMeter meter = new CycleMeter(Floor) { FilledFromMillibar = from };
            meter.Result.Filled = true;
            meter.Result.FillMicroseconds = microseconds;
            return new FaultContext(meter, false);
        }

        private static Fault Vent(bool looks, long vented, int from)
        {
            FaultContext context = new FaultContext(new CycleMeter(Floor) { ReleasedAtMillibar = from }, false);
            context.LooksForPlace = looks;
            return new LineCheck(new ControllerSettings()).InVent(vented, context, AtRest());
        }
    }
}
