namespace BackflushController.Tests.Faults;

/// <summary>Machines whose over-pressure valve has a weak spring, as barista shops sell them.</summary>
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
        var settings = new ControllerSettings { OpvMillibar = (int)(ratingBar * 1000) };
        Assert.All(Enumerable.Range(FirstSeed, Seeds), seed =>
        {
            SensedMachineParameters parts = SensedMachineParameters.Varied(seed);
            var run = new DiagnosisRun(
                parts with { Machine = parts.Machine.WithOpv(ratingBar, PlateauAboveRatingBar) },
                seed,
                settings,
                ProgrammeCatalogue.DetergentBackflush(DetergentPreset.PulyCaff, FillEnd.Timed));
            run.GoTo(RunState.Finished);

            Assert.Equal(run.Run.Walk.CyclesCompleted, run.Run.Observer.Proof.Cycles);
        });
    }

    [Fact]
    public void The_plateau_of_a_spring_far_below_its_rating_is_called_low()
    {
        var settings = new ControllerSettings { OpvMillibar = 9000 };
        SensedMachineParameters parts = SensedMachineParameters.Varied(FirstSeed);
        var run = new DiagnosisRun(
            parts with { Machine = parts.Machine.WithOpv(5, PlateauAboveRatingBar) },
            FirstSeed,
            settings,
            ProgrammeCatalogue.DetergentBackflush(DetergentPreset.PulyCaff, FillEnd.Timed));

        Assert.Equal(nameof(Fault.LowPlateau), run.FindOut(adviceIsEnough: false).Name);
    }
}
