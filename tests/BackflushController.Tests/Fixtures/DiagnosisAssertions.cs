namespace BackflushController.Tests.Fixtures;

/// <summary>What tests ask of a run on a machine.</summary>
internal static class DiagnosisAssertions
{
    private const long PowerOffAfterName = 2 * Second;

    /// <summary>The fault that is named until one programme has run through.</summary>
    public static Fault FindFault(this DiagnosisRun run) => run.FindOut(adviceIsEnough: false, programmes: 1).Fault;

    /// <summary>Fault and advice of one programme.</summary>
    public static (Fault Fault, Advice Advice) FindAll(this DiagnosisRun run)
    {
        Finding finding = run.FindOut(adviceIsEnough: true, programmes: 1);
        return (finding.Fault, finding.Advice);
    }

    public static int Fills(this DiagnosisRun run) =>
        run.World.Edges.Count(edge => edge is { Output: BoxOutput.Pump, On: true });

    /// <summary>Lets the group come to a pressure in a fill.</summary>
    public static void FillTo(this DiagnosisRun run, double bar, int seconds = 10)
    {
        bool isThere = run.World.RunUntil(
            () => run.World.Sensed.Machine.GroupPressureBar >= bar, run.World.Now + (seconds * Second));
        Assert.True(isThere, "never came to pressure");
        run.World.Sensed.AdvanceTo(run.World.Now);
    }

    /// <summary>How long after a time the pump went off.</summary>
    public static long PumpOffAfter(this DiagnosisRun run, long time) =>
        run.World.Edges.First(edge =>
            edge is { Output: BoxOutput.Pump, On: false } && edge.TimeNanoseconds > time).TimeNanoseconds - time;

    /// <summary>One of these faults is named after at most so many fills, and then the pump has no power.</summary>
    public static void AssertCutOff(this DiagnosisRun run, int mostFills, params Fault[] expected)
    {
        Assert.Contains(run.FindFault(), expected);
        Assert.InRange(run.Fills(), 0, mostFills);
        run.World.RunUntil(run.World.Now + PowerOffAfterName);
        Assert.False(run.World.Sensed.Machine.PumpPowered);
    }
}
