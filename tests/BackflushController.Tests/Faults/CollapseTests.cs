namespace BackflushController.Tests.Faults;

/// <summary>The portafilter comes off in a fill, or the gasket is pressed out, on machines that differ.</summary>
[Trait("Category", "Slow")]
public sealed class CollapseTests
{
    private const int FirstSeed = 1;
    private const int Seeds = 10;
    private const double CollapsedShare = CollapseCheck.CollapsedPercent / 100.0;
    private const long PumpOffBound = 300 * Millisecond;
    private const long Tick = 20 * Millisecond;

    [Theory]
    [InlineData("portafilter-off")]
    [InlineData("gasket-lets-go")]
    public void The_pump_is_off_within_300_ms_and_the_collapse_has_its_own_name(string scenario) =>
        Specimens.ForEachPreset((preset, seed) => AssertStops(preset, scenario, seed));

    /// <summary>Pressure at which the portafilter comes off, bar.</summary>
    [Theory]
    [InlineData(1.3)]
    [InlineData(1.7)]
    [InlineData(2.1)]
    [InlineData(2.5)]
    public void At_a_low_pressure_too_the_pump_is_off_within_300_ms(double bar) =>
        Specimens.ForEachPreset((preset, seed) =>
        {
            DiagnosisRun run = TrialBox.OnPreset(preset, seed).Run();
            run.GoTo(RunState.Filling);
            run.FillTo(bar);
            run.World.Sensed.Machine.Basket = Basket.None;
            long offAt = run.World.Now;

            Assert.Equal(Fault.FillCollapsed, run.FindOut(adviceIsEnough: false).Fault);
            Assert.InRange(run.PumpOffAfter(offAt), 0, PumpOffBound);
        });

    /// <summary>
    /// Behind such a screen the open group keeps some bar, and shows the strokes of the pump. A narrower one keeps six
    /// tenths of the pressure, which is no collapse.
    /// </summary>
    [Theory]
    [InlineData(6)]
    [InlineData(7)]
    public void Behind_a_clogged_screen_too_the_pump_is_off_within_300_ms(double millilitres) =>
        Specimens.ForEachPreset((preset, seed) => AssertStops(preset, "portafilter-off", seed, millilitres));

    /// <summary>
    /// The air of the group makes the fall ever slower: such a gasket takes more than half of the pressure in half a
    /// second to two.
    /// </summary>
    [Theory]
    [InlineData(MachineProfile.Vibratory9Bar, 9, 0.35)]
    [InlineData(MachineProfile.Vibratory9Bar, 9, 0.6)]
    [InlineData(MachineProfile.Vibratory9Bar, 6, 0.6)]
    [InlineData(MachineProfile.Vibratory12Bar, 9, 0.35)]
    [InlineData(MachineProfile.Vibratory12Bar, 6, 0.45)]
    [InlineData(MachineProfile.Vibratory14Bar, 6, 0.35)]
    [InlineData(MachineProfile.E61Vibratory, 9, 0.35)]
    [InlineData(MachineProfile.E61Vibratory, 6, 0.45)]
    [InlineData(MachineProfile.Preinfusion, 9, 0.35)]
    [InlineData(MachineProfile.Preinfusion, 6, 0.6)]
    public void A_gasket_that_lets_go_in_a_fill_stops_it_however_slowly_the_air_of_the_group_gives_way(
        MachineProfile profile, double millilitresPerSecondPerRootBar, double shareOfRating) =>
        Assert.All(Enumerable.Range(FirstSeed, Seeds), seed =>
        {
            SensedMachineParameters machine = SoundMachines.Draw(profile, seed);
            double bar = machine.Machine.OpvRatingBar * shareOfRating;
            AssertStopsWhenHalved(profile, machine, seed, millilitresPerSecondPerRootBar, bar);
        });

    [Theory]
    [InlineData(MachineProfile.E61Vibratory, "e61-vibratory", 6, 5)]
    [InlineData(MachineProfile.Vibratory9Bar, "vibratory-9bar", 6, 4)]
    [InlineData(MachineProfile.Vibratory12Bar, "vibratory-12bar", 6, 5)]
    public void So_it_does_on_a_machine_of_the_presets(
        MachineProfile profile, string preset, double millilitresPerSecondPerRootBar, double bar) =>
        AssertStopsWhenHalved(
            profile,
            SensedMachineParameters.Nominal(MachinePresets.Get(preset).Parameters),
            FirstSeed,
            millilitresPerSecondPerRootBar,
            bar);

    /// <summary>At the latest 0.3 s after half of the pressure is gone.</summary>
    private static void AssertStopsWhenHalved(
        MachineProfile profile, SensedMachineParameters machine, int seed, double gasket, double bar)
    {
        DiagnosisRun run = new TrialBox(machine, seed).Set(profile).Used().Run(TrialBox.Configured);
        run.GoTo(RunState.Filling);
        run.GoTo(RunState.Venting);
        run.GoTo(RunState.Filling);
        Machine water = run.World.Sensed.Machine;
        run.FillTo(bar, seconds: 30);
        water.Parameters = water.Parameters with { GasketLeakMillilitresPerSecondPerRootBar = gasket };
        long halvedAt = long.MaxValue;
        long offAt = long.MaxValue;
        run.World.Ticked += () =>
        {
            halvedAt = water.GroupPressureBar < bar / 2 ? Math.Min(halvedAt, run.World.Now) : halvedAt;
            offAt = water.PumpPowered ? offAt : Math.Min(offAt, run.World.Now);
        };

        Assert.Equal(PlainReasons.Of(Fault.FillCollapsed), run.FindOut(adviceIsEnough: false, 1).Name);
        Assert.True(offAt < halvedAt || offAt - halvedAt <= PumpOffBound, $"{profile} {seed}: {offAt - halvedAt} ns");
    }

    private static void AssertStops(string preset, string scenario, int seed, double? screen = null)
    {
        DiagnosisRun run = TrialBox.OnPreset(preset, seed).Run();
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

        Assert.Equal(PlainReasons.Of(Fault.FillCollapsed), run.FindOut(adviceIsEnough: false).Name);
        Assert.InRange(run.PumpOffAfter(collapsedAt - Tick) - Tick, 0, PumpOffBound);
    }
}
