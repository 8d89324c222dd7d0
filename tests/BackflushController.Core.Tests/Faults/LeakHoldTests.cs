using BackflushController.Core.Board;
using BackflushController.Core.Faults;
using BackflushController.Core.Interaction;
using BackflushController.Core.Run;
using BackflushController.Core.Sensing;
using BackflushController.Core.Settings;
using BackflushController.Core.Texts;
using nanoFramework.TestFramework;
using static BackflushController.Core.Tests.Runs;

namespace BackflushController.Core.Tests
{
    /// <summary>The hold with the pump off and the group closed: when there is one, and what it proves.</summary>
    [TestClass]
    public class LeakHoldTests
    {
        private const long Second = Bench.Second;

        [TestMethod]
        public static void Only_the_last_cycle_of_a_stage_is_held()
        {
            BackflushRun run = NewRun(Of(Held(3)), null);
            int holds = 0;
            int heldCycle = 0;
            RunState last = run.State;
            for (int i = 0; i < 100 && run.State != RunState.Finished; i++)
            {
                Step(run);
                holds += run.State == RunState.Holding && last != RunState.Holding ? 1 : 0;
                heldCycle = run.State == RunState.Holding ? run.Walk.Cycle : heldCycle;
                last = run.State;
            }

            Assert.AreEqual((int)RunState.Finished, (int)run.State, "finished");
            Assert.AreEqual(1, holds, "holds");
            Assert.AreEqual(3, heldCycle, "cycle");
        }

        [TestMethod]
        public static void In_the_hold_the_pump_is_off_and_the_valve_energised_until_its_end()
        {
            BackflushRun run = NewRun(Of(Held(1)), null);
            Advance(run, RunState.Holding);
            Outputs outputs = new Outputs();
            run.Decide(outputs);

            Assert.IsFalse(outputs.Pump, "pump");
            Assert.IsTrue(outputs.Valve, "valve");
            Assert.AreEqual(run.Context.EnteredAt + (8 * Second), run.Context.Deadline, "end");
            AssertTick(RunState.Holding, run, run.Context.Deadline - 1, "until the last microsecond");
            AssertTick(RunState.Settling, run, run.Context.Deadline, "then the valve settles");
        }

        [TestMethod]
        public static void In_the_hold_the_countdown_leads_to_the_end_of_the_release()
        {
            BackflushRun run = NewRun(Of(Held(1)), null);
            Advance(run, RunState.Holding);

            Assert.AreEqual(18 * Second, run.RemainingMicroseconds(run.Context.EnteredAt), "hold and release");
        }

        [TestMethod]
        public static void A_programme_with_a_hold_ends_at_a_thousand()
        {
            // Two cycles of 20 s, and one of 28 s with its hold.
            BackflushRun run = NewRun(Of(Held(3)), null);
            Advance(run, RunState.Holding);
            Assert.AreEqual(750, run.ProgressPermille(run.Context.EnteredAt), "51 of 68 s when the hold begins");
            Assert.AreEqual(867, run.ProgressPermille(run.Context.Deadline), "59 of 68 s when it ends");

            Advance(run, RunState.Venting);
            Assert.AreEqual(985, run.ProgressPermille(run.Context.Deadline - Second), "67 of 68 s in the vent");
            Advance(run, RunState.Finished);
            Assert.AreEqual(1000, run.ProgressPermille(run.Context.EnteredAt), "all of it");
        }

        [TestMethod]
        public static void Progress_never_goes_back_nor_ends_early_in_a_programme_with_a_hold()
        {
            BackflushRun run = NewRun(Of(Held(2)), null);
            run.Step(0, ButtonEvent.LongPress, AtRest());
            int before = 0;
            for (long now = 0; run.State != RunState.Finished; now += Second / 10)
            {
                Tick(run, now);
                int permille = run.ProgressPermille(now);
                Assert.IsTrue(permille >= before, "back to " + permille + " after " + now + " us");
                Assert.AreEqual(run.State == RunState.Finished, permille == 1000, "the end after " + now + " us");
                before = permille;
            }
        }

        [TestMethod]
        public static void A_group_that_holds_is_proved_tight()
        {
            BackflushRun run = HeldAt(12000, 12000);

            Assert.IsTrue(run.Observer.Proof.LeakKnown, "known");
            Assert.AreEqual(0, run.Observer.Proof.LeakMillibarPerSecond, "leak");
            Assert.AreEqual((int)Advice.None, (int)run.Observer.Proof.Advice, "advice");
        }

