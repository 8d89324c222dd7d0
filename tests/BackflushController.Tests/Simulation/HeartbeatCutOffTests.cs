namespace BackflushController.Tests.Simulations;

/// <summary>
/// The third layer alone: the heartbeat stands still with the pump on. A loop that stands still is in
/// <see cref="Trials.TickTrialTests"/>.
/// </summary>
public sealed class HeartbeatCutOffTests
{
    private const long Invariant = 2 * Second;

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
    public void A_power_cut_drops_it_out_until_a_run_needs_the_pump()
    {
        DirectSimulation simulation = Filling();

        DirectSimulation after = PowerLossSweep.BootBox(simulation.Sensed, simulation.Slots);

        Assert.False(after.Sensed.Rail!.IsUp);
        after.RunUntil(after.Now + Second);
        Assert.False(after.Sensed.Rail.IsUp);
    }

    /// <summary>A dead application keeps its outputs on this chip; the heartbeat stays at either level.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_main_that_ended_with_the_pump_on_no_longer_pumps_within_two_seconds(bool heartbeatHigh)
    {
        Session session = null!;
        session = new Session
        {
            Main = firmware => firmware.MainWhile(() => !session.World.PumpOn || session.Now < 10 * Second
                || session.Chip.Pin(Wiring.HeartbeatPin).Level != heartbeatHigh),
        };
        session.Start();

        Assert.Equal(RunEndReason.MainReturned, session.Boot().Reason);
        Assert.True(session.World.Machine.PumpPowered);
        session.Chip.PassTime(session.Now + Invariant);
        session.World.Sensed.AdvanceTo(session.Now);

        Assert.True(session.World.PumpOn);
        Assert.Equal(heartbeatHigh, session.Chip.Pin(Wiring.HeartbeatPin).Level);
        Assert.False(session.World.Machine.PumpPowered);
    }

    [Fact]
    public void A_bus_that_blocks_for_a_second_again_and_again_does_not_drop_it_out()
    {
        var session = new Session();
        session.Start();
        session.At(9 * Second, () => session.World.PanelWires.Condition = I2cBusCondition.Stuck);
        int drops = 0;
        int fills = 0;
        bool closed = false;
        session.At(Second, () => session.WatchFrames(() =>
        {
            bool isClosed = session.World.Sensed.Rail!.IsUp;
            fills += isClosed && session.World.PumpOn ? 1 : 0;
            drops += closed && !isClosed && session.World.PumpOn ? 1 : 0;
            closed = isClosed;
        }));

        session.RunUntil(60 * Second);

        Assert.True(fills > 0);
        Assert.Equal(0, drops);
    }

    private static DirectSimulation Filling()
    {
        DirectSimulation simulation = new CleaningRun(seed: 1).Box;
        Assert.True(simulation.RunUntil(() => simulation.Controller.Run.State == RunState.Filling, 60 * Second));
        simulation.RunUntil(simulation.Now + Second);
        return simulation;
    }
}
