using BackflushController.Core.Board;
using BackflushController.Core.Faults;
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
    /// <summary>
    /// Where a lever makes a difference, and where it must make none; what is entered of a run. Here for want of room
    /// in the assembly of the other tests of a run.
    /// </summary>
    [TestClass]
    public class HandGuardTests
    {
        private const long Second = Bench.Second;
        private const int BrewPin = 18;

        [TestMethod]
        public static void A_hand_that_holds_the_lever_up_in_a_vent_is_reminded_every_five_seconds()
        {
            BackflushRun held = WithLeverIn(RunState.Settling);
            held.Step(held.Context.Deadline, ButtonEvent.None, UnderPressure());
            Assert.AreEqual(5 * Second, held.ReminderMicroseconds, "held up");

            BackflushRun lowered = WithLeverIn(RunState.Settling);
            lowered.Step(lowered.Context.Deadline, ButtonEvent.None, AtRest());
            Assert.AreEqual(0, lowered.ReminderMicroseconds, "lowered");
        }

        [TestMethod]
        public static void A_lever_that_is_lowered_in_the_lead_is_asked_for_again()
        {
            ControllerSettings settings = new ControllerSettings { Valve = ValveKind.Lever };
            settings.Pins.BrewSwitch = BrewPin;
            BackflushRun run = NewRun(TwoCycles(FillEnd.Timed), null, settings);
            run.Step(Second, ButtonEvent.LongPress, AtRest());
            run.Lever.See(2 * Second, true);
            run.Lever.See(3 * Second, true);
            AssertStep(RunState.Energising, run, 3 * Second, AtRest(), "seen");
            run.Lever.See((3 * Second) + 20000, false);
            run.Lever.See((3 * Second) + 220000, false);
            AssertStep(RunState.LeverUp, run, (3 * Second) + 220000, AtRest(), "lowered");
        }

        [TestMethod]
        public static void A_look_for_a_welded_relay_gives_the_hand_eight_seconds_to_lift_the_lever()
        {
            BackflushRun run = WithLeverIn(RunState.Energising);
            run.Step(run.Context.Deadline, ButtonEvent.None, Moving(500, LeadCheck.PumpRiseMillibar + 1));
            AssertStep(RunState.CheckWithout, run, run.Context.Deadline, AtRest(), "vented");
            long began = run.Context.EnteredAt;
            AssertStep(RunState.CheckWithout, run, began + (8 * Second) - 1, AtRest(), "the hand");
            AssertStep(RunState.CheckWithout, run, began + (8 * Second), AtRest(), "looks");
            AssertStep(RunState.CheckWith, run, began + (9 * Second), AtRest(), "for a second");
        }

        [TestMethod]
        public static void What_falls_in_the_lag_of_a_lever_is_the_hand()
        {
            FaultWatch watch = new FaultWatch(WithLeverIn(RunState.Settling));
            watch.Finds(Fault.None, 0, Steady(10000), "pump off");
            watch.Finds(Fault.None, 10000, Steady(9000), "falls");
            watch.Finds(Fault.None, 20000, Steady(8200), "falls on");
            watch.Finds(Fault.None, 30000, Steady(7000), "lowered");
        }

        [TestMethod]
        public static void Pressure_that_stands_is_a_zero_that_is_off_except_behind_a_lever()
        {
            Assert.AreEqual((int)Fault.ZeroOff, (int)CauseOfStanding(false), "a valve");
            Assert.AreEqual((int)Fault.PressureIdle, (int)CauseOfStanding(true), "a lever");
        }

        [TestMethod]
        public static void A_supply_that_does_not_fall_begins_no_cycle_and_is_a_cut_off_that_fails()
        {
            BackflushRun run = In(RunState.RailFalling);
            SeeCutOff(run, CutOffReading.RailUp);
            AssertStep(RunState.RailFalling, run, run.Context.EnteredAt + Second, AtRest(), "waits");
            run.Step(run.Context.Deadline, ButtonEvent.None, AtRest());
            Assert.AreEqual((int)Fault.CutOffFails, (int)run.Fault, "fault");
        }

        [TestMethod]
        public static void A_closed_brew_contact_in_a_vent_that_fails_reaches_the_run()
        {
            ControllerSettings settings = new ControllerSettings();
            settings.Pins.BrewSwitch = BrewPin;
            Bench bench = new Bench(
                settings,
                new[]
                {
                    Stage.Prompt(TextId.InsertBlindBasket),
                    Stage.Water(TextId.WaterCycles, 1, 10, 10, FillEnd.Timed),
                });
            bench.StartCycles().VentSpeed(0).WaitFor(RunState.Venting);
            bench.Board.BrewSwitchClosed = true;

            bench.WaitFor(RunState.Faulted).AssertFault(Fault.PressureIdle, "the machine's own switch");
        }

        [TestMethod]
        public static void A_press_that_stops_a_fill_at_its_first_edge_counts_as_interference_and_a_later_one_not()
        {
            Assert.AreEqual(1, InterferencesOfStop(Second / 20), "at the edge");
            Assert.AreEqual(0, InterferencesOfStop(3 * Second), "later");
        }

        [TestMethod]
        public static void A_run_that_leaves_no_detergent_begins_the_count_of_its_cycles_anew()
        {
            Bench bench = Bench.WithRecord(new BoxRecord { DetergentCycles = 6 });
            bench.ShortPress().StartCycles();
            while (bench.State != RunState.Finished && bench.State != RunState.Faulted)
            {
                bench.Pass(Second);
            }

            bench.AssertState(RunState.Finished, "rinsed").Pass(Second);
            Assert.AreEqual(0, bench.Memory().DetergentCycles, "cycles");
        }

        private static Fault CauseOfStanding(bool lever)
        {
            ControllerSettings settings = new ControllerSettings
            {
                Valve = lever ? ValveKind.Lever : ValveKind.Electric,
            };
            FaultFinder finder = new FaultFinder(settings, new CycleLimits(settings, new MachineBaseline()));
            FaultContext context = new FaultContext(new CycleMeter(PressureJudge.StallFloorMillibar), lever);
            for (long now = 0; now < 5 * Second; now += Inputs.TickMicroseconds)
            {
                finder.Watch(now, context, Steady(900));
            }

            return finder.CauseOf(Fault.PressureIdle, context, Steady(900));
        }

        private static int InterferencesOfStop(long after)
        {
            Bench bench = Bench.Rinsing(1).WaitFor(RunState.Filling).Pass(after);
            bench.ShortPress().WaitFor(RunState.Stopped).Pass(Second);
            return bench.Memory().Interferences;
        }
    }
}
