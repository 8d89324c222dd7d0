namespace BackflushController.Trials;

/// <summary>
/// The firmware on the virtual board, its own Main included, in which one device call after the other throws: a pin,
/// the converter, the bus, a file, the clock. Either an adapter copes with it and the run goes on, or Main drives the
/// outputs low and reboots, and the box that restarts must wait for an operator. Each is a run of its own from
/// power-up on, so it is a short one: one detergent cycle, two with clear water.
/// </summary>
internal sealed class DeviceFaultTrial(int seed)
{
    private const string Settings =
        "detergent-cycles = 1\ndetergent-fill = 1.0\ndetergent-release = 3.0\n" +
        "clear-cycles = 2\nclear-fill = 1.0\nclear-release = 3.0\n";

    private static readonly CostModel Costs = CostModel.LoadDefault();

    /// <summary>Runs Main once on a chip.</summary>
    public required Func<VirtualEsp32, RunEnd> Boot { get; init; }

    /// <summary>A trial of the firmware as it is.</summary>
    public static DeviceFaultTrial OfFirmware(int seed)
    {
        FirmwareImage image = ProgrammeRun.LoadFirmware(Costs);
        return new DeviceFaultTrial(seed) { Boot = chip => chip.Run(image) };
    }

    /// <summary>The calls until the first screen is complete.</summary>
    public TrialReport RunStartUp(int every)
    {
        DeviceFaultPlay nominal = PlayNominal();
        return Run("device call of start-up throws", 1, nominal.CallsOfStartUp, every);
    }

    /// <summary>The calls from there to the end of the run.</summary>
    public TrialReport RunProgramme(int every)
    {
        DeviceFaultPlay nominal = PlayNominal();
        return Run("device call of a run throws", nominal.CallsOfStartUp + 1, nominal.Calls, every);
    }

    private TrialReport Run(string name, int first, int last, int every)
    {
        TrialPoint[] points =
        [
            .. Enumerable.Range(first, last - first + 1)
                .Where(call => (call - first) % every == 0)
                .AsParallel().AsOrdered()
                .Select(Try),
        ];
        return new TrialReport(name, last - first + 1, points);
    }

    private DeviceFaultPlay PlayNominal()
    {
        DeviceFaultPlay nominal = Play(0);
        return nominal.SawDone && nominal.Broken.Count == 0
            ? nominal
            : throw new InvalidOperationException(
                $"Without a fault the run does not come to its end: {string.Join("; ", nominal.Broken)}.");
    }

    private TrialPoint Try(int call)
    {
        DeviceFaultPlay play = Play(call);
        string where = $"{CodeWords.Of(play.Thrown)}, {play.Outcome}";
        return new TrialPoint(call, where, play.PumpOffNanoseconds, play.Broken);
    }

    private DeviceFaultPlay Play(int call)
    {
        var flash = new FlashDrive();
        flash.Put("settings.ini", Encoding.ASCII.GetBytes(Settings));
        var play = new DeviceFaultPlay(new ChipSimulation(Costs, SensedMachineParameters.Default, seed, flash), call);
        play.Run(Boot);
        return play;
    }
}
