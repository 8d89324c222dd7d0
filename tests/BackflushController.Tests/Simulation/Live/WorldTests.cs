namespace BackflushController.Tests.Simulations;

/// <summary>The bench without a browser: the firmware, and somebody who does things at beats of virtual time.</summary>
public sealed class WorldTests
{
    [Fact]
    public void A_detergent_backflush_by_hand_runs_to_its_end()
    {
        World bench = DetergentScript.ToTheEnd().Run();

        string[] kinds = [.. bench.Trace.Since(default, 1000).Marks.Select(mark => mark.Kind)];
        Assert.Equal(10, bench.Firmware.CyclesCompleted);
        Assert.Equal(10, bench.Trace.Cycles(100).Count);
        Assert.Equal(10, kinds.Count(kind => kind == "stalled"));
        Assert.Equal(10, kinds.Count(kind => kind == "vented"));
        Assert.Equal("done", kinds[^1]);
    }

    [Fact]
    public void The_programme_of_the_scenario_is_chosen_at_the_button()
    {
        World bench = new ScriptedOperator().Await(RunState.Ready).Wait(20)
            .Run(ScenarioText.Default with { Programme = "water-rinse" });

        Assert.Equal(Core.Texts.TextId.WaterRinse, bench.Firmware.Programme);
        Assert.Empty(bench.Commands);
    }

    [Fact]
    public void With_the_fault_no_blind_basket_the_wrong_one_is_locked_in_until_it_is_healed()
    {
        Basket whileBroken = default;
        World bench = new ScriptedOperator().Await(RunState.Ready)
            .Do(WorldAction.Fault, "on", "no-blind-basket")
            .Do(WorldAction.Basket, "blind").Wait(0.1)
            .Look(now => whileBroken = now.Box.Machine.Basket)
            .Do(WorldAction.Fault, "off", "no-blind-basket").Wait(0.1)
            .Run();

        Assert.Equal(Basket.Open, whileBroken);
        Assert.Equal(Basket.Blind, bench.Box.Machine.Basket);
    }

    [Fact]
    public void A_frozen_loop_keeps_its_pins_until_the_relay_stops_the_pump_and_stops_when_it_comes_to_life_again()
    {
        bool atFirst = false;
        bool inTheEnd = true;
        bool driven = false;
        World bench = DetergentScript.UntilFilling().Wait(0.5)
            .Do(WorldAction.Fault, "on", "loop-frozen").Wait(1)
            .Look(now => atFirst = now.Box.Machine.PumpPowered).Wait(2)
            .Look(now => (inTheEnd, driven) = (now.Box.Machine.PumpPowered, now.Box.PumpOn))
            .Do(WorldAction.Fault, "off", "loop-frozen").Await(RunState.Faulted)
            .Run();

        Assert.True(atFirst);
        Assert.False(inTheEnd);
        Assert.True(driven);
        Assert.Equal(Fault.LoopOverruns, bench.Firmware.Fault);
    }

    [Fact]
    public void A_frozen_box_is_brought_back_by_its_plug()
    {
        World bench = new ScriptedOperator().Await(RunState.Ready)
            .Do(WorldAction.Fault, "on", "loop-frozen").Wait(1)
            .Do(WorldAction.Power, "off").Wait(1).Do(WorldAction.Power, "on").Await(now => now.IsTicking).Wait(2)
            .Run();

        Assert.Empty(bench.Snapshot().Faults);
        Assert.Equal(2, bench.Box.Chip.Boots);
    }

    [Fact]
    public void A_failing_flash_keeps_detergent_from_being_pumped()
    {
        World bench = new ScriptedOperator().Await(RunState.Ready).Wait(1)
            .Do(WorldAction.Fault, "on", "flash-failing")
            .Do(WorldAction.Press, "long").Await(RunState.AwaitingPerson).Wait(2)
            .Do(WorldAction.Detergent, "in").Do(WorldAction.Press, "long").Await(RunState.Faulted)
            .Run();

        Assert.Equal(Fault.MemoryFails, bench.Firmware.Fault);
    }

    [Fact]
    public void An_OLED_plugged_in_again_while_nothing_runs_is_back_within_twelve_seconds()
    {
        byte[] before = [];
        byte[] again = [];
        new ScriptedOperator().Await(RunState.Ready).Wait(2)
            .Look(bench => before = bench.Frame())
            .Do(WorldAction.Fault, "on", "oled-unplugged").Wait(3)
            .Do(WorldAction.Fault, "off", "oled-unplugged").Wait(12)
            .Look(bench => again = bench.Frame())
            .Run();

        Assert.Contains(before, column => column != 0);
        Assert.Equal(before, again);
    }

    [Fact]
    public void One_fault_that_is_healed_leaves_the_other_one()
    {
        World bench = new ScriptedOperator().Await(RunState.Ready)
            .Do(WorldAction.Fault, "on", "opv-low").Do(WorldAction.Fault, "on", "gasket-leak")
            .Do(WorldAction.Fault, "off", "opv-low").Wait(0.1)
            .Run();

        MachineParameters healthy = MachinePresets.Get(MachinePresets.DefaultName).Parameters;
        MachineParameters now = bench.Box.Machine.Parameters;
        Assert.Equal(healthy.OpvRatingBar, now.OpvRatingBar);
        Assert.True(now.GasketLeakMillilitresPerSecondPerRootBar > healthy.GasketLeakMillilitresPerSecondPerRootBar);
    }

    [Fact]
    public void The_brew_switch_runs_pump_and_valve_past_the_box()
    {
        bool pumps = false;
        bool driven = true;
        new ScriptedOperator().Await(RunState.Ready).Wait(2)
            .Do(WorldAction.Basket, "open").Do(WorldAction.Brew, "on").Wait(1)
            .Look(bench => (pumps, driven) = (bench.Box.Machine.PumpPowered, bench.Box.PumpOn))
            .Run();

        Assert.True(pumps);
        Assert.False(driven);
    }

