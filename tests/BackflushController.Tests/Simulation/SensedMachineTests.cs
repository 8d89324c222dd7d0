namespace BackflushController.Tests.Simulations;

/// <summary>Every fault switch does what it says, and no more.</summary>
public sealed class SensedMachineTests
{
    private readonly BareSimulation _simulation = new();

    private SensedMachine Sensed => _simulation.Sensed;

    [Fact]
    public void A_healthy_machine_reads_a_tenth_of_its_supply_at_rest()
    {
        // 2.5 V at the pin: (2500 - 142) mV / 0.8058 mV. 10 % of it: (250 - 142) mV / 0.8058 mV.
        Assert.InRange(Sensed.ReadSupply(0), 2926 - 30, 2926 + 30);
        Assert.InRange(Sensed.ReadSignal(0), 134 - 30, 134 + 30);
    }

    [Fact]
    public void A_healthy_machine_reads_the_pressure_in_the_group()
    {
        _simulation.FillToPlateau();
        Assert.Equal(_simulation.GroupBar, BarOf(_simulation.Ratio), 0.3);
        Assert.InRange(_simulation.GroupBar, 12.5, 13.5);
    }

    [Fact]
    public void A_welded_pump_runs_without_a_command_until_it_is_repaired()
    {
        Sensed.PumpForced = true;
        _simulation.Wait(Second);
        double pumped = _simulation.Machine.PumpedMillilitres;
        Assert.True(pumped > 0.5);
        Sensed.PumpForced = null;
        _simulation.Wait(Second);
        Assert.Equal(pumped, _simulation.Machine.PumpedMillilitres);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public void A_stuck_valve_stays_where_it_is(bool forced, double opening)
    {
        Sensed.ValveForced = forced;
        Sensed.ValveCommanded = !forced;
        _simulation.Wait(Second);
        Assert.Equal(opening, _simulation.Machine.ValveOpening);
        Sensed.ValveForced = null;
        _simulation.Wait(Second);
        Assert.Equal(1 - opening, _simulation.Machine.ValveOpening);
    }

    [Fact]
    public void The_brew_switch_builds_pressure_beside_the_box_and_lets_it_go()
    {
        Sensed.MachineSwitchOn = true;
        _simulation.Wait(10 * Second);
        Assert.InRange(_simulation.GroupBar, 12.5, 13.5);
        Assert.False(Sensed.PumpCommanded || Sensed.ValveCommanded);
        Sensed.MachineSwitchOn = false;
        _simulation.Wait(5 * Second);
        Assert.InRange(_simulation.GroupBar, -0.1, 0.7);
    }

    [Fact]
    public void The_brew_switch_off_leaves_what_the_box_drives()
    {
        _simulation.StartFill();
        Sensed.MachineSwitchOn = true;
        Sensed.MachineSwitchOn = false;
        Assert.True(_simulation.Machine.PumpPowered && _simulation.Machine.ValveEnergised);
    }

    [Theory]
    [InlineData(SignalWire.Open, 0)]
    [InlineData(SignalWire.ShortedToGround, 0)]
    [InlineData(SignalWire.ShortedToSupply, 1)]
    public void A_wire_that_is_broken_reads_nothing_or_the_supply_until_it_is_repaired(SignalWire wire, double ratio)
    {
        _simulation.FillToPlateau();
        double before = _simulation.Ratio;
        Sensed.SignalWire = wire;
        int supply = Sensed.ReadSupply(_simulation.Now);
        Assert.True(supply > 2800);
        Assert.Equal(ratio, Sensed.ReadSignal(_simulation.Now) / (double)supply, ratio * 0.01);
        Sensed.SignalWire = SignalWire.Connected;
        Assert.Equal(before, _simulation.Ratio, 0.01);
    }

    [Fact]
    public void A_frozen_signal_repeats_one_code_while_the_supply_goes_on()
    {
        int last = Sensed.ReadSignal(0);
        Sensed.SignalFrozen = true;
        _simulation.FillToPlateau();
        Assert.Equal([last], Codes(Sensed.ReadSignal).Distinct());
        Assert.True(Codes(Sensed.ReadSupply).Distinct().Count() > 5);
        Sensed.SignalFrozen = false;
        Assert.True(Sensed.ReadSignal(_simulation.Now) > last + 1000);
    }

    [Fact]
    public void A_stuck_diaphragm_sees_the_old_pressure_with_noise()
    {
        _simulation.FillToPlateau();
        double stuck = _simulation.GroupBar;
        Sensed.DiaphragmStuck = true;
        _simulation.Release();
        _simulation.Wait(5 * Second);
        Sensed.DiaphragmStuck = true;
        Assert.InRange(_simulation.GroupBar, -0.1, 0.7);
        Assert.Equal(stuck, BarOf(_simulation.Ratio), 0.3);
        Assert.True(Codes(Sensed.ReadSignal).Distinct().Count() > 5);
        Sensed.DiaphragmStuck = false;
        Assert.Equal(_simulation.GroupBar, BarOf(_simulation.Ratio), 0.2);
    }

    [Fact]
    public void A_converter_that_fails_throws_for_both_channels()
    {
        Sensed.ConverterFails = true;
        Assert.Throws<IOException>(() => Sensed.ReadSignal(0));
        Assert.Throws<IOException>(() => Sensed.ReadSupply(0));
        Sensed.ConverterFails = false;
        Assert.True(Sensed.ReadSupply(0) > 2800);
    }

    [Fact]
    public void The_supply_moves_both_codes_and_not_their_ratio()
    {
        double before = _simulation.Ratio;
        int code = Sensed.ReadSupply(0);
        Sensed.SupplyVolts = 4;
        Assert.InRange(Sensed.ReadSupply(0), code - 700, code - 500);
        Assert.Equal(before, _simulation.Ratio, 0.01);
    }

    [Fact]
    public void A_drift_adds_up_from_the_moment_it_is_set_and_stays_when_it_ends()
    {
        _simulation.Wait(10 * Second);
        Sensed.DriftBarPerSecond = 0.2;
        Assert.Equal(0, Sensed.DriftBar);
        _simulation.Wait(5 * Second);
        Assert.Equal(1, BarOf(_simulation.Ratio), 0.2);
        Sensed.DriftBarPerSecond = -0.1;
        _simulation.Wait(5 * Second);
        Assert.Equal(0.5, Sensed.DriftBar, 0.001);
        Sensed.DriftBarPerSecond = 0;
        _simulation.Wait(5 * Second);
        Assert.Equal(0.5, Sensed.DriftBar, 0.001);
        Assert.Equal(0, _simulation.GroupBar, 0.01);
    }

    [Fact]
    public void Noise_bursts_are_as_high_as_long_and_as_frequent_as_they_say()
    {
        var burst = new NoiseBurst(2, 60 * Millisecond, 300 * Millisecond, seed: 3);
        double[] volts =
        [
            .. Enumerable.Range(0, 30_000).Select(millisecond => burst.VoltsAt(millisecond * Millisecond)),
        ];
        Assert.Equal([-2, 0, 2], volts.Distinct().Order());
        Assert.InRange(volts.Count(volt => volt != 0) / 100.0, 28, 62);
        Assert.Equal(100, volts.Chunk(300).Count(period => period.Any(volt => volt != 0)));
        Assert.InRange(volts.Chunk(300).Count(period => period.Contains(2)), 30, 70);
    }

    [Fact]
    public void A_noise_burst_moves_the_signal_by_its_height_and_not_the_supply()
    {
        _simulation.StartFill();
        _simulation.Wait(3 * Second);
        Sensed.NoiseBurst = new NoiseBurst(2, 60 * Millisecond, 300 * Millisecond, seed: 3);
        int[] signals = new int[3000];
        int[] supplies = new int[3000];
        for (int i = 0; i < signals.Length; i++)
        {
            _simulation.Wait(Millisecond);
            Sensed.DiaphragmStuck = true;
            signals[i] = Sensed.ReadSignal(_simulation.Now);
            supplies[i] = Sensed.ReadSupply(_simulation.Now);
        }

        // 2 V are 1 V at the pin and 1240 codes.
        int[] sorted = [.. signals.Order()];
        Assert.InRange(sorted[^1] - sorted[1500], 1200, 1300);
        Assert.InRange(sorted[1500] - sorted[0], 0, 1300);
        Assert.InRange(supplies.Max() - supplies.Min(), 5, 80);
    }

    private static double BarOf(double ratio) => (ratio * 20) - 2;

    private int[] Codes(Func<long, int> read)
    {
        var codes = new int[100];
        for (int i = 0; i < codes.Length; i++)
        {
            _simulation.Wait(Millisecond);
            codes[i] = read(_simulation.Now);
        }

        return codes;
    }
}
