using BackflushController.Core.Faults;
using BackflushController.Core.Records;
using BackflushController.Core.Run;
using BackflushController.Core.Sensing;
using BackflushController.Core.Settings;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Sensors
{
    /// <summary>What is refused at a start, and which cycle is done again.</summary>
    [TestClass]
    public class RunRulesTests
    {
        [TestMethod]
        public static void A_pump_that_was_named_as_welded_refuses_all_but_the_proof_of_the_valve()
        {
            BoxRecord record = new BoxRecord { PumpLock = true };
            Assert.AreEqual((int)Fault.PumpStuckOn, (int)AtStart(Rinse(), record, AtRest()), "rinse");
            Assert.AreEqual((int)Fault.PumpStuckOn, (int)AtStart(TeachIn(), record, AtRest()), "teach-in");
            Assert.AreEqual((int)Fault.None, (int)AtStart(ValveProof(), record, AtRest()), "proof");
        }

        [TestMethod]
        public static void Pressure_that_stands_refuses_a_cleaning_and_no_programme_that_looks_for_the_sensor()
        {
            PressureVerdict stands = new PressureVerdict { Known = true, MeanMillibar = 3000 };
            Assert.AreEqual((int)Fault.PressureIdle, (int)AtStart(Rinse(), new BoxRecord(), stands), "rinse");
            Assert.AreEqual((int)Fault.None, (int)AtStart(TeachIn(), new BoxRecord(), stands), "teach-in");
            Assert.AreEqual((int)Fault.None, (int)AtStart(ValveProof(), new BoxRecord(), stands), "proof");
        }

        [TestMethod]
        public static void A_sensor_that_is_lost_refuses_a_programme_that_looks_for_it_too()
        {
            PressureVerdict lost = new PressureVerdict { Loss = SensorCondition.Open };
            Fault expected = FaultRules.OfSensor(lost.Loss);
            Assert.IsTrue(expected != Fault.None, "a fault");
            Assert.AreEqual((int)expected, (int)AtStart(TeachIn(), new BoxRecord(), lost), "teach-in");
            Assert.AreEqual((int)expected, (int)AtStart(Rinse(), new BoxRecord(), lost), "rinse");
        }

        [TestMethod]
        public static void A_first_cycle_that_comes_to_no_pressure_is_done_again_twice()
        {
            Stage stage = StageOfCycles();
            FaultContext context = new FaultContext(new CycleMeter(PressureJudge.StallFloorMillibar), false)
            {
                Cycle = 1,
                FillMicroseconds = 10000000,
                Repeats = 1,
            };
            Assert.IsTrue(RunRules.MustRepeat(Cleaning(), context, stage), "after one more");
            context.Repeats = 2;
            Assert.IsFalse(RunRules.MustRepeat(Cleaning(), context, stage), "after two more");
        }

        [TestMethod]
        public static void Only_a_first_cycle_of_a_cleaning_that_had_its_time_is_done_again()
        {
            Assert.IsTrue(Repeats(Cleaning(), 1, 4000000, false), "as it is");
            Assert.IsFalse(Repeats(TeachIn(), 1, 4000000, false), "teach-in");
            Assert.IsFalse(Repeats(Cleaning(), 2, 4000000, false), "second cycle");
            Assert.IsFalse(Repeats(Cleaning(), 1, 3999999, false), "less than four seconds");
            Assert.IsFalse(Repeats(Cleaning(), 1, 4000000, true), "came to pressure");
        }

        [TestMethod]
        public static void A_pump_that_runs_in_the_lead_is_welded_only_where_a_quiet_lead_was_proved()
        {
            GroupMemory group = new Logbook(new BoxRecord(), RecordHealth.Good).Group;
            Assert.AreEqual((int)Fault.OutputsMixed, (int)RunRules.OfWeld(Cleaning(), group), "not proved");
            group.LeadProved();
            Assert.AreEqual((int)Fault.PumpStuckOn, (int)RunRules.OfWeld(Cleaning(), group), "proved");
            Assert.AreEqual((int)Fault.OutputsMixed, (int)RunRules.OfWeld(TeachIn(), group), "a technician's");
        }

        [TestMethod]
        public static void Strokes_of_a_pump_in_the_line_lose_the_sensor_in_twice_the_time_of_a_bad_reading()
        {
            SensorWatch watch = new SensorWatch();
            PressureReading strokes = new PressureReading { Condition = SensorCondition.Strokes };
            for (int i = 0; i < 19; i++)
            {
                watch.Watch(strokes, i, true);
            }

            Assert.AreEqual((int)SensorCondition.Good, (int)watch.Loss, "after nineteen");
            watch.Watch(strokes, 19, true);
            Assert.AreEqual((int)SensorCondition.Strokes, (int)watch.Loss, "after twenty");
        }

        [TestMethod]
        public static void A_pump_lock_that_the_proof_of_the_valve_takes_away_is_written()
        {
            Logbook logbook = new Logbook(new BoxRecord { PumpLock = true }, RecordHealth.Good);
            logbook.Group.ValveProved();
            Assert.IsFalse(logbook.Group.IsPumpLocked, "locked");
            Assert.IsTrue(logbook.Writes.IsDirty, "to be written");
        }

        [TestMethod]
        public static void A_flush_under_pressure_is_a_clogged_screen_and_one_without_is_not()
        {
            Assert.AreEqual((int)Advice.ScreenClogged, (int)AdviceAfterFlush(5000), "pressure");
            Assert.AreEqual((int)Advice.None, (int)AdviceAfterFlush(0), "none");
        }

        [TestMethod]
        public static void Outputs_rest_before_a_start_in_a_pause_and_after_a_fault_and_nowhere_else()
        {
            Assert.IsTrue(RunStates.Rests(RunState.Ready), "ready");
            Assert.IsTrue(RunStates.Rests(RunState.AwaitingPerson), "asks");
            Assert.IsTrue(RunStates.Rests(RunState.Faulted), "fault");
            Assert.IsFalse(RunStates.Rests(RunState.Filling), "fills");
            Assert.IsFalse(RunStates.Rests(RunState.Venting), "vents");
        }

        private static bool Repeats(Programme programme, int cycle, long fill, bool filled)
        {
            FaultContext context = new FaultContext(new CycleMeter(PressureJudge.StallFloorMillibar), false)
            {
                Cycle = cycle,
                FillMicroseconds = fill,
            };
            context.Meter.Result.Filled = filled;
            return RunRules.MustRepeat(programme, context, StageOfCycles());
        }

        private static Fault AtStart(Programme programme, BoxRecord record, PressureVerdict pressure)
        {
            GroupMemory group = new Logbook(record, RecordHealth.Good).Group;
            return RunRules.FaultAtStart(programme, null, group, pressure);
        }

        private static Advice AdviceAfterFlush(int plateau)
        {
            CycleObserver observer = new CycleObserver(new ControllerSettings(), new MachineBaseline());
            observer.Meter.Result.PlateauMillibar = plateau;
            observer.CompleteCycle(StageKind.Flush, true);
            return observer.Proof.Advice;
        }

        private static PressureVerdict AtRest()
        {
            return new PressureVerdict { Known = true, AtRest = true };
        }

        private static Programme Rinse() => ProgrammeCatalogue.WaterRinse(FillEnd.Timed);

        private static Programme TeachIn() => ProgrammeCatalogue.TeachIn(new ControllerSettings());

        private static Programme ValveProof() => ProgrammeCatalogue.ValveProof(new ControllerSettings());

        private static Programme Cleaning()
        {
            return ProgrammeCatalogue.DetergentBackflush(DetergentPreset.PulyCaff, FillEnd.Timed);
        }

        private static Stage StageOfCycles()
        {
            Programme programme = Cleaning();
            int i = 0;
            while (programme.StageAt(i).Kind != StageKind.Backflush)
            {
                i++;
            }

            return programme.StageAt(i);
        }
    }
}