    [Fact]
    public void A_lever_stays_where_somebody_puts_it_until_it_is_left_to_the_screen_again()
    {
        bool? lifted = null;
        bool? lowered = null;
        var told = new ScriptedOperator().Await(RunState.Ready)
            .Do(WorldAction.Lever, "up").Wait(3).Look(bench => lifted = bench.Snapshot().LeverUp)
            .Do(WorldAction.Lever, "down").Do(WorldAction.Basket, "blind")
            .Do(WorldAction.Press, "long").Await(RunState.AwaitingPerson).Wait(2)
            .Do(WorldAction.Press, "long").Await(RunState.LeverUp).Wait(3)
            .Look(bench => lowered = bench.Snapshot().LeverUp)
            .Do(WorldAction.Lever, "panel").Await(RunState.Venting).Wait(3);

        World bench = told.Run(ScenarioText.Default with { Machine = "e61-lever" });

        Assert.True(lifted);
        Assert.False(lowered);
        Assert.False(bench.Box.Sensed.LeverUp);
        Assert.True(bench.Trace.Cycles(1).Single().PlateauBar > 9);
    }

    [Fact]
    public void A_machine_without_a_lever_refuses_to_have_it_moved()
    {
        var bench = new World(ScenarioText.Default);
        var script = new ScriptedOperator().Do(WorldAction.Lever, "up");

        Assert.Equal("this machine has no lever", Assert.Throws<RefusedException>(() => bench.Run(script)).Message);
    }

    [Fact]
    public void Outputs_are_wired_as_the_machine_of_the_scenario_says()
    {
        bool pumpRuns = false;
        new ScriptedOperator().Await(RunState.Ready).Wait(3)
            .Do(WorldAction.Basket, "blind").Do(WorldAction.Press, "long").Await(RunState.AwaitingPerson).Wait(2)
            .Do(WorldAction.Press, "long").Await(RunState.Energising).Wait(0.5)
            .Look(bench => pumpRuns = bench.Box.Machine.PumpPowered && !bench.Box.Machine.ValveEnergised)
            .Run(ScenarioText.Default with { Machine = MachinePresets.DefaultName + ",outputs=exchanged" });

        Assert.True(pumpRuns);
    }

    [Fact]
    public void The_tank_has_the_water_that_was_asked_for()
    {
        World bench = new ScriptedOperator().Await(RunState.Ready).Do(WorldAction.Tank, "250").Run();

        Assert.Equal(
            250, bench.Box.Machine.TankMillilitres - bench.Box.Machine.Parameters.TankUnusableMillilitres, 6);
    }

    [Fact]
    public void Settings_are_written_and_read_by_the_next_boot_with_the_firmwares_own_errors()
    {
        World bench = new ScriptedOperator().Await(RunState.Ready)
            .Do(WorldAction.Settings, "opv = a lot\n").Wait(3)
            .Run();

        Assert.Equal(2, bench.Box.Chip.Boots);
        Assert.Contains(bench.Box.Chip.SerialLines, line => line.StartsWith("settings.ini", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_so_already_is_refused_and_not_recorded()
    {
        var bench = new World(ScenarioText.Default);
        var script = new ScriptedOperator().Do(WorldAction.Button, "up");

        Assert.Equal("the button is up already", Assert.Throws<RefusedException>(() => bench.Run(script)).Message);
        Assert.Empty(bench.Commands);
    }

    [Fact]
    public void When_the_cut_off_drops_out_the_trace_tells_what_lost_its_power_while_it_was_driven()
    {
        bool driven = false;
        World bench = DetergentScript.UntilFilling().Wait(0.5)
            .Do(WorldAction.Fault, "on", "loop-frozen").Wait(3)
            .Look(now => driven = now.Box.PumpOn)
            .Run();

        IReadOnlyList<PowerChange> powers = bench.Trace.Since(default, 1000).Powers;
        PowerChange pump = powers.Last(change => change.Part == PoweredPart.Pump);
        PowerChange relay = powers.Last(change => change.Part == PoweredPart.Relay);
        PowerChange valve = powers.Last(change => change.Part == PoweredPart.Valve);
        Assert.Equal((false, false, false), (pump.On, relay.On, valve.On));
        Assert.Equal(
            (relay.TimeNanoseconds, relay.TimeNanoseconds), (pump.TimeNanoseconds, valve.TimeNanoseconds));
        Assert.True(driven);
    }

    [Fact]
    public void The_trace_tells_when_the_box_lost_its_power_and_when_it_came_back()
    {
        World bench = new ScriptedOperator().Await(RunState.Ready).Wait(1)
            .Do(WorldAction.Power, "off").Wait(2)
            .Do(WorldAction.Power, "on").Await(RunState.Ready).Wait(1)
            .Run();

        Assert.Equal(
            [true, false, true],
            bench.Trace.Since(default, 1000).Powers.Where(change => change.Part == PoweredPart.Box)
                .Select(change => change.On));
    }

    [Fact]
    public void It_waits_for_a_person_at_a_prompt_and_not_in_a_fill()
    {
        bool atPrompt = false;
        World bench = new ScriptedOperator()
            .Await(RunState.Ready).Wait(1)
            .Do(WorldAction.Press, "long").Await(RunState.AwaitingPerson)
            .Look(now => atPrompt = now.WaitsForPerson)
            .Do(WorldAction.Detergent, "in").Wait(1)
            .Do(WorldAction.Press, "long").Await(RunState.Filling)
            .Run();

        Assert.True(atPrompt);
        Assert.False(bench.WaitsForPerson);
    }
}
