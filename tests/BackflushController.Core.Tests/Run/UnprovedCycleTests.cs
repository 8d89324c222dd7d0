using BackflushController.Core.Faults;
using BackflushController.Core.Run;
using BackflushController.Core.Sensing;
using BackflushController.Core.Settings;
using BackflushController.Core.Texts;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    /// <summary>What comes of a cycle that was not proved: it is done again, or the run says so.</summary>
    [TestClass]
    public class UnprovedCycleTests
    {
        private const long Second = Bench.Second;
        private const int SlowMillibarPerSecond = 500;

        [TestMethod]
        public static void A_first_fill_that_was_not_enough_is_done_again()
        {
            Bench bench = new Bench(2, 10 * Second, 10 * Second).StartCycles();
            FakeGroup group = bench.Board.Group;
            int usual = group.RiseMillibarPerSecond;
            group.RiseMillibarPerSecond = SlowMillibarPerSecond;
            bench.WaitFor(RunState.Venting);
            group.RiseMillibarPerSecond = usual;
            bench.WaitFor(RunState.Finished);

            Assert.AreEqual(3, Fills(bench), "fills");
            Assert.AreEqual(2, bench.Loop.Controller.Run.Walk.CyclesCompleted, "cycles");
            Assert.AreEqual(2, bench.Loop.Controller.Run.Observer.Proof.Cycles, "proved");
            Assert.AreEqual((int)Advice.None, (int)bench.Loop.Controller.Run.Observer.Proof.Advice, "advice");
        }

        [TestMethod]
        public static void A_group_that_three_fills_do_not_bring_to_pressure_fills_slowly()
        {
            Bench bench = new Bench(2, 10 * Second, 10 * Second).StartCycles();
            bench.Board.Group.RiseMillibarPerSecond = SlowMillibarPerSecond;
            bench.WaitFor(RunState.Faulted);

            bench.AssertFault(Fault.SlowRise, "fault");
            Assert.AreEqual(3, Fills(bench), "fills");
        }

        [TestMethod]
        public static void Fills_that_are_too_short_to_prove_anything_leave_the_detergent()
        {
            Bench bench = new Bench(
                new ControllerSettings(),
                new Stage[]
                {
                    Stage.Prompt(TextId.DoseDetergent),
                    Stage.Detergent(1, 5, 10, FillEnd.Timed),
                    Stage.Prompt(TextId.RinseBasket),
                    Stage.Water(TextId.ClearWaterFinish, 2, 2, 10, FillEnd.Timed),
                });
            bench.StartCycles().WaitFor(RunState.AwaitingPerson).StartCycles().WaitFor(RunState.Finished);
            RunProof proof = bench.Loop.Controller.Run.Observer.Proof;

            Assert.AreEqual(1, proof.Cycles, "proved");
            Assert.AreEqual(2, proof.Unproved, "not proved");
            Assert.AreEqual((int)Advice.Unproved, (int)proof.Advice, "advice");
            Assert.IsTrue(bench.Loop.Controller.Run.Group.HasDetergent, "detergent");
        }

        private static int Fills(Bench bench)
        {
            int fills = 0;
            for (int i = 0; i < bench.Board.Edges; i++)
            {
                fills += bench.Board.EdgeIsPump[i] && bench.Board.EdgeIsOn[i] ? 1 : 0;
            }

            return fills;
        }
    }
}
