using BackflushController.Tests.Faults;

namespace BackflushController.Tests.Machines;

/// <summary>What was recorded on sound machines is no fault to the box.</summary>
public class SoundMachineTests
{
    private const int Seeds = 10;

    public static TheoryData<string> Machines => ["vibratory-12bar", "vibratory-9bar", "e61-vibratory"];

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

    private static void AssertDone(string machine, Func<MachineParameters, MachineParameters> change)
    {
        MachineParameters water = change(MachinePresets.Get(machine).Parameters);
        Assert.All(Enumerable.Range(1, Seeds), seed =>
        {
            var run = new DiagnosisRun(
                SensedMachineParameters.Varied(seed) with { Machine = water },
                seed,
                ProgrammeCatalogue.DetergentBackflush(DetergentPreset.PulyCaff, FillEnd.Timed));
            Finding finding = run.FindOut(adviceIsEnough: true, programmes: 1);
            Assert.Equal((ExpectedNames.Tolerated, RunState.Finished), (finding.Name, run.State));
        });
    }
}
