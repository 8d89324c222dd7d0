namespace BackflushController.Tests.Simulations;

/// <summary>The relay in series with the pump's and its one-shot.</summary>
public sealed class EnableRelayTests
{
    private const long Millisecond = BareSimulation.Millisecond;
    private const long Second = BareSimulation.Second;
    private const long Tick = 20 * Millisecond;

    private readonly BareSimulation _simulation = new();

    private SensedMachine Sensed => _simulation.Sensed;

    [Fact]
    public void Without_a_heartbeat_the_pump_does_not_run()
    {
        Sensed.FitEnableRelay();
        _simulation.StartFill();
        _simulation.Wait(Second);
        Assert.False(Sensed.Machine.PumpPowered);
        Assert.True(Sensed.Machine.ValveEnergised);
    }

    [Fact]
    public void A_few_edges_pick_it_up()
    {
        Sensed.FitEnableRelay();
        _simulation.StartFill();
        Beat(EnableRelay.EdgesToPickUp - 1, Tick);
        Assert.False(Sensed.Machine.PumpPowered);
        Beat(1, Tick);
        Assert.True(Sensed.Machine.PumpPowered);
    }

    [Fact]
    public void Edges_far_apart_do_not_pick_it_up()
    {
        Sensed.FitEnableRelay();
        _simulation.StartFill();
        Beat(20, EnableRelay.PickUpGapNanoseconds + Millisecond);
        Assert.False(Sensed.Machine.PumpPowered);
    }

    [Fact]
    public void It_holds_while_edges_come()
    {
        Pumping();
        Beat(20, EnableRelay.DropOutNanoseconds - Millisecond);
        Assert.True(Sensed.Machine.PumpPowered);
    }

    [Fact]
    public void It_drops_out_a_second_and_a_half_after_the_last_edge()
    {
        Pumping();
        _simulation.Wait(EnableRelay.DropOutNanoseconds - 1);
        Assert.True(Sensed.Machine.PumpPowered);
        _simulation.Wait(1);
        Assert.False(Sensed.Machine.PumpPowered);
    }

    [Fact]
    public void The_pump_stands_from_the_moment_it_drops_out_however_late_somebody_looks()
    {
        Pumping();
        double before = Sensed.Machine.PumpedMillilitres;
        _simulation.Wait(EnableRelay.DropOutNanoseconds);
        double until = Sensed.Machine.PumpedMillilitres;
        _simulation.Wait(30 * Second);
        Assert.True(until > before);
        Assert.Equal(until, Sensed.Machine.PumpedMillilitres);
    }

    [Fact]
    public void Having_dropped_out_it_needs_its_edges_again()
    {
        Pumping();
        _simulation.Wait(2 * Second);
        Beat(EnableRelay.EdgesToPickUp - 1, Tick);
        Assert.False(Sensed.Machine.PumpPowered);
        Beat(1, Tick);
        Assert.True(Sensed.Machine.PumpPowered);
    }

    [Fact]
    public void It_cuts_off_a_pump_whose_own_relay_is_welded()
    {
        Pumping();
        Sensed.PumpForced = true;
        Sensed.PumpCommanded = false;
        _simulation.Wait(Second);
        Assert.True(Sensed.Machine.PumpPowered);
        _simulation.Wait(Second);
        Assert.False(Sensed.Machine.PumpPowered);
    }

    [Fact]
    public void The_machines_own_switch_works_past_it()
    {
        Sensed.FitEnableRelay();
        Sensed.MachineSwitchOn = true;
        Assert.True(Sensed.Machine.PumpPowered);
    }

    private void Pumping()
    {
        Sensed.FitEnableRelay();
        Beat(EnableRelay.EdgesToPickUp, Tick);
        _simulation.StartFill();
        Beat(1, Tick);
        Assert.True(Sensed.Machine.PumpPowered);
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
