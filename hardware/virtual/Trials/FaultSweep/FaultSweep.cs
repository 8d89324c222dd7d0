namespace BackflushController.Trials;

/// <summary>All that can go wrong at one place of a run after the other.</summary>
public static class FaultSweep
{
    /// <summary>The trials, each made when it is asked for.</summary>
    /// <param name="seed">Seed of every random draw.</param>
    /// <param name="every">Places from one that is tried to the next.</param>
    public static IEnumerable<TrialReport> All(int seed, int every)
    {
        yield return new ThrownCallTrial(seed, every).Run();
        DeviceFaultTrial device = DeviceFaultTrial.OfFirmware(seed);
        yield return device.RunStartUp(every);
        yield return device.RunProgramme(every);
        yield return new LostRenewalTrial(seed, every).Run();
        yield return new FrozenLoopTrial(seed, every).Run();
        yield return new BrokenOrderTrial(seed, every).Run();
        yield return Resets(seed, every);
    }

    /// <summary>A reset of the chip at one tick after the other, by the trial of power cuts.</summary>
    /// <param name="seed">Seed of the sensor's noise.</param>
    /// <param name="every">Ticks from one reset to the next.</param>
    public static TrialReport Resets(int seed, int every)
    {
        PowerLossReport report = new PowerLossSweep(seed, every) { Boot = ChipReset.Reset }.Run();
        return new TrialReport(
            "chip is reset",
            report.Ticks,
            [.. report.Cuts.Select(cut => new TrialPoint(cut.Tick, cut.State.ToString(), null, cut.Broken))]);
    }
}
