namespace BackflushController.Tests.Trials;

/// <summary>A replay says in words what was drawn: names and units, no bare numbers.</summary>
public sealed class FuzzWordsTests
{
    [Theory]
    [InlineData(InjectedFault.Pause, 27_778_480, "2.000 s: pause for 27.8 ms at call 4 of show page")]
    [InlineData(InjectedFault.SlowTicks, 15_030_427, "2.000 s: slow-ticks by 15.0 ms")]
    [InlineData(InjectedFault.WriteFails, 1, "2.000 s: write-fails 1 time")]
    [InlineData(InjectedFault.WriteTorn, 3, "2.000 s: write-torn 3 times")]
    [InlineData(InjectedFault.SlotRots, 1, "2.000 s: slot-rots, slot 1")]
    [InlineData(InjectedFault.LostRenewal, 0, "2.000 s: lost-renewal for a while")]
    [InlineData(InjectedFault.LostRenewal, 1, "2.000 s: lost-renewal for good")]
    [InlineData(InjectedFault.CutOffBroken, 1, "2.000 s: cut-off-broken, stuck up")]
    [InlineData(InjectedFault.PowerCut, 0, "2.000 s: power-cut")]
    [InlineData(InjectedFault.Machine, 0, "2.000 s: no-blind-basket")]
    public void A_fault_is_told_with_its_unit(InjectedFault fault, long amount, string words)
    {
        var drawn = new FuzzEvent(fault, 2_000_000_000) { Amount = amount, Call = BoardCall.ShowPage, Skip = 3 };

        Assert.Equal(words, drawn.ToString());
    }

    [Fact]
    public void Programmes_are_told_by_their_names()
    {
        FuzzPlan plan = new FuzzDraw(7).Draw();
        string[] names = [.. ProgrammeRun.Catalogue.Programmes];

        string[] lines = [.. plan.Lines()];

        Assert.All(
            lines.Where(line => line.StartsWith("power-up")),
            line => Assert.All(
                line.Split(", programmes ")[1].Replace(", machine repaired", "").Split(", "),
                name => Assert.Contains(name, names)));
        Assert.Contains(lines, line => line.EndsWith($"at the end {names[plan.LastProgramme]}"));
    }
}
