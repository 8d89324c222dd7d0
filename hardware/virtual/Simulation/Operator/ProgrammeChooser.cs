using BackflushController.Core.Run;
using BackflushController.Core.Texts;

namespace BackflushController.Simulation;

/// <summary>
/// Somebody who has set the scenario up: presses the button shortly until the box offers its programme, as anybody
/// would. Gives up when another hand does something, or when the programme does not come.
/// </summary>
/// <param name="simulation">The rig.</param>
/// <param name="name">The programme's name on the command line.</param>
internal sealed class ProgrammeChooser(ChipSimulation simulation, string name)
{
    private const long ShortPress = 200_000_000;
    private const long LookEvery = 1_000_000_000;
    private const int MostPresses = 40;

    private int _presses;
    private long _lookAgainAt;

    /// <summary>There is nothing more to do.</summary>
    public bool IsDone { get; private set; }

    /// <summary>Another hand has taken over.</summary>
    public void GiveUp() => IsDone = true;

    /// <summary>Looks, and presses when it is time to.</summary>
    /// <param name="state">What the box offers.</param>
    public void Look(in FirmwareState state)
    {
        if (IsDone || simulation.Now < _lookAgainAt)
        {
            return;
        }

        _lookAgainAt = simulation.Now + LookEvery;
        string offered = Translations.Of(Language.English, state.Programme).ToLowerInvariant().Replace(' ', '-');
        IsDone = state.State != RunState.Ready || offered == name || _presses == MostPresses;
        if (!IsDone)
        {
            _presses++;
            simulation.Button.PressFor(ShortPress);
        }
    }
}
