namespace BackflushController.Tests.Simulations;

/// <summary>Somebody pulls a coffee on the bench.</summary>
[Trait("Category", "Slow")]
public sealed class CoffeeTests
{
    public static TheoryData<string> Machines => new(MachinePresets.Names);

    [Theory, MemberData(nameof(Machines))]
    public void The_box_counts_it_on_every_machine_and_nothing_is_wrong(string machine)
    {
        double bar = 0;
        World bench = new ScriptedOperator().Await(RunState.Ready).Wait(3)
            .Do(WorldAction.Coffee, "shot").Wait(20).Look(now => bar = now.Box.Machine.GroupPressureBar)
            .Wait(60)
            .Run(ScenarioText.Default with { Machine = machine });

        Assert.InRange(bar, 5, 13);
        Assert.False(bench.Box.Sensed.MachineSwitchOn);
        Assert.Equal("1", bench.Snapshot().Flash.Counters.Single(counter => counter.Key == "coffees").Value);
        Assert.Equal(Fault.None, bench.Firmware.Fault);
    }

    [Fact]
    public void Its_brew_switch_is_on_for_27_seconds()
    {
        World bench = new ScriptedOperator().Await(RunState.Ready).Wait(1)
            .Do(WorldAction.Coffee, "shot").Wait(40)
            .Run();

        LogEntry[] switched = [.. bench.Trace.Since(default, 1).Log.Where(entry => entry.Text.Contains("brew switch"))];
        Assert.Equal(27 * Second, switched[1].TimeNanoseconds - switched[0].TimeNanoseconds);
    }

    [Fact]
    public void After_it_the_blind_basket_comes_to_full_pressure()
    {
        World bench = new ScriptedOperator().Await(RunState.Ready).Wait(1)
            .Do(WorldAction.Coffee, "shot").Wait(60).Do(WorldAction.Basket, "open").Wait(0.1)
            .Run();

        Assert.Equal(
            new MachineParameters().OpenBasketMillilitresPerSecondPerRootBar,
            bench.Box.Machine.Parameters.OpenBasketMillilitresPerSecondPerRootBar);
    }

    [Fact]
    public void A_power_cut_ends_it()
    {
        World bench = new ScriptedOperator().Await(RunState.Ready).Wait(1)
            .Do(WorldAction.Coffee, "shot").Wait(10).Do(WorldAction.Power, "off").Wait(1)
            .Run();

        Assert.False(bench.Box.Machine.PumpPowered);
    }

    [Fact]
    public void A_fault_that_comes_and_goes_leaves_the_coffee_in_the_basket()
    {
        double outflow = 0;
        new ScriptedOperator().Await(RunState.Ready).Wait(1)
            .Do(WorldAction.Coffee, "shot").Wait(5)
            .Do(WorldAction.Fault, "on", "opv-low").Do(WorldAction.Fault, "off", "opv-low").Wait(0.1)
            .Look(bench => outflow = bench.Box.Machine.Parameters.OpenBasketMillilitresPerSecondPerRootBar)
            .Run();

        Assert.InRange(outflow, 0.1, 1);
    }

    [Fact]
    public void While_a_programme_runs_it_is_refused() => Assert.Equal(
        "a programme runs: wait for its end, or stop it with a short press",
        Refusal(DetergentScript.UntilFilling()));

    [Fact]
    public void A_second_one_is_refused_until_the_first_is_done() => Assert.Equal(
        "a coffee is being pulled already",
        Refusal(new ScriptedOperator().Await(RunState.Ready).Do(WorldAction.Coffee, "shot").Wait(5)));

    [Fact]
    public void With_the_brew_switch_on_it_is_refused() => Assert.Equal(
        "the brew switch is on already",
        Refusal(new ScriptedOperator().Await(RunState.Ready).Do(WorldAction.Brew, "on")));

    [Fact]
    public void Without_power_it_is_refused() => Assert.Equal(
        "the machine has no power",
        Refusal(new ScriptedOperator().Await(RunState.Ready).Do(WorldAction.Power, "off")));

    private static string Refusal(ScriptedOperator before)
    {
        var bench = new World(ScenarioText.Default);
        ScriptedOperator script = before.Do(WorldAction.Coffee, "shot");
        return Assert.Throws<RefusedException>(() => bench.Run(script)).Message;
    }
}
