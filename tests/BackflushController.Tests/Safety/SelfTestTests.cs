namespace BackflushController.Tests.Safety;

/// <summary>The self-test of the cut-off before the first fill of a run.</summary>
public sealed class SelfTestTests
{
    private const long Tick = 20 * Millisecond;

    private readonly DirectSimulation _box = Started(new ControllerSettings());
    private readonly List<RunState> _states = [];

    public SelfTestTests() => _box.Ticked += () =>
    {
        if (_states.Count == 0 || _states[^1] != State)
        {
            _states.Add(State);
        }
    };

    private RunState State => _box.Controller.Run.State;

    [Fact]
    public void Nothing_is_driven_before_the_relays_have_got_their_supply_and_lost_it_again()
    {
        RunTo(RunState.RailFalling);
        Assert.True(_box.Sensed.Rail!.IsUp);
        Assert.False(_box.Sensed.IsPumpEnabled);
        long withheld = _box.Now;

        RunTo(RunState.Energising);

        Assert.InRange(_box.Now - withheld, 1_400 * Millisecond, 1_600 * Millisecond);
        Assert.False(_box.Sensed.Rail.IsUp);
        long energised = _box.Edges.Single(edge => edge.Output == BoxOutput.Valve).TimeNanoseconds;
        Assert.InRange(energised, _box.Now - (5 * Tick), _box.Now);
        Assert.DoesNotContain(_box.Edges, edge => edge.Output == BoxOutput.Pump);
    }

    [Theory]
    [InlineData(RailDefect.StuckUp)]
    [InlineData(RailDefect.Slow)]
    [InlineData(RailDefect.Dead)]
    public void A_cut_off_that_fails_lets_nothing_begin(RailDefect defect)
    {
        _box.Sensed.BreakRail(defect);
        AssertRefused();
    }

    [Fact]
    public void A_broken_heartbeat_line_lets_nothing_begin()
    {
        _box.Board.HeartbeatStuck = true;
        AssertRefused();
    }

    [Fact]
    public void A_welded_enable_relay_lets_nothing_begin()
    {
        _box.Sensed.EnableForced = true;
        AssertRefused();
    }

    [Fact]
    public void What_was_repaired_is_tested_anew_and_the_run_begins()
    {
        _box.Sensed.BreakRail(RailDefect.StuckUp);
        AssertRefused();

        _box.Sensed.BreakRail(RailDefect.None);
        _box.ShortPress(_box.Now + Second);
        StartAt(_box.Now + (3 * Second));

        RunTo(RunState.Filling);
    }

    [Fact]
    public void It_is_made_once_a_run()
    {
        RunTo(RunState.Filling);
        RunTo(RunState.AwaitingPerson);
        _box.LongPress(_box.Now + Second);
        RunTo(RunState.Filling);
        Assert.Single(_states, RunState.RailRising);
    }

    [Fact]
    public void A_press_ends_it()
    {
        RunTo(RunState.RailFalling);
        _box.RunUntil(_box.Now + (Second / 2));
        _box.PressFor(PushButton.ShortPress);
        RunTo(RunState.Stopped);
        Assert.DoesNotContain(_box.Edges, edge => edge.Output is BoxOutput.Pump or BoxOutput.Valve);
    }

    [Fact]
    public void A_board_that_does_not_read_its_cut_off_back_has_none()
    {
        var settings = new ControllerSettings();
        settings.Pins.Rail = PinSettings.None;
        DirectSimulation box = Started(settings);

        Assert.True(box.RunUntil(() => box.Controller.Run.State == RunState.Filling, 10 * Second));
        Assert.InRange(box.Now, 0, 8 * Second);
    }

    private static DirectSimulation Started(ControllerSettings settings)
    {
        var box = new DirectSimulation(
            new SensedMachine(SensedMachineParameters.Default, 1), settings, ProgrammeCatalogue.ForPeople(settings));
        Start(box, 2 * Second);
        return box;
    }

    private static void Start(DirectSimulation box, long at)
    {
        box.LongPress(at);
        box.LongPress(at + (3 * Second));
    }

    private void StartAt(long at) => Start(_box, at);

    private void RunTo(RunState state) =>
        Assert.True(_box.RunUntil(() => State == state, _box.Now + (600 * Second)), $"{state} is not reached");

    private void AssertRefused()
    {
        RunTo(RunState.Faulted);
        Assert.Equal(Fault.CutOffFails, _box.Controller.Run.Fault);
        Assert.DoesNotContain(_box.Edges, edge => edge.Output is BoxOutput.Pump or BoxOutput.Valve);
    }
}
