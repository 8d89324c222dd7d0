namespace BackflushController.Tests.Faults;

/// <summary>Every fault of the machine model, arriving in every state of a run.</summary>
internal static class FaultMatrix
{
    private const long LeakHold = 10_000_000;
    private const int NominalSeverity = 0;

    /// <summary>
    /// All but those of a check, since on a healthy machine no lead is doubtful, and those of a lever.
    /// </summary>
    public static RunState[] States { get; } =
    [
        .. Enum.GetValues<RunState>().Except(
        [
            RunState.CheckVenting, RunState.CheckWithout, RunState.CheckWith,
            RunState.LeverUp, RunState.Probing, RunState.LeverCameDown,
        ]),
    ];

    /// <summary>Whether the programme that shows the fault comes to a state.</summary>
    public static bool Has(FaultScenario scenario, RunState state) =>
        state is not (RunState.Holding or RunState.Soaking) || !NeedsOwnProgramme(scenario);

    /// <summary>Plays one cell on the bench's own machine, with the nominal severity.</summary>
    public static Finding Play(FaultScenario scenario, RunState state) => Play(
        scenario, state, SensedMachineParameters.Nominal(MachinePresets.Get(MachinePresets.DefaultName).Parameters),
        NominalSeverity);

    /// <summary>Plays one cell: the machine is healthy until the state is entered.</summary>
    public static Finding Play(FaultScenario scenario, RunState state, SensedMachineParameters machine, int seed)
    {
        var run = new DiagnosisRun(
            machine, seed, new ControllerSettings(), DiagnosisRun.UsedBox(), ProgrammesFor(scenario, state));
        if (scenario.Name == "drain-fouled")
        {
            run.Teach();
        }

        if (state == RunState.Faulted)
        {
            run.World.Sensed.SignalWire = SignalWire.Open;
            run.GoTo(RunState.Faulted);
            run.World.Sensed.SignalWire = SignalWire.Connected;
        }
        else
        {
            run.GoTo(state);
        }

        run.World.RunUntil(run.World.Now + Into(state));
        run.Break(scenario, seed);
        return run.FindOut(ExpectedNames.For(scenario.Name).IsAdvice) with { Seed = seed };
    }

    private static bool NeedsOwnProgramme(FaultScenario scenario) =>
        scenario.Name is "screen-clogged" or "portafilter-left-in" or "pressure-never-flat";

    private static long Into(RunState state) => state switch
    {
        RunState.Filling => 8 * Second,
        RunState.Soaking => 890 * Second,
        RunState.Settling or RunState.StopSettling => 20 * Millisecond,
        RunState.Venting or RunState.StopVenting => 100 * Millisecond,
        RunState.Energising => 300 * Millisecond,
        _ => Second,
    };

    private static Programme[] ProgrammesFor(FaultScenario scenario, RunState state)
    {
        Programme programme = scenario.Name switch
        {
            "screen-clogged" or "portafilter-left-in" => ProgrammeCatalogue.OpenFlush(),
            "pressure-never-flat" => ProgrammeCatalogue.StallBackflush(),
            _ when state == RunState.Soaking => ProgrammeCatalogue.DeepClean(FillEnd.Timed).EndingWithHold(LeakHold),
            _ => ProgrammeCatalogue.DetergentBackflush(DetergentPreset.PulyCaff, FillEnd.Timed)
                .EndingWithHold(LeakHold),
        };
        return scenario.Name == "drain-fouled"
            ? [ProgrammeCatalogue.TeachIn(new ControllerSettings()), programme]
            : [programme];
    }
}
