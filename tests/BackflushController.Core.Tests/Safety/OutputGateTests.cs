using BackflushController.Core.Board;
using BackflushController.Core.Safety;
using BackflushController.Core.Settings;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    [TestClass]
    public class OutputGateTests
    {
        private const long Second = Bench.Second;
        private const long Tick = GateBench.Tick;

        [TestMethod]
        public static void What_is_asked_for_in_order_is_granted()
        {
            GateBench bench = new GateBench().Cycle(2 * Second, 3 * Second).AssertTrip(GateTrip.None);

            Assert.AreEqual(4, bench.Board.Edges, "edges");
            Assert.AreEqual(2 * Second, bench.Board.EdgeTimes[2] - bench.Board.EdgeTimes[1], "fill");
        }

        [TestMethod]
        public static void A_pump_without_the_valve_or_together_with_it_is_not_granted()
        {
            GateBench bench = new GateBench().Ask(true, false);
            AssertCutOff(GateTrip.OutOfOrder, bench);
            Assert.AreEqual(0, bench.Board.Edges, "edges");

            AssertCutOff(GateTrip.OutOfOrder, new GateBench().Ask(true, true));
        }

        [TestMethod]
        public static void A_pump_one_tick_ahead_of_the_valves_lead_is_not_granted()
        {
            const long Lead = Bench.Second / 10;
            Assert.IsTrue(new GateBench().Ask(false, true, Lead).Ask(true, true).Board.Pump, "at the lead");

            GateBench early = new GateBench().Ask(false, true, Lead - Tick).Ask(true, true);
            early.AssertTrip(GateTrip.OutOfOrder);
            Assert.IsFalse(early.Board.Pump, "ahead of the lead");
        }

        [TestMethod]
        public static void A_valve_let_go_under_the_running_pump_is_held_for_its_lag()
        {
            AssertValveFollows(GateTrip.OutOfOrder, GateBench.Pumping().Ask(false, false));
            AssertValveFollows(GateTrip.OutOfOrder, GateBench.Pumping().Ask(true, false));
        }

        [TestMethod]
        public static void A_valve_let_go_ahead_of_its_lag_is_held()
        {
            GateBench bench = GateBench.Pumping().Ask(false, true, 2 * Tick).Ask(false, false);

            bench.AssertTrip(GateTrip.OutOfOrder);
            Assert.IsTrue(bench.Board.Valve, "40 ms after the pump");
            Assert.IsFalse(bench.Ask(false, false).Board.Valve, "60 ms after the pump");
        }

        [TestMethod]
        public static void A_valve_let_go_at_its_lag_is_in_order()
        {
            GateBench bench = GateBench.Pumping().Ask(false, true);
            long lagEnds = bench.Now + (Bench.Second / 20);

            bench.Gate.Renew(lagEnds, new Outputs());
            bench.Gate.Decide(lagEnds);
            bench.Gate.Actuate();

            bench.AssertTrip(GateTrip.None);
            Assert.IsFalse(bench.Board.Valve, "valve");
        }

        [TestMethod]
        public static void A_valve_that_had_no_pump_is_let_go_at_once_from_the_beginning_on()
        {
            GateBench bench = new GateBench();
            bench.Gate.Renew(0, new Outputs { Valve = true });
            bench.Gate.Decide(0);
            bench.Gate.Renew(1, new Outputs());
            bench.Gate.Decide(1);
            bench.Gate.Actuate();

            Assert.IsFalse(bench.Board.Valve, "valve");
            bench.AssertTrip(GateTrip.None);
        }

        [TestMethod]
        public static void A_wish_that_nobody_renews_ends_after_half_a_second()
        {
            GateBench bench = GateBench.Pumping();
            long renewedAt = bench.Now;
            while (bench.Board.Pump)
            {
                bench.AskNothing(1);
            }

            bench.AssertTrip(GateTrip.LeaseLost);
            Assert.AreEqual(Bench.Second / 2, bench.Now - renewedAt, "pump off after the last renewal");
            Assert.IsTrue(bench.Board.Valve, "valve held");
            Assert.IsTrue(bench.AskNothing(2).Board.Valve, "valve held 40 ms later");
            Assert.IsFalse(bench.AskNothing(1).Board.Valve, "valve 60 ms later");
        }

        [TestMethod]
        public static void A_valve_that_nobody_renews_is_let_go()
        {
            const int Lease = (int)(Bench.Second / 2 / Tick);

            Assert.IsTrue(new GateBench().Ask(false, true).AskNothing(Lease - 1).Board.Valve, "valve in the lease");
            AssertCutOff(GateTrip.LeaseLost, new GateBench().Ask(false, true).AskNothing(Lease));
        }

        [TestMethod]
        public static void Nobody_needs_to_renew_that_nothing_is_asked_for()
        {
            new GateBench().Cycle(Second, 3 * Second).AskNothing(100).AssertTrip(GateTrip.None);
        }

        [TestMethod]
        public static void A_loop_that_was_blocked_for_a_second_renews_before_it_acts_and_goes_on()
        {
            GateBench bench = GateBench.Pumping().Pass(50).Ask(true, true).AssertTrip(GateTrip.None);

            Assert.IsTrue(bench.Board.Pump, "pump");
        }

        [TestMethod]
        public static void A_pump_still_asked_for_at_the_limit_of_a_fill_is_cut_off()
        {
            GateBench bench = LimitedFill();

            Assert.AreEqual(12 * Second, bench.PumpUntilCut(), "on");

            AssertValveFollows(GateTrip.FillTooLong, bench);
        }

        [TestMethod]
        public static void A_limit_that_ends_between_two_ticks_ends_the_fill_at_the_second()
        {
            GateBench bench = GateBench.Pumping(new ControllerSettings { FillLimitMicroseconds = 12345678 });

            long on = bench.PumpUntilCut();

            Assert.IsTrue(on >= 12345678 && on < 12345678 + Tick, "pump on for " + on);
            bench.AssertTrip(GateTrip.FillTooLong);
        }

        [TestMethod]
        public static void A_fill_that_ends_at_its_limit_or_late_after_a_blocked_second_is_in_order()
        {
            GateBench bench = LimitedFill().Ask(true, true, (12 * Second) - Tick);
            Assert.IsTrue(bench.Board.Pump, "pump until the limit");
            bench.Ask(false, true).AssertTrip(GateTrip.None);

            LimitedFill().Ask(true, true, (12 * Second) - Tick).Pass(50).Ask(false, true).AssertTrip(GateTrip.None);
        }

        [TestMethod]
        public static void A_fill_in_pieces_is_one_fill_until_the_group_is_vented()
        {
            GateBench bench = LimitedFill().Ask(true, true, (5 * Second) - Tick).Ask(false, true, Second)
                .Ask(true, true, 5 * Second).Ask(false, true, Second).Ask(true, true);

            Assert.AreEqual(2 * Second, bench.PumpUntilCut(), "what was left");
            bench.AssertTrip(GateTrip.FillTooLong);
        }

        [TestMethod]
        public static void A_buzzer_that_sounds_in_a_fill_hides_nothing_of_its_length()
        {
            GateBench bench = GateBench.Pumping(new ControllerSettings { FillLimitMicroseconds = 20 * Second });
            bench.Ask(true, true, (14 * Second) - Tick);
            bench.Buzzer = true;
            bench.Ask(true, true, Second).Ask(false, true, Second).Ask(true, true);
            Assert.IsTrue(bench.Board.Pump, "on again in the same fill");

            Assert.AreEqual(5 * Second, bench.PumpUntilCut(), "what is left of it");
        }

        [TestMethod]
        public static void A_vent_gives_a_fill_its_full_time_again()
        {
            GateBench bench = new GateBench(new ControllerSettings { FillLimitMicroseconds = 12 * Second });

            Assert.AreEqual(12 * Second, bench.Cycle(10 * Second, 10 * Second).Fill().PumpUntilCut(), "on");
        }

        [TestMethod]
        public static void A_pump_still_asked_for_at_the_limit_of_a_run_is_cut_off()
        {
            GateBench bench = AtLimitOfRun().Fill();

            Assert.AreEqual(2 * Bench.Second, bench.PumpUntilCut(), "beyond the limit");
            bench.AssertTrip(GateTrip.RunTooLong);
        }

        [TestMethod]
        public static void A_new_run_has_its_full_time_again()
        {
            GateBench bench = AtLimitOfRun();

            bench.Gate.Reset();

            bench.Cycle(10 * Second, 10 * Second).AssertTrip(GateTrip.None);
        }

        [TestMethod]
        public static void A_run_is_not_made_new_while_anything_is_on()
        {
            GateBench bench = AtLimitOfRun().Fill();

            bench.Gate.Reset();
            bench.PumpUntilCut();

            bench.AssertTrip(GateTrip.RunTooLong);
        }

        [TestMethod]
        public static void A_vibratory_pump_is_cut_off_at_its_rating_and_in_the_next_run_too()
        {
            GateBench bench = new GateBench();
            Assert.AreEqual(122 * Bench.Second, PumpUntilHot(bench), "on in all");
            bench.AssertTrip(GateTrip.PumpTooHot);

            bench.Ask(false, false, Second).Gate.Reset();
            bench.Fill().AssertTrip(GateTrip.PumpTooHot);
            Assert.IsFalse(bench.Board.Pump, "pump");
        }

        [TestMethod]
        public static void A_rotary_pump_has_no_rating()
        {
            new GateBench(new ControllerSettings { Pump = PumpType.Rotary })
                .Cycle(25 * Second, 3 * Second, 6).AssertTrip(GateTrip.None);
        }

        [TestMethod]
        public static void The_first_cause_is_kept()
        {
            GateBench bench = GateBench.Pumping().Ask(true, false).Ask(true, true, 2 * Second).AskNothing(50);

            bench.Gate.Cut(GateTrip.LoopOverruns);

            AssertCutOff(GateTrip.OutOfOrder, bench);
        }

        [TestMethod]
        public static void Nothing_is_granted_until_the_reset()
        {
            GateBench bench = new GateBench().Ask(true, false).Ask(false, true, Second);
            AssertCutOff(GateTrip.OutOfOrder, bench);

            bench.Ask(false, false).Gate.Reset();

            Assert.IsTrue(bench.Fill().AssertTrip(GateTrip.None).Board.Pump, "pump after the reset");
        }

        [TestMethod]
        public static void A_gate_that_is_still_asked_is_not_reset()
        {
            GateBench bench = new GateBench().Ask(true, false);

            bench.Gate.Reset();

            bench.AssertTrip(GateTrip.OutOfOrder);
        }

        [TestMethod]
        public static void Somebody_else_can_cut_the_pump_off()
        {
            GateBench bench = GateBench.Pumping();

            bench.Gate.Cut(GateTrip.LoopOverruns);

            AssertValveFollows(GateTrip.LoopOverruns, bench.Ask(true, true));
        }

        [TestMethod]
        public static void The_buzzer_sounds_through_a_gate_that_has_tripped()
        {
            GateBench bench = new GateBench().Ask(true, false);

            bench.Gate.Renew(bench.Now, new Outputs { Buzzer = true });
            Assert.IsTrue(bench.Gate.Decide(bench.Now), "changes");
            bench.Gate.Actuate();

            Assert.IsTrue(bench.Board.Buzzer, "buzzer");
        }

        [TestMethod]
        public static void The_gate_says_when_an_output_changes_and_only_then()
        {
            OutputGate gate = new GateBench().Gate;
            Outputs valve = new Outputs { Valve = true };

            gate.Renew(Second, valve);
            Assert.IsTrue(gate.Decide(Second), "valve on");
            gate.Renew(Second + Tick, valve);
            Assert.IsFalse(gate.Decide(Second + Tick), "valve still on");

            OutputGate refusing = new GateBench().Gate;
            refusing.Renew(Second, new Outputs { Pump = true });
            Assert.IsFalse(refusing.Decide(Second), "a pump that is refused");
        }

        /// <summary>In a fill that may last 12 s.</summary>
        private static GateBench LimitedFill()
        {
            return GateBench.Pumping(new ControllerSettings { FillLimitMicroseconds = 12 * Second });
        }

        /// <summary>After the 60 s of a run that may have no more.</summary>
        private static GateBench AtLimitOfRun()
        {
            return new GateBench(new ControllerSettings { RunLimitMicroseconds = 60 * Second })
                .Cycle(10 * Second, 10 * Second, 6);
        }

        private static long PumpUntilHot(GateBench bench)
        {
            long on = 0;
            while (bench.Gate.Trip == GateTrip.None)
            {
                bench.Cycle(20 * Second, 3 * Second);
                on += bench.Gate.Trip == GateTrip.None ? 20 * Second : 0;
            }

            int last = bench.Board.Edges - 1;
            return on + bench.Board.EdgeTimes[last - 1] - bench.Board.EdgeTimes[last - 2];
        }

        private static void AssertCutOff(GateTrip trip, GateBench bench)
        {
            bench.AssertTrip(trip);
            Assert.IsFalse(bench.Board.Pump, "pump");
            Assert.IsFalse(bench.Board.Valve, "valve");
        }

        private static void AssertValveFollows(GateTrip trip, GateBench bench)
        {
            bench.AssertTrip(trip);
            Assert.IsFalse(bench.Board.Pump, "pump");
            Assert.IsTrue(bench.Board.Valve, "valve held");
            Assert.IsTrue(bench.Ask(true, true, 2 * Tick).Board.Valve, "valve held 40 ms later");
            Assert.IsFalse(bench.Ask(true, true).Board.Valve, "valve 60 ms later");
        }
    }
}
