using System.Diagnostics;

namespace BackflushController.Simulation;

/// <summary>Runs one programme from power-up to the end, with an operator at the button.</summary>
public static class ProgrammeRun
{
    /// <summary>The deep clean takes less than half an hour; a programme that has not ended by then hangs.</summary>
    public const int PatienceSeconds = 3_600;

    private const string FirmwareFile = "BackflushController.dll";
    private const int SecondsPerMinute = 60;

    /// <summary>What a run can be asked for.</summary>
    public static RunCatalogue Catalogue { get; } = new(ProgrammeNames.All, DefaultMachineFirst());

    /// <summary>The firmware, instrumented with a cost model.</summary>
    public static FirmwareImage LoadFirmware(CostModel costs) =>
        FirmwareImage.Load(Path.Combine(AppContext.BaseDirectory, FirmwareFile), costs, FirmwareProbes.All);

    /// <param name="observer">Hears what happens; null: nobody does.</param>
    /// <param name="flash">Content of drive I:, or null for a new box.</param>
    /// <exception cref="BadInputException">A name, time or file of the options cannot be taken.</exception>
    /// <exception cref="RefusedException">There is no such machine.</exception>
    public static RunReport Run(RunOptions options, IRunObserver? observer = null, FlashDrive? flash = null)
    {
        Programme programme = ProgrammeNames.Find(options.Programme);
        PlannedFault? fault = options.Fault == null ? null : new PlannedFault(options.Fault, options.FaultAtSeconds);
        CostModel costs = CostModelOf(options.CostModelFile);
        costs = options.MicrosecondsPerUnit is int unit ? costs.At(unit) : costs;
        var scenario = new Scenario { Programme = options.Programme, Machine = options.Machine, Seed = options.Seed };
        var world = new World(scenario, costs, flash, observer);
        world.Recorder.Expect(MachinePresets.Get(options.Machine).ComesWithSettings ? null : programme);
        if (world.Lever is { } lever)
        {
            lever.Traits = options.Hand with { Language = options.Language };
        }

        VirtualEsp32 chip = world.Box.Chip;
        var meter = new TickMeter(chip);
        var panelMeter = new PanelMeter(world.Box);
        chip.Pin(Wiring.ValvePin).LevelChanged += (_, energised) => panelMeter.IsRunning = energised;
        var person = new Operator(world.Box, world.Recorder, new OperatorTraits(programme.Name, options.Seed)
        {
            Language = options.Language,
        })
        {
            Leaves = chip.CutPower,
        };
        chip.Schedule(PatienceSeconds * Second, chip.CutPower);
        fault?.PlanFor(world, person);

        long started = Stopwatch.GetTimestamp();
        RunEnd end = world.Boot();
        double wallSeconds = Stopwatch.GetElapsedTime(started).TotalSeconds;

        FaultFinding? finding = FindingOf(fault, person);
        string ending = EndingOf(end, person.SawDone);
        string outcome = finding?.Outcome(ending) ?? ending;
        world.Note("machine", $"switched off: {outcome}");

        // As of the last sample: a snapshot lets the group drip on to its own time.
        double dripTray = world.Box.Machine.DripTrayMillilitres;
        return RunReport.Of(world.Snapshot(), costs.Name) with
        {
            WallSeconds = wallSeconds,
            Completed = person.SawDone,
            Outcome = outcome,
            Fault = finding,
            Screens = world.Recorder.Screens,
            Ticks = meter.Costs(),
            Panel = panelMeter.Traffic(),
            DripTrayMillilitres = dripTray,
        };
    }

    private static FaultFinding? FindingOf(PlannedFault? fault, Operator person) =>
        fault == null && person.SaidNanoseconds == null ? null : new FaultFinding
        {
            Scenario = fault?.Scenario,
            ArrivedSeconds = fault?.ArrivedSeconds,
            SaidSeconds = person.SaidNanoseconds / (double)Second,
            Name = person.FaultName,
            Advice = person.Advice,
            RanToEnd = person.SawDone,
        };

    private static string EndingOf(RunEnd end, bool sawDone) =>
        sawDone ? "the programme ran to its end"
        : end.Reason == RunEndReason.PowerCut ? $"not done after {PatienceSeconds / SecondsPerMinute} minutes"
        : $"the firmware ended: {PlainReasons.Of(end)}";

    private static CostModel CostModelOf(string? file)
    {
        try
        {
            return file == null ? CostModel.LoadDefault() : CostModel.Load(file);
        }
        catch (CostModelException failure)
        {
            throw new BadInputException(failure.Message);
        }
    }

    private static IReadOnlyList<string> DefaultMachineFirst() =>
        [MachinePresets.DefaultName, .. MachinePresets.Names.Where(name => name != MachinePresets.DefaultName)];
}
