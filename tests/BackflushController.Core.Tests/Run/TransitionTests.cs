using BackflushController.Core.Faults;
using BackflushController.Core.Interaction;
using BackflushController.Core.Records;
using BackflushController.Core.Run;
using BackflushController.Core.Sensing;
using BackflushController.Core.Settings;
using nanoFramework.TestFramework;
using static BackflushController.Core.Tests.Runs;

namespace BackflushController.Core.Tests
{
    /// <summary>What a run announces.</summary>
    [TestClass]
    public class TransitionTests
    {
        [TestMethod]
        public static void Each_transition_is_announced_once_with_the_state_it_left()
        {
            Transitions heard = new Transitions();
            BackflushRun run = Listened(heard);
            for (int i = 1; run.State != RunState.Finished && i < 100; i++)
            {
                RunState before = run.State;
                Advance(run);
                Assert.AreEqual(i, heard.Count, "announcements after " + i);
                Assert.AreEqual((int)before, (int)heard.LastBefore, "left in announcement " + i);
            }

            Assert.AreEqual((int)RunState.Finished, (int)run.State, "finished");
        }

        [TestMethod]
        public static void A_tick_without_a_transition_announces_nothing()
        {
            Transitions heard = new Transitions();
            BackflushRun run = Listened(heard);
            Advance(run);
            for (int i = 0; i < 10; i++)
            {
                Tick(run, run.Context.EnteredAt);
            }

            Assert.AreEqual(1, heard.Count, "the start alone");
        }

        [TestMethod]
        public static void A_fault_is_new_once_however_long_the_way_to_its_end()
        {
            Transitions heard = new Transitions();
            BackflushRun run = Listened(heard);
            Advance(run, RunState.Filling);
            run.Abort(Fault.LoopOverruns, run.Context.EnteredAt);
            Assert.AreEqual(1, heard.NewFaults, "found");
            Tick(run, run.Context.Deadline);
            run.Step(run.Context.EnteredAt + PressureJudge.RestMicroseconds, ButtonEvent.None, AtRest());
            Assert.AreEqual((int)RunState.Faulted, (int)run.State, "faulted");
            Assert.AreEqual(1, heard.NewFaults, "made safe");

            run.Step(run.Context.EnteredAt, ButtonEvent.ShortPress, AtRest());
            run.Abort(Fault.LoopOverruns, run.Context.EnteredAt);
            Assert.AreEqual(2, heard.NewFaults, "found again after it was acknowledged");
        }

        private static BackflushRun Listened(Transitions heard)
        {
            ControllerSettings settings = new ControllerSettings { Pins = { Rail = PinSettings.None } };
            return new BackflushRun(
                TwoCycles(FillEnd.Timed),
                null,
                settings,
                new Logbook(new BoxRecord(), RecordHealth.Good).Group,
                new PressureSensor(settings),
                heard);
        }
    }
}
