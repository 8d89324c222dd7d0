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

        // The highest that is no supply and its neighbour, those of good boxes on all chips, the highest code.
        private const string SupplyCodes = "2323 2324 2540 2824 2926 3350 4095";

        // Ground, around the open wire, the scale, the highest code.
        private const string SignalCodes = "0 35 60 150 1000 1700 2633 3800 4095";

        private delegate bool Claim(Probe probe, int signal, int supply);

        [TestMethod]
        public static void Each_pair_of_codes_lies_in_the_band_that_the_constants_say()
        {
            Claim inItsBand = (probe, signal, supply) => probe.Condition == BandOf(signal, supply);
            ForEachSignal(new Probe(), inItsBand);
            ForEachSupply(SignalCodes, inItsBand);
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
            int lowest = PressureSensor.LowestSupplyCounts - (PressureSensor.MissingCodes * Samples);

            new Probe().Read(4000, lowest).AssertIs(SensorCondition.Good, "at the lowest");
            new Probe().Read(4000, lowest - 1).AssertIs(SensorCondition.NoSupply, "below it");
        }

        [TestMethod]
        public static void The_good_readings_are_the_scale_and_nothing_outside_it()
        {
            int lowest = int.MaxValue;
            int highest = int.MinValue;
            Claim onTheScale = (probe, signal, supply) =>
            {
                int millibar = probe.IsGood ? probe.Millibar : 0;
                lowest = millibar < lowest ? millibar : lowest;
                highest = millibar > highest ? millibar : highest;
                return millibar >= LowestMillibar && millibar <= HighestMillibar;
            };

            ForEachSignal(new Probe(), onTheScale);
            ForEachSupply(SignalCodes, onTheScale);

            Assert.IsTrue(lowest < -450, "lowest " + lowest);
            Assert.IsTrue(highest > 16900, "highest " + highest);
        }

        [TestMethod]
        public static void More_signal_is_never_less_pressure()
        {
            int last = 0;
            ForEachSignal(new Probe(), (probe, signal, supply) =>
            {
                last = signal == 0 ? int.MinValue : last;
                bool less = probe.IsGood && probe.Millibar < last;
                last = probe.IsGood ? probe.Millibar : last;
                bool ends = signal < Codes - 1 || supply < 2324 || last > 16900;
                return ends && !less;
            });
        }

        [TestMethod]
        public static void More_supply_is_never_more_pressure()
        {
            int last = 0;
            int good = 0;
            ForEachSupply("150 600 1300 2000 2633", (probe, signal, supply) =>
            {
                last = supply == 0 ? int.MaxValue : last;
                good = supply == 0 ? 0 : good;
                bool more = probe.IsGood && probe.Millibar > last;
                last = probe.IsGood ? probe.Millibar : last;
                good += probe.IsGood ? 1 : 0;
                return !more && (supply < Codes - 1 || good > 1000);
            });
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
            ForEachSignal(new Probe(settings), (probe, signal, supply) =>
            {
                long quotient = (signal + 176L) * 25000 / (supply + 176);
                return !probe.IsGood || probe.Millibar == (quotient - 2500) * 21000 / 20000;
            });
        }

        [TestMethod]
        public static void The_signal_alone_has_wider_bands_and_does_not_ask_for_the_supply()
        {
            Probe probe = Probe.SignalOnly();
            foreach (string supply in new[] { "0", "2926", "4095" })
            {
                int code = int.Parse(supply);
                ForEachSignal(probe, code, (p, signal, s) => p.Condition == BandOfSignalOnly(signal));
                probe.Settle(RawSum.Of(2500), code * Samples).AssertNear(8000, 50, "supply code " + supply);
            }
        }

        [TestMethod]
        public static void A_sensor_of_twenty_bar_has_the_same_bands_and_a_wider_scale()
        {
            Probe twenty = new Probe(new ControllerSettings { SensorRangeMillibar = 20000 });

            ForEachSignal(twenty, NominalSupply, (p, signal, supply) => p.Condition == BandOf(signal, supply));

            twenty.Settle(RawSum.Of(500), RawSum.Of(5000)).AssertNear(0, 20, "zero");
            twenty.Settle(RawSum.Of(4500), RawSum.Of(5000)).AssertNear(20000, 20, "full scale");
        }

        private static void ForEachSignal(Probe probe, Claim claim)
        {
            foreach (string supply in SupplyCodes.Split(' '))
            {
                ForEachSignal(probe, int.Parse(supply), claim);
            }
        }

        private static void ForEachSignal(Probe probe, int supply, Claim claim)
        {
            for (int code = 0; code < Codes; code++)
            {
                bool holds = claim(probe.ReadCodes(code, supply), code, supply);
                if (!holds)
                {
                    Assert.IsTrue(holds, "signal code " + code + " at supply code " + supply);
                }
            }
        }

        private static void ForEachSupply(string signals, Claim claim)
        {
            Probe probe = new Probe();
            foreach (string text in signals.Split(' '))
            {
                int signal = int.Parse(text);
                for (int code = 0; code < Codes; code++)
                {
                    bool holds = claim(probe.ReadCodes(signal, code), signal, code);
                    if (!holds)
                    {
                        Assert.IsTrue(holds, "supply code " + code + " at signal code " + signal);
                    }
                }
            }
        }

        private static void AssertEdge(int permille, SensorCondition below, SensorCondition from)
        {
            const int Supply = 3000;
            int sum = ((permille * Supply / 1000) - PressureSensor.MissingCodes) * Samples;
            int supply = (Supply - PressureSensor.MissingCodes) * Samples;
            new Probe().Read(sum - 1, supply).AssertIs(below, "below " + permille);
            new Probe().Read(sum, supply).AssertIs(from, "from " + permille + " on");
        }

        /// <summary>By products instead of a quotient, so that nothing is rounded here.</summary>
        private static SensorCondition BandOf(int signalCode, int supplyCode)
        {
            int signal = (signalCode + PressureSensor.MissingCodes) * 1000;
            int supply = supplyCode + PressureSensor.MissingCodes;
            return supply * Samples < PressureSensor.LowestSupplyCounts ? SensorCondition.NoSupply
                : signalCode * Samples < PressureSensor.OpenCounts ? SensorCondition.Open
                : signal < PressureSensor.OpenPermille * supply ? SensorCondition.Open
                : signal < PressureSensor.LowestPermille * supply ? SensorCondition.Implausible
                : signal < (PressureSensor.HighestPermille + 1) * supply ? SensorCondition.Good
                : signal < (PressureSensor.ShortPermille + 1) * supply ? SensorCondition.Implausible
                : SensorCondition.Shorted;
        }

        private static SensorCondition BandOfSignalOnly(int code)
        {
            int signal = (code + PressureSensor.MissingCodes) * 1000;
            const int Supply = PressureSensor.NominalSupplyCounts / Samples;
            return signal < PressureSensor.LowestPermilleSignalOnly * Supply ? SensorCondition.Open
                : signal < (PressureSensor.HighestPermilleSignalOnly + 1) * Supply ? SensorCondition.Good
                : SensorCondition.Shorted;
        }
    }
}
