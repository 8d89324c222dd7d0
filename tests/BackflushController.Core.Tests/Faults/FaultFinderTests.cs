using BackflushController.Core.Faults;
using BackflushController.Core.Run;
using BackflushController.Core.Sensing;
using nanoFramework.TestFramework;
using static BackflushController.Core.Tests.Runs;

namespace BackflushController.Core.Tests
{
    /// <summary>Which pressure in which state is which fault, and what is just none.</summary>
    [TestClass]
    public class FaultFinderTests
    {
        private const long Second = Bench.Second;
        private const Fault None = Fault.None;
        private const Fault Idle = Fault.PressureIdle;
        private const Fault Over = Fault.OverPressure;
        private const Fault Open = Fault.SensorOpen;

        [TestMethod]
        public static void Every_pressure_in_every_state_is_what_the_table_says()
        {
            // Rows: states in order. Columns: 0.6 s of rest; of 0.9 bar; of 1.5 bar, and 0.4 s of it; of 12 bar;
            // of 16.1 bar; of an open wire; of a box that works by time alone.
            Fault[][] table =
            {
                Row(None, None, None, None, None, None, None, None),
                Row(None, None, Idle, None, Idle, Idle, Open, None),
                Row(None, None, Idle, None, Idle, Idle, Open, None),
                Row(None, None, Idle, None, Idle, Idle, Open, None),
                Row(None, None, Idle, None, Idle, Idle, Open, None),
                Row(None, None, None, None, None, Over, Open, None),
                Row(None, None, None, None, None, Over, Open, None),
                Row(None, None, Idle, None, Idle, Idle, Open, None),
                Row(None, None, None, None, None, Over, Open, None),
                Row(None, None, None, None, None, Over, Open, None),
                Row(None, None, None, None, None, Over, Open, None),
                Row(None, None, None, None, None, Over, Open, None),
                Row(None, None, None, None, None, Over, Open, None),
                Row(None, None, None, None, None, Over, Open, None),
                Row(None, None, None, None, None, Over, Open, None),
                Row(None, None, None, None, None, Over, Open, None),
                Row(None, None, Idle, None, Idle, Idle, Open, None),
                Row(None, None, None, None, None, None, None, None),
                Row(None, None, None, None, None, None, None, None),
                Row(None, None, None, None, None, None, None, None),
                Row(None, None, None, None, None, None, None, None),
                Row(None, None, None, None, None, None, None, None),
            };
            PressureVerdict[] pressures =
            {
                AtRest(), Steady(900), Steady(1500), Steady(1500), Steady(12000), Steady(16100),
                Lost(SensorCondition.Open), Lost(SensorCondition.Unused),
            };
            const int ShortColumn = 3;

            Assert.AreEqual((int)RunState.Faulted + 1, table.Length, "a row for every state");
            for (int state = 0; state < table.Length; state++)
            {
                for (int i = 0; i < pressures.Length; i++)
                {
                    long length = i == ShortColumn ? 4 * Second / 10 : 6 * Second / 10;
                    new FaultWatch((RunState)state).FindsWhile(
                        table[state][i], pressures[i], length, "state " + state + " column " + i);
                }
            }
        }

        [TestMethod]
        [DataRow((int)Fault.SensorOpen, (int)SensorCondition.Open)]
        [DataRow((int)Fault.SensorShorted, (int)SensorCondition.Shorted)]
        [DataRow((int)Fault.SensorNoSupply, (int)SensorCondition.NoSupply)]
        [DataRow((int)Fault.SensorSilent, (int)SensorCondition.Silent)]
        [DataRow((int)Fault.SensorFrozen, (int)SensorCondition.Frozen)]
        [DataRow((int)Fault.SensorImplausible, (int)SensorCondition.Implausible)]
        [DataRow((int)Fault.SensorPlace, (int)SensorCondition.Strokes)]
        [DataRow((int)Fault.None, (int)SensorCondition.Good)]
        [DataRow((int)Fault.None, (int)SensorCondition.Unused)]
        public static void Every_loss_of_the_sensor_has_its_own_fault_and_no_loss_has_none(int fault, int loss)
        {
            PressureVerdict lost = Lost((SensorCondition)loss);
            Assert.AreEqual(fault, (int)FaultRules.OfSensor(lost.Loss), "fault of condition " + loss);
            new FaultWatch(RunState.Filling).Finds((Fault)fault, 0, lost, "in a fill with condition " + loss);
        }

        [TestMethod]
        public static void Pressure_above_the_limit_is_too_much_and_at_the_limit_is_not()
        {
            new FaultWatch(RunState.Filling)
                .Finds(None, Second, Steady(16000), "at the limit").Finds(Over, Second, Steady(16001), "above it");
        }

        private static Fault[] Row(params Fault[] faults) => faults;
    }
}
