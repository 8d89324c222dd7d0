namespace BackflushController.Tests.Simulations;

/// <summary>What breaks in the box itself, and what the page of faults says of it.</summary>
public class BoxFaultTests
{
    [Fact]
    public void Each_says_what_the_box_does()
    {
        Assert.Equal(7, FaultScenarios.OfTheBox.Count);
        Assert.All(FaultScenarios.OfTheBox, fault => Assert.NotEmpty(fault.Answer));
    }

    [Fact]
    public void A_dip_of_the_sensors_supply_stops_the_run()
    {
        World bench = DetergentScript.UntilFilling().Wait(0.5)
            .Do(WorldAction.Fault, "on", "supply-dip").Await(RunState.Faulted)
            .Run();

        Assert.Equal(Fault.SensorNoSupply, bench.Firmware.Fault);
        AssertAnswer("supply-dip", bench.Firmware.Fault);
    }

    [Theory]
    [InlineData("oled-unplugged")]
    [InlineData("i2c-stuck")]
    public void Without_a_display_the_run_goes_on(string fault)
    {
        World bench = DetergentScript.UntilFilling().Wait(0.5)
            .Do(WorldAction.Fault, "on", fault).Await(RunState.AwaitingPerson)
            .Run();

        Assert.Equal(Fault.None, bench.Firmware.Fault);
        Assert.StartsWith("The run goes on", Of(fault).Answer);
    }

    [Fact]
    public void With_a_failing_flash_water_runs_and_detergent_does_not()
    {
        World bench = new ScriptedOperator().Await(RunState.Ready).Wait(1)
            .Do(WorldAction.Fault, "on", "flash-failing")
            .Do(WorldAction.Press, "short").Wait(1)
            .Do(WorldAction.Press, "long").Await(RunState.AwaitingPerson).Wait(2)
            .Do(WorldAction.Press, "long").Await(RunState.Filling)
            .Run();

        Assert.Equal(TextId.WaterRinse, bench.Firmware.Programme);
        AssertAnswer("flash-failing", Fault.MemoryFails);
    }

    [Theory]
    [InlineData("cut-off-stuck")]
    [InlineData("enable-welded")]
    public void A_cut_off_that_breaks_in_a_run_lets_it_end_and_the_next_one_not_begin(string fault)
    {
        World bench = DetergentScript.UntilFilling()
            .Do(WorldAction.Fault, "on", fault).Await(RunState.Venting)
            .Await(RunState.Filling).Do(WorldAction.Press, "short").Await(RunState.Stopped).Wait(1)
            .Do(WorldAction.Press, "short").Await(RunState.Ready).Wait(1)
            .Do(WorldAction.Press, "short").Wait(1)
            .Do(WorldAction.Press, "long").Await(RunState.AwaitingPerson).Wait(2)
            .Do(WorldAction.Press, "long").Await(RunState.Faulted)
            .Run();

        AssertAnswer(fault, bench.Firmware.Fault);
    }

    [Fact]
    public void A_loop_that_froze_in_a_fill_is_named_once_it_goes_on()
    {
        World bench = DetergentScript.UntilFilling().Wait(0.5)
            .Do(WorldAction.Fault, "on", "loop-frozen").Wait(3)
            .Look(now => Assert.False(now.Box.Machine.PumpPowered || now.Box.Sensed.ValvePowered))
            .Do(WorldAction.Fault, "off", "loop-frozen").Await(RunState.Faulted)
            .Run();

        AssertAnswer("loop-frozen", bench.Firmware.Fault);
    }

    private static void AssertAnswer(string name, Fault fault) =>
        Assert.Contains(PlainReasons.Of(fault), Of(name).Answer);

    private static FaultScenario Of(string name) => FaultScenarios.OfTheBox.Single(fault => fault.Name == name);
}
