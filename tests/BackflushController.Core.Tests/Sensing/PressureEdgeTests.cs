using BackflushController.Core.Board;
using BackflushController.Core.Sensing;
using BackflushController.Core.Settings;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    /// <summary>The measuring of a cycle at its limits.</summary>
    [TestClass]
    public class PressureEdgeTests
    {
        private const long Second = Bench.Second;
        private const long Tick = TickTiming.TickMicroseconds;
        private const long Start = 7 * Second;
        private const int Plateau = 12000;

        [TestMethod]
        public static void A_group_that_sags_in_the_hold_leaks_at_once_and_what_follows_changes_nothing()
        {
            CycleMeter meter = Held();
            meter.Hold(Start + (2 * Second), Runs.Steady(8400));
            Assert.IsFalse(meter.Result.LeakKnown, "70 % is left");
            meter.Hold(Start + PressureJudge.MeanDelayMicroseconds + (2 * Second), Runs.Steady(6000));
            Assert.IsTrue(meter.Result.LeakKnown, "half is left");
            Assert.AreEqual(3000, meter.Result.LeakMillibarPerSecond, "6 bar in two seconds");

            meter.Hold(Start + (5 * Second), Runs.Steady(5000));
            meter.Hold(Start + (10 * Second), Runs.Steady(5000));
            Assert.AreEqual(3000, meter.Result.LeakMillibarPerSecond, "kept");
        }

        [TestMethod]
        public static void A_sag_at_the_very_beginning_of_the_hold_is_a_large_leak()
        {
            CycleMeter meter = Held();
            meter.Hold(Start + PressureJudge.MeanDelayMicroseconds, Runs.Steady(6000));
            Assert.AreEqual(6000000, meter.Result.LeakMillibarPerSecond, "no time at all");

            meter = Held();
            meter.Hold(Start + Tick, Runs.Steady(6000));
            Assert.AreEqual(6000000, meter.Result.LeakMillibarPerSecond, "less than none");
        }

        [TestMethod]
        public static void A_reading_that_is_low_already_when_the_valve_is_released_is_a_vent_of_no_time()
        {
            CycleMeter meter = new CycleMeter();
            meter.BeginFill(Start - Second, Runs.AtRest());
            meter.BeginVent(Start, Reading(600, 800));
            meter.Vent(Start + Tick, Reading(600, 690));

            Assert.IsTrue(meter.Result.Vented, "vented");
            Assert.IsTrue(meter.Result.VentMicroseconds <= Tick, "vent " + meter.Result.VentMicroseconds);
        }

        [TestMethod]
        public static void A_reading_that_is_missed_leaves_the_pressure_and_is_not_fresh()
        {
            PressureJudge judge = new PressureJudge();
            PressureVerdict verdict = new PressureVerdict();
            PressureReading reading = new PressureReading { Condition = SensorCondition.Good, Millibar = 5000 };
            judge.Judge(Tick, reading, SensorCondition.Good, verdict);
            Assert.IsTrue(verdict.Known && verdict.Fresh, "read");

            reading.Condition = SensorCondition.Open;
            judge.Judge(2 * Tick, reading, SensorCondition.Good, verdict);

            Assert.IsTrue(verdict.Known, "known");
            Assert.IsFalse(verdict.Fresh, "fresh");
            Assert.AreEqual(5000, verdict.MeanMillibar, "pressure");
        }

        [TestMethod]
        public static void A_stall_ends_when_the_pressure_falls_below_its_floor()
        {
            PressureJudge judge = new PressureJudge();
            PressureVerdict verdict = new PressureVerdict();
            PressureReading reading = new PressureReading { Condition = SensorCondition.Good, Millibar = 7010 };
            for (int tick = 1; tick <= 100; tick++)
            {
                judge.Judge(tick * Tick, reading, SensorCondition.Good, verdict);
            }

            Assert.IsTrue(verdict.Stalled, "stalled");
            reading.Millibar = 6900;
            judge.Judge(101 * Tick, reading, SensorCondition.Good, verdict);

            Assert.IsFalse(verdict.Stalled, "over");
        }

        [TestMethod]
        public static void A_pressure_that_falls_by_just_what_is_flat_has_stalled()
        {
            Assert.IsTrue(StallsFalling(PressureJudge.FlatRiseMillibar / PressureJudge.MeanTicks), "flat");
            Assert.IsFalse(StallsFalling((PressureJudge.FlatRiseMillibar / PressureJudge.MeanTicks) + 1), "falls");
        }

        [TestMethod]
        public static void A_calibration_that_only_shifts_is_taken()
        {
            int plain = Read(new ControllerSettings());
            int shifted = Read(new ControllerSettings
            {
                CalibrationLowRead = 300,
                CalibrationLowTrue = 100,
                CalibrationHighRead = 10300,
                CalibrationHighTrue = 10100,
            });

            Assert.AreEqual(plain - 200, shifted, "pressure");
        }

        [TestMethod]
        public static void Without_a_proved_cycle_there_is_no_mean_vent()
        {
            RunProof proof = new RunProof();
            proof.Add(new CycleResult { Vented = true, VentMicroseconds = 800000 }, false, true);

            Assert.AreEqual(800, proof.LastVentMilliseconds, "last");
            Assert.AreEqual(0, proof.VentMilliseconds, "mean");
        }

        /// <summary>Whether a pressure that falls by so much in each tick has stalled after two seconds.</summary>
        private static bool StallsFalling(int millibar)
        {
            PressureJudge judge = new PressureJudge();
            PressureVerdict verdict = new PressureVerdict();
            PressureReading reading = new PressureReading { Condition = SensorCondition.Good, Millibar = Plateau };
            for (int tick = 1; tick <= 100; tick++)
            {
                reading.Millibar -= millibar;
                judge.Judge(tick * Tick, reading, SensorCondition.Good, verdict);
            }

            return verdict.Stalled;
        }

        private static CycleMeter Held()
        {
            CycleMeter meter = new CycleMeter();
            meter.BeginFill(Start - (10 * Second), Runs.AtRest());
            meter.Fill(Start - Tick, Runs.Steady(Plateau));
            meter.BeginHold(Start, 10 * Second);
            return meter;
        }

        private static PressureVerdict Reading(int millibar, int mean)
        {
            PressureVerdict verdict = Runs.Steady(mean);
            verdict.Millibar = millibar;
            return verdict;
        }

        private static int Read(ControllerSettings settings)
        {
            int counts = FakeBoard.Counts(2500);
            Inputs inputs = new Inputs
            {
                SensorRead = true,
                SignalCounts = counts,
                SignalLowest = counts / Inputs.ReadingsPerTick,
                SignalHighest = counts / Inputs.ReadingsPerTick,
                SupplyCounts = FakeBoard.Counts(5000),
            };
            PressureReading reading = new PressureReading();
            new PressureSensor(settings).Read(Second, inputs, GroupOutlet.Idle, reading);
            Assert.IsTrue(reading.Valid, "valid");
            return reading.Millibar;
        }
    }
}
