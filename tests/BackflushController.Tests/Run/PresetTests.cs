namespace BackflushController.Tests.Run;

/// <summary>Every detergent sequence of the settings, and the stall as fill mode of the detergent backflush.</summary>
public sealed class PresetTests
{
    private const int ClearCycles = 5;

    [Theory]
    [InlineData(DetergentPreset.PulyCaff, "5 x 10/10, 5 x 10/10")]
    [InlineData(DetergentPreset.Thorough, "10 x 10/10, 5 x 10/10")]
    [InlineData(DetergentPreset.Quick, "6 x 10/5, 3 x 10/5")]
    [InlineData(DetergentPreset.LaMarzocco, "5 x 10/10, 1 x 10/5, 5 x 10/10")]
    [InlineData(DetergentPreset.Decent, "1 x 20/15, 4 x 15/15, 1 x 20/15, 4 x 15/15")]
    [InlineData(DetergentPreset.E61, "6 x 20/20, 1 x 6/5, 5 x 20/20")]
    [InlineData(DetergentPreset.BrevilleLike, "10 x 5/10, 10 x 5/10")]
    public void A_person_finishes_the_preset_with_the_fills_of_its_source(DetergentPreset preset, string recipe)
    {
        Session session = RunDetergent(new ControllerSettings { Preset = preset });

        OutputChecks.AssertExact(session.Timed);
        OutputChecks.AssertPumpOnlyWithValve(session.Timed);
        Assert.InRange(OutputChecks.PumpSecondsInDearestWindow(session.Timed), 1, 120);
        double[] expected = [.. FillsOf(recipe)];
        double[] fills = OutputChecks.FillSeconds(session.Timed);
        Assert.Equal(expected.Length, fills.Length);
        Assert.All(expected.Zip(fills), pair => Assert.Equal(pair.First, pair.Second, tolerance: 1e-6));
    }

    [Fact]
    public void With_the_stall_as_fill_mode_the_detergent_backflush_ends_its_fills_early()
    {
        List<string> titles = [];
        Session session = RunDetergent(
            new ControllerSettings { FillEnd = FillEnd.Stall }, begun => titles = begun.WatchTitles());

        OutputChecks.AssertExact(session.Timed);
        OutputChecks.AssertPumpOnlyWithValve(session.Timed);
        double[] fills = OutputChecks.FillSeconds(session.Timed);
        Assert.Equal(ExpectedProgramme.DetergentCyclesUntilClean + ClearCycles, fills.Length);
        Assert.Contains($"Filling {ExpectedProgramme.DetergentCyclesUntilClean}/5", titles);
        Assert.Contains($"Filling {ClearCycles}/{ClearCycles}", titles);
        Assert.All(fills, fill => Assert.InRange(fill, 2, 9.5));
    }

    private static Session RunDetergent(ControllerSettings settings, Action<Session>? begin = null)
    {
        var session = new Session(settings);
        begin?.Invoke(session);
        Operator person = session.Invite(new OperatorTraits(TextId.DetergentBackflush, Seed: 1));
        session.RunUntil(1000 * Second);
        Assert.True(person.SawDone);
        return session;
    }

    /// <summary>"2 x 10/5" is two fills of 10 s.</summary>
    private static IEnumerable<double> FillsOf(string recipe) =>
        recipe.Split(", ").Select(stage => stage.Split(' ', '/'))
            .SelectMany(words => Enumerable.Repeat(double.Parse(words[2]), int.Parse(words[0])));
}
