using BackflushController.Core.Board;
using BackflushController.Core.Sensing;
using BackflushController.Core.Settings;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Sensors
{
    /// <summary>What every code of the converter says of the sensor, and what pressure it stands for.</summary>
    [TestClass]
    public class SensorBandTests
    {
        private const int Codes = 4096;
        private const int Samples = Inputs.ReadingsPerTick;
        private const int NominalSupply = 2926;
        private const int LowestMillibar = -500;
        private const int HighestMillibar = 17100;

        [TestMethod]
        public static void Each_signal_code_lies_in_the_band_that_the_constants_say()
        {
            Probe probe = new Probe(new ControllerSettings());
            int[] supplies = SupplyCodes();
            for (int i = 0; i < supplies.Length; i++)
            {
                int wrong = -1;
                for (int code = 0; code < Codes; code++)
                {
                    probe.ReadCodes(code, supplies[i]);
                    wrong = probe.Condition == BandOf(code, supplies[i]) ? wrong : code;
                }

                Assert.AreEqual(-1, wrong, "signal code in the wrong band at supply code " + supplies[i]);
            }
        }

        [TestMethod]
        public static void Each_supply_code_puts_a_signal_into_the_band_that_the_constants_say()
        {
            Probe probe = new Probe(new ControllerSettings());
            int[] signals = SignalCodes();
            for (int i = 0; i < signals.Length; i++)
            {
                int wrong = -1;
                for (int code = 0; code < Codes; code++)
                {
                    probe.ReadCodes(signals[i], code);
                    wrong = probe.Condition == BandOf(signals[i], code) ? wrong : code;
                }

                Assert.AreEqual(-1, wrong, "supply code in the wrong band at signal code " + signals[i]);
            }
        }

        [TestMethod]
        public static void The_bands_meet_at_single_sums()
        {
            // A supply of exactly 3000 codes makes a permille three codes, 24 in the sum.
            AssertEdge(PressureSensor.OpenPermille, SensorCondition.Open, SensorCondition.Implausible);
            AssertEdge(PressureSensor.LowestPermille, SensorCondition.Implausible, SensorCondition.Good);
            AssertEdge(PressureSensor.HighestPermille + 1, SensorCondition.Good, SensorCondition.Implausible);
            AssertEdge(PressureSensor.ShortPermille + 1, SensorCondition.Implausible, SensorCondition.Shorted);
        }

        [TestMethod]
        public static void A_supply_one_count_below_its_lowest_is_none()
        {
            Probe probe = new Probe(new ControllerSettings());
            int lowest = PressureSensor.LowestSupplyCounts - (PressureSensor.MissingCodes * Samples);

            probe.Read(4000, lowest);
            Assert.AreEqual((int)SensorCondition.Good, probe.Condition, "at the lowest");
            probe.Read(4000, lowest - 1);
            Assert.AreEqual((int)SensorCondition.NoSupply, probe.Condition, "below it");
        }

        [TestMethod]
        public static void No_good_reading_lies_outside_the_scale()
        {
            Probe probe = new Probe(new ControllerSettings());
            int[] supplies = SupplyCodes();
            int lowest = int.MaxValue;
            int highest = int.MinValue;
            for (int i = 0; i < supplies.Length; i++)
            {
                for (int code = 0; code < Codes; code++)
                {
                    if (probe.ReadCodes(code, supplies[i]))
                    {
                        lowest = probe.Millibar < lowest ? probe.Millibar : lowest;
                        highest = probe.Millibar > highest ? probe.Millibar : highest;
                    }
                }
            }

            Assert.IsTrue(lowest >= LowestMillibar && lowest < -450, "lowest " + lowest);
            Assert.IsTrue(highest <= HighestMillibar && highest > 16900, "highest " + highest);
        }

        [TestMethod]
        public static void No_supply_makes_a_good_reading_outside_the_scale()
        {
            Probe probe = new Probe(new ControllerSettings());
            int[] signals = SignalCodes();
            for (int i = 0; i < signals.Length; i++)
            {
                int wrong = -1;
                for (int code = 0; code < Codes; code++)
                {
                    bool good = probe.ReadCodes(signals[i], code);
                    bool outside = probe.Millibar < LowestMillibar || probe.Millibar > HighestMillibar;
                    wrong = good && outside ? code : wrong;
                }

                Assert.AreEqual(-1, wrong, "supply code that reads outside at signal code " + signals[i]);
            }
        }

        [TestMethod]
        public static void More_signal_is_never_less_pressure()
        {
            Probe probe = new Probe(new ControllerSettings());
            int[] supplies = SupplyCodes();
            for (int i = 1; i < supplies.Length; i++)
            {
                int wrong = -1;
                int last = int.MinValue;
                for (int code = 0; code < Codes; code++)
                {
                    if (probe.ReadCodes(code, supplies[i]))
                    {
                        wrong = probe.Millibar < last ? code : wrong;
                        last = probe.Millibar;
                    }
                }

                Assert.AreEqual(-1, wrong, "code that reads less at supply code " + supplies[i]);
                Assert.IsTrue(last > 16900, "the scale ends at " + last + " at supply code " + supplies[i]);
            }
        }

        [TestMethod]
        public static void More_supply_is_never_more_pressure()
        {
            Probe probe = new Probe(new ControllerSettings());
            int[] signals = { 150, 600, 1300, 2000, 2633 };
            for (int i = 0; i < signals.Length; i++)
            {
                int wrong = -1;
                int good = 0;
                int last = int.MaxValue;
                for (int code = 0; code < Codes; code++)
                {
                    if (probe.ReadCodes(signals[i], code))
                    {
                        wrong = probe.Millibar > last ? code : wrong;
                        last = probe.Millibar;
                        good++;
                    }
                }

                Assert.AreEqual(-1, wrong, "supply code that reads more at signal code " + signals[i]);
                Assert.IsTrue(good > 1000, "good readings at signal code " + signals[i] + ": " + good);
            }
        }

        [TestMethod]
        public static void The_bands_of_a_rising_signal_follow_each_other_once()
        {
            Probe probe = new Probe(new ControllerSettings());
            int changes = 0;
            probe.ReadCodes(0, NominalSupply);
            int last = probe.Condition;
            Assert.AreEqual((int)SensorCondition.Open, last, "first");
            for (int code = 1; code < Codes; code++)
            {
                probe.ReadCodes(code, NominalSupply);
                changes += probe.Condition == last ? 0 : 1;
                last = probe.Condition;
            }

            Assert.AreEqual((int)SensorCondition.Shorted, last, "last");
            Assert.AreEqual(4, changes, "changes: open - implausible - good - implausible - shorted");
        }

        [TestMethod]
        public static void Nothing_overflows_on_the_largest_sensor()
        {
            ControllerSettings settings = new ControllerSettings
            {
                SensorRangeMillibar = 20000,
                CalibrationHighRead = 20000,
                CalibrationHighTrue = 21000,
            };
            Probe probe = new Probe(settings);
            int[] supplies = SupplyCodes();
            for (int i = 0; i < supplies.Length; i++)
            {
                int wrong = -1;
                for (int code = 0; code < Codes; code++)
                {
                    long quotient = (code + 176L) * 25000 / (supplies[i] + 176);
                    long expected = (quotient - 2500) * 21000 / 20000;
                    wrong = probe.ReadCodes(code, supplies[i]) && probe.Millibar != expected ? code : wrong;
                }

                Assert.AreEqual(-1, wrong, "code that reads wrong at supply code " + supplies[i]);
            }
        }

        [TestMethod]
        public static void An_open_wire_is_told_on_every_chip_and_every_supply_within_five_percent()
        {
            Probe probe = new Probe(new ControllerSettings());
            for (int reference = 1000; reference <= 1200; reference += 25)
            {
                for (int supply = 4750; supply <= 5250; supply += 50)
                {
                    probe.Read(0, RawSum.Of(supply, reference));
                    Assert.AreEqual((int)SensorCondition.Open, probe.Condition, reference + " and " + supply);
                }
            }
        }

        [TestMethod]
        public static void A_signal_at_ground_is_no_number_at_any_supply()
        {
            Probe probe = new Probe(new ControllerSettings());
            int wrong = -1;
            int open = 0;
            for (int code = 0; code < Codes; code++)
            {
                probe.ReadCodes(0, code);
                bool told = probe.Condition == (int)SensorCondition.Open;
                wrong = told || probe.Condition == (int)SensorCondition.NoSupply ? wrong : code;
                open += told ? 1 : 0;
            }

            Assert.AreEqual(-1, wrong, "supply code at which ground is taken for something else");
            int accepted = Codes - ((PressureSensor.LowestSupplyCounts / Samples) - PressureSensor.MissingCodes);
            Assert.AreEqual(accepted, open, "supply codes at which it is open");
        }

        [TestMethod]
        public static void A_short_to_the_supply_is_told_on_every_chip_and_every_supply_within_five_percent()
        {
            Probe probe = new Probe(new ControllerSettings());
            for (int reference = 1000; reference <= 1200; reference += 25)
            {
                for (int supply = 4750; supply <= 5250; supply += 50)
                {
                    int counts = RawSum.Of(supply, reference);
                    probe.Read(counts, counts);
                    Assert.AreEqual((int)SensorCondition.Shorted, probe.Condition, reference + " and " + supply);
                }
            }
        }

        [TestMethod]
        public static void The_signal_alone_has_wider_bands()
        {
            Probe probe = new Probe(SignalOnly());
            int wrong = -1;
            for (int code = 0; code < Codes; code++)
            {
                probe.ReadCodes(code, NominalSupply);
                wrong = probe.Condition == BandOfSignalOnly(code) ? wrong : code;
            }

            Assert.AreEqual(-1, wrong, "code in the wrong band");
        }

        [TestMethod]
        public static void The_signal_alone_does_not_ask_for_the_supply()
        {
            Probe probe = new Probe(SignalOnly());
            probe.Read(RawSum.Of(2500), RawSum.Of(5000));
            int millibar = probe.Millibar;

            Assert.IsTrue(probe.Read(RawSum.Of(2500), 0), "without a supply");
            Assert.AreEqual(millibar, probe.Millibar, "without a supply");
            Assert.IsTrue(probe.Read(RawSum.Of(2500), 4095 * Samples), "with too much of it");
            Assert.AreEqual(millibar, probe.Millibar, "with too much of it");
            Assert.IsTrue(millibar > 7950 && millibar < 8050, "half of the scale reads " + millibar);
        }

        [TestMethod]
        public static void The_signal_alone_tells_an_open_wire()
        {
            Probe probe = new Probe(SignalOnly());

            probe.Read(0, 0);

            Assert.AreEqual((int)SensorCondition.Open, probe.Condition, "condition");
        }

        [TestMethod]
        public static void The_signal_alone_takes_a_good_sensor_on_every_chip_from_zero_to_full_scale()
        {
            Probe probe = new Probe(SignalOnly());
            for (int reference = 1000; reference <= 1200; reference += 25)
            {
                for (int supply = 4750; supply <= 5250; supply += 50)
                {
                    bool zero = probe.Read(RawSum.Of(supply / 10, reference), 0);
                    Assert.IsTrue(zero, "zero at " + reference + " mV and " + supply + " mV");
                    bool full = probe.Read(RawSum.Of(supply * 9 / 10, reference), 0);
                    Assert.IsTrue(full, "full scale at " + reference + " mV and " + supply + " mV");
                }
            }
        }

        [TestMethod]
        public static void A_sensor_of_twenty_bar_has_the_same_bands_and_a_wider_scale()
        {
            Probe sixteen = new Probe(new ControllerSettings());
            Probe twenty = new Probe(new ControllerSettings { SensorRangeMillibar = 20000 });
            int wrong = -1;
            for (int code = 0; code < Codes; code++)
            {
                sixteen.ReadCodes(code, NominalSupply);
                twenty.ReadCodes(code, NominalSupply);
                wrong = sixteen.Condition == twenty.Condition ? wrong : code;
            }

            Assert.AreEqual(-1, wrong, "code in another band");
            twenty.Read(RawSum.Of(500), RawSum.Of(5000));
            AssertNear(0, twenty.Millibar);
            twenty.Read(RawSum.Of(4500), RawSum.Of(5000));
            AssertNear(20000, twenty.Millibar);
        }

        private static void AssertEdge(int permille, SensorCondition below, SensorCondition from)
        {
            const int Supply = 3000;
            Probe probe = new Probe(new ControllerSettings());
            int sum = ((permille * Supply / 1000) - PressureSensor.MissingCodes) * Samples;
            int supply = (Supply - PressureSensor.MissingCodes) * Samples;
            probe.Read(sum - 1, supply);
            Assert.AreEqual((int)below, probe.Condition, "below " + permille);
            probe.Read(sum, supply);
            Assert.AreEqual((int)from, probe.Condition, "from " + permille + " on");
        }

        private static void AssertNear(int expected, int actual)
        {
            int off = actual - expected;
            Assert.IsTrue(off <= 20 && off >= -20, "expected " + expected + " mbar but read " + actual);
        }

        private static ControllerSettings SignalOnly()
        {
            return new ControllerSettings { Wiring = SensorWiring.SignalOnly };
        }

        /// <summary>
        /// The highest that is none and its neighbour, those of good boxes on all chips, the highest code.
        /// </summary>
        private static int[] SupplyCodes()
        {
            return new[] { 2323, 2324, 2540, 2824, 2926, 3350, 4095 };
        }

        /// <summary>Ground, around the open wire, the scale, the highest code.</summary>
        private static int[] SignalCodes()
        {
            return new[] { 0, 35, 60, 150, 1000, 1700, 2633, 3800, 4095 };
        }

        /// <summary>By products instead of a quotient, so that nothing is rounded here.</summary>
        private static int BandOf(int signalCode, int supplyCode)
        {
            int signal = (signalCode + PressureSensor.MissingCodes) * 1000;
            int supply = supplyCode + PressureSensor.MissingCodes;
            return (int)(supply * Samples < PressureSensor.LowestSupplyCounts ? SensorCondition.NoSupply
                : signalCode * Samples < PressureSensor.OpenCounts ? SensorCondition.Open
                : signal < PressureSensor.OpenPermille * supply ? SensorCondition.Open
                : signal < PressureSensor.LowestPermille * supply ? SensorCondition.Implausible
                : signal < (PressureSensor.HighestPermille + 1) * supply ? SensorCondition.Good
                : signal < (PressureSensor.ShortPermille + 1) * supply ? SensorCondition.Implausible
                : SensorCondition.Shorted);
        }

        private static int BandOfSignalOnly(int code)
        {
            int signal = (code + PressureSensor.MissingCodes) * 1000;
            const int Supply = PressureSensor.NominalSupplyCounts / Samples;
            return (int)(signal < PressureSensor.LowestPermilleSignalOnly * Supply ? SensorCondition.Open
                : signal < (PressureSensor.HighestPermilleSignalOnly + 1) * Supply ? SensorCondition.Good
                : SensorCondition.Shorted);
        }

        /// <summary>A sensor whose readings are chosen.</summary>
        private sealed class Probe
        {
            private readonly PressureSensor _sensor;
            private readonly Inputs _inputs = new Inputs { SensorRead = true };
            private readonly PressureReading _reading = new PressureReading();

            public Probe(ControllerSettings settings)
            {
                _sensor = new PressureSensor(settings);
            }

            public int Condition
            {
                get { return (int)_reading.Condition; }
            }

            public int Millibar
            {
                get { return _reading.Millibar; }
            }

            public bool ReadCodes(int signal, int supply)
            {
                return Read(signal * Samples, supply * Samples);
            }

            public bool Read(int signalCounts, int supplyCounts)
            {
                _inputs.SignalCounts = signalCounts;
                _inputs.SupplyCounts = supplyCounts;
                _sensor.Read(1, _inputs, GroupOutlet.Open, _reading);
                return _reading.Valid;
            }
        }
    }
}
