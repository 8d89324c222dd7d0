namespace BackflushController.Tests.Faults;

/// <summary>Machines whose over-pressure valve has a weak spring, as barista shops sell them.</summary>
[Trait("Category", "Slow")]
public sealed class LowSpringTests
{
    private const int FirstSeed = 1;
    private const int Seeds = 10;
    private const double PlateauAboveRatingBar = 1;

    [Theory]
    [InlineData(5)]
    [InlineData(5.5)]
    [InlineData(6.5)]
    [InlineData(7)]
    [InlineData(8)]
    public void A_weak_spring_that_is_known_is_no_fault_and_every_cycle_is_proved(double ratingBar)
    {
        Assert.All(Enumerable.Range(FirstSeed, Seeds), seed =>
        {
            DiagnosisRun run = On(ratingBar, seed, settingBar: ratingBar);
            run.GoTo(RunState.Finished);

            Assert.Equal(run.Run.Walk.CyclesCompleted, run.Run.Observer.Proof.Cycles);
        });
    }

    [Fact]
    public void The_plateau_of_a_spring_far_below_its_rating_is_called_low()
    {
        DiagnosisRun run = On(5, FirstSeed, settingBar: 9);

        Assert.Equal(PlainReasons.Of(Fault.LowPlateau), run.FindOut(adviceIsEnough: false).Name);
    }

    private static DiagnosisRun On(double ratingBar, int seed, double settingBar) =>
        new TrialBox(SensedMachineParameters.Varied(seed), seed)
            .With(machine => machine.WithOpv(ratingBar, PlateauAboveRatingBar))
            .Set(settings => settings.OpvMillibar = (int)(settingBar * 1000))
            .Run();
}
