namespace BackflushController.Tests.Trials;

/// <summary>A fork of a box is that box: it goes the same way, and neither touches the other.</summary>
public sealed class ForkTests
{
    private const long Patience = 200 * Second;

    [Fact]
    public void It_goes_the_same_way_as_the_original()
    {
        DirectSimulation original = Filling();
        DirectSimulation fork = original.Fork();
        int past = original.Edges.Count;

        foreach (DirectSimulation simulation in (DirectSimulation[])[fork, original])
        {
            Assert.True(simulation.RunUntil(
                () => simulation.Controller.Run.State == RunState.AwaitingPerson, Patience));
            simulation.RunUntil(simulation.Now + Second);
        }

        Assert.Equal(original.Edges.Skip(past), fork.Edges);
        Assert.True(fork.Edges.Count > 20, $"{fork.Edges.Count} edges");
        Assert.Equal(original.Now, fork.Now);
        Assert.Equal(original.Screen.Lines, fork.Screen.Lines);
        Assert.Equal(original.Sensed.Machine.DripTrayMillilitres, fork.Sensed.Machine.DripTrayMillilitres);
        Assert.Equal(original.Board.Beats, fork.Board.Beats);
        Assert.Equal(original.Slots.Select(slot => slot!), fork.Slots.Select(slot => slot!));
    }

    [Fact]
    public void What_becomes_of_it_does_not_touch_the_original()
    {
        DirectSimulation original = Filling();
        DirectSimulation fork = original.Fork();
        DirectSimulation other = original.Fork();
        byte[]?[] slots = [.. original.Slots];

        fork.ShortPress(fork.Now);
        Assert.True(fork.RunUntil(() => fork.Controller.Run.State == RunState.Stopped, fork.Now + (60 * Second)));
        fork.RunUntil(fork.Now + (5 * Second));

        Assert.Equal(RunState.Filling, original.Controller.Run.State);
        Assert.True(original.Sensed.Machine.PumpPowered);
        Assert.False(fork.Sensed.Machine.PumpPowered);
        Assert.Equal(slots, original.Slots);
        Assert.NotEqual(slots, fork.Slots);
        original.RunUntil(original.Now + Second);
        other.RunUntil(other.Now + Second);
        Assert.Equal(original.Screen.Lines, other.Screen.Lines);
        Assert.NotEqual(original.Screen.Lines, fork.Screen.Lines);
    }

    [Fact]
    public void What_was_planned_happens_to_the_original_alone_and_the_finger_stays_on_both()
    {
        DirectSimulation original = Filling();
        int happened = 0;
        original.At(original.Now + Second, () => happened++);
        original.PressFor(Second / 100);
        DirectSimulation fork = original.Fork();

        fork.RunUntil(fork.Now + (2 * Second));
        Assert.Equal(0, happened);
        Assert.True(fork.Board.ButtonDown);
        Assert.NotEqual(RunState.Filling, fork.Controller.Run.State);

        original.RunUntil(original.Now + (2 * Second));
        Assert.Equal(1, happened);
        Assert.False(original.Board.ButtonDown);
    }

    private static DirectSimulation Filling()
    {
        DirectSimulation simulation = new CleaningRun(seed: 1).Box;
        Assert.True(simulation.RunUntil(() => simulation.Controller.Run.State == RunState.Filling, 60 * Second));
        simulation.RunUntil(simulation.Now + Second);
        return simulation;
    }
}
