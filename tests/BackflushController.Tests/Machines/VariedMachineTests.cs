namespace BackflushController.Tests.Machines;

[Trait("Category", "Slow")]
public class VariedMachineTests
{
    private const int Machines = 500;

    [Fact]
    public void All_500_healthy_machines_reach_their_plateau_and_vent()
    {
        Assert.All(Enumerable.Range(0, Machines), seed =>
        {
            var run = new MachineRun(MachineParameters.Varied(seed));
            CycleFigures first = run.Cycle(onSeconds: 13, offSeconds: 6);
            CycleFigures later = run.Cycle(onSeconds: 13, offSeconds: 6);
            Assert.Equal(run.Machine.Parameters.BlindPlateauBar(), later.PlateauBar, 0.1);
            Assert.InRange(first.FillSeconds, 3.8, 10);
            Assert.InRange(later.FillSeconds, 1.5, 6);
            Assert.InRange(first.VentSeconds, 0.2, 1.5);
            Assert.InRange(later.VentSeconds, 0.1, 1.0);
        });
    }

    [Fact]
    public void Healthy_machines_cover_the_models_on_the_market()
    {
        MachineParameters[] machines = Enumerable.Range(0, Machines).Select(MachineParameters.Varied).ToArray();
        Assert.InRange(machines.Min(machine => machine.OpvRatingBar), 9, 9.1);
        Assert.InRange(machines.Max(machine => machine.OpvRatingBar), 13.9, 14);
        Assert.InRange(machines.Count(machine => machine.MainsFrequencyHertz < 55), 200, 300);
    }

    [Fact]
    public void Same_seed_gives_the_same_specimen()
    {
        Assert.Equal(MachineParameters.Varied(42), MachineParameters.Varied(42));
        Assert.NotEqual(MachineParameters.Varied(42), MachineParameters.Varied(43));
        Assert.Equal(TransducerParameters.Varied(42), TransducerParameters.Varied(42));
        Assert.NotEqual(TransducerParameters.Varied(42), TransducerParameters.Varied(43));
        Assert.Equal(Esp32AdcParameters.Varied(42), Esp32AdcParameters.Varied(42));
        Assert.NotEqual(Esp32AdcParameters.Varied(42), Esp32AdcParameters.Varied(43));
        Assert.Equal(VoltageDivider.Varied(42, channel: 6), VoltageDivider.Varied(42, channel: 6));
        Assert.NotEqual(VoltageDivider.Varied(42, channel: 6), VoltageDivider.Varied(42, channel: 7));
    }

    [Fact]
    public void Draw_of_a_seed_does_not_change_between_versions_of_the_runtime()
    {
        Assert.Equal(10.103677328, MachineParameters.Varied(1).OpvRatingBar, 1e-6);
    }

    [Fact]
    public void Specimens_stay_within_their_ranges()
    {
        for (int seed = 0; seed < Machines; seed++)
        {
            TransducerParameters transducer = TransducerParameters.Varied(seed);
            Assert.InRange(transducer.SupplyVolts, 4.75, 5.25);
            Assert.InRange(transducer.OffsetErrorBar, -0.16, 0.16);
            Assert.InRange(transducer.SpanErrorShare, -0.01, 0.01);
            Assert.InRange(Esp32AdcParameters.Varied(seed).ReferenceMillivolts, 1000, 1200);
            Assert.InRange(VoltageDivider.Varied(seed, channel: 6).PinVolts(5), 2.5 * 0.99, 2.5 * 1.01);
        }
    }
}
