using BackflushController.Core.Display;
using BackflushController.Core.Faults;
using BackflushController.Core.Records;
using BackflushController.Core.Run;
using BackflushController.Core.Service;
using BackflushController.Core.Settings;
using BackflushController.Core.Texts;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    /// <summary>What the box remembers of its runs, when it writes it, and what it knows behind a power cut.</summary>
    [TestClass]
    public class RecordsOnBenchTests
    {
        private const long Second = Bench.Second;

        [TestMethod]
        public static void Each_run_is_in_the_memory_before_its_first_fill()
        {
            Bench bench = new Bench(1, Second, 3 * Second);
            for (int run = 1; run <= 3; run++)
            {
                bench.StartCycles();
                Assert.IsTrue(bench.PassUntil(RunState.Filling), "fills");

                BoxRecord record = InMemory(bench);
                Assert.AreEqual(run, BoxRecord.Sum(record.RunsStarted), "runs started");
                Assert.AreEqual((int)RunResult.PowerCut, (int)Newest(record).Result, "not ended yet");
                Assert.IsTrue(bench.PassUntil(RunState.Finished), "finished");
                bench.Pass(2 * Second);
                bench.ShortPress();
            }

            Assert.IsFalse(bench.Board.WroteWithPumpOn, "written with the pump on");
        }

        [TestMethod]
        public static void The_end_of_a_run_is_in_the_memory_when_the_box_is_quiet()
        {
            Bench bench = new Bench(1, Second, 3 * Second);
            bench.StartCycles();
            Assert.IsTrue(bench.PassUntil(RunState.Finished), "finished");

            bench.Pass(2 * Second);

            Assert.AreEqual((int)RunResult.Completed, (int)Newest(InMemory(bench)).Result, "result");
        }

        [TestMethod]
        public static void A_fault_is_in_the_memory_at_once()
        {
            Bench bench = new Bench();
            bench.StartCycles();
            bench.Board.Group.FallMillibarPerSecond = 0;

            Assert.IsTrue(bench.PassUntil(RunState.Faulted), "no vent");

            BoxRecord record = InMemory(bench);
            Assert.IsTrue(record.VentLock, "lock");
            Assert.AreEqual((int)RunResult.Faulted, (int)Newest(record).Result, "result");
            Assert.AreEqual((int)Fault.NoVent, Newest(record).Fault, "fault");
        }

        [TestMethod]
        public static void Nothing_is_written_between_the_cycles_of_a_stage()
        {
            Bench bench = new Bench(5, Second, 3 * Second);
            bench.StartCycles();
            Assert.IsTrue(bench.PassUntil(RunState.Filling), "fills");
            int before = bench.Board.SlotWrites;

            while (bench.State != RunState.Finished)
            {
                Assert.AreEqual(before, bench.Board.SlotWrites, "writes in cycle " + bench.Run.Cycle);
                bench.Turn();
            }

            Assert.AreEqual(5, bench.Run.CyclesCompleted, "cycles");
        }

        [TestMethod]
        public static void Detergent_is_remembered_from_before_its_first_fill()
        {
            Bench bench = new Bench();
            bench.StartCycles();
            Assert.IsFalse(bench.Board.Pump, "the pump is off");
            Assert.IsTrue(InMemory(bench).DetergentLatch, "in the memory");
        }

        [TestMethod]
        public static void Behind_a_power_cut_detergent_leaves_the_rinse_alone()
        {
            Bench bench = Bench.Replugged(WithDetergent());
            Assert.AreEqual((int)ScreenId.Due, (int)bench.Status.Screen, "screen");

            for (int i = 0; i < 3; i++)
            {
                bench.ShortPress();
                Assert.AreEqual((int)ScreenId.Due, (int)bench.Status.Screen, "after short press " + i);
            }

            bench.LongPress();
            Assert.AreEqual((int)TextId.ClearWaterFinish, (int)bench.Run.Programme.Name, "rinse");
            Assert.AreEqual((int)RunState.AwaitingPerson, (int)bench.State, "asks first");
        }

        [TestMethod]
        public static void Behind_a_power_cut_with_detergent_the_service_menu_starts_nothing()
        {
            ServiceItem[] items =
            {
                ServiceItem.SinglePulse, ServiceItem.ValveProof, ServiceItem.TeachIn, ServiceItem.LeakTest,
            };
            Bench bench = Bench.RepluggedInService(WithDetergent());
            for (int i = 0; i < items.Length; i++)
            {
                bench.GoTo(items[i]);
                bench.LongPress();
                Assert.AreEqual((int)Fault.RecipeRefused, (int)bench.Status.Fault, "line " + i);
                bench.Pass(5 * Second);
                bench.ShortPress();
            }

            Assert.AreEqual(0, bench.Board.Edges, "outputs");
        }

        [TestMethod]
        public static void A_rinse_that_was_stopped_leaves_the_detergent()
        {
            Bench bench = Bench.Replugged(WithDetergent());
            bench.StartCycles();
            bench.Pass(30 * Second);
            bench.ShortPress();
            Assert.IsTrue(bench.PassUntil(RunState.Stopped), "stopped");
            bench.Pass(2 * Second);

            Assert.AreEqual((int)ScreenId.Due, (int)Bench.Replugged(bench).Status.Screen, "screen");
        }

        [TestMethod]
        public static void A_rinse_that_was_cut_off_leaves_the_detergent()
        {
            Bench bench = Bench.Replugged(WithDetergent());
            bench.StartCycles();
            bench.Pass(90 * Second);
            Assert.AreEqual((int)ScreenId.Run, (int)bench.Status.Screen, "in its last cycle");

            Assert.AreEqual((int)ScreenId.Due, (int)Bench.Replugged(bench).Status.Screen, "screen");
        }

        [TestMethod]
        public static void A_finished_rinse_clears_the_detergent()
        {
            Bench bench = Rinsed(Bench.Replugged(WithDetergent()));

            Bench again = Bench.Replugged(bench);

            Assert.AreEqual((int)ScreenId.Ready, (int)again.Status.Screen, "screen");
            Assert.IsFalse(again.Run.DetergentInGroup, "detergent");
        }

        [TestMethod]
        public static void The_lock_of_a_failed_vent_survives_a_power_cut_and_refuses()
        {
            Bench bench = Bench.Replugged(Locked());

            bench.LongPress();

            Assert.AreEqual((int)ScreenId.Fault, (int)bench.Status.Screen, "screen");
            Assert.AreEqual((int)Fault.VentLocked, (int)bench.Status.Fault, "fault");
            Assert.AreEqual(0, bench.Board.Edges, "outputs");
        }

        [TestMethod]
        public static void A_lock_lifted_by_the_valve_proof_stays_lifted_behind_a_power_cut()
        {
            Bench service = Bench.RepluggedInService(Locked());
            service.GoTo(ServiceItem.ValveProof);
            service.StartCycles();
            Assert.IsTrue(service.PassUntil(RunState.Finished), "proof");
            service.Pass(2 * Second);

            Bench bench = Bench.Replugged(service);
            Assert.IsFalse(bench.Run.VentLocked, "lock");
            bench.LongPress();
            Assert.AreEqual((int)RunState.AwaitingPerson, (int)bench.State, "starts");
        }

        [TestMethod]
        public static void What_was_taught_survives_a_power_cut_and_is_asked()
        {
            Bench bench = Bench.RepluggedInService(Taught());
            int plateau = bench.Status.Record.Baseline.PlateauMillibar;
            Assert.IsTrue(plateau > 12800 && plateau < 13000, "plateau " + plateau);

            bench.Board.Group.PlateauMillibar = 9500;
            bench.GoTo(ServiceItem.ValveProof);
            bench.StartCycles();

            Assert.IsTrue(bench.PassUntil(RunState.Faulted), "faulted");
            Assert.AreEqual((int)Fault.LowPlateau, (int)bench.Status.Fault, "fault");
        }

        [TestMethod]
        public static void A_memory_that_refuses_lets_water_run()
        {
            Bench bench = new Bench(2, Second, 3 * Second);
            bench.Board.SlotsFail = true;

            bench.StartCycles();
            Assert.IsTrue(bench.PassUntil(RunState.Finished), "finished");

            Assert.AreEqual(8, bench.Board.Edges, "four edges a cycle");
            Assert.IsTrue(bench.Board.SlotWrites > 0, "it was tried");
            Assert.IsFalse(bench.Board.WroteWithPumpOn, "with the pump on");
        }

        [TestMethod]
        public static void A_memory_that_refuses_stops_detergent_before_the_pump_runs()
        {
            Bench bench = new Bench();
            bench.Board.SlotsFail = true;

            bench.StartCycles();
            Assert.IsTrue(bench.PassUntil(RunState.Faulted), "faulted");

            Assert.AreEqual((int)Fault.MemoryFails, (int)bench.Status.Fault, "fault");
            Assert.AreEqual(2, bench.Board.Edges, "the valve alone was switched");
            Assert.IsFalse(bench.Board.EdgeIsPump[0] || bench.Board.EdgeIsPump[1], "pump");
            Assert.IsFalse(bench.Board.Valve, "valve");
        }

        [TestMethod]
        public static void A_memory_that_refuses_is_asked_again_once_a_minute()
        {
            Bench bench = new Bench(1, Second, 3 * Second);
            bench.Board.SlotsFail = true;
            bench.StartCycles();
            Assert.IsTrue(bench.PassUntil(RunState.Finished), "finished");
            bench.Pass(2 * Second);
            int before = bench.Board.SlotWrites;

            bench.Pass(180 * Second);

            Assert.AreEqual(3, bench.Board.SlotWrites - before, "writes in three minutes");
        }

        [TestMethod]
        public static void A_memory_that_takes_the_record_again_has_the_whole_run()
        {
            Bench bench = new Bench(2, Second, 3 * Second);
            bench.Board.SlotsFail = true;
            bench.StartCycles();
            Assert.IsTrue(bench.PassUntil(RunState.Finished), "finished");
            bench.Pass(2 * Second);

            bench.Board.SlotsFail = false;
            bench.Pass(61 * Second);

            BoxRecord record = InMemory(bench);
            Assert.AreEqual(2, BoxRecord.Sum(record.CyclesCompleted), "cycles");
            Assert.AreEqual((int)RunResult.Completed, (int)Newest(record).Result, "result");
        }

        [TestMethod]
        public static void A_finished_run_is_counted()
        {
            Bench bench = new Bench(3, 10 * Second, 10 * Second);
            bench.StartCycles();
            Assert.IsTrue(bench.PassUntil(RunState.Finished), "finished");
            bench.Pass(2 * Second);

            BoxRecord record = InMemory(bench);
            AssertRuns(record, 1, 1, 0, 0);
            AssertCycles(record, 3, 3);
            Assert.AreEqual(30, record.PumpOnSeconds, "pump seconds");
            Assert.AreEqual(3, Newest(record).Cycles, "cycles of the run");
        }

        [TestMethod]
        public static void A_stopped_run_is_counted()
        {
            Bench bench = new Bench(3, 10 * Second, 10 * Second);
            bench.StartCycles();
            Assert.IsTrue(bench.PassUntil(RunState.Filling), "first fill");
            bench.Pass(25 * Second);
            Assert.AreEqual((int)RunState.Filling, (int)bench.State, "second fill");
            bench.ShortPress();
            Assert.IsTrue(bench.PassUntil(RunState.Stopped), "stopped");
            bench.Pass(2 * Second);

            BoxRecord record = InMemory(bench);
            AssertRuns(record, 1, 0, 1, 0);
            AssertCycles(record, 2, 1);
            Assert.AreEqual(15, record.PumpOnSeconds, "pump seconds");
            Assert.AreEqual((int)RunResult.Stopped, (int)Newest(record).Result, "result");
        }

        [TestMethod]
        public static void A_faulted_run_is_counted()
        {
            Bench bench = new Bench(3, 10 * Second, 10 * Second);
            bench.Board.Group.PlateauMillibar = 0;
            bench.StartCycles();
            Assert.IsTrue(bench.PassUntil(RunState.Faulted), "faulted");
            bench.Pass(Second);

            BoxRecord record = InMemory(bench);
            AssertRuns(record, 1, 0, 0, 1);
            AssertCycles(record, 1, 0);
            Assert.AreEqual(6, record.PumpOnSeconds, "pump seconds");
            Assert.AreEqual((int)Fault.NoPressure, Newest(record).Fault, "fault");
        }

        [TestMethod]
        public static void A_start_that_was_refused_is_no_run()
        {
            Bench bench = Bench.Replugged(Locked());
            int before = BoxRecord.Sum(bench.Status.Record.RunsStarted);
            bench.LongPress();
            Assert.AreEqual((int)RunState.Faulted, (int)bench.State, "refused");
            bench.Pass(70 * Second);

            Assert.AreEqual(before, BoxRecord.Sum(bench.Status.Record.RunsStarted), "started");
            Assert.AreEqual(before, BoxRecord.Sum(bench.Status.Record.RunsFaulted), "faulted");
        }

        [TestMethod]
        public static void A_run_that_the_power_cut_off_stays_entered_as_cut()
        {
            BoxRecord record = Bench.Replugged(WithDetergent()).Status.Record;

            AssertRuns(record, 1, 0, 0, 0);
            Assert.AreEqual((int)RunKind.DetergentBackflush, (int)Newest(record).Kind, "kind");
            Assert.AreEqual((int)RunResult.PowerCut, (int)Newest(record).Result, "result");
        }

        [TestMethod]
        public static void Counts_go_on_behind_a_power_cut()
        {
            Bench bench = Rinsed(Bench.Replugged(WithDetergent()));

            BoxRecord record = InMemory(bench);
            AssertRuns(record, 2, 1, 0, 0);
            AssertCycles(record, 6, 5);
            Assert.AreEqual(50, record.PumpOnSeconds, "pump seconds");
            Assert.AreEqual(2, record.Runs.Count, "runs remembered");
        }

        [TestMethod]
        public static void A_stop_sounds_one_beep()
        {
            RunState[] states = { RunState.Energising, RunState.Filling, RunState.Venting };
            for (int i = 0; i < states.Length; i++)
            {
                Bench bench = new Bench(1, 10 * Second, 10 * Second);
                bench.StartCycles();
                Assert.IsTrue(bench.PassUntil(states[i]), "state " + i);
                bench.Pass(Second / 2);
                bench.Board.ButtonDown = true;

                Assert.AreEqual(1, bench.CountBeeps(20 * Second), "beeps of a stop in state " + i);
            }
        }

        [TestMethod]
        public static void A_stop_at_a_prompt_sounds_one_beep()
        {
            Bench bench = new Bench();
            bench.LongPress();
            bench.Pass(2 * Second);
            bench.Board.ButtonDown = true;
            bench.Pass(Second / 5);
            bench.Board.ButtonDown = false;

            Assert.AreEqual(1, bench.CountBeeps(20 * Second), "beeps");
            Assert.AreEqual((int)RunState.Stopped, (int)bench.State, "stopped");
        }

        /// <summary>A box in its first fill with detergent.</summary>
        private static Bench WithDetergent()
        {
            Bench bench = new Bench();
            bench.StartCycles();
            Assert.IsTrue(bench.PassUntil(RunState.Filling), "fills");
            return bench;
        }

        /// <summary>A box that has just locked itself.</summary>
        private static Bench Locked()
        {
            Bench bench = new Bench(1, 10 * Second, 10 * Second);
            bench.Board.Group.FallMillibarPerSecond = 0;
            bench.StartCycles();
            Assert.IsTrue(bench.PassUntil(RunState.Faulted), "no vent");
            return bench;
        }

        private static Bench Taught()
        {
            Bench bench = Bench.InService(new ControllerSettings());
            bench.Board.Group.PlateauMillibar = 12900;
            bench.GoTo(ServiceItem.TeachIn);
            bench.StartCycles();
            bench.Pass(80 * Second);
            Assert.AreEqual((int)RunState.Finished, (int)bench.State, "taught");
            bench.Pass(2 * Second);
            return bench;
        }

        /// <summary>Lets the selected rinse run through.</summary>
        private static Bench Rinsed(Bench bench)
        {
            bench.StartCycles();
            bench.Pass(101 * Second);
            Assert.AreEqual((int)RunState.Finished, (int)bench.State, "rinsed");
            bench.Pass(2 * Second);
            return bench;
        }

        private static BoxRecord InMemory(Bench bench)
        {
            BoxRecord record = new BoxRecord();
            new RecordStore(bench.Board).Load(record);
            return record;
        }

        private static RunRecord Newest(BoxRecord record)
        {
            RunRecord run = new RunRecord();
            record.Runs.Read(0, run);
            return run;
        }

        private static void AssertRuns(BoxRecord record, int started, int completed, int stopped, int faulted)
        {
            Assert.AreEqual(started, BoxRecord.Sum(record.RunsStarted), "runs started");
            Assert.AreEqual(completed, BoxRecord.Sum(record.RunsCompleted), "runs completed");
            Assert.AreEqual(stopped, BoxRecord.Sum(record.RunsAborted), "runs stopped");
            Assert.AreEqual(faulted, BoxRecord.Sum(record.RunsFaulted), "runs faulted");
        }

        private static void AssertCycles(BoxRecord record, int started, int completed)
        {
            Assert.AreEqual(started, BoxRecord.Sum(record.CyclesStarted), "cycles started");
            Assert.AreEqual(completed, BoxRecord.Sum(record.CyclesCompleted), "cycles completed");
            Assert.AreEqual(started, record.ValveOperations, "valve");
        }
    }
}
