using BackflushController.Tests.Faults;
using BackflushController.Tests.Settings;

namespace BackflushController.Tests.Machines;

/// <summary>Each settings file has a simulated machine of its name, which it fits.</summary>
[Trait("Category", "Slow")]
public sealed class ShippedMachineTests
{
    private const int Seeds = 5;

    public static TheoryData<string> Names =>
    [
        .. ShippedFiles.OfMachines.Select(name => Path.GetFileNameWithoutExtension(name)),
    ];

    [Theory, MemberData(nameof(Names))]
    public void A_sound_machine_is_proved_in_every_cycle_with_its_settings_file(string name)
    {
        ControllerSettings settings = ShippedFiles.Read(ShippedFiles.Text($"{name}.ini")).Settings;
        Assert.All(Enumerable.Range(1, Seeds), seed =>
        {
            foreach (Programme programme in ConfiguredProgrammes.Of(settings))
            {
                SensedMachineParameters machine = Specimens.Of(name, seed);
                DiagnosisRun run = MachinePresets.Get(name).HasLever
                    ? new LeverSimulation(machine, seed, settings, new LeverHandTraits(), programme).Run
                    : new DiagnosisRun(machine, seed, settings, null, programme);

                Assert.Equal(ExpectedNames.Tolerated, run.FindOut(adviceIsEnough: true, programmes: 1).Name);
                Assert.Equal(0, run.Run.Observer.Proof.Unproved);
            }
        });
    }

    [Theory, MemberData(nameof(Names))]
    public void The_rating_of_its_valve_is_that_of_the_file(string name)
    {
        int millibar = ShippedFiles.Read(ShippedFiles.Text($"{name}.ini")).Settings.OpvMillibar;

        Assert.Equal(MachinePresets.Get(name).Parameters.OpvRatingBar * 1000, millibar);
    }

    [Fact]
    public void A_machine_on_the_mains_never_runs_dry_and_its_tray_never_overflows()
    {
        var run = new MachineRun("rotary-plumbed");
        for (int cycle = 0; cycle < 200; cycle++)
        {
            run.Cycle(onSeconds: 5, offSeconds: 3);
        }

        Assert.Equal(0, run.Machine.SpilledMillilitres);
        Assert.InRange(run.Cycle().PlateauBar, 9, 10);
    }
}
