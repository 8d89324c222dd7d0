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
            GateBench bench = new GateBench();

            bench.Cycle(2 * Second, 3 * Second);

            AssertTrip(GateTrip.None, bench);
            Assert.AreEqual(4, bench.Board.Edges, "edges");
            Assert.AreEqual(2 * Second, bench.Board.EdgeTimes[2] - bench.Board.EdgeTimes[1], "fill");
        }

        [TestMethod]
        public static void A_pump_without_the_valve_is_not_granted()
        {
            GateBench bench = new GateBench();

            bench.Ask(true, false);

            AssertCutOff(GateTrip.OutOfOrder, bench);
            Assert.AreEqual(0, bench.Board.Edges, "edges");
        }

        [TestMethod]
        public static void A_pump_together_with_the_valve_is_not_granted()
        {
            GateBench bench = new GateBench();

            bench.Ask(true, true);

            AssertCutOff(GateTrip.OutOfOrder, bench);
        }

        [TestMethod]
        public static void A_pump_one_tick_ahead_of_the_valves_lead_is_not_granted()
        {
            GateBench bench = new GateBench();
            bench.Ask(false, true, OutputGate.ValveLeadMicroseconds);

            bench.Ask(true, true);
            Assert.IsTrue(bench.Board.Pump, "at the lead");

            bench = new GateBench();
            bench.Ask(false, true, OutputGate.ValveLeadMicroseconds - Tick);
            bench.Ask(true, true);
            AssertTrip(GateTrip.OutOfOrder, bench);
            Assert.IsFalse(bench.Board.Pump, "ahead of the lead");
        }

        [TestMethod]
        public static void A_valve_let_go_under_the_running_pump_is_held_for_its_lag()
        {
            GateBench bench = GateBench.Pumping(new ControllerSettings());

            bench.Ask(false, false);
            AssertTrip(GateTrip.OutOfOrder, bench);
            AssertValveFollows(bench);
        }

        [TestMethod]
        public static void A_pump_that_stays_on_when_the_valve_is_let_go_is_cut_off()
        {
            GateBench bench = GateBench.Pumping(new ControllerSettings());

            bench.Ask(true, false);

            AssertTrip(GateTrip.OutOfOrder, bench);
            AssertValveFollows(bench);
        }

        [TestMethod]
        public static void A_valve_let_go_ahead_of_its_lag_is_held()
        {
            GateBench bench = GateBench.Pumping(new ControllerSettings());
            bench.Ask(false, true, 2 * Tick);

            bench.Ask(false, false);

            AssertTrip(GateTrip.OutOfOrder, bench);
            Assert.IsTrue(bench.Board.Valve, "40 ms behind the pump");
            bench.Ask(false, false);
            Assert.IsFalse(bench.Board.Valve, "60 ms behind the pump");
        }

        [TestMethod]
        public static void A_valve_let_go_at_its_lag_is_in_order()
        {
            GateBench bench = GateBench.Pumping(new ControllerSettings());
            bench.Ask(false, true);
            long lagEnds = bench.Now + OutputGate.ValveLagMicroseconds;

            bench.Gate.Renew(lagEnds, new Outputs());
            bench.Gate.Decide(lagEnds);
            bench.Gate.Actuate();

            AssertTrip(GateTrip.None, bench);
            Assert.IsFalse(bench.Board.Valve, "valve");
        }

        [TestMethod]
        public static void A_wish_that_nobody_renews_ends_after_half_a_second()
        {
            GateBench bench = GateBench.Pumping(new ControllerSettings());
            long renewedAt = bench.Now;

            while (bench.Board.Pump)
            {
                bench.AskNothing();
            }

            AssertTrip(GateTrip.LeaseLost, bench);
            Assert.AreEqual(OutputGate.LeaseMicroseconds, bench.Now - renewedAt, "pump off behind the last renewal");
            AssertValveFollowsUnasked(bench);
        }

        [TestMethod]
        public static void A_valve_that_nobody_renews_is_let_go()
        {
            GateBench bench = new GateBench();
            bench.Ask(false, true);

            for (int i = 0; i < OutputGate.LeaseMicroseconds / Tick; i++)
            {
                Assert.IsTrue(bench.Board.Valve, "valve in the lease");
                bench.AskNothing();
            }

            AssertCutOff(GateTrip.LeaseLost, bench);
        }

        [TestMethod]
        public static void Nobody_needs_to_renew_that_nothing_is_asked_for()
        {
            GateBench bench = new GateBench();
            bench.Cycle(Second, 3 * Second);

            for (int i = 0; i < 100; i++)
            {
                bench.AskNothing();
            }

            AssertTrip(GateTrip.None, bench);
        }

        [TestMethod]
        public static void A_loop_that_was_blocked_for_a_second_renews_before_it_acts_and_goes_on()
        {
            GateBench bench = GateBench.Pumping(new ControllerSettings());

            for (int i = 0; i < 50; i++)
            {
                bench.Pass();
            }

            bench.Ask(true, true);

            AssertTrip(GateTrip.None, bench);
            Assert.IsTrue(bench.Board.Pump, "pump");
        }

        [TestMethod]
        public static void A_pump_still_asked_for_at_the_limit_of_a_fill_is_cut_off()
        {
            GateBench bench = GateBench.Pumping(
                new ControllerSettings { FillLimitMicroseconds = 12 * Second });

            Assert.AreEqual(12 * Second, bench.PumpUntilCut(), "on");

            AssertTrip(GateTrip.FillTooLong, bench);
            AssertValveFollows(bench);
        }

        [TestMethod]
        public static void A_fill_that_ends_at_its_limit_is_in_order()
        {
            GateBench bench = GateBench.Pumping(
                new ControllerSettings { FillLimitMicroseconds = 12 * Second });
            bench.Ask(true, true, (12 * Second) - Tick);
            Assert.IsTrue(bench.Board.Pump, "pump until the limit");

            bench.Ask(false, true);

            AssertTrip(GateTrip.None, bench);
        }

        [TestMethod]
        public static void A_fill_that_ends_late_behind_a_blocked_second_is_in_order()
        {
            GateBench bench = GateBench.Pumping(
                new ControllerSettings { FillLimitMicroseconds = 12 * Second });
            bench.Ask(true, true, (12 * Second) - Tick);
            for (int i = 0; i < 50; i++)
            {
                bench.Pass();
            }

            bench.Ask(false, true);

            AssertTrip(GateTrip.None, bench);
        }

        [TestMethod]
        public static void A_fill_in_pieces_is_one_fill_until_the_group_is_vented()
        {
            GateBench bench = GateBench.Pumping(
                new ControllerSettings { FillLimitMicroseconds = 12 * Second });
            bench.Ask(true, true, (5 * Second) - Tick);
            bench.Ask(false, true, Second);
            bench.Ask(true, true, 5 * Second);
            bench.Ask(false, true, Second);

            bench.Ask(true, true);
            Assert.AreEqual(2 * Second, bench.PumpUntilCut(), "what was left");

            AssertTrip(GateTrip.FillTooLong, bench);
        }

        [TestMethod]
        public static void A_vent_gives_a_fill_its_full_time_again()
        {
            GateBench bench = new GateBench(new ControllerSettings { FillLimitMicroseconds = 12 * Second });
            bench.Cycle(10 * Second, 10 * Second);
            bench.Fill();

            Assert.AreEqual(12 * Second, bench.PumpUntilCut(), "on");
        }

        [TestMethod]
        public static void A_pump_still_asked_for_at_the_limit_of_a_run_is_cut_off()
        {
            GateBench bench = new GateBench(
                new ControllerSettings { RunLimitMicroseconds = 60 * Second });
            for (int i = 0; i < 6; i++)
            {
                bench.Cycle(10 * Second, 10 * Second);
            }

            bench.Fill();
            Assert.AreEqual(GateLimits.LateEdgesMicroseconds, bench.PumpUntilCut(), "beyond the limit");

            AssertTrip(GateTrip.RunTooLong, bench);
        }

        [TestMethod]
        public static void A_new_run_has_its_full_time_again()
        {
            GateBench bench = new GateBench(new ControllerSettings { RunLimitMicroseconds = 60 * Second });
            for (int i = 0; i < 6; i++)
            {
                bench.Cycle(10 * Second, 10 * Second);
            }

            bench.Gate.Reset();
            bench.Cycle(10 * Second, 10 * Second);

            AssertTrip(GateTrip.None, bench);
        }

        [TestMethod]
        public static void A_run_is_not_made_new_while_anything_is_on()
        {
            GateBench bench = new GateBench(new ControllerSettings { RunLimitMicroseconds = 60 * Second });
            for (int i = 0; i < 6; i++)
            {
                bench.Cycle(10 * Second, 10 * Second);
            }

            bench.Fill();
            bench.Gate.Reset();
            bench.PumpUntilCut();

            AssertTrip(GateTrip.RunTooLong, bench);
        }

        [TestMethod]
        public static void A_vibratory_pump_is_cut_off_at_its_rating()
        {
            GateBench bench = new GateBench(new ControllerSettings());
            long on = PumpUntilHot(bench);

            AssertTrip(GateTrip.PumpTooHot, bench);
            Assert.AreEqual(PumpBudget.OnMicroseconds, on, "on in all");
        }

        [TestMethod]
        public static void The_rating_counts_on_in_the_next_run()
        {
            GateBench bench = new GateBench(new ControllerSettings());
            PumpUntilHot(bench);
            bench.Ask(false, false, Second);
            bench.Gate.Reset();

            bench.Fill();

            AssertTrip(GateTrip.PumpTooHot, bench);
            Assert.IsFalse(bench.Board.Pump, "pump");
        }

        [TestMethod]
        public static void A_rotary_pump_has_no_rating()
        {
            GateBench bench = new GateBench(new ControllerSettings { Pump = PumpType.Rotary });
            for (int i = 0; i < 6; i++)
            {
                bench.Cycle(25 * Second, 3 * Second);
            }

            AssertTrip(GateTrip.None, bench);
        }

        [TestMethod]
        public static void The_first_cause_is_kept()
        {
            GateBench bench = GateBench.Pumping(new ControllerSettings());
            bench.Ask(true, false);

            bench.Ask(true, true, 2 * Second);
            for (int i = 0; i < 50; i++)
            {
                bench.AskNothing();
            }

            bench.Gate.Cut(GateTrip.LoopOverruns);
            AssertCutOff(GateTrip.OutOfOrder, bench);
        }

        [TestMethod]
        public static void Nothing_is_granted_until_the_reset()
        {
            GateBench bench = new GateBench();
            bench.Ask(true, false);
            bench.Ask(false, true, Second);
            AssertCutOff(GateTrip.OutOfOrder, bench);

            bench.Ask(false, false);
            bench.Gate.Reset();
            bench.Fill();

            AssertTrip(GateTrip.None, bench);
            Assert.IsTrue(bench.Board.Pump, "pump behind the reset");
        }

        [TestMethod]
        public static void A_gate_that_is_still_asked_is_not_reset()
        {
            GateBench bench = new GateBench();
            bench.Ask(true, false);

            bench.Gate.Reset();

            AssertTrip(GateTrip.OutOfOrder, bench);
        }

        [TestMethod]
        public static void Somebody_else_can_cut_the_pump_off()
        {
            GateBench bench = GateBench.Pumping(new ControllerSettings());

            bench.Gate.Cut(GateTrip.LoopOverruns);
            bench.Ask(true, true);

            AssertTrip(GateTrip.LoopOverruns, bench);
            AssertValveFollows(bench);
        }

        [TestMethod]
        public static void The_buzzer_sounds_through_a_gate_that_has_tripped()
        {
            GateBench bench = new GateBench();
            bench.Ask(true, false);

            bench.Gate.Renew(bench.Now, new Outputs { Buzzer = true });
            Assert.IsTrue(bench.Gate.Decide(bench.Now), "changes");
            bench.Gate.Actuate();

            Assert.IsTrue(bench.Board.Buzzer, "buzzer");
        }

        [TestMethod]
        public static void The_gate_tells_when_an_output_changes_and_only_then()
        {
            GateBench bench = new GateBench();
            Outputs valve = new Outputs { Valve = true };

            bench.Gate.Renew(Second, valve);
            Assert.IsTrue(bench.Gate.Decide(Second), "valve on");
            bench.Gate.Renew(Second + Tick, valve);
            Assert.IsFalse(bench.Gate.Decide(Second + Tick), "valve still on");
        }

        [TestMethod]
        public static void A_wish_that_is_refused_is_no_change()
        {
            GateBench bench = new GateBench();

            bench.Gate.Renew(Second, new Outputs { Pump = true });

            Assert.IsFalse(bench.Gate.Decide(Second), "pump without the valve");
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

        private static void AssertTrip(GateTrip trip, GateBench bench)
        {
            Assert.AreEqual((int)trip, (int)bench.Gate.Trip, "trip");
        }

        private static void AssertCutOff(GateTrip trip, GateBench bench)
        {
            AssertTrip(trip, bench);
            Assert.IsFalse(bench.Board.Pump, "pump");
            Assert.IsFalse(bench.Board.Valve, "valve");
        }

        private static void AssertValveFollows(GateBench bench)
        {
            Assert.IsFalse(bench.Board.Pump, "pump");
            Assert.IsTrue(bench.Board.Valve, "valve held");
            bench.Ask(true, true, 2 * Tick);
            Assert.IsTrue(bench.Board.Valve, "valve held 40 ms later");
            bench.Ask(true, true);
            Assert.IsFalse(bench.Board.Valve, "valve 60 ms later");
        }

        private static void AssertValveFollowsUnasked(GateBench bench)
        {
            Assert.IsTrue(bench.Board.Valve, "valve held");
            bench.AskNothing();
            bench.AskNothing();
            Assert.IsTrue(bench.Board.Valve, "valve held 40 ms later");
            bench.AskNothing();
            Assert.IsFalse(bench.Board.Valve, "valve 60 ms later");
        }
    }
}
