namespace BackflushController.Tests.Simulations;

/// <summary>The third layer alone: the loop stands still, or its heartbeat does, with the pump on.</summary>
public sealed class HeartbeatCutOffTests
{
    private const long Millisecond = BareSimulation.Millisecond;
    private const long Second = BareSimulation.Second;
    private const long Invariant = 2 * Second;
    private const int FrozenAtEvery = 37;

    [Fact]
    public void A_loop_frozen_at_any_tick_of_a_fill_no_longer_pumps_within_two_seconds()
    {
        int frozen = 0;
        for (int ticks = 0; ticks < 300; ticks += FrozenAtEvery, frozen++)
        {
            DirectSimulation simulation = Filling();
            simulation.RunUntil(simulation.Now + (ticks * 20 * Millisecond));
            Assert.True(simulation.Sensed.Machine.PumpPowered);

            simulation.Board.Freeze(Invariant);

            Assert.True(simulation.Sensed.PumpCommanded);
            Assert.False(simulation.Sensed.Machine.PumpPowered);
        }

        Assert.Equal(9, frozen);
    }

    [Fact]
    public void A_heartbeat_line_that_stands_still_stops_the_pump_though_the_firmware_works()
    {
        DirectSimulation simulation = Filling();

        simulation.Board.HeartbeatStuck = true;
        simulation.RunUntil(simulation.Now + Invariant);

        Assert.Equal(RunState.Filling, simulation.Controller.Run.State);
        Assert.True(simulation.Sensed.PumpCommanded);
        Assert.False(simulation.Sensed.Machine.PumpPowered);
    }

    [Fact]
    public void A_power_cut_drops_it_out()
    {
        DirectSimulation simulation = Filling();

        var after = new DirectSimulation(simulation.Sensed, new ControllerSettings(), Rinse(), simulation.Slots);

        Assert.False(after.Sensed.EnableRelay!.IsClosed);
        after.RunUntil(after.Now + Second);
        Assert.True(after.Sensed.EnableRelay.IsClosed);
    }

    /// <summary>A dead application keeps its outputs on this chip; the heartbeat stays at either level.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_main_that_ended_with_the_pump_on_no_longer_pumps_within_two_seconds(bool heartbeatHigh)
    {
        CostModel costs = CostModel.LoadDefault();
        var simulation = new ChipSimulation(costs, SensedMachineParameters.Nominal(new MachineParameters()), seed: 1);
        simulation.At(2 * Second, () => simulation.Button.PressFor(1200 * Millisecond));
        simulation.At(5 * Second, () => simulation.Button.PressFor(1200 * Millisecond));
        VirtualPin heartbeat = simulation.Chip.Pin(Wiring.HeartbeatPin);
        var firmware = new InstrumentedFirmware(costs);
        Action main = firmware.MainWhile(
            () => !simulation.PumpOn || simulation.Now < 10 * Second || heartbeat.Level != heartbeatHigh);

        Assert.Equal(RunEndReason.MainReturned, simulation.Chip.Run(main, firmware.Image).Reason);
        Assert.True(simulation.Machine.PumpPowered);
        simulation.Chip.PassTime(simulation.Now + Invariant);
        simulation.Sensed.AdvanceTo(simulation.Now);

        Assert.True(simulation.PumpOn);
        Assert.Equal(heartbeatHigh, heartbeat.Level);
        Assert.False(simulation.Machine.PumpPowered);
    }

    [Fact]
    public void A_bus_that_blocks_for_a_second_again_and_again_does_not_drop_it_out()
    {
        CostModel costs = CostModel.LoadDefault();
        var simulation = new ChipSimulation(costs, SensedMachineParameters.Nominal(new MachineParameters()), seed: 1);
        simulation.At(2 * Second, () => simulation.Button.PressFor(1200 * Millisecond));
        simulation.At(5 * Second, () => simulation.Button.PressFor(1200 * Millisecond));
        simulation.At(9 * Second, () => simulation.PanelWires.Condition = I2cBusCondition.Stuck);
        int drops = 0;
        bool closed = false;
        for (long time = Second; time < 60 * Second; time += 10 * Millisecond)
        {
            simulation.At(time, () =>
            {
                drops += closed && !simulation.Sensed.EnableRelay!.IsClosed ? 1 : 0;
                closed = simulation.Sensed.EnableRelay!.IsClosed;
            });
        }

        simulation.At(60 * Second, simulation.Chip.CutPower);
        var firmware = new InstrumentedFirmware(costs);
        Assert.Equal(RunEndReason.PowerCut, simulation.Chip.Run(firmware.Main, firmware.Image).Reason);

        Assert.True(closed);
        Assert.Equal(0, drops);
    }

    private static Programme[] Rinse() => [ProgrammeCatalogue.WaterRinse(FillEnd.Timed)];

    private static DirectSimulation Filling()
    {
        var machine = new SensedMachine(SensedMachineParameters.Nominal(new MachineParameters()), seed: 1);
        var simulation = new DirectSimulation(machine, new ControllerSettings(), Rinse());
        simulation.LongPress(2 * Second);
        simulation.LongPress(5 * Second);
        Assert.True(simulation.RunUntil(() => simulation.Controller.Run.State == RunState.Filling, 20 * Second));
        simulation.RunUntil(simulation.Now + Second);
        return simulation;
    }
}
