using BackflushController.Core.Run;
using BackflushController.Core.Settings;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    /// <summary>Every programme that the button offers, from power-up to its end, edge by edge.</summary>
    [TestClass]
    public class ProgrammeTimingTests
    {
        private const long Second = Bench.Second;

        // Two readings of the fake board's clock.
        private const long ToleranceMicroseconds = 100;

        // Longer than any release, so that a prompt cannot be taken for one.
        private const long HesitationMicroseconds = 60 * Second;

        [TestMethod]
        public static void Every_edge_of_every_programme_comes_when_it_is_due()
        {
            Programme[] programmes = ProgrammeCatalogue.ForPeople(new ControllerSettings());
            for (int i = 0; i < programmes.Length; i++)
            {
                AssertTiming(RunToEnd(i, programmes[i]), programmes[i], "programme " + i.ToString());
            }
        }

        private static FakeBoard RunToEnd(int index, Programme programme)
        {
            Bench bench = new Bench();
            if (programme.Stages[1].Kind == StageKind.Flush)
            {
                // The portafilter is out.
                bench.Board.Group.RiseMillibarPerSecond = 0;
            }

            for (int i = 0; i < index; i++)
            {
                bench.ShortPress();
            }

            bench.LongPress();
            long patience = bench.Board.Now + (3600 * Second);
            while (bench.State != RunState.Finished && bench.Board.Now < patience)
            {
                bench.Turn();
                if (bench.State == RunState.AwaitingPerson)
                {
                    bench.Pass(HesitationMicroseconds).LongPress();
                }
            }

            bench.AssertState(RunState.Finished, "programme " + index.ToString());
            return bench.Board;
        }

        private static void AssertTiming(FakeBoard board, Programme programme, string name)
        {
            int edge = 0;
            for (int i = 0; i < programme.Stages.Length; i++)
            {
                Stage stage = programme.Stages[i];
                for (int cycle = 0; cycle < stage.Cycles && !HasEndedEarly(board, edge, stage, cycle); cycle++)
                {
                    string place = name + " stage " + i.ToString() + " cycle " + cycle.ToString();
                    AssertCycle(board, edge, stage, cycle, place);
                    edge += CycleEdges.PerCycle;
                }
            }

            Assert.AreEqual(edge, board.Edges, name);
        }

        private static void AssertCycle(FakeBoard board, int edge, Stage stage, int cycle, string name)
        {
            AssertNear(RunTiming.ValveLeadMicroseconds, Between(board, edge, edge + 1), name + " lead");
            AssertNear(RunTiming.ValveLagMicroseconds, Between(board, edge + 2, edge + 3), name + " lag");
            long fill = Between(board, edge + 1, edge + 2);
            if (stage.FillEnd == FillEnd.Timed)
            {
                AssertNear(stage.FillMicroseconds, fill, name + " fill");
            }
            else
            {
                Assert.IsTrue(fill < stage.FillMicroseconds, name + " is longer than its stall");
            }

            if (cycle > 0)
            {
                long pause = Between(board, edge - 2, edge);
                AssertNear(stage.ReleaseMicroseconds - RunTiming.ValveLeadMicroseconds, pause, name + " release");
            }
        }

        /// <summary>
        /// Detergent that fills until the stall may be clean before its last cycle: the person is asked next, which
        /// takes longer than a release.
        /// </summary>
        private static bool HasEndedEarly(FakeBoard board, int edge, Stage stage, int cycle)
        {
            return stage.FillEnd == FillEnd.Stall && cycle > 0
                && Between(board, edge - 2, edge) > stage.ReleaseMicroseconds;
        }

        private static long Between(FakeBoard board, int first, int second)
        {
            return board.EdgeTimes[second] - board.EdgeTimes[first];
        }

        private static void AssertNear(long expected, long actual, string name)
        {
            long error = actual - expected;
            bool isNear = error < ToleranceMicroseconds && error > -ToleranceMicroseconds;
            Assert.IsTrue(isNear, name + " is off by " + error.ToString());
        }
    }
}
