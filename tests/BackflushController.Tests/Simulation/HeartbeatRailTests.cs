namespace BackflushController.Tests.Simulations;

/// <summary>The supply of the relays, which the heartbeat holds, and the relay in series with the pump's.</summary>
public sealed class HeartbeatRailTests
{
    private const long Tick = 20 * Millisecond;

    private readonly BareSimulation _simulation = new();

    public HeartbeatRailTests() => Sensed.FitRail();

    private SensedMachine Sensed => _simulation.Sensed;

    private bool Pumps => Sensed.Machine.PumpPowered;

    /// <summary>Edges that come, ms apart.</summary>
    [Theory]
    [InlineData(0, 20, false)]
    [InlineData(HeartbeatRail.EdgesToComeUp - 1, 20, false)]
    [InlineData(HeartbeatRail.EdgesToComeUp, 20, true)]
    [InlineData(20, (HeartbeatRail.EdgeGapNanoseconds / Millisecond) + 1, false)]
    public void A_few_edges_close_together_bring_it_up(int edges, long apart, bool up)
    {
        _simulation.StartFill();
        Beat(edges, apart * Millisecond);
        Assert.Equal(up, Pumps);
        Assert.Equal(up, Sensed.Machine.ValveEnergised);
    }

    [Fact]
    public void It_holds_while_edges_come()
    {
        StartPumping();
        Beat(20, HeartbeatRail.DropOutNanoseconds - Millisecond);
        Assert.True(Pumps);
    }

    [Fact]
    public void It_drops_out_a_second_and_a_half_after_the_last_edge_and_needs_its_edges_again()
    {
        StartPumping();
        _simulation.Wait(HeartbeatRail.DropOutNanoseconds - 1);
        Assert.True(Pumps && Sensed.Machine.ValveEnergised);
        _simulation.Wait(1);
        Assert.False(Pumps || Sensed.Machine.ValveEnergised);
        Beat(HeartbeatRail.EdgesToComeUp - 1, Tick);
        Assert.False(Pumps);
        Beat(1, Tick);
        Assert.True(Pumps);
    }

    [Fact]
    public void The_pump_stands_from_the_time_it_drops_out_however_late_somebody_looks()
    {
        StartPumping();
        double before = Sensed.Machine.PumpedMillilitres;
        _simulation.Wait(HeartbeatRail.DropOutNanoseconds);
        double until = Sensed.Machine.PumpedMillilitres;
        _simulation.Wait(30 * Second);
        Assert.True(until > before);
        Assert.Equal(until, Sensed.Machine.PumpedMillilitres);
    }

    [Fact]
    public void It_cuts_off_a_pump_whose_own_relay_is_welded()
    {
        StartPumping();
        Sensed.PumpForced = true;
        Sensed.PumpCommanded = false;
        _simulation.Wait(Second);
        Assert.True(Pumps);
        _simulation.Wait(Second);
        Assert.False(Pumps);
    }

    [Fact]
    public void The_enable_relay_alone_cuts_off_a_pump_whose_own_relay_is_welded()
    {
        StartPumping();
        Sensed.PumpForced = true;
        Sensed.EnableCommanded = false;
        Assert.False(Pumps);
        Assert.True(Sensed.Machine.ValveEnergised);
    }

    [Fact]
    public void The_machines_own_switch_works_past_it()
    {
        Sensed.MachineSwitchOn = true;
        Assert.True(Pumps);
    }

    private void StartPumping()
    {
        Beat(HeartbeatRail.EdgesToComeUp, Tick);
        _simulation.StartFill();
        Beat(1, Tick);
        Assert.True(Pumps);
    }

    private void Beat(int edges, long apart)
    {
        for (int i = 0; i < edges; i++)
        {
            _simulation.Wait(apart);
            Sensed.HearHeartbeat(_simulation.Now);
        }
    }
}
