namespace BackflushController.Tests.Faults;

/// <summary>The portafilter comes off in a fill, or the gasket is pressed out, on machines that differ.</summary>
public sealed class CollapseTests
{
    private const int FirstSeed = 1;
    private const int Seeds = 10;
    private const double CollapsedShare = CollapseCheck.CollapsedPercent / 100.0;
    private const long PumpOffBound = 300 * Millisecond;

    [Theory]
    [InlineData("portafilter-off")]
    [InlineData("gasket-lets-go")]
    public void The_pump_is_off_within_300_ms_and_the_collapse_has_its_own_name(string scenario)
    {
        var machines = from preset in MachinePresets.Names
                       from seed in Enumerable.Range(FirstSeed, Seeds)
                       select (preset, seed);
        Assert.All(machines, machine => AssertStops(machine.preset, scenario, machine.seed));
    }

    /// <summary>Pressure at which the portafilter comes off, bar.</summary>
    [Theory]
    [InlineData(1.3)]
    [InlineData(1.7)]
    [InlineData(2.1)]
    [InlineData(2.5)]
    public void At_a_low_pressure_too_the_pump_is_off_within_300_ms(double bar)
    {
        var machines = from preset in MachinePresets.Names
                       from seed in Enumerable.Range(FirstSeed, Seeds)
                       select (preset, seed);
        Assert.All(machines, machine =>
        {
            DiagnosisRun run = On(machine.preset, machine.seed);
            run.GoTo(RunState.Filling);
            bool IsThere() => run.World.Sensed.Machine.GroupPressureBar >= bar;
            Assert.True(run.World.RunUntil(IsThere, run.World.Now + (10 * Second)), "never came to pressure");
            run.World.Sensed.AdvanceTo(run.World.Now);
            run.World.Sensed.Machine.Basket = Basket.None;
            long offAt = run.World.Now;

            Assert.Equal(Fault.FillCollapsed, run.FindOut(adviceIsEnough: false).Fault);
            OutputEdge off = run.World.Edges.First(edge =>
                edge is { Output: BoxOutput.Pump, On: false } && edge.TimeNanoseconds > offAt);
            Assert.InRange(off.TimeNanoseconds - offAt, 0, PumpOffBound);
        });
    }

    /// <summary>
    /// Behind such a screen the open group keeps some bar, and shows the strokes of the pump. A narrower one keeps six
    /// tenths of the pressure, which is no collapse.
    /// </summary>
    [Theory]
    [InlineData(6)]
    [InlineData(7)]
    public void Behind_a_clogged_screen_too_the_pump_is_off_within_300_ms(double millilitres)
    {
        var machines = from preset in MachinePresets.Names
                       from seed in Enumerable.Range(FirstSeed, Seeds)
                       select (preset, seed);
        Assert.All(machines, machine => AssertStops(machine.preset, "portafilter-off", machine.seed, millilitres));
    }

    private static DiagnosisRun On(string preset, int seed)
    {
        SensedMachineParameters machine = SensedMachineParameters.Varied(seed) with
        {
            Machine = MachinePresets.Get(preset).Parameters,
        };
        return new DiagnosisRun(
            machine, seed, ProgrammeCatalogue.DetergentBackflush(DetergentPreset.PulyCaff, FillEnd.Timed));
    }

    private static void AssertStops(string preset, string scenario, int seed, double? screen = null)
    {
        DiagnosisRun run = On(preset, seed);
        run.GoTo(RunState.Energising);
        Machine water = run.World.Sensed.Machine;
        water.Parameters = water.Parameters with
        {
            ShowerScreenMillilitresPerSecondPerRootBar =
                screen ?? water.Parameters.ShowerScreenMillilitresPerSecondPerRootBar,
        };
        run.Break(FaultScenarios.Get(scenario), seed);
        double highestBar = 0;
        bool HasCollapsed()
        {
            double bar = run.World.Sensed.Machine.GroupPressureBar;
            highestBar = Math.Max(bar, highestBar);
            return highestBar > CollapseCheck.LeastMillibar / 1000.0 && bar < highestBar * CollapsedShare;
        }

        Assert.True(run.World.RunUntil(HasCollapsed, run.World.Now + (60 * Second)), "never collapsed");
        long collapsedAt = run.World.Now;

        Finding finding = run.FindOut(adviceIsEnough: false);

        Assert.Equal(nameof(Fault.FillCollapsed), finding.Name);
        OutputEdge off = run.World.Edges.First(edge =>
            edge is { Output: BoxOutput.Pump, On: false } && edge.TimeNanoseconds > collapsedAt - (20 * Millisecond));
        Assert.InRange(off.TimeNanoseconds - collapsedAt, 0, PumpOffBound);
    }
}
