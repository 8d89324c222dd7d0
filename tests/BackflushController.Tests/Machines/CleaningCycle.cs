namespace BackflushController.Tests.Machines;

/// <summary>A cycle measured as those of the recordings were: from the pump's start and from the release.</summary>
internal sealed record CleaningCycle(
    double ToOneBarSeconds,
    double ToSevenBarSeconds,
    double ToEightBarSeconds,
    double TopBar,
    double CreepMillibarPerSecond,
    double ReleaseSeconds,
    double ReboundBar,
    double ReboundSeconds,
    double LastAboveSeconds)
{
    private const int PumpSeconds = 11;
    private const int SettlingSeconds = 1;
    private const int HoldSeconds = 8;
    private const int VentSeconds = 15;
    private const double PerMillisecond = 0.001;

    public static CleaningCycle Of(MachineRun run)
    {
        run.Energise();
        double[] fill = run.Trace(PumpSeconds);
        run.Machine.PumpPowered = false;
        run.Wait(SettlingSeconds * Second);
        double[] hold = run.Trace(HoldSeconds);
        run.Machine.ValveEnergised = false;
        double[] vent = run.Trace(VentSeconds);
        int released = Array.FindIndex(vent, bar => bar < ModelConstants.SafeToOpenBar);
        int atRest = Array.FindIndex(vent, bar => bar < ModelConstants.LaminarBlendBar);
        double rebound = vent[atRest..].Max();
        return new CleaningCycle(
            SecondsTo(fill, 1),
            SecondsTo(fill, 7),
            SecondsTo(fill, 8),
            Math.Max(fill.Max(), hold.Max()),
            (hold[^1] - hold[0]) * 1000 / HoldSeconds,
            released * PerMillisecond,
            rebound,
            Array.IndexOf(vent, rebound) * PerMillisecond,
            Array.FindLastIndex(vent, bar => bar >= ModelConstants.SafeToOpenBar) * PerMillisecond);
    }

    private static double SecondsTo(double[] fill, double bar) =>
        Array.FindIndex(fill, pressure => pressure >= bar) * PerMillisecond;
}
