using BackflushController.Core.Display.Screens;
using BackflushController.Core.Faults;
using BackflushController.Core.Records;
using BackflushController.Core.Run;
using BackflushController.Core.Texts;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    /// <summary>What the box remembers of its runs, when it writes it, and what it knows after a power cut.</summary>
    [TestClass]
    public class MemoryInLoopTests
    {
        private const long Second = Bench.Second;

        [TestMethod]
        public static void Each_run_is_in_the_memory_before_its_first_fill()
        {
            Bench bench = new Bench(1, Second, 3 * Second);
            for (int run = 1; run <= 3; run++)
            {
                bench.RunTo(RunState.Filling);

                BoxRecord record = bench.Memory();
                Assert.AreEqual(run, record.Sum(BoxRecord.RunsStarted), "runs started at run " + run);
                Assert.AreEqual((int)RunResult.PowerCut, (int)Bench.NewestOf(record).Result, "result of run " + run);
                bench.WaitFor(RunState.Finished).Pass(2 * Second).ShortPress();
            }

            Assert.IsFalse(bench.Board.WroteWithPumpOn, "written with the pump on");
        }

        [TestMethod]
        public static void A_fault_is_in_the_memory_at_once()
        {
            Bench bench = new Bench().StartCycles().VentSpeed(0).WaitFor(RunState.Faulted);

            BoxRecord record = bench.Memory();
            Assert.IsTrue(record.VentLock, "lock");
            Assert.AreEqual((int)RunResult.Faulted, (int)Bench.NewestOf(record).Result, "result");
            Assert.AreEqual((int)Fault.NoVent, Bench.NewestOf(record).Fault, "fault");
        }

        [TestMethod]
        public static void Nothing_is_written_between_the_cycles_of_a_stage()
        {
            Bench bench = new Bench(5, Second, 3 * Second).RunTo(RunState.Filling);
            int before = bench.Board.SlotWrites;

            while (bench.State != RunState.Finished)
            {
                Assert.AreEqual(before, bench.Board.SlotWrites, "writes in cycle " + bench.Run.Walk.Cycle);
                bench.Turn();
            }

            Assert.AreEqual(5, bench.Run.Walk.CyclesCompleted, "cycles");
        }

        [TestMethod]
        public static void Detergent_is_remembered_from_before_its_first_fill()
        {
            Bench bench = new Bench().StartCycles();
            Assert.IsFalse(bench.Board.Pump, "the pump is off");
            Assert.IsTrue(bench.Memory().DetergentLatch, "in the memory");
        }

        [TestMethod]
        public static void After_a_power_cut_detergent_leaves_the_rinse_alone()
        {
            Bench bench = Bench.Replugged(WithDetergent()).AssertScreen(typeof(RinseRequiredScreen), "screen");

            for (int i = 0; i < 3; i++)
            {
                bench.ShortPress().AssertScreen(typeof(RinseRequiredScreen), "after short press " + i);
            }

            bench.LongPress();
            Assert.AreEqual((int)TextId.ClearWaterFinish, (int)bench.Run.Walk.Programme.Name, "rinse");
            bench.AssertState(RunState.AwaitingPerson, "asks first");
        }

        [TestMethod]
        public static void After_a_power_cut_with_detergent_the_service_menu_starts_nothing()
        {
            TextId[] lines =
            {
                TextId.SinglePulse, TextId.ValveProof, TextId.TeachIn, TextId.LeakTest,
            };
            Bench bench = Bench.InService(FakeBoard.WithMemoryOf(WithDetergent().Board));
            for (int i = 0; i < lines.Length; i++)
            {
                bench.GoTo(lines[i]).LongPress().AssertFault(Fault.RecipeRefused, "line " + i).Pass(5 * Second);
                bench.ShortPress();
            }

            Assert.AreEqual(0, bench.Board.Edges, "outputs");
        }

        [TestMethod]
        public static void A_rinse_that_was_stopped_leaves_the_detergent()
        {
            Bench bench = Bench.Replugged(WithDetergent()).StartCycles().Pass(30 * Second).ShortPress();
            bench.WaitFor(RunState.Stopped).Pass(2 * Second);

            Bench.Replugged(bench).AssertScreen(typeof(RinseRequiredScreen), "screen");
        }

        [TestMethod]
        public static void A_rinse_that_was_cut_off_leaves_the_detergent()
        {
            Bench bench = Bench.Replugged(WithDetergent()).StartCycles().Pass(90 * Second);
            bench.AssertScreen(typeof(RunScreen), "in its last cycle");

            Bench.Replugged(bench).AssertScreen(typeof(RinseRequiredScreen), "screen");
        }

        [TestMethod]
        public static void A_finished_rinse_clears_the_detergent()
        {
            Bench bench = Rinsed(Bench.Replugged(WithDetergent()));

            Bench again = Bench.Replugged(bench).AssertScreen(typeof(ReadyScreen), "screen");
            Assert.IsFalse(again.Run.Group.HasDetergent, "detergent");
        }

        [TestMethod]
        public static void The_lock_of_a_failed_vent_survives_a_power_cut_and_refuses()
        {
            Bench bench = Bench.Replugged(Locked()).LongPress();

            bench.AssertScreen(typeof(FaultScreen), "screen").AssertFault(Fault.VentLocked, "fault");
            Assert.AreEqual(0, bench.Board.Edges, "outputs");
        }

        [TestMethod]
        public static void A_lock_lifted_by_the_valve_proof_stays_lifted_after_a_power_cut()
        {
            Bench service = Bench.InService(FakeBoard.WithMemoryOf(Locked().Board)).GoTo(TextId.ValveProof);
            service.RunTo(RunState.Finished).Pass(2 * Second);

            Bench bench = Bench.Replugged(service);
            Assert.IsFalse(bench.Run.Group.IsVentLocked, "lock");
            bench.LongPress().AssertState(RunState.AwaitingPerson, "starts");
        }

        [TestMethod]
        public static void What_was_taught_survives_a_power_cut_and_is_asked()
        {
            Bench bench = Bench.InService(FakeBoard.WithMemoryOf(Bench.Taught(12900).Pass(2 * Second).Board));
            int plateau = bench.Status.Record.Baseline.PlateauMillibar;
            Assert.IsTrue(plateau > 12800 && plateau < 13000, "plateau " + plateau);

            bench.Plateau(9500);
            bench.GoTo(TextId.ValveProof).RunTo(RunState.Faulted).AssertFault(Fault.LowPlateau, "fault");
        }

        [TestMethod]
        public static void A_memory_that_refuses_lets_water_run()
        {
            Bench bench = new Bench(2, Second, 3 * Second).MemoryFails(true).RunTo(RunState.Finished);

            Assert.AreEqual(8, bench.Board.Edges, "four edges a cycle");
            Assert.IsTrue(bench.Board.SlotWrites > 0, "it was tried");
            Assert.IsFalse(bench.Board.WroteWithPumpOn, "with the pump on");
        }

        [TestMethod]
        public static void A_memory_that_refuses_stops_detergent_before_the_pump_runs()
        {
            Bench bench = new Bench().MemoryFails(true).RunTo(RunState.Faulted).AssertFault(Fault.MemoryFails, "fault");
            Assert.AreEqual(2, bench.Board.Edges, "the valve alone was switched");
            Assert.IsFalse(bench.Board.EdgeIsPump[0] || bench.Board.EdgeIsPump[1], "pump");
            Assert.IsFalse(bench.Board.Valve, "valve");
        }

        [TestMethod]
        public static void A_memory_that_refuses_is_asked_again_once_a_minute()
        {
            Bench bench = new Bench(1, Second, 3 * Second).MemoryFails(true).RunTo(RunState.Finished).Pass(2 * Second);
            int before = bench.Board.SlotWrites;

            bench.Pass(180 * Second);

            Assert.AreEqual(3, bench.Board.SlotWrites - before, "writes in three minutes");
        }

        [TestMethod]
        public static void A_memory_that_takes_the_record_again_has_the_whole_run()
        {
            Bench bench = new Bench(2, Second, 3 * Second).MemoryFails(true).RunTo(RunState.Finished).Pass(2 * Second);

            bench.MemoryFails(false).Pass(61 * Second);

            BoxRecord record = bench.Memory();
            Assert.AreEqual(2, record.Sum(BoxRecord.CyclesCompleted), "cycles");
            Assert.AreEqual((int)RunResult.Completed, (int)Bench.NewestOf(record).Result, "result");
        }

        [TestMethod]
        public static void A_finished_run_is_counted()
        {
            Bench bench = new Bench(3, 10 * Second, 10 * Second).RunTo(RunState.Finished).Pass(2 * Second);

            BoxRecord record = bench.Memory();
            AssertRuns(record, 1, 1, 0, 0);
            AssertCycles(record, 3, 3);
            Assert.AreEqual(30, record.Counts[BoxRecord.PumpOnSeconds], "pump seconds");
            Assert.AreEqual(3, Bench.NewestOf(record).Cycles, "cycles of the run");
        }

        [TestMethod]
        public static void A_stopped_run_is_counted()
        {
            Bench bench = new Bench(3, 10 * Second, 10 * Second).RunTo(RunState.Filling).Pass(25 * Second);
            bench.AssertState(RunState.Filling, "second fill").ShortPress().WaitFor(RunState.Stopped).Pass(2 * Second);

            BoxRecord record = bench.Memory();
            AssertRuns(record, 1, 0, 1, 0);
            AssertCycles(record, 2, 1);
            Assert.AreEqual(15, record.Counts[BoxRecord.PumpOnSeconds], "pump seconds");
            Assert.AreEqual((int)RunResult.Stopped, (int)Bench.NewestOf(record).Result, "result");
        }

        [TestMethod]
        public static void A_faulted_run_is_counted()
        {
            Bench bench = new Bench(3, 10 * Second, 10 * Second).Plateau(0).RunTo(RunState.Faulted).Pass(Second);

            BoxRecord record = bench.Memory();
            AssertRuns(record, 1, 0, 0, 1);
            AssertCycles(record, 1, 0);
            Assert.AreEqual(6, record.Counts[BoxRecord.PumpOnSeconds], "pump seconds");
            Assert.AreEqual((int)Fault.NoPressure, Bench.NewestOf(record).Fault, "fault");
        }

        [TestMethod]
        public static void Counts_go_on_after_a_power_cut()
        {
            Bench bench = Rinsed(Bench.Replugged(WithDetergent()));

            BoxRecord record = bench.Memory();
            AssertRuns(record, 2, 1, 0, 0);
            AssertCycles(record, 6, 5);
            Assert.AreEqual(50, record.Counts[BoxRecord.PumpOnSeconds], "pump seconds");
            Assert.AreEqual(2, record.Runs.Count, "runs remembered");
        }

        /// <summary>A box in its first fill with detergent.</summary>
        private static Bench WithDetergent() => new Bench().RunTo(RunState.Filling);

        /// <summary>A box that has just locked itself.</summary>
        private static Bench Locked() => new Bench(1, 10 * Second, 10 * Second).VentSpeed(0).RunTo(RunState.Faulted);

        /// <summary>Lets the selected rinse run through.</summary>
        private static Bench Rinsed(Bench bench)
        {
            return bench.StartCycles().Pass(101 * Second).AssertState(RunState.Finished, "rinsed").Pass(2 * Second);
        }

        private static void AssertRuns(BoxRecord record, int started, int completed, int stopped, int faulted)
        {
            Assert.AreEqual(started, record.Sum(BoxRecord.RunsStarted), "runs started");
            Assert.AreEqual(completed, record.Sum(BoxRecord.RunsCompleted), "runs completed");
            Assert.AreEqual(stopped, record.Sum(BoxRecord.RunsAborted), "runs stopped");
            Assert.AreEqual(faulted, record.Sum(BoxRecord.RunsFaulted), "runs faulted");
        }

        private static void AssertCycles(BoxRecord record, int started, int completed)
        {
            Assert.AreEqual(started, record.Sum(BoxRecord.CyclesStarted), "cycles started");
            Assert.AreEqual(completed, record.Sum(BoxRecord.CyclesCompleted), "cycles completed");
            Assert.AreEqual(started, record.Counts[BoxRecord.ValveOperations], "valve");
        }
    }
}