        [TestMethod]
        public static void A_group_that_leaks_is_advised_of_and_the_run_still_finishes()
        {
            BackflushRun run = HeldAt(11000, 9400);

            Assert.AreEqual(400, run.Observer.Proof.LeakMillibarPerSecond, "leak");
            Assert.AreEqual((int)Advice.GasketLeaks, (int)run.Observer.Proof.Advice, "advice");
            Assert.AreEqual((int)Fault.None, (int)run.Fault, "fault");
        }

        [TestMethod]
        public static void A_programme_with_a_hold_has_it_in_its_last_stage_alone()
        {
            Programme plain = ProgrammeCatalogue.DeepClean(FillEnd.Timed);

            Programme held = plain.EndingWithHold(8 * Second);

            int last = held.Stages.Length - 1;
            Assert.AreEqual(plain.Stages.Length, held.Stages.Length, "stages");
            for (int i = 0; i < last; i++)
            {
                Assert.AreEqual(0L, held.Stages[i].HoldMicroseconds, "stage " + i);
            }

            Assert.AreEqual(8 * Second, held.Stages[last].HoldMicroseconds, "last stage");
            Assert.AreEqual(0L, plain.Stages[last].HoldMicroseconds, "the plain one stays as it was");
            Assert.AreEqual(plain.Stages[last].Cycles, held.Stages[last].Cycles, "cycles");
            Assert.AreEqual(plain.DurationMicroseconds + (8 * Second), held.DurationMicroseconds, "duration");
            Assert.AreEqual(plain.ClearWaterCyclesAtEnd, held.ClearWaterCyclesAtEnd, "clear water");
            Assert.AreEqual((int)plain.Name, (int)held.Name, "name");
        }

        [TestMethod]
        public static void The_setting_puts_the_hold_into_every_programme_that_ends_with_backflushing()
        {
            Programme[] plain = ProgrammeCatalogue.ForPeople(
                new ControllerSettings { LeakHoldMicroseconds = 0 });
            Programme[] held = ProgrammeCatalogue.ForPeople(
                new ControllerSettings { LeakHoldMicroseconds = 8 * Second });
            Assert.IsTrue(new ControllerSettings().LeakHoldMicroseconds > 0, "by default");
            Assert.AreEqual(plain.Length, held.Length, "programmes");
            for (int i = 0; i < plain.Length; i++)
            {
                Stage before = plain[i].Stages[plain[i].Stages.Length - 1];
                Stage last = held[i].Stages[held[i].Stages.Length - 1];
                Assert.AreEqual(0L, before.HoldMicroseconds, "no hold in programme " + i);
                long expected = last.Kind == StageKind.Backflush ? 8 * Second : 0;
                Assert.AreEqual(expected, last.HoldMicroseconds, "hold in programme " + i);
            }
        }

        private static Stage Held(int cycles)
        {
            Stage stage = Stage.Water(TextId.WaterCycles, cycles, 10, 10, FillEnd.Timed);
            return stage.WithHold(8 * Second);
        }

        /// <summary>A finished run whose hold showed this at half its time and at its end.</summary>
        private static BackflushRun HeldAt(int half, int end)
        {
            BackflushRun run = NewRun(Of(Held(1)), null);
            Advance(run, RunState.Filling);
            run.Step(run.Context.Deadline, ButtonEvent.None, UnderPressure());
            run.Step(run.Context.EnteredAt, ButtonEvent.None, Steady(12000));
            run.Step(run.Context.EnteredAt + (4 * Second), ButtonEvent.None, Steady(half));
            AssertStep(RunState.Settling, run, run.Context.EnteredAt + (8 * Second), Steady(end), "held");
            Advance(run, RunState.Venting);
            run.Step(run.Context.EnteredAt + (Second / 2), ButtonEvent.None, AtRest());
            Advance(run, RunState.Finished);
            return run;
        }

        private static void Step(BackflushRun run)
        {
            bool ready = run.State == RunState.Ready;
            run.Step(
                ready ? 0 : run.Context.Deadline, ready ? ButtonEvent.LongPress : ButtonEvent.None, Healthy(run));
        }
    }
}
