namespace BackflushController.Simulation;

/// <summary>
/// Selects the programme of a scenario with short presses once the box is ready; whoever touches the button before
/// takes over.
/// </summary>
internal sealed class ProgrammeChooser(World world, string name)
{
    private const long StepEvery = Second;
    private const int MostPresses = 40;

    private int _presses;
    private long _nextStepAt;
    private bool _isDone;

    public void Step(FirmwareState state)
    {
        _isDone |= world.Hands.HasPressed;
        if (_isDone || world.Now < _nextStepAt)
        {
            return;
        }

        _nextStepAt = world.Now + StepEvery;
        string offered = ProgrammeNames.NameOf(state.Programme);
        _isDone = state.State != RunState.Ready || offered == name || _presses == MostPresses;
        if (!_isDone)
        {
            _presses++;
            world.Box.Button.PressFor(PushButton.ShortPress);
        }
    }
}
