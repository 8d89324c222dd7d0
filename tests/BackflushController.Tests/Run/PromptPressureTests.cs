namespace BackflushController.Tests.Run;

/// <summary>Nobody is told to open a group that is under pressure.</summary>
[Trait("Category", "Slow")]
public sealed class PromptPressureTests
{
    private const string OpenTheGroup = "Rinse the";
    private const double RestBar = PressureJudge.RestMillibar / 1000.0;

    private readonly Session _session = new();

    public PromptPressureTests()
    {
        _session.Start();
        _session.WatchPanel(lines => Assert.False(
            lines.Contains(OpenTheGroup) && _session.GroupBar >= RestBar,
            $"told to take the basket out at {_session.GroupBar:0.0} bar"));
    }

    [Theory]
    [InlineData(0, "DO NOT OPEN")]
    [InlineData(0.005, "Pressure stays")]
    [InlineData(0.03, "Rinse the basket")]
    public void After_the_detergent_nobody_is_told_to_take_the_basket_out_while_there_is_pressure(
        double drainOpen, string title)
    {
        // The drain clogs in the last detergent cycle.
        _session.AfterEdge(BoxOutput.Pump, on: true, 5, Second, () => _session.FoulDrain(drainOpen));

        PanelPicture end = _session.PanelAt(178 * Second);
        _session.RunUntil(180 * Second);

        Assert.Equal(title, end.Title);
    }

    [Fact]
    public void After_a_fault_of_not_venting_the_due_rinse_does_not_have_the_group_opened_while_there_is_pressure()
    {
        _session.AfterEdge(BoxOutput.Pump, on: true, 1, Second, () => _session.FoulDrain(0));
        _session.ShortPress(13 * Second);
        _session.ShortPress(80 * Second);
        _session.LongPress(85 * Second);

        _session.RunUntil(100 * Second);
    }
}
