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
        private const long Lag = RunTiming.ValveLagMicroseconds;

        [TestMethod]
        public static void A_fault_with_the_valve_energised_stops_the_pump_first_and_the_valve_a_lag_later()
        {
            RunState[] states = { RunState.Energising, RunState.Filling, RunState.Holding, RunState.Settling };
            for (int i = 0; i < states.Length; i++)
            {
                BackflushRun run = In(states[i]);
                long now = run.EnteredAt + 10000;

                Show(run, now, Lost(SensorCondition.Shorted));
                AssertIn(RunState.StopSettling, run, false, true);
                Assert.AreEqual(now + Lag, run.Deadline, "lag");
                Assert.AreEqual((int)TransitionCause.Fault, (int)run.Cause, "cause");
                Assert.AreEqual((int)Fault.SensorShorted, (int)run.Fault, "fault");

                Show(run, now + Lag - 1, Lost(SensorCondition.Shorted));
                AssertIn(RunState.StopSettling, run, false, true);
                Show(run, now + Lag, Lost(SensorCondition.Shorted));
                AssertIn(RunState.StopVenting, run, false, false);
            }
        }

        [TestMethod]
        public static void A_fault_with_the_valve_released_vents_at_once()
        {
            RunState[] states =
            {
                RunState.AwaitingPerson, RunState.SafeWait, RunState.Soaking, RunState.Venting,
            };
            for (int i = 0; i < states.Length; i++)
            {
                BackflushRun run = In(states[i]);

                Show(run, run.EnteredAt + 10000, Lost(SensorCondition.Open));

                AssertIn(RunState.StopVenting, run, false, false);
                Assert.AreEqual((int)Fault.SensorOpen, (int)run.Fault, "fault");
            }
        }

        [TestMethod]
        public static void A_fault_is_final_when_the_group_has_vented()
        {
            BackflushRun run = OverPressured();
            Show(run, run.Deadline, Steady(16500));
            long vented = run.EnteredAt + PressureJudge.RestMicroseconds;

            Show(run, vented - 1, AtRest());
            Assert.AreEqual((int)RunState.StopVenting, (int)run.State, "not yet");
            Show(run, vented, AtRest());

            AssertIn(RunState.Faulted, run, false, false);
            Assert.AreEqual((int)Fault.OverPressure, (int)run.Fault, "fault");
            Assert.AreEqual((int)TransitionCause.AtRest, (int)run.Cause, "cause");
            Assert.AreEqual(long.MaxValue, run.Deadline, "waits for the person");
        }

        [TestMethod]
        public static void Without_a_sensor_a_fault_is_final_after_ten_seconds_of_venting()
        {
            BackflushRun run = In(RunState.Filling);
            PressureVerdict lost = Lost(SensorCondition.Silent);
            Show(run, run.EnteredAt + Second, lost);
            Show(run, run.Deadline, lost);
            long vented = run.EnteredAt + RunTiming.BlindVentMicroseconds;

            Show(run, vented - 1, lost);
            Assert.AreEqual((int)RunState.StopVenting, (int)run.State, "not yet");
            Show(run, vented, lost);
            Assert.AreEqual((int)RunState.Faulted, (int)run.State, "faulted");
            Assert.AreEqual((int)Fault.SensorSilent, (int)run.Fault, "fault");
        }

        [TestMethod]
        public static void A_sensor_that_comes_back_in_the_vent_confirms_rest()
        {
            BackflushRun run = In(RunState.Venting);
            Show(run, run.EnteredAt + 10000, Lost(SensorCondition.Open));
            long since = run.EnteredAt;

            Show(run, since + (2 * Second), Steady(5000));
            Assert.AreEqual((int)RunState.StopVenting, (int)run.State, "under pressure");
            Show(run, since + (3 * Second), AtRest());

            Assert.AreEqual((int)RunState.Faulted, (int)run.State, "faulted");
            Assert.AreEqual((int)Fault.SensorOpen, (int)run.Fault, "fault");
        }

        [TestMethod]
        public static void The_first_cause_is_kept_and_a_failed_vent_behind_it_locks()
        {
            BackflushRun run = OverPressured();
            Show(run, run.Deadline, Steady(16500));
            Assert.IsFalse(run.VentLocked, "not locked yet");

            Show(run, run.Deadline, Steady(16500));

            Assert.AreEqual((int)RunState.Faulted, (int)run.State, "faulted");
            Assert.AreEqual((int)Fault.OverPressure, (int)run.Fault, "fault");
            Assert.IsTrue(run.VentLocked, "locked");
        }

        [TestMethod]
        public static void No_new_fault_is_looked_for_while_one_is_made_safe()
        {
            BackflushRun run = OverPressured();

            Show(run, run.EnteredAt + 10000, Lost(SensorCondition.Open));
            Assert.AreEqual((int)Fault.OverPressure, (int)run.Fault, "settling");
            Show(run, run.Deadline, Lost(SensorCondition.Open));
            Show(run, run.EnteredAt + 10000, Lost(SensorCondition.Open));
            Assert.AreEqual((int)Fault.OverPressure, (int)run.Fault, "venting");
        }

        [TestMethod]
        public static void A_vent_that_loses_nothing_locks_at_once()
        {
            BackflushRun run = NoVent();

            AssertIn(RunState.Faulted, run, false, false);
            Assert.AreEqual((int)Fault.NoVent, (int)run.Fault, "fault");
            Assert.AreEqual((int)TransitionCause.Fault, (int)run.Cause, "cause");
            Assert.AreEqual(long.MaxValue, run.Deadline, "waits for the person");
            Assert.IsTrue(run.VentLocked, "locked");
        }

        [TestMethod]
        public static void A_vent_that_stands_after_its_whoosh_locks_at_once()
        {
            BackflushRun run = In(RunState.Venting);
            long looked = run.EnteredAt + Second;

            Show(run, looked, Steady(3000));
            Assert.AreEqual((int)RunState.Venting, (int)run.State, "first look");
            Show(run, looked + VentCheck.StandsMicroseconds, Steady(3000));

            AssertIn(RunState.Faulted, run, false, false);
            Assert.AreEqual((int)Fault.NoVent, (int)run.Fault, "fault");
            Assert.IsTrue(run.VentLocked, "locked");
        }

        [TestMethod]
        public static void Nobody_can_press_a_fault_away_before_the_group_has_vented()
        {
            BackflushRun run = OverPressured();
            Show(run, run.Deadline, Steady(16500));
            ButtonEvent[] events = { ButtonEvent.Pressed, ButtonEvent.ShortPress, ButtonEvent.LongPress };
            for (int i = 0; i < events.Length; i++)
            {
                run.Step(run.EnteredAt + Second, events[i], UnderPressure());
                Assert.AreEqual((int)RunState.StopVenting, (int)run.State, "event " + i);
            }
        }

        [TestMethod]
        public static void Pressure_of_somebody_at_the_machine_does_not_lock()
        {
            BackflushRun run = In(RunState.AwaitingPerson);
            Show(run, run.EnteredAt + Second, Steady(9000));
            Show(run, run.EnteredAt + (2 * Second), Steady(9000));
            Assert.AreEqual((int)Fault.PressureIdle, (int)run.Fault, "fault");

            Show(run, run.Deadline, Steady(9000));

            Assert.AreEqual((int)RunState.Faulted, (int)run.State, "faulted");
            Assert.AreEqual((int)Fault.PressureIdle, (int)run.Fault, "fault kept");
            Assert.IsFalse(run.VentLocked, "not locked");
        }

        [TestMethod]
        public static void A_zero_that_wanders_in_the_vent_does_not_lock_by_itself()
        {
            BackflushRun run = Wandering();

            AssertIn(RunState.StopVenting, run, false, false);
            Assert.AreEqual((int)Fault.SensorImplausible, (int)run.Fault, "fault");
            Assert.IsFalse(run.VentLocked, "not locked");

            Show(run, run.EnteredAt + PressureJudge.RestMicroseconds, AtRest());
            Assert.AreEqual((int)RunState.Faulted, (int)run.State, "at rest");
            Assert.IsFalse(run.VentLocked, "nor at rest");
        }

        [TestMethod]
        public static void A_zero_that_wanders_is_no_proof_of_a_vent()
        {
            BackflushRun run = Wandering();

            Show(run, run.Deadline, Steady(2500));

            Assert.AreEqual((int)RunState.Faulted, (int)run.State, "faulted");
            Assert.AreEqual((int)Fault.SensorImplausible, (int)run.Fault, "first cause");
            Assert.IsTrue(run.VentLocked, "locked: it never came to rest");
        }

        [TestMethod]
        public static void An_acknowledged_fault_is_gone_and_the_lock_stays()
        {
            BackflushRun run = NoVent();

            run.Step(run.EnteredAt, ButtonEvent.ShortPress, UnderPressure());

            Assert.AreEqual((int)RunState.Ready, (int)run.State, "ready");
            Assert.AreEqual((int)Fault.None, (int)run.Fault, "fault");
            Assert.IsTrue(run.VentLocked, "locked");
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
        public static void A_lost_sensor_refuses_the_start_with_its_own_fault()
        {
            for (int loss = (int)SensorCondition.Open; loss <= (int)SensorCondition.Implausible; loss++)
            {
                BackflushRun run = In(RunState.Ready);

                run.Step(Second, ButtonEvent.LongPress, Lost((SensorCondition)loss));

                Assert.AreEqual((int)RunState.Faulted, (int)run.State, "state with condition " + loss);
                Fault expected = FaultRules.OfSensor((SensorCondition)loss);
                Assert.AreEqual((int)expected, (int)run.Fault, "condition " + loss);
            }
        }

        [TestMethod]
        public static void A_box_that_works_by_time_starts_and_runs_without_a_sensor()
        {
            BackflushRun run = NewRun(TwoCycles(FillEnd.Timed), null);
            PressureVerdict unused = Lost(SensorCondition.Unused);
            run.Step(Second, ButtonEvent.LongPress, unused);
            Assert.AreEqual((int)RunState.Energising, (int)run.State, "started");

            for (int i = 0; i < 20 && run.State != RunState.Finished; i++)
            {
                Show(run, run.Deadline, unused);
            }

            Assert.AreEqual((int)RunState.Finished, (int)run.State, "finished");
            Assert.AreEqual(2, run.CyclesCompleted, "cycles");
            Assert.AreEqual(0, run.Proof.Cycles, "nothing is proved");
        }

        [TestMethod]
        public static void A_lost_sensor_between_runs_is_no_fault_before_the_next_start()
        {
            BackflushRun run = In(RunState.Finished);

            Show(run, run.EnteredAt + (1000 * Second), Lost(SensorCondition.Open));

            Assert.AreEqual((int)RunState.Finished, (int)run.State, "state");
        }

        [TestMethod]
        public static void Confirming_a_prompt_takes_the_reading_for_zero()
        {
            Prompted prompted = new Prompted();

            prompted.Confirm(Standing(250, 0));

            Assert.AreEqual((int)RunState.Energising, (int)prompted.Run.State, "goes on");
            Assert.AreEqual(-250, prompted.Trimmed, "trimmed");
        }

        [TestMethod]
        public static void A_zero_at_the_limit_of_the_trim_is_taken_on_both_sides()
        {
            Prompted high = new Prompted();
            high.Confirm(Standing(PressureSensor.TrimLimitMillibar, 0));
            Assert.AreEqual((int)RunState.Energising, (int)high.Run.State, "high: goes on");
            Assert.AreEqual(-PressureSensor.TrimLimitMillibar, high.Trimmed, "high: trimmed");

            Prompted low = new Prompted();
            low.Confirm(Standing(-PressureSensor.TrimLimitMillibar, 0));
            Assert.AreEqual((int)RunState.Energising, (int)low.Run.State, "low: goes on");
            Assert.AreEqual(PressureSensor.TrimLimitMillibar, low.Trimmed, "low: trimmed");
        }

        [TestMethod]
        public static void A_zero_too_high_is_left_alone()
        {
            AssertNotTrimmed(Standing(PressureSensor.TrimLimitMillibar + 1, 0), "just too high");
            AssertNotTrimmed(Standing(PressureJudge.RestMillibar - 1, 0), "as high as rest may be");
        }

        [TestMethod]
        public static void A_zero_too_low_is_an_implausible_sensor()
        {
            Prompted prompted = new Prompted();

            prompted.Confirm(Standing(-PressureSensor.TrimLimitMillibar - 1, 0));
            Assert.AreEqual((int)RunState.StopVenting, (int)prompted.Run.State, "state");
            Assert.AreEqual((int)Fault.SensorImplausible, (int)prompted.Run.Fault, "fault");
            Assert.AreEqual(0, prompted.Trimmed, "not trimmed");

            Show(prompted.Run, prompted.Run.EnteredAt + PressureJudge.RestMicroseconds, AtRest());
            Assert.AreEqual((int)RunState.Faulted, (int)prompted.Run.State, "faulted");
        }

        [TestMethod]
        public static void A_zero_that_wanders_is_an_implausible_sensor()
        {
            Prompted prompted = new Prompted();

            prompted.Confirm(Standing(250, RestCheck.DriftMillibar + 1));

            Assert.AreEqual((int)RunState.StopVenting, (int)prompted.Run.State, "state");
            Assert.AreEqual((int)Fault.SensorImplausible, (int)prompted.Run.Fault, "fault");
            Assert.AreEqual(0, prompted.Trimmed, "not trimmed");
        }

        [TestMethod]
        public static void A_pressure_that_moves_is_not_taken_for_zero()
        {
            int moves = LeadCheck.PumpRiseMillibar;
            AssertNotTrimmed(Standing(250, moves), "rises");
            AssertNotTrimmed(Standing(250, RestCheck.DriftMillibar), "rises as much as it may");
            AssertNotTrimmed(Standing(250, -moves), "falls");
            AssertNotTrimmed(Standing(250, -500), "falls fast");
        }

        [TestMethod]
        public static void Without_a_sensor_nothing_is_taken_for_zero()
        {
            AssertNotTrimmed(Lost(SensorCondition.Unused), "no sensor");
        }

        [TestMethod]
        public static void A_pressure_whose_past_is_not_known_is_not_taken_for_zero()
        {
            PressureVerdict young = Standing(250, 0);
            young.RiseKnown = false;

            AssertNotTrimmed(young, "too young");
        }

        [TestMethod]
        public static void A_prompt_is_not_answered_before_rest_is_confirmed()
        {
            Prompted prompted = new Prompted();
            long before = prompted.Run.EnteredAt;

            Assert.IsFalse(prompted.Confirm(Steady(PressureJudge.RestMillibar - 1)), "answered");

            Assert.AreEqual((int)RunState.AwaitingPerson, (int)prompted.Run.State, "state");
            Assert.AreEqual(before, prompted.Run.EnteredAt, "still the same prompt");
            Assert.AreEqual((int)Fault.None, (int)prompted.Run.Fault, "fault");
            Assert.AreEqual(0, prompted.Trimmed, "not trimmed");
        }

        [TestMethod]
        public static void A_press_that_was_not_answered_can_be_repeated_when_rest_is_confirmed()
        {
            Prompted prompted = new Prompted();
            prompted.Confirm(Steady(200));

            Assert.IsTrue(prompted.Confirm(AtRest()), "answered");

            Assert.AreEqual((int)RunState.Energising, (int)prompted.Run.State, "state");
        }

        [TestMethod]
        public static void A_prompt_confirmed_under_pressure_ends_the_run()
        {
            Prompted prompted = new Prompted();

            Assert.IsTrue(prompted.Confirm(Steady(PressureJudge.RestMillibar)), "answered");

            AssertIn(RunState.StopVenting, prompted.Run, false, false);
            Assert.AreEqual((int)Fault.PressureIdle, (int)prompted.Run.Fault, "fault");
            Assert.AreEqual(0, prompted.Trimmed, "not trimmed");
        }

        [TestMethod]
        public static void A_start_is_not_answered_before_rest_is_confirmed()
        {
            BackflushRun run = In(RunState.Ready);

            bool answered = run.Step(Second, ButtonEvent.LongPress, Steady(PressureJudge.RestMillibar - 1));

            Assert.IsFalse(answered, "answered");
            Assert.AreEqual((int)RunState.Ready, (int)run.State, "state");
            Assert.AreEqual((int)Fault.None, (int)run.Fault, "fault");
        }

        [TestMethod]
        public static void A_start_under_pressure_is_refused()
        {
            BackflushRun run = In(RunState.Ready);

            bool answered = run.Step(Second, ButtonEvent.LongPress, Steady(PressureJudge.RestMillibar));

            Assert.IsTrue(answered, "answered");
            Assert.AreEqual((int)RunState.Faulted, (int)run.State, "state");
            Assert.AreEqual((int)Fault.PressureIdle, (int)run.Fault, "fault");
        }

        [TestMethod]
        public static void Every_prompt_trims_anew()
        {
            Prompted prompted = new Prompted();
            prompted.Confirm(Standing(100, 0));
            Advance(prompted.Run, RunState.AwaitingPerson);

            prompted.Confirm(Standing(50, 0));

            Assert.AreEqual(-150, prompted.Trimmed, "both");
        }

        /// <summary>A tick in which nobody presses.</summary>
        private static void Show(BackflushRun run, long now, PressureVerdict pressure)
        {
            run.Step(now, ButtonEvent.None, pressure);
        }

        private static BackflushRun OverPressured()
        {
            BackflushRun run = In(RunState.Filling);
            Show(run, run.EnteredAt + (5 * Second), Steady(16500));
            Assert.AreEqual((int)Fault.OverPressure, (int)run.Fault, "over-pressure");
            return run;
        }

        private static BackflushRun NoVent()
        {
            BackflushRun run = In(RunState.Venting);
            Show(run, run.EnteredAt + VentCheck.FirstFallMicroseconds, UnderPressure());
            return run;
        }

        /// <summary>A run whose pressure was seen to rise slowly after its whoosh.</summary>
        private static BackflushRun Wandering()
        {
            BackflushRun run = In(RunState.Venting);
            long looked = run.EnteredAt + Second;
            Show(run, looked, Steady(1500));
            Show(run, looked + VentCheck.StandsMicroseconds, Steady(1700));
            return run;
        }

        private static PressureVerdict Standing(int millibar, int rise)
        {
            PressureVerdict verdict = Moving(millibar, rise);
            verdict.AtRest = true;
            return verdict;
        }

        private static void AssertNotTrimmed(PressureVerdict pressure, string message)
        {
            Prompted prompted = new Prompted();

            prompted.Confirm(pressure);

            Assert.AreEqual((int)RunState.Energising, (int)prompted.Run.State, message);
            Assert.AreEqual(0, prompted.Trimmed, message);
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

        /// <summary>A run at a prompt, and the sensor that it trims.</summary>
        private sealed class Prompted
        {
            public readonly BackflushRun Run;

            private readonly PressureSensor _sensor;
            private readonly PressureReading _reading = new PressureReading();
            private readonly int _untrimmed;

            public Prompted()
            {
                ControllerSettings settings = new ControllerSettings();
                _sensor = new PressureSensor(settings);
                _untrimmed = Read();
                Programme programme = ProgrammeCatalogue.DetergentBackflush(settings.Preset, settings.FillEnd);
                GroupMemory group = new Logbook(new BoxRecord(), RecordHealth.Good).Group;
                Run = new BackflushRun(programme, null, settings, group, _sensor, new Transitions());
                Advance(Run, RunState.AwaitingPerson);
            }

            public int Trimmed
            {
                get { return Read() - _untrimmed; }
            }

            public bool Confirm(PressureVerdict pressure)
            {
                return Run.Step(Run.EnteredAt + Second, ButtonEvent.LongPress, pressure);
            }

            private int Read()
            {
                Inputs inputs = new Inputs
                {
                    SignalCounts = FakeBoard.Counts(2500), SupplyCounts = FakeBoard.Counts(5000), SensorRead = true,
                };
                _sensor.Read(1, inputs, GroupOutlet.Closed, _reading);
                return _reading.Millibar;
            }
        }
    }
}
