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
    /// <summary>When a start or a prompt is answered, and what is then taken for zero.</summary>
    [TestClass]
    public class StartTests
    {
        private const long Second = Bench.Second;
        private const int Limit = PressureSensor.TrimLimitMillibar;

        [TestMethod]
        public static void Confirming_a_prompt_takes_the_reading_for_zero_up_to_the_limit_of_the_trim()
        {
            new Prompted().Confirm(Standing(250, 0)).AssertGoesOn(-250, "250 mbar");
            new Prompted().Confirm(Standing(Limit, 0)).AssertGoesOn(-Limit, "high");
            new Prompted().Confirm(Standing(-Limit, 0)).AssertGoesOn(Limit, "low");
        }

        [TestMethod]
        public static void A_zero_too_high_is_left_alone()
        {
            new Prompted().Confirm(Standing(Limit + 1, 0)).AssertGoesOn(0, "just too high");
            new Prompted().Confirm(Standing(PressureJudge.RestMillibar - 1, 0)).AssertGoesOn(0, "as high as rest is");
        }

        [TestMethod]
        public static void A_zero_too_low_is_an_implausible_sensor()
        {
            Prompted low = new Prompted().Confirm(Standing(-Limit - 1, 0));
            low.AssertEnds(Fault.SensorImplausible, "too low");
            long atRest = low.Run.Context.EnteredAt + PressureJudge.RestMicroseconds;
            AssertStep(RunState.Faulted, low.Run, atRest, AtRest(), "made safe");
        }

        [TestMethod]
        public static void A_press_is_not_answered_while_the_pressure_rises()
        {
            PressureVerdict rises = Standing(250, RestCheck.DriftMillibar + 1);
            Prompted prompted = new Prompted().Confirm(rises);
            Assert.IsFalse(prompted.Answered, "prompt");
            AssertIs(RunState.AwaitingPerson, Fault.None, prompted.Run, "waits");
            Assert.AreEqual(0, prompted.Trimmed, "not trimmed");

            BackflushRun run = In(RunState.Ready);
            Assert.IsFalse(run.Step(Second, ButtonEvent.LongPress, rises), "start");
            AssertIs(RunState.Ready, Fault.None, run, "not started");
        }

        [TestMethod]
        public static void A_pressure_that_moves_is_not_taken_for_zero()
        {
            int moves = LeadCheck.PumpRiseMillibar;
            new Prompted().Confirm(Standing(250, moves)).AssertGoesOn(0, "rises");
            new Prompted().Confirm(Standing(250, RestCheck.DriftMillibar)).AssertGoesOn(0, "rises as much as it may");
            new Prompted().Confirm(Standing(250, -moves)).AssertGoesOn(0, "falls");
            new Prompted().Confirm(Standing(250, -500)).AssertGoesOn(0, "falls fast");
        }

        [TestMethod]
        public static void What_is_not_known_well_is_not_taken_for_zero()
        {
            PressureVerdict young = Standing(250, 0);
            young.RiseKnown = false;

            new Prompted().Confirm(young).AssertGoesOn(0, "its past is not known");
            new Prompted().Confirm(Lost(SensorCondition.Unused)).AssertGoesOn(0, "no sensor");
        }

        [TestMethod]
        public static void Every_prompt_trims_anew()
        {
            Prompted prompted = new Prompted().Confirm(Standing(100, 0));
            Advance(prompted.Run, RunState.AwaitingPerson);

            prompted.Confirm(Standing(50, 0)).AssertGoesOn(-150, "both");
        }

        [TestMethod]
        public static void A_prompt_is_not_answered_before_rest_is_confirmed_and_can_be_repeated_then()
        {
            Prompted prompted = new Prompted();
            long before = prompted.Run.Context.EnteredAt;

            prompted.Confirm(Steady(PressureJudge.RestMillibar - 1));
            Assert.IsFalse(prompted.Answered, "answered");
            AssertIs(RunState.AwaitingPerson, Fault.None, prompted.Run, "waits");
            Assert.AreEqual(before, prompted.Run.Context.EnteredAt, "still the same prompt");
            Assert.AreEqual(0, prompted.Trimmed, "not trimmed");

            prompted.Confirm(AtRest()).AssertGoesOn(0, "at rest");
            Assert.IsTrue(prompted.Answered, "answered then");
        }

        [TestMethod]
        public static void A_prompt_confirmed_under_pressure_ends_the_run()
        {
            Prompted prompted = new Prompted().Confirm(Steady(PressureJudge.RestMillibar));

            Assert.IsTrue(prompted.Answered, "answered");
            prompted.AssertEnds(Fault.PressureIdle, "under pressure");
            Outputs outputs = new Outputs { Pump = true, Valve = true };
            prompted.Run.Decide(outputs);
            Assert.IsFalse(outputs.Pump || outputs.Valve, "outputs");
        }

        [TestMethod]
        public static void A_start_is_not_answered_before_rest_is_confirmed()
        {
            BackflushRun run = In(RunState.Ready);

            Assert.IsFalse(run.Step(Second, ButtonEvent.LongPress, Steady(PressureJudge.RestMillibar - 1)), "answered");

            AssertIs(RunState.Ready, Fault.None, run, "ready");
        }

        [TestMethod]
        public static void A_start_under_pressure_is_refused_and_locks_nothing()
        {
            BackflushRun run = In(RunState.Ready);

            Assert.IsTrue(run.Step(Second, ButtonEvent.LongPress, Steady(PressureJudge.RestMillibar)), "answered");

            AssertIs(RunState.Faulted, Fault.PressureIdle, run, "refused");
            Assert.IsFalse(run.Group.IsVentLocked, "somebody may just be making coffee");
        }

        private static PressureVerdict Standing(int millibar, int rise)
        {
            PressureVerdict verdict = Moving(millibar, rise);
            verdict.AtRest = true;
            return verdict;
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
                ControllerSettings settings = new ControllerSettings { Pins = { Rail = PinSettings.None } };
                _sensor = new PressureSensor(settings);
                _untrimmed = Read();
                Programme programme = ProgrammeCatalogue.DetergentBackflush(settings.Preset, settings.FillEnd);
                GroupMemory group = new Logbook(new BoxRecord(), RecordHealth.Good).Group;
                Run = new BackflushRun(programme, null, settings, group, _sensor, new Transitions());
                Advance(Run, RunState.AwaitingPerson);
            }

            public int Trimmed => Read() - _untrimmed;

            public bool Answered { get; private set; }

            public Prompted Confirm(PressureVerdict pressure)
            {
                Answered = Run.Step(Run.Context.EnteredAt + Second, ButtonEvent.LongPress, pressure);
                return this;
            }

            public void AssertGoesOn(int trimmed, string message)
            {
                AssertIs(RunState.Energising, Fault.None, Run, message);
                Assert.AreEqual(trimmed, Trimmed, "trimmed: " + message);
            }

            public void AssertEnds(Fault fault, string message)
            {
                AssertIs(RunState.StopVenting, fault, Run, message);
                Assert.AreEqual(0, Trimmed, "not trimmed: " + message);
            }

            private int Read()
            {
                Inputs inputs = new Inputs
                {
                    SignalCounts = FakeBoard.Counts(2500),
                    SupplyCounts = FakeBoard.Counts(5000),
                    SensorRead = true,
                };
                _sensor.Read(inputs, GroupOutlet.Closed, _reading);
                return _reading.Millibar;
            }
        }
    }
}
