using System;
using BackflushController.Core.Run;
using BackflushController.Core.Settings;
using Xunit;

namespace BackflushController.Core.Tests
{
    /// <summary>
    /// Somebody presses at random while pressure, sensor, panel and clock do as they like. The seed is in
    /// the message of a failing test and repeats the run exactly.
    /// </summary>
    [Trait("Category", "Slow")]
    public class RandomPersonTests
    {
        private const int TicksPerRun = 60000;
        private const int MostSeeds = 30;

        [Fact]
        public void Whatever_happens_the_pump_runs_only_in_a_fill_and_never_without_the_valve()
        {
            int filled = 0;
            for (int seed = 1; seed <= MostSeeds; seed++)
            {
                filled += CountFills(seed) > 0 ? 1 : 0;
            }

            Xunit.Assert.InRange(filled, MostSeeds / 2, MostSeeds);
        }

        private static int CountFills(int seed)
        {
            Random random = new Random(seed);
            Bench bench = seed % 5 == 0
                ? Bench.WithButtonDown(new ControllerSettings())
                : new Bench(new ControllerSettings { FillEnd = (Settings.FillEnd)(seed % 2) });

            // From a child at the button to somebody who waits for minutes, so that whole stages run.
            int ticksBetweenPresses = seed % 3 == 0 ? 60 : seed % 3 == 1 ? 300 : 1000;
            int fills = 0;
            bool filling = false;
            for (int tick = 0; tick < TicksPerRun; tick++)
            {
                Disturb(bench.Board, random, ticksBetweenPresses);
                bench.Turn();

                Xunit.Assert.True((bench.State == RunState.Filling) == bench.Board.Pump, "pump, seed " + seed);
                Xunit.Assert.False(bench.Board.PumpRanWithoutValve, "valve, seed " + seed);
                Xunit.Assert.False(bench.Board.WroteWithPumpOn, "written, seed " + seed);
                fills += bench.Board.Pump && !filling ? 1 : 0;
                filling = bench.Board.Pump;
                if (bench.Board.Edges > FakeBoard.MostEdges - 8)
                {
                    bench.Board.Edges = 0;
                }
            }

            return fills;
        }

        private static void Disturb(FakeBoard board, Random random, int ticksBetweenPresses)
        {
            if (random.Next(ticksBetweenPresses) == 0)
            {
                board.ButtonDown = !board.ButtonDown;
            }

            if (random.Next(200) == 0)
            {
                board.SignalCounts = FakeBoard.Counts(random.Next(4) == 0 ? random.Next(5000) : 500);
                board.SensorRead = random.Next(10) != 0;
            }

            if (random.Next(500) == 0)
            {
                board.PanelAnswers = random.Next(3) != 0;
                board.SlotsFail = random.Next(3) == 0;
            }

            if (random.Next(2000) == 0)
            {
                board.Now += random.Next(1500000);
            }
        }
    }
}
