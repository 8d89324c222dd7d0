namespace BackflushController.Tests.Machines;

public class WaterTests
{
    [Fact]
    public void Tank_runs_empty_and_the_pressure_stays_away_until_it_is_filled()
    {
        var run = new MachineRun(new MachineParameters { TankStartMillilitres = 45 });
        run.Energise();
        Assert.True(run.Trace(20).Max() < 3);
        Assert.True(run.Machine.PumpFlowMillilitresPerSecond < 0.1);
        run.Machine.AddTankWater(1000);
        Assert.InRange(run.FillSeconds(10, 12), 0.5, 8);
    }

    [Fact]
    public void Tank_is_never_drawn_below_its_pick_up()
    {
        var run = new MachineRun(new MachineParameters { TankStartMillilitres = 100 });
        run.Machine.Basket = Basket.None;
        run.Energise();
        run.Wait(600 * Second);
        Assert.InRange(run.Machine.TankMillilitres, 30, 31);
    }

    [Fact]
    public void Water_is_neither_made_nor_lost()
    {
        var run = new MachineRun(new MachineParameters
        {
            DripTrayCapacityMillilitres = 90,
            GasketLeakMillilitresPerSecondPerRootBar = 0.05,
            ClosedGroupCreepBarPerSecond = 0.047,
            ReboundPeakBar = 1.25,
        });
        double before = Total(run.Machine);
        for (int cycle = 0; cycle < 5; cycle++)
        {
            run.Cycle(onSeconds: 7, offSeconds: 2);
            run.Wait(123_457);
            Assert.Equal(before, Total(run.Machine), 0.001);
        }

        run.Energise();
        run.Wait(5 * Second);
        run.Machine.Basket = Basket.Open;
        run.Wait(3 * Second);
        run.Machine.Basket = Basket.None;
        run.Wait(3 * Second);
        run.Machine.PumpPowered = false;
        run.Wait(3 * Second);
        Assert.Equal(before, Total(run.Machine), 0.001);
        Assert.Equal(90, run.Machine.DripTrayMillilitres, 1e-9);
        Assert.True(run.Machine.SpilledMillilitres > 10);
    }

    [Fact]
    public void What_went_each_way_explains_what_is_where()
    {
        var run = new MachineRun(new MachineParameters { GasketLeakMillilitresPerSecondPerRootBar = 0.05 });
        double tank = run.Machine.TankMillilitres;
        run.Cycle(onSeconds: 9, offSeconds: 3);
        run.Machine.Basket = Basket.Open;
        double fallen = run.Machine.DripTrayMillilitres - run.Machine.Moved.Drained - run.Machine.Moved.PastGasket;
        run.Energise();
        run.Wait(2 * Second);

        WaterMoved moved = run.Machine.Moved;
        Assert.True(moved.Relieved > 5);
        Assert.True(moved.Drained > 5);
        Assert.True(moved.PastGasket > 0.5);
        Assert.Equal(
            tank - run.Machine.PumpedMillilitres + moved.Relieved, run.Machine.TankMillilitres, 1e-6);
        Assert.Equal(
            moved.Drained + moved.PastGasket + moved.ThroughBasket + fallen, run.Machine.DripTrayMillilitres, 1e-6);
    }

    [Fact]
    public void Portafilter_opened_under_pressure_splashes()
    {
        var run = new MachineRun();
        run.Energise();
        run.Wait(10 * Second);
        run.Machine.Basket = Basket.None;
        Assert.InRange(run.Machine.SpilledMillilitres, 30, 45);
        Assert.Equal(0, run.Machine.GroupPressureBar);
    }

    [Fact]
    public void Group_that_keeps_no_water_takes_as_much_again_in_a_later_fill()
    {
        var run = new MachineRun(new MachineParameters { HeadSpaceKeptShare = 0 });
        CycleFigures first = run.Cycle(offSeconds: 15);
        Assert.Equal(first.FillSeconds, run.Cycle().FillSeconds, 0.1);
    }

    [Fact]
    public void Group_that_already_holds_water_fills_sooner()
    {
        var run = new MachineRun(new MachineParameters { HeadSpaceStartShare = 0.5 });
        Assert.Equal(new MachineRun().Cycle().FillSeconds / 2, run.Cycle().FillSeconds, 0.2);
    }

    [Fact]
    public void Portafilter_opened_at_rest_drips_into_the_tray()
    {
        var run = new MachineRun();
        run.Cycle();
        run.Machine.Basket = Basket.None;
        Assert.Equal(0, run.Machine.SpilledMillilitres);
        Assert.InRange(run.Machine.EmptyDripTray(), 30, 50);
        Assert.Equal(0, run.Machine.DripTrayMillilitres);
    }

    private static double Total(Machine machine) =>
        machine.TankMillilitres + machine.SystemMillilitres + machine.DripTrayMillilitres
        + machine.SpilledMillilitres;
}
