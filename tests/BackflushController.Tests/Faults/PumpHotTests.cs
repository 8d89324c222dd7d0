namespace BackflushController.Tests.Faults;

/// <summary>A pump that its own protector cuts off after some work, beside one that has had hardly any.</summary>
[Trait("Category", "Slow")]
public sealed class PumpHotTests
{
    public static TheoryData<string, int> Machines => Specimens.All;

    [Theory, MemberData(nameof(Machines))]
    public void A_pump_that_its_protector_cuts_off_is_asked_to_rest(string machine, int seed) =>
        Heat(TrialBox.OnPreset(machine, seed).Run(), seed);

    [Theory, MemberData(nameof(Machines))]
    public void After_its_rest_it_runs_again_and_the_programme_is_done(string machine, int seed)
    {
        DiagnosisRun run = TrialBox.OnPreset(machine, seed).Run();
        Heat(run, seed);
        run.World.Sensed.Machine.Parameters = MachinePresets.Get(machine).Parameters with
        {
            PumpProtectorOpensAfterSeconds = 200,
        };
        run.World.RunUntil(run.World.Now + (900 * Second));

        Assert.Equal((Fault.None, 1), (run.FindFault(), Finished(run)));
    }

    [Theory, MemberData(nameof(Machines))]
    public void A_pump_that_dies_after_two_fills_is_not_called_hot(string machine, int seed)
    {
        DiagnosisRun run = TrialBox.OnPreset(machine, seed).Run();
        run.GoTo(RunState.Filling);
        run.GoTo(RunState.Venting);
        run.GoTo(RunState.Energising);
        run.Break(FaultScenarios.Get("pump-dead"), seed);

        Assert.Equal(Fault.NoPressure, run.FindOut(adviceIsEnough: false).Fault);
    }

    /// <summary>Cut off in the middle of a rise, the pressure is too low first; the next fill has none.</summary>
    private static void Heat(DiagnosisRun run, int seed)
    {
        run.Break(FaultScenarios.Get("pump-hot"), seed);
        Fault first = run.FindOut(adviceIsEnough: false).Fault;
        Fault named = first == Fault.LowPlateau ? run.FindOut(adviceIsEnough: false).Fault : first;

        Assert.Equal(Fault.PumpResting, named);
    }

    private static int Finished(DiagnosisRun run) => run.State == RunState.Finished ? 1 : 0;
}
