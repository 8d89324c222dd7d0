using BackflushController.Core.Run;

namespace BackflushController.Core.Tests
{
    /// <summary>
    /// Runs short cycles twice, by the control loop and by sleeping between the edges, and says how far from
    /// their due times the edges were. The zero is when the first edge is due; the sleeper's is its first edge.
    /// </summary>
    public sealed class CycleTimingBenchmark
    {
        public const int Cycles = 10;
        public const long FillMicroseconds = 1000000;
        public const long ReleaseMicroseconds = 3000000;

        private const int Edges = Cycles * CycleEdges.PerCycle;
        private const int MostTicks = 4000;

        // Full pressure within the short fill.
        private const int RiseMillibarPerSecond = 60000;

        private readonly IClock _clock;
        private readonly CycleEdges _plan = new CycleEdges(FillMicroseconds, ReleaseMicroseconds);

        public CycleTimingBenchmark(IClock clock)
        {
            _clock = clock;
        }

        /// <summary>Errors of the edges that the control loop made, microseconds, late or early alike.</summary>
        public Spread BoxErrors { get; } = new Spread(Edges);

        /// <summary>What a tick without an edge took beside its rests, microseconds.</summary>
        public Spread TickCosts { get; } = new Spread(MostTicks);

        /// <summary>Errors of the edges that sleeping made.</summary>
        public Spread SleepErrors { get; } = new Spread(Edges);

        /// <summary>Runs both, one after the other. False when the box did not come to its end.</summary>
        public bool Run()
        {
            bool isFinished = RunBox();
            RunAsleep();
            return isFinished;
        }

        private bool RunBox()
        {
            ClockBoard board = new ClockBoard(_clock);
            board.Group.RiseMillibarPerSecond = RiseMillibarPerSecond;
            Bench bench = new Bench(board, Cycles, FillMicroseconds, ReleaseMicroseconds).LongPress();
            board.ButtonDown = true;
            long zero = 0;
            while (bench.State != RunState.Finished && bench.State != RunState.Faulted)
            {
                zero = board.Edges == 0 ? bench.Loop.Schedule.ActuationAt : zero;
                board.ButtonDown &= board.Edges == 0;
                TimedTurn(bench, board);
            }

            for (int i = 0; i < board.Edges; i++)
            {
                BoxErrors.Add(Size(board.EdgeTimes[i] - zero - _plan.Due(i)));
            }

            return bench.State == RunState.Finished && board.Edges == Edges;
        }

        private void TimedTurn(Bench bench, ClockBoard board)
        {
            int edges = board.Edges;
            bool enabled = board.Enable;
            bool buzzed = board.Buzzer;
            long rested = board.RestedMicroseconds;
            long start = _clock.NowMicroseconds();
            bench.Turn();
            long took = _clock.NowMicroseconds() - start;

            // Before an edge, those of buzzer and enable relay included, the loop polls its clock until it is due, and
            // it polls the contact of a held button in place of resting.
            bool isQuiet = board.Edges == edges && board.Enable == enabled && board.Buzzer == buzzed;
            if (!board.ButtonDown && isQuiet && TickCosts.Count < MostTicks)
            {
                TickCosts.Add(took - (board.RestedMicroseconds - rested));
            }
        }

        /// <summary>The obvious implementation: write, sleep, write.</summary>
        private void RunAsleep()
        {
            long start = _clock.NowMicroseconds();
            for (int i = 1; i < Edges; i++)
            {
                _clock.Sleep((int)((_plan.Due(i) - _plan.Due(i - 1)) / 1000));
                SleepErrors.Add(Size(_clock.NowMicroseconds() - start - _plan.Due(i)));
            }
        }

        private static long Size(long error) => error < 0 ? -error : error;
    }
}
