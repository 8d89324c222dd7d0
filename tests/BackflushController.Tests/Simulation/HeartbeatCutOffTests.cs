using BackflushController.Core.Run;
using BackflushController.Core.Settings;
using BackflushController.EspressoMachine;
using BackflushController.Simulation;
using BackflushController.Tests.Device;
using BackflushController.VirtualBoard;

namespace BackflushController.Tests.Simulations;

/// <summary>The third layer alone: the loop stands still, or its heartbeat does, with the pump on.</summary>
public sealed class HeartbeatCutOffTests
{
    private const long Millisecond = BareRig.Millisecond;
    private const long Second = BareRig.Second;
    private const long Promise = 2 * Second;
    private const int FrozenAtEvery = 37;

    [Fact]
    public void A_loop_frozen_at_any_tick_of_a_fill_no_longer_pumps_within_two_seconds()
    {
        int frozen = 0;
        for (int ticks = 0; ticks < 300; ticks += FrozenAtEvery, frozen++)
        {
            DirectRig rig = Filling();
            rig.RunUntil(rig.Now + (ticks * 20 * Millisecond));
            Assert.True(rig.Sensed.Machine.PumpPowered);

            rig.Board.Freeze(Promise);

            Assert.True(rig.Sensed.PumpCommanded);
            Assert.False(rig.Sensed.Machine.PumpPowered);
        }

        Assert.Equal(9, frozen);
    }

    [Fact]
    public void A_heartbeat_line_that_stands_still_stops_the_pump_though_the_firmware_works()
    {
        DirectRig rig = Filling();

        rig.Board.HeartbeatStuck = true;
        rig.RunUntil(rig.Now + Promise);

        Assert.Equal(RunState.Filling, rig.Controller.Run.State);
        Assert.True(rig.Sensed.PumpCommanded);
        Assert.False(rig.Sensed.Machine.PumpPowered);
    }

    [Fact]
    public void A_power_cut_drops_it_out()
    {
        DirectRig rig = Filling();

        var after = new DirectRig(rig.Sensed, new ControllerSettings(), Rinse(), rig.Slots);

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
        var rig = new RetrofitRig(costs, new MachineParameters(), seed: 1);
        rig.At(2 * Second, () => rig.Button.PressFor(1200 * Millisecond));
        rig.At(5 * Second, () => rig.Button.PressFor(1200 * Millisecond));
        VirtualPin heartbeat = rig.Chip.Pin(Wiring.HeartbeatPin);
        var firmware = new WovenFirmware(costs);
        Action main = firmware.MainWhile(
            () => !rig.PumpOn || rig.Now < 10 * Second || heartbeat.Level != heartbeatHigh);

        Assert.Equal(RunEndReason.MainReturned, rig.Chip.Run(main, firmware.Image).Reason);
        Assert.True(rig.Machine.PumpPowered);
        rig.Chip.PassTime(rig.Now + Promise);
        rig.Sensed.AdvanceTo(rig.Now);

        Assert.True(rig.PumpOn);
        Assert.Equal(heartbeatHigh, heartbeat.Level);
        Assert.False(rig.Machine.PumpPowered);
    }

    [Fact]
    public void A_bus_that_blocks_for_a_second_again_and_again_does_not_drop_it_out()
    {
        CostModel costs = CostModel.LoadDefault();
        var rig = new RetrofitRig(costs, new MachineParameters(), seed: 1);
        rig.At(2 * Second, () => rig.Button.PressFor(1200 * Millisecond));
        rig.At(5 * Second, () => rig.Button.PressFor(1200 * Millisecond));
        rig.At(9 * Second, () => rig.PanelWires.Condition = I2cBusCondition.Stuck);
        int drops = 0;
        bool closed = false;
        for (long time = Second; time < 60 * Second; time += 10 * Millisecond)
        {
            rig.At(time, () =>
            {
                drops += closed && !rig.Sensed.EnableRelay!.IsClosed ? 1 : 0;
                closed = rig.Sensed.EnableRelay!.IsClosed;
            });
        }

        rig.At(60 * Second, rig.Chip.CutPower);
        var firmware = new WovenFirmware(costs);
        Assert.Equal(RunEndReason.PowerCut, rig.Chip.Run(firmware.Main, firmware.Image).Reason);

        Assert.True(closed);
        Assert.Equal(0, drops);
    }

    private static Programme[] Rinse() => [ProgrammeCatalogue.WaterRinse(FillEnd.Timed)];

    private static DirectRig Filling()
    {
        var machine = new SensedMachine(SensedMachineParameters.Nominal(new MachineParameters()), seed: 1);
        var rig = new DirectRig(machine, new ControllerSettings(), Rinse());
        rig.LongPress(2 * Second);
        rig.LongPress(5 * Second);
        Assert.True(rig.RunUntil(() => rig.Controller.Run.State == RunState.Filling, 20 * Second));
        rig.RunUntil(rig.Now + Second);
        return rig;
    }
}
