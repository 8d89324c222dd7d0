namespace BackflushController.Tests.Machines;

public class PlateauTests
{
    public static TheoryData<string> Presets => new(MachinePresets.WithoutSettings.Select(preset => preset.Name));

    [Theory, MemberData(nameof(Presets))]
    public void Blind_basket_reads_one_bar_above_the_rating_of_the_opv_as_calculated(string preset)
    {
        var run = new MachineRun(preset);
        double plateau = run.Cycle(onSeconds: 15).PlateauBar;
        Assert.InRange(plateau - run.Machine.Parameters.OpvRatingBar, 0.85, 1.15);
        Assert.Equal(run.Machine.Parameters.BlindPlateauBar(), plateau, 0.1);
    }

    [Theory, MemberData(nameof(Presets))]
    public void First_fill_from_an_empty_head_space_takes_4_to_10_seconds(string preset)
    {
        var run = new MachineRun(preset);
        Assert.InRange(run.Cycle().FillSeconds, 4, 10);
    }

    [Theory, MemberData(nameof(Presets))]
    public void Later_fills_start_half_full_and_take_2_to_5_seconds_all_alike(string preset)
    {
        var run = new MachineRun(preset);
        double first = run.Cycle().FillSeconds;
        double second = run.Cycle().FillSeconds;
        double third = run.Cycle().FillSeconds;
        Assert.InRange(second, 2, 5);
        Assert.True(second < 0.7 * first);
        Assert.Equal(second, third, 0.02);
    }

    [Fact]
    public void Later_cycle_drains_about_20_millilitres()
    {
        var run = new MachineRun();
        run.Cycle();
        double before = run.Machine.DripTrayMillilitres;
        run.Cycle();
        Assert.InRange(run.Machine.DripTrayMillilitres - before, 16, 24);
    }

    [Fact]
    public void Emptied_head_space_fills_like_the_first_time()
    {
        var run = new MachineRun();
        double first = run.Cycle().FillSeconds;
        run.Machine.Basket = Basket.None;
        run.Machine.Basket = Basket.Blind;
        Assert.Equal(first, run.Cycle().FillSeconds, 0.1);
    }

    [Theory]
    [InlineData(Basket.None)]
    [InlineData(Basket.Open)]
    public void Without_the_blind_basket_there_is_no_pressure(Basket basket)
    {
        var run = new MachineRun();
        run.Machine.Basket = basket;
        run.Energise();
        Assert.True(run.Trace(15).Max() < 0.3);
        Assert.True(run.Machine.DripTrayMillilitres > 100);
    }

    [Fact]
    public void Leaking_gasket_rises_slower_to_a_lower_plateau()
    {
        var sound = new MachineRun();
        var leaking = new MachineRun(new MachineParameters { GasketLeakMillilitresPerSecondPerRootBar = 1 });
        sound.Energise();
        leaking.Energise();
        Assert.True(leaking.FillSeconds(15, 9) > 1.2 * sound.FillSeconds(15, 9));
        Assert.True(leaking.Machine.GroupPressureBar < sound.Machine.GroupPressureBar - 1);
        Assert.Equal(leaking.Machine.Parameters.BlindPlateauBar(), leaking.Trace(1).Average(), 0.2);
    }
}
