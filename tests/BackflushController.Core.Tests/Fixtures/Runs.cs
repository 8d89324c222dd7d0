using BackflushController.Core.Board;
using BackflushController.Core.Control;
using BackflushController.Core.Faults;
using BackflushController.Core.Interaction;
using BackflushController.Core.Records;
using BackflushController.Core.Run;
using BackflushController.Core.Sensing;
using BackflushController.Core.Settings;
using BackflushController.Core.Texts;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    /// <summary>Runs without a board: their time and their pressure are what a test says.</summary>
    public static class Runs
    {
        public const long Dwell = Bench.Second / 2;

        private const long Second = Bench.Second;
        private const int MostSteps = 1000;

        /// <summary>The controller of the box as it is sold.</summary>
        public static Controller NewController()
        {
            ControllerSettings settings = new ControllerSettings();
            return new Controller(
                new SettingsOutcome(settings, SettingsOutcome.MadeInCode),
                new ProgrammeMenu(ProgrammeCatalogue.ForPeople(settings), settings),
                new Logbook(new BoxRecord(), RecordHealth.Good));
        }

        public static PressureVerdict AtRest()
        {
            return new PressureVerdict { Known = true, Fresh = true, RiseKnown = true, AtRest = true };
        }

        public static PressureVerdict UnderPressure() => Steady(12000);

        /// <summary>A pressure that stands.</summary>
        public static PressureVerdict Steady(int millibar) => Moving(millibar, 0);

        /// <summary>A pressure that has risen so much within half a second.</summary>
        public static PressureVerdict Moving(int millibar, int rise)
        {
            return new PressureVerdict
            {
                Known = true,
                Fresh = true,
                RiseKnown = true,
                Millibar = millibar,
                MeanMillibar = millibar,
                RiseMillibar = rise,
            };
        }

        public static PressureVerdict Stalled()
        {
            PressureVerdict verdict = UnderPressure();
            verdict.Stalled = true;
            return verdict;
        }

        /// <summary>A vent under way: so much is left, and it still falls.</summary>
        public static PressureVerdict Vents(int millibar) => Moving(millibar, -200);

        public static PressureVerdict NoSensor() => new PressureVerdict();

        public static PressureVerdict Lost(SensorCondition loss)
        {
            return new PressureVerdict { Loss = loss };
        }

        /// <summary>What a healthy machine shows in the state that the run is in.</summary>
        public static PressureVerdict Healthy(BackflushRun run)
        {
            bool closed = run.State == RunState.Filling || run.State == RunState.Holding
                || run.State == RunState.Settling || run.State == RunState.StopSettling;
            return closed ? UnderPressure() : AtRest();
        }

        public static void Tick(BackflushRun run, long now) => run.Step(now, ButtonEvent.None, Healthy(run));

        /// <summary>Where a run is, and what is wrong.</summary>
        public static void AssertIs(RunState state, Fault fault, BackflushRun run, string message)
        {
            Assert.AreEqual((int)state, (int)run.State, "state: " + message);
            Assert.AreEqual((int)fault, (int)run.Fault, "fault: " + message);
        }

        /// <summary>A step in which nobody presses finds this fault.</summary>
        public static void AssertFault(
            Fault expected, BackflushRun run, long now, PressureVerdict pressure, string message)
        {
            run.Step(now, ButtonEvent.None, pressure);
            Assert.AreEqual((int)expected, (int)run.Fault, message);
        }

        /// <summary>A step in which nobody presses leads to a state, or leaves it.</summary>
        public static void AssertStep(
            RunState expected, BackflushRun run, long now, PressureVerdict pressure, string message)
        {
            AssertStep(expected, run, now, ButtonEvent.None, pressure, message);
        }

        public static void AssertStep(
            RunState expected,
            BackflushRun run,
            long now,
            ButtonEvent happened,
            PressureVerdict pressure,
            string message)
        {
            run.Step(now, happened, pressure);
            Assert.AreEqual((int)expected, (int)run.State, message);
        }

        /// <summary>A step on a healthy machine leads to a state, or leaves it.</summary>
        public static void AssertTick(RunState expected, BackflushRun run, long now, string message)
        {
            AssertStep(expected, run, now, Healthy(run), message);
        }

        public static BackflushRun NewRun(Programme programme, Refusal refusal)
        {
            return NewRun(programme, refusal, new ControllerSettings { StallDwellMicroseconds = Dwell });
        }

        public static BackflushRun NewRun(Programme programme, Refusal refusal, ControllerSettings settings)
        {
            return NewRun(programme, refusal, settings, new BoxRecord());
        }

        /// <summary>A run of a box with this memory.</summary>
        public static BackflushRun NewRunWith(Programme programme, BoxRecord record)
        {
            return NewRun(programme, null, new ControllerSettings { StallDwellMicroseconds = Dwell }, record);
        }

        /// <summary>A run of a box that reads its cut-off back.</summary>
        public static BackflushRun NewTestingRun()
        {
            return NewRun(TwoCycles(FillEnd.Timed), null, new ControllerSettings(), new BoxRecord(), true);
        }

        /// <summary>What is read back of the cut-off, twice: once may be a disturbance.</summary>
        public static void SeeCutOff(BackflushRun run, int reading)
        {
            run.CutOff.See(reading);
            run.CutOff.See(reading);
        }

        private static BackflushRun NewRun(
            Programme programme, Refusal refusal, ControllerSettings settings, BoxRecord record, bool tests = false)
        {
            settings.Pins.Rail = tests ? settings.Pins.Rail : PinSettings.None;
            return new BackflushRun(
                programme,
                refusal,
                settings,
                new Logbook(record, RecordHealth.Good).Group,
                new PressureSensor(settings),
                new Transitions());
        }

        public static Programme TwoCycles(FillEnd fillEnd)
        {
            return Of(Stage.Water(TextId.WaterCycles, 2, 10, 10, fillEnd));
        }

        /// <summary>A programme of these stages alone: without a prompt it starts by itself.</summary>
        public static Programme Of(params Stage[] stages)
        {
            return new Programme(
                RunKind.WaterRinse, TextId.WaterRinse, TextId.WaterRinseHint, TextId.DoneWater, stages);
        }

        public static BackflushRun StartedAt(long now, FillEnd fillEnd)
        {
            BackflushRun run = NewRun(TwoCycles(fillEnd), null);
            run.Step(now, ButtonEvent.LongPress, AtRest());
            Assert.AreEqual((int)RunState.Energising, (int)run.State, "started");
            return run;
        }

        /// <summary>Lets a healthy machine and a willing person bring the run into a state.</summary>
        public static void Advance(BackflushRun run, RunState to)
        {
            for (int i = 0; i < MostSteps && run.State != to; i++)
            {
                Advance(run);
            }

            Assert.AreEqual((int)to, (int)run.State, "brought into the state");
        }

        /// <summary>The same, into a state of a later cycle.</summary>
        public static void Advance(BackflushRun run, RunState to, int cycle)
        {
            Advance(run, to);
            for (int i = 0; i < MostSteps && (run.State != to || run.Walk.Cycle != cycle); i++)
            {
                Advance(run);
            }

            Assert.AreEqual(cycle, run.Walk.Cycle, "brought into the cycle");
        }

        public static BackflushRun InLastVent()
        {
            BackflushRun run = In(RunState.Venting);
            Advance(run, RunState.Venting, run.Walk.Stage.Cycles);
            return run;
        }

        /// <summary>A run of a machine whose valve is a lever without a contact, brought into a state.</summary>
        public static BackflushRun WithLeverIn(RunState state)
        {
            ControllerSettings settings = new ControllerSettings { Valve = ValveKind.Lever };
            BackflushRun run = NewRun(TwoCycles(FillEnd.Timed), null, settings);
            for (int i = 0; i < MostSteps && run.State != state; i++)
            {
                AdvanceWithLever(run, state);
            }

            return run;
        }

        /// <summary>The lever is lifted when it should be, and comes down where a fill is to be left.</summary>
        private static void AdvanceWithLever(BackflushRun run, RunState to)
        {
            bool pumps = run.State == RunState.Probing || run.State == RunState.Filling;
            if (!pumps || (run.State == RunState.Filling && to != RunState.LeverCameDown))
            {
                Advance(run);
                return;
            }

            PressureVerdict answer = Steady(1000);
            long answered = run.Context.EnteredAt + (Second / 4);
            run.Step(run.Context.EnteredAt, ButtonEvent.None, answer);
            run.Step(answered, ButtonEvent.None, answer);
            if (run.State == RunState.Filling)
            {
                run.Step(answered + Second, ButtonEvent.None, AtRest());
            }
        }

        /// <summary>A run brought into a state.</summary>
        public static BackflushRun In(RunState state)
        {
            bool deep = state == RunState.Soaking;
            Programme programme = deep
                ? ProgrammeCatalogue.DeepClean(FillEnd.Timed)
                : ProgrammeCatalogue.DetergentBackflush(DetergentPreset.PulyCaff, FillEnd.Timed);
            BackflushRun run = NewRun(programme, null);
            switch (state)
            {
                case RunState.RailRising:
                case RunState.RailFalling:
                    run = NewTestingRun();
                    Advance(run, state);
                    break;

                case RunState.LeverUp:
                case RunState.Probing:
                case RunState.LeverCameDown:
                    run = WithLeverIn(state);
                    break;

                case RunState.SafeWait:
                    Advance(run, RunState.AwaitingPerson);
                    Tick(run, run.Context.Deadline);
                    break;

                case RunState.Holding:
                    run = NewRun(ProgrammeCatalogue.LeakTest(new ControllerSettings()), null);
                    Advance(run, RunState.Holding);
                    break;

                case RunState.CheckVenting:
                    Advance(run, RunState.Energising);
                    run.Step(run.Context.Deadline, ButtonEvent.None, Moving(500, LeadCheck.PumpRiseMillibar + 1));
                    break;

                case RunState.CheckWithout:
                case RunState.CheckWith:
                    run = In(RunState.CheckVenting);
                    Advance(run, state);
                    break;

                case RunState.StopSettling:
                    Advance(run, RunState.Filling);
                    run.Step(run.Context.EnteredAt, ButtonEvent.Pressed, UnderPressure());
                    break;

                case RunState.StopVenting:
                    run = In(RunState.StopSettling);
                    Tick(run, run.Context.Deadline);
                    break;

                case RunState.Stopped:
                    run = In(RunState.StopVenting);
                    run.Step(run.Context.EnteredAt + PressureJudge.RestMicroseconds, ButtonEvent.None, AtRest());
                    break;

                case RunState.Faulted:
                    run = In(RunState.StopVenting);
                    run.Step(run.Context.Deadline, ButtonEvent.None, UnderPressure());
                    break;

                default:
                    Advance(run, state);
                    break;
            }

            Assert.AreEqual((int)state, (int)run.State, "brought into the state");
            return run;
        }

        /// <summary>A run of one stage, its first fill just begun.</summary>
        public static BackflushRun Filling(Stage stage)
        {
            BackflushRun run = NewRun(Of(stage), null);
            Advance(run, RunState.Filling);
            return run;
        }

        /// <summary>Lets a healthy machine and a willing person bring the run one state on. When that was.</summary>
        public static long Advance(BackflushRun run)
        {
            if (run.CutOff != null)
            {
                SeeCutOff(run, run.State == RunState.RailRising ? CutOffReading.RailUp : 0);
            }

            bool asks = run.State == RunState.Ready || run.State == RunState.AwaitingPerson;
            long now = asks ? run.Context.EnteredAt : run.Context.Deadline;
            run.Step(now, asks ? ButtonEvent.LongPress : ButtonEvent.None, Healthy(run));
            return now;
        }
    }
}
