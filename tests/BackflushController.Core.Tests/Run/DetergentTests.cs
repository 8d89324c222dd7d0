using BackflushController.Core.Interaction;
using BackflushController.Core.Records;
using BackflushController.Core.Run;
using BackflushController.Core.Sensing;
using BackflushController.Core.Settings;
using BackflushController.Core.Texts;
using nanoFramework.TestFramework;
using static BackflushController.Core.Tests.Runs;

namespace BackflushController.Core.Tests
{
    /// <summary>How long detergent counts as being in the group.</summary>
    [TestClass]
    public class DetergentTests
    {
        private const long Second = Bench.Second;

        [TestMethod]
        public static void Detergent_stays_in_the_group_from_cycle_to_cycle()
        {
            BackflushRun run = In(RunState.Venting);
            for (int cycle = 1; cycle <= 3; cycle++)
            {
                Advance(run, RunState.Venting, cycle);
                Assert.IsTrue(run.Group.HasDetergent, "cycle " + cycle);
            }
        }

        [TestMethod]
        public static void Only_a_cleaning_with_two_clear_cycles_rinses()
        {
            AssertRinses(ProgrammeCatalogue.ValveProof(new ControllerSettings()), false);
            AssertRinses(ProgrammeCatalogue.OpenFlush(), false);
            AssertRinses(Clear(1), false);
            AssertRinses(Clear(2), true);
        }

        [TestMethod]
        public static void Detergent_in_the_group_is_remembered_until_a_finished_rinse()
        {
            BackflushRun run = In(RunState.AwaitingPerson);
            Assert.IsFalse(run.Group.HasDetergent, "before it is locked in");
            Advance(run, RunState.Energising);
            Assert.IsTrue(run.Group.HasDetergent, "ahead of the first fill");
            Tick(run, run.Context.Deadline);

            run.Step(run.Context.EnteredAt, ButtonEvent.Pressed, UnderPressure());
            Tick(run, run.Context.Deadline);
            run.Step(run.Context.EnteredAt + PressureJudge.RestMicroseconds, ButtonEvent.None, AtRest());
            run.Step(run.Context.EnteredAt, ButtonEvent.ShortPress, AtRest());
            Assert.IsTrue(run.Group.HasDetergent, "after a stop");

            run.Select(ProgrammeCatalogue.SinglePulse(), null);
            Advance(run, RunState.Finished);
            Assert.IsTrue(run.Group.HasDetergent, "one pulse rinses nothing");

            run.Step(run.Context.EnteredAt, ButtonEvent.ShortPress, AtRest());
            run.Select(ProgrammeCatalogue.ClearWaterFinish(FillEnd.Timed), null);
            Advance(run, RunState.Finished);
            Assert.IsFalse(run.Group.HasDetergent, "rinsed");
        }

        private static Programme Clear(int cycles)
        {
            return Of(Stage.Water(TextId.ClearWaterFinish, cycles, 10, 10, FillEnd.Timed));
        }

        private static void AssertRinses(Programme programme, bool expected)
        {
            BackflushRun run = NewRunWith(programme, new BoxRecord { DetergentLatch = true });
            for (int i = 0; i < 100 && run.State != RunState.Finished; i++)
            {
                bool asks = run.State == RunState.Ready || run.State == RunState.AwaitingPerson;
                bool flush = run.Walk.Stage.Kind == StageKind.Flush;
                run.Step(
                    asks ? run.Context.EnteredAt : run.Context.Deadline,
                    asks ? ButtonEvent.LongPress : ButtonEvent.None,
                    flush ? AtRest() : Healthy(run));
            }

            Assert.AreEqual((int)RunState.Finished, (int)run.State, "finished");
            Assert.AreEqual(!expected, run.Group.HasDetergent, "programme " + (int)programme.Name);
        }
    }
}
