using BackflushController.Core.Board;
using BackflushController.Core.Run;
using BackflushController.Core.Safety;
using BackflushController.Core.Settings;
using BackflushController.Core.Texts;
using Xunit;

namespace BackflushController.Core.Tests
{
    /// <summary>
    /// After some tick of a run the gate goes on at its ticks, but nobody asks it for anything any more. Every tick of
    /// a single pulse, and a sample of a detergent run: all of that takes minutes.
    /// </summary>
    [Trait("Category", "Slow")]
    public class LostRenewalTests
    {
        private const long Tick = TickTiming.TickMicroseconds;
        private const int SampleStep = 211;

        [Fact]
        public void After_every_tick_of_a_single_pulse_the_pump_goes_off()
        {
            int pumped = 0;
            int ticks = 0;
            for (bool ended = false; !ended; ticks++)
            {
                Bench bench = Bench.InService(new ControllerSettings()).GoTo(TextId.SinglePulse).LongPress();
                bench.HoldUntil(RunState.Energising);
                ended = !Turn(bench, ticks);
                pumped += AssertOff(bench, ticks) ? 1 : 0;
            }

            Xunit.Assert.InRange(ticks, 300, 400);
            Xunit.Assert.InRange(pumped, 98, 102);
        }

        [Fact]
        public void After_every_211th_tick_of_a_detergent_run_the_pump_goes_off()
        {
            int pumped = 0;
            for (int ticks = 0; ticks < 10000; ticks += SampleStep)
            {
                Bench bench = new Bench().StartCycles();
                for (int i = 0; i < ticks; i++)
                {
                    bench.Turn();
                    if (bench.State == RunState.AwaitingPerson)
                    {
                        bench.HoldUntil(RunState.Energising);
                    }
                }

                pumped += AssertOff(bench, ticks) ? 1 : 0;
            }

            Xunit.Assert.InRange(pumped, 20, 30);
        }

        /// <summary>False when the run had ended before.</summary>
        private static bool Turn(Bench bench, int ticks)
        {
            for (int i = 0; i < ticks; i++)
            {
                if (bench.State == RunState.Finished)
                {
                    return false;
                }

                bench.Turn();
            }

            return true;
        }

        /// <summary>True when the pump was on.</summary>
        private static bool AssertOff(Bench bench, int ticks)
        {
            FakeBoard board = bench.Board;
            bool pumped = board.Pump;
            long lost = board.Now;
            while (board.Now < lost + OutputGate.LeaseMicroseconds)
            {
                board.Now += Tick;
                bench.Loop.Gate.Decide(board.Now);
                bench.Loop.Gate.Actuate();
            }

            Xunit.Assert.False(board.Pump, "pump, lost after tick " + ticks);
            Xunit.Assert.False(board.PumpRanWithoutValve);
            Xunit.Assert.True(!pumped || bench.Loop.Gate.Trip == GateTrip.LeaseLost);
            return pumped;
        }
    }
}
