namespace BackflushController.Trials;

/// <summary>Everything that can go wrong, at each place of a run in turn.</summary>
public static class FaultSweep
{
    /// <summary>The trials, each made when it is asked for.</summary>
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

    /// <summary>A reset of the chip at each tick in turn, checked as a power cut is.</summary>
    public static TrialReport Resets(int seed, int every)
    {
        List<long?> pumpOff = [];
        DirectSimulation Boot(SensedMachine machine, byte[]?[] slots)
        {
            long? pumpsAt = machine.Machine.PumpPowered ? machine.Machine.NowNanoseconds : null;
            DirectSimulation box = ChipReset.Reset(machine, slots);
            pumpOff.Add((box.Sensed.Machine.PumpPowered ? long.MaxValue : box.Sensed.PumpStoppedAt) - pumpsAt);
            return box;
        }

        PowerLossReport report = new PowerLossSweep(seed, every) { Boot = Boot }.Run();
        return new TrialReport(
            "chip is reset", report.Ticks,
            [
                .. report.Cuts.Zip(
                    pumpOff, (cut, off) => new TrialPoint(cut.Tick, CodeWords.Of(cut.State), off, cut.Broken)),
            ]);
    }
}
