namespace BackflushController.Tests.Bench;

[Trait("Category", "Slow")]
public sealed class DiagnosisCommandTests
{
    private static readonly DiagnosisCase Sound = new(null, MachineProfile.RotaryTank, Taught: false, 2);
    private static readonly DiagnosisCase Dead = new(
        ExpectedNames.For("pump-dead"), MachineProfile.Preinfusion, Taught: true, 3);

    [Fact]
    public void Right_names_are_counted_by_kind_profile_and_teach_in_and_give_exit_code_0()
    {
        using TestBench bench = Judging(Of(Sound, Fault.None), Of(Dead, Fault.NoPressure));

        Assert.Equal(0, bench.Try("diagnosis", "--machines", "2", "--seed", "2"));

        Assert.Equal(
            """
            Diagnosis: machines 2 to 3

            kind       machines  detected  right  alike  wrong  right of broken  false alarms
            sound             1         0      0      0      0                -             0
            pump-dead         1         1      1      0      0          100.0 %             0
            all               2         1      1      0      0          100.0 %             0

            profile      machines  detected  right  alike  wrong  right of broken  false alarms
            rotary-tank         1         0      0      0      0                -             0
            preinfusion         1         1      1      0      0          100.0 %             0

            teach-in       machines  detected  right  alike  wrong  right of broken  false alarms
            not taught in         1         0      0      0      0                -             0
            taught in             1         1      1      0      0          100.0 %             0
            Every goal is met.

            """,
            bench.Output);
    }

    [Theory]
    [InlineData(Fault.LowPlateau, "pump-dead         1         1      0      1      0            0.0 %             0")]
    [InlineData(Fault.NoVent, "pump-dead         1         1      0      0      1            0.0 %             0")]
    [InlineData(Fault.None, "pump-dead         1         0      0      0      0            0.0 %             0")]
    public void A_broken_machine_that_is_not_named_right_gives_exit_code_1(Fault said, string row)
    {
        using TestBench bench = Judging(Of(Dead, said));

        Assert.Equal(1, bench.Try("diagnosis"));

        Assert.Equal(row, bench.Lines[3]);
        Assert.Equal("NOT MET: 0 of 1 broken machines were named right; goal: 95 %.", bench.Lines[^2]);
    }

    [Fact]
    public void A_false_alarm_is_told_with_its_machine_and_gives_exit_code_1()
    {
        using TestBench bench = Judging(Of(Sound, Fault.PumpStuckOn), Of(Dead, Fault.NoPressure));

        Assert.Equal(1, bench.Try("diagnosis"));

        Assert.Equal(
            [
                "machine 2: sound, rotary-tank, not taught in: F11 Pump does not stop",
                "NOT MET: a sound machine was told to pull its plug; goal: none.",
                "NOT MET: 1 of 1 sound machines were called broken; goal: at most 1 in 10000.",
                "",
            ],
            bench.Lines[^4..]);
    }

    [Fact]
    public void The_first_machines_are_judged_without_a_false_alarm()
    {
        var figures = new DiagnosisFigures(DiagnosisSuite.Run(1, 120));

        Assert.Equal(0, figures.ByKind.Sum(row => row.FalseAlarms));
        Assert.All(figures.ByKind.Where(row => row.Broken > 0), row => Assert.True(row.Detected > 0, row.Name));
    }

    private static DiagnosisResult Of(DiagnosisCase machine, Fault said) =>
        new(machine, new Finding(said, Advice.None, 1));

    private static TestBench Judging(params DiagnosisResult[] results) =>
        new() { Trials = new TrialSuites { Diagnose = (_, _, _) => results } };
}
