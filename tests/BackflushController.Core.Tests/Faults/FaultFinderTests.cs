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
    /// <summary>Which pressure in which state is which fault, and what is just none.</summary>
    [TestClass]
    public class FaultFinderTests
    {
        private const long Second = Bench.Second;
        private const long Tick = TickTiming.TickMicroseconds;
        private const Fault None = Fault.None;
        private const Fault Idle = Fault.PressureIdle;
        private const Fault Over = Fault.OverPressure;
        private const Fault Open = Fault.SensorOpen;

        [TestMethod]
        public static void Every_pressure_in_every_state_is_what_the_table_says()
        {
            // Rows: states in order. Columns: 0.6 s of rest; of 0.9 bar; of 1.5 bar, and 0.4 s of it; of 12 bar;
            // of 16.1 bar; of an open wire; of a box that works by time alone.
            Fault[][] table =
            {
                Row(None, None, None, None, None, None, None, None),
                Row(None, None, Idle, None, Idle, Idle, Open, None),
                Row(None, None, Idle, None, Idle, Idle, Open, None),
                Row(None, None, None, None, Fault.PumpStuckOn, Over, Open, None),
                Row(None, None, None, None, None, Over, Open, None),
                Row(None, None, None, None, None, Over, Open, None),
                Row(None, None, None, None, None, Over, Open, None),
                Row(None, None, None, None, None, Over, Open, None),
                Row(None, None, Idle, None, Idle, Idle, Open, None),
                Row(None, None, None, None, None, None, None, None),
                Row(None, None, None, None, None, None, None, None),
                Row(None, None, None, None, None, None, None, None),
                Row(None, None, None, None, None, None, None, None),
                Row(None, None, None, None, None, None, None, None),
            };
            PressureVerdict[] pressures =
            {
                AtRest(), Steady(900), Steady(1500), Steady(1500), Steady(12000), Steady(16100),
                Lost(SensorCondition.Open), Lost(SensorCondition.Unused),
            };
            const int ShortColumn = 3;

            Assert.AreEqual((int)RunState.Faulted + 1, table.Length, "a row for every state");
            for (int state = 0; state < table.Length; state++)
            {
                for (int i = 0; i < pressures.Length; i++)
                {
                    long length = i == ShortColumn ? 4 * Second / 10 : 6 * Second / 10;
                    Fault fault = Show(In((RunState)state), pressures[i], length);
                    Assert.AreEqual((int)table[state][i], (int)fault, "state " + state + " column " + i);
                }
            }
        }

        [TestMethod]
        public static void Every_loss_of_the_sensor_has_its_own_fault()
        {
            Fault[] faults =
            {
                Fault.SensorOpen, Fault.SensorShorted, Fault.SensorNoSupply, Fault.SensorSilent, Fault.SensorFrozen,
                Fault.SensorImplausible,
            };
            const int First = (int)SensorCondition.Open;

            Assert.AreEqual((int)SensorCondition.Implausible + 1 - First, faults.Length, "a fault for every loss");
            for (int i = 0; i < faults.Length; i++)
            {
                SensorCondition loss = (SensorCondition)(First + i);
                Assert.AreEqual((int)faults[i], (int)FaultRules.OfSensor(loss), "loss " + i);
                Fault found = Show(In(RunState.Filling), Lost(loss), Tick);
                Assert.AreEqual((int)faults[i], (int)found, "in a fill with loss " + i);
            }
        }

        [TestMethod]
        public static void A_sensor_that_measures_or_is_not_used_is_no_fault()
        {
            Assert.AreEqual((int)None, (int)FaultRules.OfSensor(SensorCondition.Good), "good");
            Assert.AreEqual((int)None, (int)FaultRules.OfSensor(SensorCondition.Unused), "unused");
        }

        [TestMethod]
        public static void Pressure_above_the_limit_is_too_much_and_at_the_limit_is_not()
        {
            Assert.AreEqual((int)None, (int)At(In(RunState.Filling), Second, Steady(16000)), "at the limit");
            Assert.AreEqual((int)Over, (int)At(In(RunState.Filling), Second, Steady(16001)), "above it");
        }

        [TestMethod]
        public static void One_bar_is_pressure_at_a_prompt_and_a_little_less_is_not()
        {
            Assert.AreEqual((int)None, (int)Show(In(RunState.AwaitingPerson), Steady(999), 10 * Second), "less");
            Assert.AreEqual((int)Idle, (int)Show(In(RunState.AwaitingPerson), Steady(1000), Second), "one bar");
        }

        [TestMethod]
        public static void Pressure_at_a_prompt_must_last_half_a_second_without_a_break()
        {
            BackflushRun run = In(RunState.Soaking);
            FaultFinder finder = Finder(new ControllerSettings());
            Fault fault = None;
            for (int i = 0; i < 500 && fault == None; i++)
            {
                fault = finder.Find(run.EnteredAt + (i * Tick), run.Context, i % 25 == 24 ? AtRest() : UnderPressure());
            }

            Assert.AreEqual((int)None, (int)fault, "a break in every half second");
            Assert.AreEqual((int)None, (int)Show(run, UnderPressure(), Second / 2), "a tick too short");
            Assert.AreEqual((int)Idle, (int)Show(run, UnderPressure(), (Second / 2) + Tick), "half a second");
        }

        [TestMethod]
        public static void Between_runs_coffee_may_be_made_for_two_minutes()
        {
            RunState[] states = { RunState.Ready, RunState.Finished, RunState.Stopped };
            for (int i = 0; i < states.Length; i++)
            {
                long patience = IdleCheck.ShotPatienceMicroseconds;
                Assert.AreEqual((int)None, (int)Show(In(states[i]), Steady(9000), patience), "a long shot " + i);
                Assert.AreEqual((int)Idle, (int)Show(In(states[i]), Steady(9000), patience + Tick), "no shot " + i);
            }
        }

        [TestMethod]
        public static void A_second_shot_has_its_own_two_minutes()
        {
            BackflushRun run = In(RunState.Ready);
            FaultFinder finder = Finder(new ControllerSettings());
            long shot = IdleCheck.ShotPatienceMicroseconds - Tick;

            Assert.AreEqual((int)None, (int)finder.Find(0, run.Context, Steady(9000)), "begins");
            Assert.AreEqual((int)None, (int)finder.Find(shot, run.Context, Steady(9000)), "ends");
            Assert.AreEqual((int)None, (int)finder.Find(shot + Second, run.Context, AtRest()), "pause");
            Assert.AreEqual(
                (int)None, (int)finder.Find(shot + (2 * Second), run.Context, Steady(9000)), "second begins");
            Assert.AreEqual(
                (int)None, (int)finder.Find((2 * shot) + (2 * Second), run.Context, Steady(9000)), "second ends");
        }

        [TestMethod]
        public static void A_rise_at_the_end_of_the_lead_is_a_pump_that_does_not_stop()
        {
            Assert.AreEqual((int)None, (int)AtEndOfLead(Moving(500, LeadCheck.PumpRiseMillibar)), "too little");
            Assert.AreEqual(
                (int)Fault.PumpStuckOn, (int)AtEndOfLead(Moving(500, LeadCheck.PumpRiseMillibar + 1)), "enough");
        }

        [TestMethod]
        public static void A_rise_before_the_end_of_the_lead_is_what_the_boiler_still_holds()
        {
            BackflushRun run = In(RunState.Energising);

            Fault fault = At(run, RunTiming.ValveLeadMicroseconds - Tick, Moving(1900, 1900));

            Assert.AreEqual((int)None, (int)fault, "fault");
        }

        [TestMethod]
        public static void A_rise_that_does_not_reach_back_half_a_second_says_nothing()
        {
            PressureVerdict fresh = Moving(500, 500);
            fresh.RiseKnown = false;

            Assert.AreEqual((int)None, (int)AtEndOfLead(fresh), "fault");
        }

        [TestMethod]
        public static void High_pressure_in_the_lead_is_a_pump_that_does_not_stop()
        {
            BackflushRun run = In(RunState.Energising);
            int limit = LeadCheck.PumpPressureMillibar;

            Assert.AreEqual((int)None, (int)At(run, Tick, Steady(limit)), "at the limit");
            Assert.AreEqual((int)Fault.PumpStuckOn, (int)At(run, Tick, Steady(limit + 1)), "above it");
        }

        [TestMethod]
        public static void On_a_plumbed_in_machine_pressure_in_the_lead_is_the_water_line()
        {
            ControllerSettings settings = new ControllerSettings { PlumbedIn = true };
            BackflushRun run = In(RunState.Energising);

            Assert.AreEqual(
                (int)None, (int)Finder(settings).Find(run.EnteredAt, run.Context, Steady(3500)), "pressure");
            Assert.AreEqual(
                (int)None, (int)Finder(settings).Find(run.Deadline, run.Context, Moving(3500, 3500)), "rise");
        }

        [TestMethod]
        public static void No_pressure_after_six_seconds_tells_flow_from_none()
        {
            long late = FillCheck.NoPressureMicroseconds;
            int flow = FillCheck.FlowMillibar;

            Assert.AreEqual((int)None, (int)At(In(RunState.Filling), late - 1, AtRest()), "not yet");
            Assert.AreEqual((int)Fault.NoPressure, (int)At(In(RunState.Filling), late, Steady(flow - 1)), "no flow");
            Assert.AreEqual((int)Fault.NoBlindBasket, (int)At(In(RunState.Filling), late, Steady(flow)), "flow");
            Assert.AreEqual((int)Fault.NoBlindBasket, (int)At(In(RunState.Filling), late, Steady(699)), "much flow");
            Assert.AreEqual((int)None, (int)At(In(RunState.Filling), late, Steady(700)), "it closes");
        }

        [TestMethod]
        public static void What_the_boiler_had_left_in_the_group_is_no_flow()
        {
            long late = FillCheck.NoPressureMicroseconds;
            int flow = FillCheck.FlowMillibar;
            BackflushRun run = In(RunState.Energising);
            run.Step(run.Deadline, ButtonEvent.None, Steady(100));
            Assert.AreEqual((int)RunState.Filling, (int)run.State, "fills");

            Assert.AreEqual((int)Fault.NoPressure, (int)At(run, late, Steady(100 + flow - 1)), "no more than before");
            Assert.AreEqual((int)Fault.NoBlindBasket, (int)At(run, late, Steady(100 + flow)), "more");
        }

        [TestMethod]
        public static void In_a_later_cycle_a_trickle_is_no_open_group()
        {
            BackflushRun run = In(RunState.Filling);
            Advance(run, RunState.Filling, 2);

            Fault fault = At(run, FillCheck.NoPressureMicroseconds, Steady(699));

            Assert.AreEqual((int)Fault.NoPressure, (int)fault, "fault");
        }

        [TestMethod]
        public static void The_first_cycle_of_a_later_stage_tells_an_open_group_again()
        {
            BackflushRun run = InLastVent();
            Advance(run, RunState.AwaitingPerson);
            Advance(run, RunState.Filling);
            Assert.AreEqual(1, run.Cycle, "cycle");
            Assert.AreEqual(5, run.CyclesCompleted, "cycles before it");

            Fault fault = At(run, FillCheck.NoPressureMicroseconds, Steady(300));

            Assert.AreEqual((int)Fault.NoBlindBasket, (int)fault, "fault");
        }

        [TestMethod]
        public static void A_pressure_that_falls_in_a_fill_is_not_judged_before_its_end()
        {
            long late = FillCheck.NoPressureMicroseconds;

            Assert.AreEqual((int)None, (int)At(In(RunState.Filling), late, Moving(500, -61)), "falls");
            Assert.AreEqual((int)Fault.NoBlindBasket, (int)At(In(RunState.Filling), late, Moving(500, -60)), "flat");
        }

        [TestMethod]
        public static void A_sensor_a_little_below_zero_shows_no_flow()
        {
            Fault fault = At(In(RunState.Filling), FillCheck.NoPressureMicroseconds, Steady(-200));

            Assert.AreEqual((int)Fault.NoPressure, (int)fault, "fault");
        }

        [TestMethod]
        public static void An_open_flush_may_stay_without_pressure_and_must_not_close()
        {
            BackflushRun run = Filling(Stage.Flush(1, 20 * Second, 5 * Second));
            int limit = FlushCheck.GroupClosedMillibar;

            Assert.AreEqual((int)None, (int)Show(run, AtRest(), 20 * Second), "no pressure");
            Assert.AreEqual((int)None, (int)Show(run, Steady(limit), 20 * Second), "a clogged screen");
            Assert.AreEqual((int)Fault.GroupClosed, (int)Show(run, Steady(limit + 1), Second), "a basket");
        }

        [TestMethod]
        public static void A_flush_must_be_closed_for_half_a_second_without_a_break()
        {
            BackflushRun run = Filling(Stage.Flush(1, 20 * Second, 5 * Second));
            PressureVerdict closed = Steady(9000);
            FaultFinder finder = Finder(new ControllerSettings());
            Fault fault = None;
            for (int i = 0; i < 500 && fault == None; i++)
            {
                fault = finder.Find(run.EnteredAt + (i * Tick), run.Context, i % 25 == 24 ? Steady(3000) : closed);
            }

            Assert.AreEqual((int)None, (int)fault, "a break in every half second");
            Assert.AreEqual((int)None, (int)Show(run, closed, Second / 2), "a tick too short");
            Assert.AreEqual((int)Fault.GroupClosed, (int)Show(run, closed, (Second / 2) + Tick), "half a second");
        }

        [TestMethod]
        public static void A_group_that_has_not_lost_a_quarter_in_five_seconds_does_not_vent()
        {
            long first = VentCheck.FirstFallMicroseconds;

            Assert.AreEqual((int)Fault.NoVent, (int)At(In(RunState.Venting), first, Steady(9001)), "stands");
            Assert.AreEqual((int)Fault.NoVent, (int)At(In(RunState.Venting), first, Vents(9001)), "falls a little");
            Assert.AreEqual((int)None, (int)At(In(RunState.Venting), first, Steady(9000)), "a quarter is lost");
            Assert.AreEqual((int)None, (int)At(In(RunState.Venting), first - 1, Steady(12000)), "not yet");
        }

        [TestMethod]
        public static void A_group_that_was_hardly_under_pressure_need_not_vent()
        {
            BackflushRun run = Filling(Stage.Flush(2, 5 * Second, 20 * Second));
            run.Step(run.Deadline, ButtonEvent.None, Steady(999));
            run.Step(run.Deadline, ButtonEvent.None, Steady(999));
            Assert.AreEqual((int)RunState.Venting, (int)run.State, "vents");

            Assert.AreEqual((int)None, (int)At(run, 10 * Second, Steady(1500)), "fault");
        }

        [TestMethod]
        public static void A_pressure_that_stands_after_the_whoosh_is_no_vent()
        {
            int stands = VentCheck.StandsMillibar;

            AssertAfterWhoosh(Fault.NoVent, 3000, 3000, "stands");
            AssertAfterWhoosh(Fault.NoVent, 3000, 3000 - stands, "loses what a leak does");
            AssertAfterWhoosh(Fault.NoVent, 3000, 3000 + stands, "wavers");
        }

        [TestMethod]
        public static void A_slow_drain_loses_more_and_is_nothing()
        {
            AssertAfterWhoosh(None, 3000, 3000 - VentCheck.StandsMillibar - 1, "falls");
        }

        [TestMethod]
        public static void A_pressure_that_rises_slowly_after_the_whoosh_is_a_zero_that_wanders()
        {
            AssertAfterWhoosh(Fault.SensorImplausible, 1500, 1500 + VentCheck.StandsMillibar + 1, "slowest");
            AssertAfterWhoosh(Fault.SensorImplausible, 1500, 4500, "faster");
        }

        [TestMethod]
        public static void After_the_whoosh_it_takes_two_seconds_to_say_that_a_pressure_stands()
        {
            BackflushRun run = Released();
            FaultFinder finder = Finder(new ControllerSettings());
            long looked = run.EnteredAt + Second;

            finder.Find(looked, run.Context, Steady(3000));
            Fault early = finder.Find(looked + VentCheck.StandsMicroseconds - 1, run.Context, Steady(3000));
            Assert.AreEqual((int)None, (int)early, "not yet");
            Fault due = finder.Find(looked + VentCheck.StandsMicroseconds, run.Context, Steady(3000));
            Assert.AreEqual((int)Fault.NoVent, (int)due, "two seconds");
        }

        [TestMethod]
        public static void Each_two_seconds_of_a_slow_drain_are_looked_at_anew()
        {
            BackflushRun run = Released();
            FaultFinder finder = Finder(new ControllerSettings());
            long now = run.EnteredAt + Second;
            int millibar = 3000;
            for (int i = 0; i < 10; i++)
            {
                Assert.AreEqual((int)None, (int)finder.Find(now, run.Context, Steady(millibar)), "look " + i);
                now += VentCheck.StandsMicroseconds;
                millibar -= 100;
            }

            Assert.AreEqual(
                (int)Fault.NoVent, (int)finder.Find(now, run.Context, Steady(millibar + 100)), "then it stands");
        }

        [TestMethod]
        public static void Before_the_whoosh_is_over_a_pressure_may_stand()
        {
            // Two fifths of 15 bar.
            AssertAfterWhoosh(None, 6000, 6000, "no whoosh yet");
            AssertAfterWhoosh(Fault.NoVent, 5999, 5999, "behind it");
        }

        [TestMethod]
        public static void Close_to_zero_a_pressure_may_stand()
        {
            AssertAfterWhoosh(None, 999, 999, "close to zero");
            AssertAfterWhoosh(Fault.NoVent, 1000, 1000, "one bar");
        }

        [TestMethod]
        public static void A_look_of_an_earlier_pressure_does_not_count()
        {
            BackflushRun run = Released();
            FaultFinder finder = Finder(new ControllerSettings());
            long now = run.EnteredAt + Second;
            finder.Find(now, run.Context, Steady(1500));
            finder.Find(now + Second, run.Context, Steady(999));

            Fault fault = finder.Find(now + VentCheck.StandsMicroseconds, run.Context, Steady(1500));

            Assert.AreEqual((int)None, (int)fault, "it was close to zero in between");
        }

        [TestMethod]
        public static void Pressure_that_comes_back_after_the_vent_is_somebody_at_the_machine()
        {
            BackflushRun run = In(RunState.Venting);
            run.Step(run.EnteredAt + Second, ButtonEvent.None, AtRest());
            Assert.IsTrue(run.Meter.Result.Vented, "vented");

            Assert.AreEqual((int)None, (int)At(run, 2 * Second, Steady(999)), "a little");
            Assert.AreEqual((int)Idle, (int)At(run, 2 * Second, Steady(1000)), "one bar");
        }

        [TestMethod]
        public static void A_mean_from_before_the_whoosh_is_no_pressure()
        {
            BackflushRun run = In(RunState.Venting);
            run.Step(run.EnteredAt + Second, ButtonEvent.None, AtRest());
            PressureVerdict late = Steady(4000);
            late.Millibar = 300;

            Assert.AreEqual((int)None, (int)At(run, Second + Tick, late), "fault");
        }

        [TestMethod]
        public static void A_fill_without_pressure_tells_flow_from_none_at_its_end()
        {
            Fill fill = new Fill();
            fill.AssertEnds(Fault.NoPressure, Steady(29), "no flow");
            fill.AssertEnds(Fault.NoBlindBasket, Steady(30), "flow");
            fill.AssertEnds(Fault.NoBlindBasket, Steady(699), "much flow");
            fill.AssertEnds(Fault.LowPlateau, Steady(700), "some pressure");
        }

        [TestMethod]
        public static void A_later_fill_without_pressure_does_not_tell_flow_from_none()
        {
            new Fill { Cycle = 2 }.AssertEnds(Fault.NoPressure, Steady(699), "second cycle");
        }

        [TestMethod]
        public static void A_pressure_that_fell_in_the_fill_is_no_flow()
        {
            new Fill().AssertEnds(Fault.NoPressure, Moving(500, -61), "falls");
            new Fill().AssertEnds(Fault.NoBlindBasket, Moving(500, -60), "flat");
        }

        [TestMethod]
        public static void A_flat_fill_below_the_lowest_plateau_is_low()
        {
            Fill fill = new Fill { Filled = true };
            fill.AssertEnds(Fault.LowPlateau, Steady(7999), "flat");
            fill.AssertEnds(Fault.LowPlateau, Moving(7999, FillCheck.SlowestRiseMillibar), "hardly rises");
            fill.AssertEnds(Fault.LowPlateau, Moving(7999, -500), "falls");
            fill.AssertEnds(None, Moving(7999, FillCheck.SlowestRiseMillibar + 1), "rises");
            fill.AssertEnds(None, Steady(8000), "high enough");
        }

        [TestMethod]
        public static void A_rise_that_is_not_over_at_the_end_is_slow_from_the_second_cycle_on()
        {
            Fill first = new Fill();
            first.AssertEnds(None, Moving(5000, 151), "a dry group");

            Fill second = new Fill { Cycle = 2 };
            second.AssertEnds(Fault.SlowRise, Moving(5000, 151), "still rises");
            second.AssertEnds(Fault.LowPlateau, Moving(5000, 150), "flat");
        }

        [TestMethod]
        public static void A_fill_slower_than_taught_is_slow_from_the_second_cycle_on()
        {
            Fill normal = new Fill { Cycle = 2, Filled = true, Taught = true, FillMicroseconds = 6000000 };
            normal.AssertEnds(None, Steady(12000), "three times the normal time");
            Fill slow = new Fill { Cycle = 2, Filled = true, Taught = true, FillMicroseconds = 6000001 };
            slow.AssertEnds(Fault.SlowRise, Steady(12000), "longer");
            Fill first = new Fill { Filled = true, Taught = true, FillMicroseconds = 9000000 };
            first.AssertEnds(None, Steady(12000), "a dry group");
            Fill unknown = new Fill { Cycle = 2, Filled = true, FillMicroseconds = 9000000 };
            unknown.AssertEnds(None, Steady(12000), "nothing was taught");
        }

        [TestMethod]
        public static void A_fill_lower_than_taught_is_low()
        {
            Fill fill = new Fill { Filled = true, Taught = true };
            fill.AssertEnds(Fault.LowPlateau, Steady(9999), "less than four fifths");
            fill.AssertEnds(None, Steady(10000), "four fifths");
        }

        [TestMethod]
        public static void A_fill_that_is_to_end_at_the_stall_must_reach_it()
        {
            Fill fill = new Fill { End = FillEnd.Stall, Filled = true };
            fill.AssertEnds(Fault.StallNotReached, Moving(12000, 400), "never flat");
            Fill stalled = new Fill { End = FillEnd.Stall, Filled = true, Stalled = true };
            stalled.AssertEnds(None, Steady(12000), "stalled");
            Fill timed = new Fill { Filled = true };
            timed.AssertEnds(None, Moving(12000, 400), "by its time");
        }

        [TestMethod]
        public static void A_stall_at_a_low_pressure_is_a_low_plateau()
        {
            Fill fill = new Fill { End = FillEnd.Stall, Filled = true, Stalled = true };

            fill.AssertEnds(Fault.LowPlateau, Steady(7500), "stalled at 7.5 bar");
        }

        [TestMethod]
        public static void A_short_fill_proves_nothing()
        {
            Fill tooShort = new Fill { Length = FillCheck.ShortestJudgedMicroseconds - 1 };
            tooShort.AssertEnds(None, AtRest(), "a microsecond too short");
            Fill longEnough = new Fill { Length = FillCheck.ShortestJudgedMicroseconds };
            longEnough.AssertEnds(Fault.NoPressure, AtRest(), "long enough");
        }

        [TestMethod]
        public static void Without_a_reading_the_end_of_a_fill_proves_nothing()
        {
            new Fill().AssertEnds(None, NoSensor(), "no sensor");
        }

        [TestMethod]
        public static void The_end_of_a_flush_proves_nothing()
        {
            BackflushRun run = Filling(Stage.Flush(1, 10 * Second, 5 * Second));

            Fault fault = Finder(new ControllerSettings()).AfterFill(run.Context, new CycleResult(), AtRest());

            Assert.AreEqual((int)None, (int)fault, "fault");
        }

        private static Fault[] Row(params Fault[] faults)
        {
            return faults;
        }

        private static FaultFinder Finder(ControllerSettings settings)
        {
            return new FaultFinder(settings, new CycleLimits(settings, new MachineBaseline()));
        }

        /// <summary>What is found so long after the state was entered.</summary>
        private static Fault At(BackflushRun run, long after, PressureVerdict pressure)
        {
            return Finder(new ControllerSettings()).Find(run.EnteredAt + after, run.Context, pressure);
        }

        /// <summary>What is found while a pressure lasts for a while, from the beginning of the state on.</summary>
        private static Fault Show(BackflushRun run, PressureVerdict pressure, long length)
        {
            FaultFinder finder = Finder(new ControllerSettings());
            for (long after = 0; after < length; after += Tick)
            {
                Fault fault = finder.Find(run.EnteredAt + after, run.Context, pressure);
                if (fault != None)
                {
                    return fault;
                }
            }

            return None;
        }

        private static Fault AtEndOfLead(PressureVerdict pressure)
        {
            return At(In(RunState.Energising), RunTiming.ValveLeadMicroseconds, pressure);
        }

        /// <summary>A run that has just been released from 15 bar.</summary>
        private static BackflushRun Released()
        {
            BackflushRun run = In(RunState.Filling);
            run.Step(run.Deadline, ButtonEvent.None, Steady(15000));
            run.Step(run.Deadline, ButtonEvent.None, Steady(15000));
            Assert.AreEqual((int)RunState.Venting, (int)run.State, "vents");
            return run;
        }

        /// <summary>What is found when a vent shows the one pressure and two seconds later the other.</summary>
        private static void AssertAfterWhoosh(Fault expected, int first, int second, string message)
        {
            BackflushRun run = Released();
            FaultFinder finder = Finder(new ControllerSettings());
            long looked = run.EnteredAt + Second;

            Assert.AreEqual((int)None, (int)finder.Find(looked, run.Context, Steady(first)), "first look: " + message);
            Fault fault = finder.Find(looked + VentCheck.StandsMicroseconds, run.Context, Steady(second));

            Assert.AreEqual((int)expected, (int)fault, message);
        }

        /// <summary>A fill that has come to its end.</summary>
        private sealed class Fill
        {
            public int Cycle = 1;
            public long Length = 10 * Second;
            public FillEnd End = FillEnd.Timed;
            public bool Filled;
            public long FillMicroseconds;
            public bool Stalled;
            public bool Taught;

            public void AssertEnds(Fault expected, PressureVerdict pressure, string message)
            {
                ControllerSettings settings = new ControllerSettings();
                MachineBaseline normal = new MachineBaseline
                {
                    Known = Taught, PlateauMillibar = 12500, FillMilliseconds = 2000, VentMilliseconds = 500,
                };
                BackflushRun run = NewRun(Of(Stage.Water(TextId.WaterCycles, 3, Length, 10 * Second, End)), null);
                Advance(run, RunState.Filling, Cycle);
                CycleResult result = new CycleResult
                {
                    Filled = Filled,
                    FillMicroseconds = FillMicroseconds,
                    Stalled = Stalled,
                    PlateauMillibar = pressure.MeanMillibar,
                };

                FaultFinder finder = new FaultFinder(settings, new CycleLimits(settings, normal));
                Assert.AreEqual((int)expected, (int)finder.AfterFill(run.Context, result, pressure), message);
            }
        }
    }
}
