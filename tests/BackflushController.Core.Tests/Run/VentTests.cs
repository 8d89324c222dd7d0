using BackflushController.Core.Board;
using BackflushController.Core.Faults;
using BackflushController.Core.Interaction;
using BackflushController.Core.Run;
using BackflushController.Core.Sensing;
using nanoFramework.TestFramework;
using static BackflushController.Core.Tests.Runs;

namespace BackflushController.Core.Tests
{
    /// <summary>What ends a vent and which vent is slow.</summary>
    [TestClass]
    public class VentTests
    {
        private const long Second = Bench.Second;

        [TestMethod]
        public static void After_a_stop_the_group_may_be_opened_once_the_pressure_is_at_rest()
        {
            BackflushRun run = In(RunState.StopVenting);
            long later = run.Context.EnteredAt + (20 * Second);
            AssertStep(RunState.StopVenting, run, later, UnderPressure(), "still vents");

            AssertStep(RunState.Stopped, run, later, AtRest(), "at rest");
            Assert.AreEqual(later, run.Context.EnteredAt, "before its patience is over");
        }

        [TestMethod]
        public static void Rest_from_before_the_stop_does_not_count()
        {
            BackflushRun run = In(RunState.StopVenting);
            long confirmed = run.Context.EnteredAt + PressureJudge.RestMicroseconds;

            AssertStep(RunState.StopVenting, run, confirmed - 1, AtRest(), "not yet");
            AssertStep(RunState.Stopped, run, confirmed, AtRest(), "confirmed");
        }

        [TestMethod]
        public static void Without_a_sensor_the_vent_after_a_stop_is_timed()
        {
            BackflushRun run = In(RunState.StopVenting);
            long over = run.Context.EnteredAt + RunTiming.BlindVentMicroseconds;

            AssertStep(RunState.StopVenting, run, over - 1, NoSensor(), "still vents");
            AssertStep(RunState.Stopped, run, over, NoSensor(), "stopped");
        }

        [TestMethod]
        public static void A_group_that_does_not_vent_after_a_stop_is_a_fault()
        {
            BackflushRun run = In(RunState.StopVenting);

            run.Step(run.Context.Deadline, ButtonEvent.None, UnderPressure());

            Assert.AreEqual((int)Fault.NoVent, (int)run.Fault, "fault");
            run.Step(run.Context.EnteredAt, ButtonEvent.ShortPress, UnderPressure());
            Assert.AreEqual((int)Fault.None, (int)run.Fault, "acknowledged");
        }

        [TestMethod]
        public static void The_person_is_not_asked_to_open_the_group_before_it_is_at_rest()
        {
            BackflushRun run = InLastVent();
            long due = run.Context.Deadline;

            AssertStep(RunState.Venting, run, due + (20 * Second), Vents(1500), "still vents");
            Assert.AreEqual(0L, run.RemainingMicroseconds(due + (20 * Second)), "nothing to count down");
            AssertStep(RunState.AwaitingPerson, run, due + (21 * Second), AtRest(), "asks");
        }

        [TestMethod]
        public static void A_stage_whose_last_vent_never_comes_to_rest_is_a_fault()
        {
            BackflushRun run = InLastVent();

            AssertFault(Fault.NoVent, run, run.Context.Deadline + (30 * Second), Vents(1500), "fault");
        }

        [TestMethod]
        public static void Without_a_sensor_the_last_vent_is_timed()
        {
            BackflushRun run = InLastVent();

            AssertStep(RunState.AwaitingPerson, run, run.Context.Deadline, NoSensor(), "asks");
        }

        [TestMethod]
        public static void Between_two_cycles_a_low_pressure_is_enough_and_the_limit_itself_is_not_low()
        {
            BackflushRun run = In(RunState.Venting);
            AssertStep(RunState.Venting, run, run.Context.Deadline, Moving(700, -200), "at the limit");

            run.Step(run.Context.Deadline, ButtonEvent.None, Moving(699, -200));
            Assert.AreEqual((int)RunState.Energising, (int)run.State, "below it");
        }

        [TestMethod]
        public static void The_first_vent_of_a_stage_may_take_twice_as_long()
        {
            Assert.AreEqual((int)Advice.None, (int)AdviceAfter(4 * Second, 0), "first of 4 s");
            Assert.AreEqual((int)Advice.SlowVent, (int)AdviceAfter(7 * Second, 0), "first of 7 s");
            Assert.AreEqual((int)Advice.SlowVent, (int)AdviceAfter(Second, 4 * Second), "second of 4 s");
        }

        [TestMethod]
        public static void A_vent_of_just_the_limit_is_not_slow()
        {
            // From the crossing of the limit to where the tick sees it.
            const long Seen = 200 + PressureJudge.ReadingDelayMicroseconds;
            const long Limit = 6 * Second;
            Assert.AreEqual((int)Advice.None, (int)AdviceAfter(Limit + Seen, 0), "the limit");
            Assert.AreEqual((int)Advice.SlowVent, (int)AdviceAfter(Limit + Seen + 1, 0), "a microsecond more");
        }

        [TestMethod]
        public static void A_reading_that_is_not_fresh_measures_nothing_of_a_vent()
        {
            Assert.AreEqual(VentWithStaleTicks(0), VentWithStaleTicks(1), "vent");
        }

        /// <summary>The advice after one vent, or after two.</summary>
        private static Advice AdviceAfter(long first, long second)
        {
            BackflushRun run = In(RunState.Venting);
            VentFor(run, first);
            if (second > 0)
            {
                Advance(run, RunState.Venting);
                VentFor(run, second);
            }

            run.Observer.Prove();
            return run.Observer.Proof.Advice;
        }

        private static void VentFor(BackflushRun run, long microseconds)
        {
            long vented = run.Context.EnteredAt + microseconds;
            run.Step(vented - 1000, ButtonEvent.None, Vents(1500));
            run.Step(vented, ButtonEvent.None, Vents(500));
            AssertStep(RunState.Energising, run, run.Context.Deadline, AtRest(), "the next cycle");
        }

        private static long VentWithStaleTicks(int ticks)
        {
            BackflushRun run = In(RunState.Venting);
            PressureVerdict stale = UnderPressure();
            stale.Fresh = false;
            for (int i = 1; i <= ticks; i++)
            {
                run.Step(run.Context.EnteredAt + (i * Inputs.TickMicroseconds), ButtonEvent.None, stale);
            }

            long now = run.Context.EnteredAt + (10 * Inputs.TickMicroseconds);
            run.Step(now, ButtonEvent.None, Vents(400));
            Assert.IsTrue(run.Context.Meter.Result.Vented, "vented");
            return run.Context.Meter.Result.VentMicroseconds;
        }
    }
}
