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
        var settings = new ControllerSettings
        {
            Valve = IsOfLever(state) ? ValveKind.Lever : ValveKind.Electric,
        };
        settings.Pins.Rail = IsOfSelfTest(state) ? settings.Pins.Rail : PinSettings.None;
        Programme programme = ProgrammeCatalogue.DeepClean(FillEnd.Stall).EndingWithHold(5_000_000);
        GroupMemory group = new Logbook(new BoxRecord(), RecordHealth.Missing).Group;
        var run = new BackflushRun(programme, null, settings, group, new PressureSensor(settings), new Unheard());
        run.CutOff?.See(CutOffReading.RailUp);
        run.CutOff?.See(CutOffReading.RailUp);
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

    /// <summary>The state belongs to the self-test of the cut-off, whose rail is up.</summary>
    public static bool IsOfSelfTest(RunState state) => state is RunState.RailRising or RunState.RailFalling;

    /// <summary>The state belongs to the check of a doubtful lead.</summary>
    public static bool IsOfCheck(RunState state) =>
        state is RunState.CheckVenting or RunState.CheckWithout or RunState.CheckWith;

    /// <summary>Only a machine whose valve is a lever comes into the state.</summary>
    public static bool IsOfLever(RunState state) =>
        state is RunState.LeverUp or RunState.Probing or RunState.LeverCameDown;

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

        if (IsOfLever(state) && run.State is (RunState.Probing or RunState.Filling))
        {
            AnswerAndDrop(run, soon);
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

    /// <summary>The group answers the pump; a fill then breaks down.</summary>
    private static void AnswerAndDrop(BackflushRun run, long soon)
    {
        const long answer = 250_000;
        run.Step(soon, ButtonEvent.None, Known(1000));
        run.Step(soon + answer, ButtonEvent.None, Known(1000));
        if (run.State == RunState.Filling)
        {
            run.Step(soon + (2 * answer), ButtonEvent.None, Known(0));
        }
    }

    private sealed class Unheard : IRunListener
    {
        public void Entered(RunState state, RunState before, bool withNewFault)
        {
        }
    }
}
