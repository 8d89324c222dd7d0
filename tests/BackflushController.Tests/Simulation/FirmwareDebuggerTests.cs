namespace BackflushController.Tests.Simulations;

/// <summary>Looking into the memory of the firmware shows what it thinks and changes nothing.</summary>
public sealed class FirmwareDebuggerTests
{
    [Fact]
    public void It_sees_the_run_go_through_its_states()
    {
        List<RunState> states = [];

        Run(state => states.Add(state.State));

        Assert.Equal(
            [
                RunState.Ready, RunState.AwaitingPerson, RunState.RailRising, RunState.RailFalling,
                RunState.Energising, RunState.Filling,
            ],
            states.Distinct().Take(6));
    }

    [Fact]
    public void It_costs_the_firmware_nothing() => Assert.Equal(Run(null), Run(_ => { }));

    private static (long Units, string Edges) Run(Action<FirmwareState>? seen)
    {
        var session = new Session();
        if (seen != null)
        {
            _ = new FirmwareDebugger(session.Chip, seen);
        }

        session.Start();
        session.RunUntil(40 * Second);
        return (session.Chip.UnitHundredths, string.Join(' ', session.Timed.Select(edge => edge.TimeNanoseconds)));
    }
}
