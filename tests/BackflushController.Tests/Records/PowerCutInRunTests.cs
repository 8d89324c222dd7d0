namespace BackflushController.Tests.Records;

/// <summary>
/// The power goes at some tick of a detergent backflush and comes back: the box must know whether detergent is in the
/// group, must have lost no run, and must start nothing. Every 53rd tick, so that the cuts wander through all phases of
/// the cycles; the command "power-loss" takes every one.
/// </summary>
[Trait("Category", "Slow")]
public sealed class PowerCutInRunTests(ITestOutputHelper output)
{
    private const int Stride = 52;
    private const int FewestCuts = 150;
    private const int WideStride = 501;

    [Fact]
    public void Wherever_the_power_goes_the_box_knows_of_the_detergent_and_starts_nothing()
    {
        PowerLossReport report = new PowerLossSweep(seed: 1, Stride).Run();

        int withDetergent = report.Cuts.Count(cut => cut.DetergentInGroup);
        output.WriteLine($"{report.Cuts.Count} cuts in {report.Ticks} ticks, {withDetergent} of them with detergent");
        Assert.Empty(report.Broken);
        Assert.True(report.Cuts.Count >= FewestCuts);
        Assert.InRange(withDetergent, report.Cuts.Count / 2, report.Cuts.Count - 1);
        Assert.Equal(
            [
                RunState.Ready,
                RunState.AwaitingPerson,
                RunState.RailRising,
                RunState.RailFalling,
                RunState.Energising,
                RunState.Filling,
                RunState.Settling,
                RunState.Venting,
                RunState.Holding,
                RunState.Finished,
            ],
            report.Cuts.Select(cut => cut.State).Distinct());
    }

    [Fact]
    public void The_same_seed_gives_the_same_cuts_whichever_others_there_are()
    {
        PowerLossReport all = new PowerLossSweep(seed: 3, WideStride).Run();
        PowerLossReport half = new PowerLossSweep(seed: 3, 2 * WideStride).Run();

        Assert.Equal(all.Ticks, half.Ticks);
        Assert.Equal(
            all.Cuts.Where((_, index) => index % 2 == 0).Select(cut => (cut.Tick, cut.State)),
            half.Cuts.Select(cut => (cut.Tick, cut.State)));
    }

    [Fact]
    public void A_flash_that_forgets_is_found_at_every_cut_after_the_first_write()
    {
        PowerLossReport report = Trial((machine, _) => PowerLossSweep.BootBox(machine, new byte[]?[2])).Run();

        PowerCut[] pumped = [.. report.Cuts.Where(cut => cut.DetergentInGroup)];
        Assert.NotEmpty(pumped);
        Assert.All(pumped, cut => Assert.Contains("the detergent is forgotten", cut.Broken));
        Assert.All(pumped, cut => Assert.Contains("the run is forgotten", cut.Broken));
        Assert.All(pumped, cut => Assert.StartsWith("the box reads ", cut.Broken[0]));
        Assert.Empty(report.Cuts[0].Broken);
    }

    [Theory]
    [InlineData("awaiting person by itself", 1500)]
    [InlineData("an output was switched by itself", 700, 2700)]
    public void A_box_that_presses_its_own_button_after_power_up_is_found_at_every_cut(
        string broken, params int[] pressedAtMilliseconds)
    {
        PowerLossReport report = Trial((machine, slots) =>
        {
            DirectSimulation box = PowerLossSweep.BootBox(machine, slots);
            Array.ForEach(pressedAtMilliseconds, time => box.LongPress(box.Now + (time * Millisecond)));
            return box;
        }).Run();

        Assert.All(report.Cuts, cut => Assert.Contains(broken, cut.Broken));
    }

    [Fact]
    public void A_box_that_does_not_answer_is_found_at_every_cut()
    {
        PowerLossReport report = Trial((machine, slots) =>
        {
            machine.ConverterFails = true;
            return PowerLossSweep.BootBox(machine, slots);
        }).Run();

        Assert.All(report.Cuts, cut => Assert.NotEmpty(cut.Broken));
    }

    private static PowerLossSweep Trial(Func<SensedMachine, byte[]?[], DirectSimulation> boot) =>
        new(seed: 1, WideStride) { Boot = boot };
}
