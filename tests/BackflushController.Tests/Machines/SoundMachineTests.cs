namespace BackflushController.Tests.Machines;

/// <summary>What was recorded on sound machines is no fault to the box.</summary>
[Trait("Category", "Slow")]
public class SoundMachineTests
{
    private const int Seeds = 10;

    private static readonly Action<ControllerSettings> Preinfusing = Unrated(MachineProfile.Preinfusion);
    private static readonly string[] Presets = ["vibratory-12bar", "vibratory-9bar", "e61-vibratory"];

    public static TheoryData<string> Machines => [.. Presets];

    [Theory, MemberData(nameof(Machines))]
    public void Short_rebound_is_waited_for(string machine) =>
        AssertDone(machine, water => water with { ReboundPeakBar = 0.22, ReboundDecaySeconds = 0.1 });

    [Theory, MemberData(nameof(Machines))]
    public void High_and_long_rebound_is_waited_for(string machine) =>
        AssertDone(machine, water => water with { ReboundPeakBar = 1.25, ReboundDecaySeconds = 8 });

    [Theory, MemberData(nameof(Machines))]
    public void Hum_is_no_fault(string machine) => AssertDone(machine, water => water with { SensorHumBar = 0.15 });

    [Theory, MemberData(nameof(Machines))]
    public void Creep_upwards_is_no_fault(string machine) =>
        AssertDone(machine, water => water with { ClosedGroupCreepBarPerSecond = 0.047 });

    [Theory, MemberData(nameof(Machines))]
    public void Creep_downwards_is_no_fault(string machine) =>
        AssertDone(machine, water => water with { ClosedGroupCreepBarPerSecond = -0.029 });

    [Theory, MemberData(nameof(Machines))]
    public void Group_that_drains_empty_is_no_fault(string machine) =>
        AssertDone(machine, water => water with { HeadSpaceKeptShare = 0 });

    [Theory, MemberData(nameof(Machines))]
    public void Pulse_and_a_pause_before_full_pressure_are_no_fault(string machine) => AssertDone(
        machine, water => water with { PreinfusionPulseSeconds = 1, PreinfusionSeconds = 6 }, Preinfusing);

    [Theory, MemberData(nameof(Machines))]
    public void Low_power_before_full_pressure_is_no_fault(string machine) => AssertDone(
        machine, water => water with { PreinfusionSeconds = 8, PreinfusionFlowShare = 0.3 }, Preinfusing);

    [Theory, MemberData(nameof(Machines))]
    public void Cylinder_that_fills_first_is_no_fault(string machine) =>
        AssertDone(machine, water => water with { CylinderMillilitres = 30 }, Preinfusing);

    /// <summary>It sags for ten seconds after the pump has stopped, which is no leak.</summary>
    [Theory, MemberData(nameof(Machines))]
    public void Air_on_the_pump_side_is_no_leak(string machine) => AssertDone(
        machine, water => water with { BoilerElasticityMillilitresPerBar = 3.5 }, Unrated(MachineProfile.E61Vibratory));

    /// <summary>The harder the valve's spring and the more air, the slower it comes to rest.</summary>
    [Theory]
    [InlineData(MachineProfile.Vibratory14Bar, 14, 0.7, 0.5)]
    [InlineData(MachineProfile.Vibratory14Bar, 14, 0.7, 1)]
    [InlineData(MachineProfile.Vibratory12Bar, 12, 1.2, 3.5)]
    public void Over_pressure_valve_that_closes_slowly_is_no_leak(
        MachineProfile profile, double ratingBar, double overshootBar, double millilitresPerBar) =>
        Assert.All(Presets, machine => AssertDone(
            machine,
            water => (water with
            {
                PumpMaximumPressureBar = 15,
                BoilerElasticityMillilitresPerBar = millilitresPerBar,
            }).WithOpv(ratingBar, overshootBar),
            settings => MachineProfiles.Apply(profile, settings)));

    [Theory, MemberData(nameof(Machines))]
    public void Seat_that_drips_is_no_fault(string machine) => AssertDone(machine, water => water with
    {
        SeatLeakToGroupMillilitresPerSecondPerRootBar = 0.05,
        SeatLeakToDrainMillilitresPerSecondPerRootBar = 0.001,
    });

    /// <summary>Settings of a profile that do not know what the machine's valve is set to.</summary>
    private static Action<ControllerSettings> Unrated(MachineProfile profile) => settings =>
    {
        MachineProfiles.Apply(profile, settings);
        settings.OpvMillibar = 0;
    };

    private static void AssertDone(
        string machine, Func<MachineParameters, MachineParameters> change, Action<ControllerSettings>? set = null) =>
        Assert.All(Enumerable.Range(1, Seeds), seed =>
        {
            DiagnosisRun run = TrialBox.OnPreset(machine, seed).With(change).Set(set ?? (_ => { }))
                .Run(TrialBox.Configured);
            Finding finding = run.FindOut(adviceIsEnough: true, programmes: 1);
            Assert.Equal((ExpectedNames.Tolerated, RunState.Finished), (finding.Name, run.State));
        });
}
