namespace BackflushController.Tests.Run.States;

/// <summary>Brings a run into a state: a deep clean that fills until the stall and ends with a leak hold.</summary>
internal static class RunInState
{
    private const int MostSteps = 1000;

    /// <summary>A run that has just entered a state.</summary>
    /// <param name="state">The state.</param>
    /// <param name="withFault">A fault has led there; for the states of a stop.</param>
    public static BackflushRun Of(RunState state, bool withFault)
    {
        var settings = new ControllerSettings();
        Programme programme = ProgrammeCatalogue.DeepClean(FillEnd.Stall).EndingWithHold(5_000_000);
        GroupMemory group = new Logbook(new BoxRecord(), RecordHealth.Missing).Group;
        var run = new BackflushRun(programme, null, settings, group, new PressureSensor(settings), new Unheard());
        for (int i = 0; i < MostSteps; i++)
        {
            if (run.State == state)
            {
                return run;
            }

            Go(run, state, withFault);
        }

        throw new InvalidOperationException($"{state} is not reached.");
    }

    /// <summary>The state belongs to the check of a doubtful lead.</summary>
    public static bool IsOfCheck(RunState state) =>
        state is RunState.CheckVenting or RunState.CheckWithout or RunState.CheckWith;

    private static PressureVerdict Known(int millibar) => new()
    {
        Known = true,
        Fresh = true,
        RiseKnown = true,
        AtRest = millibar == 0,
        MeanMillibar = millibar,
    };

    private static void Go(BackflushRun run, RunState state, bool withFault)
    {
        var unused = new PressureVerdict { Loss = SensorCondition.Unused };
        bool leaves = state is RunState.StopSettling or RunState.StopVenting or RunState.Stopped or RunState.Faulted;
        long soon = run.Context.EnteredAt + 20_000;
        if (IsOfCheck(state) && run.State == RunState.Energising)
        {
            run.Step(soon, ButtonEvent.None, Known(2500));
            return;
        }

        if (IsOfCheck(state) && IsOfCheck(run.State))
        {
            run.Step(run.Context.Deadline, ButtonEvent.None, Known(0));
            return;
        }

        if (run.State == RunState.Filling && leaves && withFault)
        {
            run.Abort(Fault.LoopOverruns, soon);
        }
        else if (run.State == RunState.Filling && leaves)
        {
            run.Step(soon, ButtonEvent.Pressed, unused);
        }
        else if (run.State == RunState.Ready || (run.State == RunState.AwaitingPerson && state != RunState.SafeWait))
        {
            run.Step(soon, ButtonEvent.LongPress, unused);
        }
        else
        {
            run.Step(run.Context.Deadline, ButtonEvent.None, unused);
        }
    }

    private sealed class Unheard : IRunListener
    {
        public void Entered(RunState state, RunState before, bool withNewFault)
        {
        }
    }
}
