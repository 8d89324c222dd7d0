namespace BackflushController.Tests.Machines;

public class StepTests
{
    // Instants of the input edges, deliberately off the grid.
    private static readonly long[] Edges = [1_234_567, 52_000_001, 7_777_777_777, 7_800_123_456, 12_000_000_000];

    public static TheoryData<string, Action<Machine, long>> Ways => new()
    {
        { "many calls", AdvanceIrregularly },
        { "a reading in between", ReadAhead },
        { "inputs that are set to what they are", SetInputsAgain },
    };

    [Theory, MemberData(nameof(Ways))]
    public void What_happens_in_between_leaves_no_trace(string what, Action<Machine, long> advance)
    {
        Machine untouched = Run((machine, until) => machine.AdvanceTo(until));
        Assert.True(Outputs(untouched).SequenceEqual(Outputs(Run(advance))), what);
        Assert.NotEqual(0, untouched.DripTrayMillilitres);
    }

    [Fact]
    public void Place_of_the_grid_under_a_cycle_does_not_matter()
    {
        double[] onGrid = RiseFrom(0, mainsPhaseTurns: 0);
        double[] offGrid = RiseFrom(370_000, mainsPhaseTurns: -0.37 / 20);
        for (int index = 0; index < onGrid.Length; index++)
        {
            Assert.Equal(onGrid[index], offGrid[index], 0.05);
        }
    }

    [Fact]
    public void Value_between_grid_points_lies_between_theirs()
    {
        var run = new MachineRun();
        run.Energise();
        run.Wait(3 * Second);
        double left = run.Machine.SensedPressureBar;
        run.Wait(Millisecond / 2);
        double middle = run.Machine.SensedPressureBar;
        run.Wait(Millisecond / 2);
        Assert.InRange(middle, left, run.Machine.SensedPressureBar);
    }

    [Fact]
    public void Time_does_not_run_backwards()
    {
        var machine = new Machine(new MachineParameters());
        machine.AdvanceTo(5);
        Assert.Throws<ArgumentOutOfRangeException>(() => machine.AdvanceTo(4));
    }

    [Fact]
    public void Constants_that_the_step_cannot_follow_are_refused()
    {
        var tooStiff = new MachineParameters { HeadSpaceElasticityMillilitresPerBar = 0.001 };
        var exception = Assert.Throws<ArgumentException>(() => new Machine(tooStiff));
        Assert.Contains("too wide for the elasticities", exception.Message);
    }

    [Theory]
    [InlineData(nameof(MachineParameters.DrainFoulingFactor), "drain-open", 1.5)]
    [InlineData(nameof(MachineParameters.HeadSpaceKeptShare), "head-space-kept", -0.1)]
    [InlineData(nameof(MachineParameters.HeadSpaceStartShare), "head-space-start", 1.1)]
    [InlineData(nameof(MachineParameters.ReboundPeakBar), "rebound-peak", -0.1)]
    [InlineData(nameof(MachineParameters.ReboundPeakSeconds), "rebound-rise", 0)]
    [InlineData(nameof(MachineParameters.ReboundDecaySeconds), "rebound-decay", 0)]
    [InlineData(nameof(MachineParameters.ClosedGroupCreepBarPerSecond), "closed-group-creep", double.NaN)]
    [InlineData(nameof(MachineParameters.SensorHumBar), "sensor-hum", -0.1)]
    public void Constants_without_meaning_are_refused_by_name(string constant, string name, double value)
    {
        var broken = new MachineParameters();
        typeof(MachineParameters).GetProperty(constant)!.SetValue(broken, value);
        var exception = Assert.Throws<ArgumentException>(() => new Machine(broken));
        Assert.StartsWith($"{name} must ", exception.Message);
    }

    private static Machine Run(Action<Machine, long> advance)
    {
        var machine = new Machine(new MachineParameters
        {
            ReboundPeakBar = 1,
            ReboundDecaySeconds = 8,
            ClosedGroupCreepBarPerSecond = 0.047,
            SensorHumBar = 0.15,
        });
        advance(machine, Edges[0]);
        machine.ValveEnergised = true;
        advance(machine, Edges[1]);
        machine.PumpPowered = true;
        advance(machine, Edges[2]);
        machine.PumpPowered = false;
        advance(machine, Edges[3]);
        machine.ValveEnergised = false;
        advance(machine, Edges[4]);
        return machine;
    }

    private static void AdvanceIrregularly(Machine machine, long until)
    {
        long stride = 17;
        while (machine.NowNanoseconds + stride < until)
        {
            machine.AdvanceTo(machine.NowNanoseconds + stride);
            stride = 17 + stride * 31 % 3_000_017;
        }

        machine.AdvanceTo(until);
    }

    private static void ReadAhead(Machine machine, long until)
    {
        machine.AdvanceTo(until - 1);
        Assert.True(double.IsFinite(machine.SensedPressureBar));
        machine.AdvanceTo(until);
    }

    private static void SetInputsAgain(Machine machine, long until)
    {
        machine.AdvanceTo(until - 300_000);
        machine.PumpPowered = machine.PumpPowered;
        machine.ValveEnergised = machine.ValveEnergised;
        machine.Basket = machine.Basket;
        machine.AdvanceTo(until);
    }

    private static double[] RiseFrom(long startNanoseconds, double mainsPhaseTurns)
    {
        var run = new MachineRun(new MachineParameters { MainsPhaseTurns = mainsPhaseTurns });
        run.Wait(startNanoseconds);
        run.Energise();
        return run.Trace(9);
    }

    private static double[] Outputs(Machine machine) =>
    [
        machine.GroupPressureBar, machine.BoilerPressureBar, machine.SensedPressureBar, machine.ValveOpening,
        machine.PumpedMillilitres, machine.TankMillilitres, machine.SystemMillilitres, machine.DripTrayMillilitres,
        machine.SpilledMillilitres, machine.HumBar,
    ];
}
