namespace BackflushController.Tests.Machines;

public class CreepTests
{
    public static TheoryData<double> Recorded => [0.047, -0.029];

    [Theory, MemberData(nameof(Recorded))]
    public void Plateau_of_a_running_pump_creeps(double barPerSecond)
    {
        var run = new MachineRun(new MachineParameters { ClosedGroupCreepBarPerSecond = barPerSecond });
        run.Energise();
        run.Wait(10 * Second);
        Assert.Equal(barPerSecond, SlopeOverTenSeconds(run), 0.012);
    }

    [Theory, MemberData(nameof(Recorded))]
    public void Closed_group_creeps_while_the_pump_is_off(double barPerSecond)
    {
        var run = new MachineRun(new MachineParameters { ClosedGroupCreepBarPerSecond = barPerSecond });
        var still = new MachineRun();
        run.Fill(seconds: 10);
        still.Fill(seconds: 10);
        run.Wait(5 * Second);
        still.Wait(5 * Second);
        Assert.Equal(barPerSecond, SlopeOverTenSeconds(run) - SlopeOverTenSeconds(still), 0.005);
    }

    [Fact]
    public void Every_fill_begins_anew()
    {
        var run = new MachineRun(new MachineParameters { ClosedGroupCreepBarPerSecond = 0.047 });
        double first = run.Cycle(onSeconds: 20).PlateauBar;
        Assert.Equal(first, run.Cycle(onSeconds: 20).PlateauBar, 0.15);
    }

    [Fact]
    public void Open_group_does_not_creep()
    {
        var run = new MachineRun(new MachineParameters { ClosedGroupCreepBarPerSecond = 0.047 });
        run.Machine.Basket = Basket.Open;
        run.Energise();
        run.Wait(2 * Second);
        Assert.Equal(0, SlopeOverTenSeconds(run), 0.001);
    }

    private static double SlopeOverTenSeconds(MachineRun run)
    {
        double before = run.Trace(0.1).Average();
        run.Wait(10 * Second);
        return (run.Trace(0.1).Average() - before) / 10.1;
    }
}
