namespace BackflushController.Tests.Simulations;

/// <summary>
/// The list of faults, and what a gauge shows of those of the hydraulics on fifty varied machines. What the box makes
/// of every fault is in <see cref="Faults.FaultMatrixTests"/> and <see cref="Faults.BrokenMachinesTests"/>.
/// </summary>
public sealed class FaultScenarioTests
{
    private const int Seeds = 50;

    [Fact]
    public void Names_are_kebab_case_and_unique_and_descriptions_are_sentences()
    {
        Assert.All(FaultScenarios.Names, name => Assert.Matches("^[a-z]+(-[a-z]+)*$", name));
        Assert.Distinct(FaultScenarios.Names);
        Assert.All(FaultScenarios.All, scenario => Assert.Matches("^[A-Z](?!.*\\. ).*\\.$", scenario.Description));
    }

    [Fact]
    public void Each_fault_of_a_world_has_a_button_of_its_own_on_the_page()
    {
        Assert.DoesNotContain("", FaultScenarios.InWorld.Select(scenario => scenario.Title));
        Assert.Distinct(FaultScenarios.InWorld.Select(scenario => scenario.Title));
        Assert.Distinct(FaultScenarios.NamesInWorld);
    }

    [Fact]
    public void An_unknown_name_is_answered_with_those_there_are()
    {
        var failure = Assert.Throws<BadInputException>(() => FaultScenarios.Get("gasket"));
        Assert.Contains("'gasket'", failure.Message);
        Assert.All(FaultScenarios.Names, name => Assert.Contains(name, failure.Message));
    }

    [Fact]
    public void Seed_0_is_the_nominal_severity_and_the_others_stay_within_the_range()
    {
        foreach (FaultSeverity severity in FaultScenarios.All.Select(scenario => scenario.Severity))
        {
            double[] drawn = [.. Enumerable.Range(1, 200).Select(severity.Draw)];
            Assert.Equal(severity.Nominal, severity.Draw(0));
            Assert.InRange(severity.Nominal, severity.Low, severity.High);
            Assert.All(drawn, number => Assert.InRange(Math.Abs(number), severity.Low, severity.High));
            Assert.Equal(severity.EitherSign, drawn.Any(number => number < 0));
            Assert.Equal(severity.Low < severity.High, drawn.Distinct().Count() > 1);
        }
    }

    /// <summary>The range of the pressure at the end of a fill, and 20 s after its release.</summary>
    [Theory]
    [InlineData("no-blind-basket", 0.03, 0.5, -0.1, 0.7)]
    [InlineData("tank-empty", -0.02, 0.02, -0.1, 0.7)]
    [InlineData("pump-dead", -0.02, 0.02, -0.1, 0.7)]
    [InlineData("valve-stuck-released", -0.02, 0.02, -0.1, 0.7)]
    [InlineData("gasket-leak", 1, 6, -0.1, 0.7)]
    [InlineData("opv-jammed", 16.5, 20, -0.1, 0.7)]
    [InlineData("valve-stuck-energised", 9, 15, 7, 15)]
    [InlineData("no-three-way-valve", 9, 15, 7, 15)]
    [InlineData("drain-blocked", 9, 15, 7, 15)]
    public void A_fault_of_the_hydraulics_shows_in_a_fill_or_after_it(
        string name, double lowest, double highest, double lowestAfterwards, double highestAfterwards)
    {
        OnFiftyMachines(name, simulation =>
        {
            Assert.InRange(simulation.FillToPlateau(), lowest, highest);
            simulation.Release();
            simulation.Wait(20 * Second);
            Assert.InRange(simulation.GroupBar, lowestAfterwards, highestAfterwards);
        });
    }

    [Fact]
    public void Noise_bursts_hit_a_tenth_to_a_fifth_of_the_readings_at_rest()
    {
        OnFiftyMachines("noise-bursts", simulation =>
        {
            int usual = simulation.Sensed.ReadSignal(simulation.Now);
            int hit = 0;
            for (int i = 0; i < 3000; i++)
            {
                simulation.Wait(Millisecond);
                hit += Math.Abs(simulation.Sensed.ReadSignal(simulation.Now) - usual) > 60 ? 1 : 0;
            }

            Assert.InRange(hit, 250, 650);
        });
    }

    private static void OnFiftyMachines(string name, Action<BareSimulation> check)
    {
        for (int seed = 1; seed <= Seeds; seed++)
        {
            BareSimulation simulation = BareSimulation.Varied(seed);
            FaultScenarios.Get(name).Arrive(simulation, seed);
            check(simulation);
        }
    }
}
