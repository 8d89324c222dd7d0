using BackflushController.Core.Board;
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
    /// <summary>What a run does about a fault: into the safe state, the cause kept, the lock, the refusals.</summary>
    [TestClass]
    public class FaultedRunTests
    {
        private const long Second = Bench.Second;
        private const long Lag = Second / 10;

        [TestMethod]
        [DataRow((int)RunState.Energising)]
        [DataRow((int)RunState.Filling)]
        [DataRow((int)RunState.Holding)]
        [DataRow((int)RunState.Settling)]
        public static void A_fault_with_the_valve_energised_stops_the_pump_first_and_the_valve_a_lag_later(int state)
        {
            BackflushRun run = In((RunState)state);
            long now = run.Context.EnteredAt + 10000;
            Show(run, now, Lost(SensorCondition.Shorted));
            AssertIn(RunState.StopSettling, run, false, true);
            Assert.AreEqual(now, run.Context.EnteredAt, "at once");
            Assert.AreEqual(now + Lag, run.Context.Deadline, "lag");
            Assert.AreEqual((int)Fault.SensorShorted, (int)run.Fault, "fault");
            Show(run, now + Lag - 1, Lost(SensorCondition.Shorted));
            AssertIn(RunState.StopSettling, run, false, true);
            Show(run, now + Lag, Lost(SensorCondition.Shorted));
            AssertIn(RunState.StopVenting, run, false, false);
        }

        [TestMethod]
        [DataRow((int)RunState.AwaitingPerson)]
        [DataRow((int)RunState.SafeWait)]
        [DataRow((int)RunState.Soaking)]
        [DataRow((int)RunState.Venting)]
        public static void A_fault_with_the_valve_released_vents_at_once(int state)
        {
            BackflushRun run = In((RunState)state);
            Show(run, run.Context.EnteredAt + 10000, Lost(SensorCondition.Open));
            AssertIn(RunState.StopVenting, run, false, false);
            Assert.AreEqual((int)Fault.SensorOpen, (int)run.Fault, "fault");
        }

        [TestMethod]
        public static void A_fault_is_final_when_the_group_has_vented()
        {
            BackflushRun run = OverPressured();
            Show(run, run.Context.Deadline, Steady(16500));
            long vented = run.Context.EnteredAt + PressureJudge.RestMicroseconds;

            AssertStep(RunState.StopVenting, run, vented - 1, AtRest(), "not yet");
            Show(run, vented, AtRest());

            AssertIn(RunState.Faulted, run, false, false);
            Assert.AreEqual((int)Fault.OverPressure, (int)run.Fault, "fault");
            Assert.AreEqual(vented, run.Context.EnteredAt, "at rest");
            Assert.AreEqual(long.MaxValue, run.Context.Deadline, "waits for the person");
        }

        [TestMethod]
        public static void Without_a_sensor_a_fault_is_final_after_ten_seconds_of_venting()
        {
            BackflushRun run = In(RunState.Filling);
            PressureVerdict lost = Lost(SensorCondition.Silent);
            Show(run, run.Context.EnteredAt + Second, lost);
            Show(run, run.Context.Deadline, lost);
            long vented = run.Context.EnteredAt + RunTiming.BlindVentMicroseconds;

            AssertStep(RunState.StopVenting, run, vented - 1, lost, "not yet");
            AssertStep(RunState.Faulted, run, vented, lost, "faulted");
            Assert.AreEqual((int)Fault.SensorSilent, (int)run.Fault, "fault");
        }

        [TestMethod]
        public static void A_sensor_that_comes_back_in_the_vent_confirms_rest()
        {
            BackflushRun run = In(RunState.Venting);
            Show(run, run.Context.EnteredAt + 10000, Lost(SensorCondition.Open));
            long since = run.Context.EnteredAt;

            AssertStep(RunState.StopVenting, run, since + (2 * Second), Steady(5000), "under pressure");
            Show(run, since + (3 * Second), AtRest());

            AssertIs(RunState.Faulted, Fault.SensorOpen, run, "faulted");
        }

        [TestMethod]
        public static void The_first_cause_is_kept_and_a_failed_vent_after_it_locks()
        {
            BackflushRun run = OverPressured();
            Show(run, run.Context.Deadline, Steady(16500));
            Assert.IsFalse(run.Group.IsVentLocked, "not locked yet");

            Show(run, run.Context.Deadline, Steady(16500));

            AssertIs(RunState.Faulted, Fault.OverPressure, run, "faulted");
            Assert.IsTrue(run.Group.IsVentLocked, "locked");
        }

        [TestMethod]
        public static void No_new_fault_is_sought_while_one_is_made_safe()
        {
            BackflushRun run = OverPressured();

            AssertFault(Fault.OverPressure, run, run.Context.EnteredAt + 10000, Lost(SensorCondition.Open), "settling");
            Show(run, run.Context.Deadline, Lost(SensorCondition.Open));
            AssertFault(Fault.OverPressure, run, run.Context.EnteredAt + 10000, Lost(SensorCondition.Open), "venting");
        }

        [TestMethod]
        public static void A_vent_that_loses_nothing_locks_after_a_probe()
        {
            BackflushRun run = In(RunState.Venting);
            Show(run, run.Context.EnteredAt + VentCheck.FirstFallMicroseconds, UnderPressure());
            AssertIn(RunState.CheckWithout, run, false, true);
            long probed = run.Context.Deadline;
            Show(run, probed, UnderPressure());

            AssertIn(RunState.Faulted, run, false, false);
            Assert.AreEqual((int)Fault.NoVent, (int)run.Fault, "fault");
            Assert.AreEqual(probed, run.Context.EnteredAt, "long before the patience with a vent is over");
            Assert.AreEqual(long.MaxValue, run.Context.Deadline, "waits for the person");
            Assert.IsTrue(run.Group.IsVentLocked, "locked");
        }

        [TestMethod]
        public static void A_vent_that_stands_after_its_whoosh_locks_after_a_probe()
        {
            BackflushRun run = In(RunState.Venting);
            long sampled = run.Context.EnteredAt + Second;

            AssertStep(RunState.Venting, run, sampled, Steady(3000), "first sample");
            Show(run, sampled + VentCheck.StandsMicroseconds, Steady(3000));
            AssertIn(RunState.CheckWithout, run, false, true);
            Show(run, run.Context.Deadline, Steady(3000));

            AssertIn(RunState.Faulted, run, false, false);
            Assert.AreEqual((int)Fault.NoVent, (int)run.Fault, "fault");
            Assert.IsTrue(run.Group.IsVentLocked, "locked");
        }

        [TestMethod]
        public static void Pressure_that_a_probe_takes_away_was_in_the_pumps_line_and_locks_nothing()
        {
            BackflushRun run = In(RunState.Venting);
            Show(run, run.Context.EnteredAt + VentCheck.FirstFallMicroseconds, UnderPressure());
            AssertIn(RunState.CheckWithout, run, false, true);

            Show(run, run.Context.Deadline, Steady(IdleCheck.IdlePressureMillibar - 1));

            AssertIs(RunState.Faulted, Fault.SensorPlace, run, "faulted");
            Assert.IsFalse(run.Group.IsVentLocked, "not locked");
        }

        [TestMethod]
        public static void Pressure_of_somebody_at_the_machine_does_not_lock()
        {
            BackflushRun run = In(RunState.AwaitingPerson);
            Show(run, run.Context.EnteredAt + Second, Steady(9000));
            AssertFault(Fault.PressureIdle, run, run.Context.EnteredAt + (2 * Second), Steady(9000), "fault");

            Show(run, run.Context.Deadline, Steady(9000));

            AssertIs(RunState.Faulted, Fault.PressureIdle, run, "faulted");
            Assert.IsFalse(run.Group.IsVentLocked, "not locked");
        }

        [TestMethod]
        public static void A_zero_that_wanders_in_the_vent_does_not_lock_by_itself()
        {
            BackflushRun run = Wandering();

            AssertIn(RunState.StopVenting, run, false, false);
            Assert.AreEqual((int)Fault.SensorImplausible, (int)run.Fault, "fault");
            Assert.IsFalse(run.Group.IsVentLocked, "not locked");

            AssertStep(
                RunState.Faulted, run, run.Context.EnteredAt + PressureJudge.RestMicroseconds, AtRest(), "at rest");
            Assert.IsFalse(run.Group.IsVentLocked, "nor at rest");
        }

        [TestMethod]
        public static void A_zero_that_wanders_is_no_proof_of_a_vent()
        {
            BackflushRun run = Wandering();

            Show(run, run.Context.Deadline, Steady(2500));

            AssertIs(RunState.Faulted, Fault.SensorImplausible, run, "faulted");
            Assert.IsTrue(run.Group.IsVentLocked, "locked: it never came to rest");
        }

        [TestMethod]
        public static void An_acknowledged_fault_is_gone_and_the_lock_stays()
        {
            BackflushRun run = NoVent();

            run.Step(run.Context.EnteredAt, ButtonEvent.ShortPress, UnderPressure());

            AssertIs(RunState.Ready, Fault.None, run, "ready");
            Assert.IsTrue(run.Group.IsVentLocked, "locked");
        }

        [TestMethod]
        public static void The_lock_refuses_whatever_backflushes_but_the_valve_proof()
        {
            Programme[] offered = ProgrammeCatalogue.ForPeople(new ControllerSettings());
            int refused = 0;
            for (int i = 0; i < offered.Length; i++)
            {
                Fault expected = offered[i].HasBackflush ? Fault.VentLocked : Fault.None;
                AssertStarts(expected, offered[i], "programme " + i);
                refused += offered[i].HasBackflush ? 1 : 0;
            }

            Assert.AreEqual(offered.Length - 1, refused, "all but the open flush");
            AssertStarts(Fault.None, ProgrammeCatalogue.OpenFlush(), "open flush");
            AssertStarts(Fault.VentLocked, ProgrammeCatalogue.SinglePulse(), "pulse");
            AssertStarts(Fault.VentLocked, ProgrammeCatalogue.TeachIn(new ControllerSettings()), "teach-in");
            AssertStarts(Fault.VentLocked, ProgrammeCatalogue.LeakTest(new ControllerSettings()), "leak test");
            AssertStarts(Fault.None, ProgrammeCatalogue.ValveProof(new ControllerSettings()), "valve proof");
        }

        [TestMethod]
        public static void A_box_that_works_by_time_starts_and_runs_without_a_sensor()
        {
            BackflushRun run = NewRun(TwoCycles(FillEnd.Timed), null);
            PressureVerdict unused = Lost(SensorCondition.Unused);
            AssertStep(RunState.Energising, run, Second, ButtonEvent.LongPress, unused, "started");

            for (int i = 0; i < 20 && run.State != RunState.Finished; i++)
            {
                Show(run, run.Context.Deadline, unused);
            }

            Assert.AreEqual((int)RunState.Finished, (int)run.State, "finished");
            Assert.AreEqual(2, run.Walk.CyclesCompleted, "cycles");
            Assert.AreEqual(0, run.Observer.Proof.Cycles, "nothing is proved");
        }

        [TestMethod]
        public static void A_second_failed_vent_does_not_lift_the_lock()
        {
            Programme proof = ProgrammeCatalogue.ValveProof(new ControllerSettings());
            BackflushRun run = NewRunWith(proof, new BoxRecord { VentLock = true });
            Advance(run, RunState.Venting);
            Show(run, run.Context.EnteredAt + VentCheck.FirstFallMicroseconds, UnderPressure());
            AssertFault(Fault.NoVent, run, run.Context.Deadline, UnderPressure(), "no vent");

            Assert.IsTrue(run.Group.IsVentLocked, "locked");
        }

        [TestMethod]
        public static void Pressure_from_before_a_fault_does_not_count_after_it()
        {
            BackflushRun run = In(RunState.Ready);
            run.Step(0, ButtonEvent.None, UnderPressure());
            run.Step(100 * Second, ButtonEvent.LongPress, UnderPressure());
            run.Step(101 * Second, ButtonEvent.None, UnderPressure());
            run.Step(102 * Second, ButtonEvent.ShortPress, UnderPressure());
            run.Step(103 * Second, ButtonEvent.None, UnderPressure());
            AssertStep(RunState.Ready, run, 130 * Second, UnderPressure(), "half a minute");

            run.Step((103 + 120) * Second, ButtonEvent.None, UnderPressure());
            Assert.AreEqual((int)Fault.PressureIdle, (int)run.Fault, "two minutes");
        }

        /// <summary>A tick in which nobody presses.</summary>
        private static void Show(BackflushRun run, long now, PressureVerdict pressure)
        {
            run.Step(now, ButtonEvent.None, pressure);
        }

        private static BackflushRun OverPressured()
        {
            BackflushRun run = In(RunState.Filling);
            Show(run, run.Context.EnteredAt + (5 * Second), Steady(16500));
            AssertIn(RunState.Holding, run, false, true);
            AssertFault(Fault.OverPressure, run, run.Context.Deadline, Steady(16500), "over-pressure");
            return run;
        }

        /// <summary>A run whose vent has lost nothing, nor has the probe.</summary>
        private static BackflushRun NoVent()
        {
            BackflushRun run = In(RunState.Venting);
            Show(run, run.Context.EnteredAt + VentCheck.FirstFallMicroseconds, UnderPressure());
            Show(run, run.Context.Deadline, UnderPressure());
            return run;
        }

        /// <summary>A run whose pressure was seen to rise slowly after its whoosh.</summary>
        private static BackflushRun Wandering()
        {
            BackflushRun run = In(RunState.Venting);
            long sampled = run.Context.EnteredAt + Second;
            Show(run, sampled, Steady(1500));
            Show(run, sampled + VentCheck.StandsMicroseconds, Steady(1700));
            return run;
        }

        private static void AssertIn(RunState state, BackflushRun run, bool pump, bool valve)
        {
            Outputs outputs = new Outputs();
            run.Decide(outputs);
            Assert.AreEqual((int)state, (int)run.State, "state");
            Assert.AreEqual(pump, outputs.Pump, "pump");
            Assert.AreEqual(valve, outputs.Valve, "valve");
        }

        private static void AssertStarts(Fault expected, Programme programme, string message)
        {
            BackflushRun run = NewRunWith(programme, new BoxRecord { VentLock = true });

            run.Step(Second, ButtonEvent.LongPress, AtRest());

            Assert.AreEqual((int)expected, (int)run.Fault, message);
            RunState state = expected == Fault.None ? RunState.AwaitingPerson : RunState.Faulted;
            Assert.AreEqual((int)state, (int)run.State, message);
        }
    }
}
