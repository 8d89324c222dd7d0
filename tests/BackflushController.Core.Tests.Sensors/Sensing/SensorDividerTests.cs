using BackflushController.Core.Board;
using BackflushController.Core.Sensing;
using BackflushController.Core.Settings;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Sensors
{
    /// <summary>The sensor behind dividers other than 10k / 10k, on all chips and all supplies within 5 %.</summary>
    [TestClass]
    public class SensorDividerTests
    {
        private const int Samples = Inputs.ReadingsPerTick;
        private const int FirstCodeMillivolt = 142;

        /// <summary>12k / 10k, and the ends of what the settings take.</summary>
        private const string Dividers = "455 450 500 590";

        [TestMethod]
        public static void A_good_sensor_reads_the_same_behind_every_divider()
        {
            ForEachBox((settings, supply, reference) =>
            {
                string box = Name(settings, supply, reference);
                AssertReads(0, settings, supply, reference, box);
                AssertReads(9000, settings, supply, reference, box);
                AssertReads(16000, settings, supply, reference, box);
            });
        }

        [TestMethod]
        public static void A_sensor_that_reads_too_little_at_rest_is_not_an_open_wire()
        {
            ForEachBox((settings, supply, reference) =>
            {
                int signal = Counts(SignalMillivolt(-400, supply), reference, settings);
                int condition = ConditionOf(settings, signal, Counts(supply, reference, settings));
                Assert.AreNotEqual((int)SensorCondition.Open, condition, Name(settings, supply, reference));
            });
        }

        [TestMethod]
        public static void An_open_wire_is_told_behind_every_divider()
        {
            ForEachBox((settings, supply, reference) =>
            {
                PressureReading reading = Read(settings, 0, Counts(supply, reference, settings));
                Assert.AreEqual(
                    (int)SensorCondition.Open, (int)reading.Condition, Name(settings, supply, reference));
            });
        }

        [TestMethod]
        public static void A_signal_at_ground_is_open_whatever_the_supply_reads()
        {
            ControllerSettings settings = new ControllerSettings { DividerPermille = 455 };
            int lowest = LowestSupply(settings);

            Assert.AreEqual((int)SensorCondition.Open, ConditionOf(settings, 0, lowest), "ground");
            Assert.AreEqual(
                (int)SensorCondition.Open, ConditionOf(settings, PressureSensor.OpenCounts - 1, lowest), "below");
            Assert.AreEqual(
                (int)SensorCondition.Good, ConditionOf(settings, PressureSensor.OpenCounts, lowest), "from");
        }

        [TestMethod]
        public static void The_lowest_supply_goes_with_the_divider()
        {
            ControllerSettings settings = new ControllerSettings { DividerPermille = 455 };
            int signal = 1000 * Samples;

            Assert.AreEqual((2275 - PressureSensor.MissingCodes) * Samples, LowestSupply(settings), "lowest");
            Assert.AreEqual((int)SensorCondition.Good, ConditionOf(settings, signal, LowestSupply(settings)), "at it");
            Assert.AreEqual(
                (int)SensorCondition.NoSupply, ConditionOf(settings, signal, LowestSupply(settings) - 1), "below");
        }

        [TestMethod]
        public static void The_signal_alone_goes_with_the_divider()
        {
            ControllerSettings settings = new ControllerSettings
            {
                DividerPermille = 455,
                Wiring = SensorWiring.SignalOnly,
            };

            PressureReading reading = Read(settings, Counts(2750, 1100, settings), 0);
            Assert.AreEqual((int)SensorCondition.Good, (int)reading.Condition, "condition");
            AssertNear(9000, reading.Millibar, "at 9 bar");
        }

        private delegate void Check(ControllerSettings settings, int supplyMillivolt, int referenceMillivolt);

        private static void ForEachBox(Check check)
        {
            foreach (string divider in Dividers.Split(' '))
            {
                ControllerSettings settings = new ControllerSettings { DividerPermille = int.Parse(divider) };
                for (int reference = 1000; reference <= 1200; reference += 50)
                {
                    for (int supply = 4750; supply <= 5250; supply += 125)
                    {
                        check(settings, supply, reference);
                    }
                }
            }
        }

        private static void AssertReads(
            int millibar, ControllerSettings settings, int supply, int reference, string box)
        {
            int signal = Counts(SignalMillivolt(millibar, supply), reference, settings);
            PressureReading reading = Read(settings, signal, Counts(supply, reference, settings));
            Assert.AreEqual((int)SensorCondition.Good, (int)reading.Condition, millibar + " mbar at " + box);
            AssertNear(millibar, reading.Millibar, box);
        }

        /// <summary>The output of a 16 bar sensor, 10 % to 90 % of its supply.</summary>
        private static int SignalMillivolt(int millibar, int supply)
        {
            return (supply / 10) + (int)((long)supply * 8 * millibar / 160000);
        }

        private static void AssertNear(int expected, int actual, string box)
        {
            // What the missing codes are too few or too many on a chip whose steps are wider or narrower.
            int off = actual - expected;
            Assert.IsTrue(off <= 160 && off >= -160, "expected " + expected + " mbar but read " + actual + ": " + box);
        }

        private static int LowestSupply(ControllerSettings settings)
        {
            return (PressureSensor.LowestSupplyCounts * settings.DividerPermille / 500)
                - (PressureSensor.MissingCodes * Samples);
        }

        private static int ConditionOf(ControllerSettings settings, int signalCounts, int supplyCounts)
        {
            return (int)Read(settings, signalCounts, supplyCounts).Condition;
        }

        private static PressureReading Read(ControllerSettings settings, int signalCounts, int supplyCounts)
        {
            PressureReading reading = new PressureReading();
            Inputs inputs = new Inputs
            {
                SensorRead = true,
                SignalCounts = signalCounts,
                SupplyCounts = supplyCounts,
            };
            new PressureSensor(settings).Read(1, inputs, GroupOutlet.Open, reading);
            return reading;
        }

        /// <summary>
        /// What a voltage at the sensor's connector reads behind the divider; no more than there are codes.
        /// </summary>
        private static int Counts(int millivolt, int reference, ControllerSettings settings)
        {
            int aboveFirstCode = (millivolt * settings.DividerPermille / 1000) - FirstCodeMillivolt;
            int code = aboveFirstCode < 0 ? 0 : aboveFirstCode * 4096 / (3 * reference);
            return (code > 4095 ? 4095 : code) * Samples;
        }

        private static string Name(ControllerSettings settings, int supply, int reference)
        {
            return settings.DividerPermille + " permille and " + supply + " mV and reference " + reference + " mV";
        }
    }
}
