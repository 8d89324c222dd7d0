namespace BackflushController.Tests.Run.States;

/// <summary>A controller without a sensor that a hand on the button brings into a state.</summary>
internal sealed class ControllerInState
{
    private const long Tick = Inputs.TickMicroseconds;
    private const int TicksOfLongPress = 60;
    private const int TicksOfPause = 20;
    private const int MostTicks = 200_000;

    private readonly Inputs _inputs = new();

    private ControllerInState(bool testsItself)
    {
        var settings = new ControllerSettings { Proof = CycleProof.TimedOnly };
        settings.Pins.Rail = testsItself ? settings.Pins.Rail : PinSettings.None;
        Programme[] programmes = [ProgrammeCatalogue.DeepClean(FillEnd.Timed).EndingWithHold(5_000_000)];
        Controller = new Controller(
            new SettingsOutcome(settings, SettingsOutcome.MadeInCode),
            new ProgrammeMenu(programmes, settings),
            new Logbook(new BoxRecord(), RecordHealth.Missing));
        Controller.Run.CutOff?.See(CutOffReading.RailUp);
        Controller.Run.CutOff?.See(CutOffReading.RailUp);
    }

    public Controller Controller { get; }

    public Outputs Outputs { get; } = new();

    /// <summary>The time of the coming step, microseconds.</summary>
    public long Now { get; private set; } = Tick;

    /// <summary>A controller that has just come into a state.</summary>
    /// <param name="state">The state.</param>
    /// <param name="withFault">A fault has led there; for the states of a stop.</param>
    public static ControllerInState Of(RunState state, bool withFault)
    {
        var box = new ControllerInState(RunInState.IsOfSelfTest(state));
        box.Pause();
        bool stops = state is RunState.StopSettling or RunState.StopVenting or RunState.Stopped or RunState.Faulted;
        for (int i = 0; i < MostTicks && box.State != state; i++)
        {
            bool waits = box.State == RunState.Ready
                || (box.State == RunState.AwaitingPerson && state != RunState.SafeWait);
            if (box.State == RunState.Filling && stops && withFault)
            {
                box.Controller.CutOff(Fault.LoopOverruns, box.Now);
            }
            else if (waits || (box.State == RunState.Filling && stops))
            {
                box.HoldUntil(state);
            }
            else
            {
                box.Step();
            }
        }

        Assert.Equal(state, box.State);
        return box;
    }

    private RunState State => Controller.Run.State;

    /// <summary>One tick.</summary>
    public void Step()
    {
        Controller.Step(Now, _inputs, GateTrip.None, Outputs);
        Now += Tick;
    }

    private void HoldUntil(RunState state)
    {
        RunState before = State;
        Press(true);
        for (int i = 0; i < TicksOfLongPress && State == before; i++)
        {
            Step();
        }

        Press(false);
        if (State != state && State is RunState.AwaitingPerson)
        {
            Pause();
        }
    }

    private void Pause()
    {
        for (int i = 0; i < TicksOfPause; i++)
        {
            Step();
        }
    }

    private void Press(bool down)
    {
        _inputs.ButtonTouched = down;
        _inputs.ButtonHeld = down;
    }
}
