using BackflushController.Core.Board;
using BackflushController.Core.Faults;
using BackflushController.Core.Run;
using nanoFramework.TestFramework;
using static BackflushController.Core.Tests.Runs;

namespace BackflushController.Core.Tests
{
    /// <summary>Pressure while nothing runs, while a run waits, and in a flush through the open group.</summary>
    [TestClass]
    public class IdleCheckTests
    {
        private const long Second = Bench.Second;
        private const long Tick = Inputs.TickMicroseconds;
        private const Fault None = Fault.None;
        private const Fault Idle = Fault.PressureIdle;

        [TestMethod]
        public static void One_bar_is_pressure_at_a_prompt_and_a_little_less_is_not()
        {
            new FaultWatch(RunState.AwaitingPerson).FindsWhile(None, Steady(999), 10 * Second, "less");
            new FaultWatch(RunState.AwaitingPerson).FindsWhile(Idle, Steady(1000), Second, "one bar");
        }

        [TestMethod]
        public static void Pressure_at_a_prompt_must_last_half_a_second_without_a_break()
        {
            const long Half = Second / 2;
            new FaultWatch(RunState.Soaking).FindsWhile(None, UnderPressure(), AtRest(), 10 * Second, "breaks");
            new FaultWatch(RunState.Soaking).FindsWhile(None, UnderPressure(), Half, "a tick too short");
            new FaultWatch(RunState.Soaking).FindsWhile(Idle, UnderPressure(), Half + Tick, "half a second");
        }

        [TestMethod]
        [DataRow((int)RunState.Ready)]
        [DataRow((int)RunState.Finished)]
        [DataRow((int)RunState.Stopped)]
        public static void Between_runs_coffee_may_be_made_for_two_minutes(int state)
        {
            const long Shot = 120 * Bench.Second;
            new FaultWatch((RunState)state).FindsWhile(None, Steady(9000), Shot, "a long shot");
            new FaultWatch((RunState)state).FindsWhile(Idle, Steady(9000), Shot + Tick, "no shot");
        }

        [TestMethod]
        public static void A_second_shot_has_its_own_two_minutes()
        {
            const long Shot = (120 * Bench.Second) - Tick;

            new FaultWatch(RunState.Ready)
                .Finds(None, 0, Steady(9000), "begins").Finds(None, Shot, Steady(9000), "ends")
                .Finds(None, Shot + Second, AtRest(), "pause")
                .Finds(None, Shot + (2 * Second), Steady(9000), "second begins")
                .Finds(None, (2 * Shot) + (2 * Second), Steady(9000), "second ends");
        }

        [TestMethod]
        public static void An_open_flush_may_stay_without_pressure_and_must_not_close()
        {
            const int Limit = 3000;

            Flush().FindsWhile(None, AtRest(), 20 * Second, "no pressure");
            Flush().FindsWhile(None, Steady(Limit), 20 * Second, "a clogged screen");
            Flush().FindsWhile(Fault.GroupClosed, Steady(Limit + 1), Second, "a basket");
        }

        [TestMethod]
        public static void A_flush_must_be_closed_for_half_a_second_without_a_break()
        {
            const long Half = Second / 2;
            Flush().FindsWhile(None, Steady(9000), Steady(3000), 10 * Second, "a break in every half second");
            Flush().FindsWhile(None, Steady(9000), Half, "a tick too short");
            Flush().FindsWhile(Fault.GroupClosed, Steady(9000), Half + Tick, "half a second");
        }

        private static FaultWatch Flush() => new FaultWatch(Filling(Stage.Flush(1, 20, 5)));
    }
}
