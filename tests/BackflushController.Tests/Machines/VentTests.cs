namespace BackflushController.Tests.Machines;

public class VentTests
{
    public static TheoryData<string> Presets => new(MachinePresets.Names);

    [Theory, MemberData(nameof(Presets))]
    public void Clean_machine_is_at_rest_within_a_second(string preset)
    {
        var run = new MachineRun(preset);
        Assert.InRange(run.Cycle().VentSeconds, 0.1, 1.0);
        Assert.InRange(run.Cycle().VentSeconds, 0.1, 1.0);
    }

    [Fact]
    public void Fouled_drain_vents_several_times_slower()
    {
        double clean = new MachineRun().Cycle().VentSeconds;
        double fouled = new MachineRun(new MachineParameters { DrainFoulingFactor = 0.2 }).Cycle().VentSeconds;
        Assert.InRange(fouled / clean, 4, 6);
    }

    [Fact]
    public void Constants_changed_in_the_middle_of_a_run_take_effect()
    {
        var run = new MachineRun();
        double clean = run.Cycle().VentSeconds;
        run.Machine.Parameters = run.Machine.Parameters with { DrainFoulingFactor = 0.1 };
        Assert.True(run.Cycle().VentSeconds > 3 * clean);
    }

    [Fact]
    public void Valve_takes_its_travel_time_to_let_go()
    {
        var run = new MachineRun();
        run.Fill(seconds: 10);
        run.Machine.ValveEnergised = false;
        run.Wait(10 * Millisecond);
        Assert.Equal(0.5, run.Machine.ValveOpening, 1e-9);
        run.Wait(10 * Millisecond);
        Assert.Equal(0, run.Machine.ValveOpening, 1e-9);
    }
}
