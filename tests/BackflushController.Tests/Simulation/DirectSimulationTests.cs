namespace BackflushController.Tests.Simulations;

/// <summary>Core without the chip does what the instrumented device does.</summary>
public sealed class DirectSimulationTests
{
    [Fact]
    public void A_water_rinse_has_the_pump_edges_of_the_instrumented_device_each_within_a_poll_of_its_time()
    {
        DirectSimulation direct = NewBox();
        direct.LongPress(2 * Second);
        direct.LongPress(5 * Second);
        Assert.True(direct.RunUntil(() => direct.Controller.Run.State == RunState.Finished, 600 * Second));
        direct.RunUntil(direct.Now + Second);

        // The press is seen within the ticks of each device, so the first edge is where they are laid side by side.
        long[] here = PumpEdges(direct.Edges);
        long[] instrumented = PumpEdges(InstrumentedRinse());
        Assert.Equal(16, here.Length);
        Assert.Equal(here.Length, instrumented.Length);
        for (int i = 0; i < here.Length; i++)
        {
            Assert.InRange(here[i] - here[0] - (instrumented[i] - instrumented[0]), -Millisecond, Millisecond);
        }

        Assert.All(direct.Edges, edge => Assert.InRange(edge.ErrorNanoseconds, 0, 700_000));
        Assert.Equal(Pictogram.Tick, direct.Screen.Picture);
    }

    [Fact]
    public void The_hook_is_called_after_every_tick_and_waiting_for_what_does_not_come_ends()
    {
        DirectSimulation simulation = NewBox();
        int ticks = 0;
        simulation.Ticked += () =>
        {
            ticks++;
            Assert.Equal(simulation.Now, simulation.Sensed.Machine.NowNanoseconds);
        };
        Assert.False(simulation.RunUntil(() => false, 10 * Second));
        Assert.InRange(simulation.Now, 10 * Second, (10 * Second) + (40 * Millisecond));
        Assert.InRange(ticks, 495, 501);
    }

    [Fact]
    public void What_is_planned_happens_at_its_time_in_its_order_with_the_machine_there()
    {
        DirectSimulation simulation = NewBox();
        List<string> happened = [];
        void Note(string what) => happened.Add($"{what} {simulation.Now} {simulation.Sensed.Machine.NowNanoseconds}");
        simulation.At(Second + 7, () => Note("second"));
        simulation.At(Second + 7, () => Note("third"));
        simulation.At(Second, () => Note("first"));
        simulation.RunUntil(2 * Second);
        Assert.Equal(
            ["first 1000000000 1000000000", "second 1000000007 1000000007", "third 1000000007 1000000007"], happened);
        Assert.Throws<ArgumentOutOfRangeException>(() => simulation.At(Second, () => { }));
    }

    private static DirectSimulation NewBox() => new(
        new SensedMachine(SensedMachineParameters.Nominal(new MachineParameters()), seed: 1),
        new ControllerSettings(),
        [ProgrammeCatalogue.WaterRinse(FillEnd.Timed)]);

    private static long[] PumpEdges(IReadOnlyList<OutputEdge> edges) =>
        [.. edges.Where(edge => edge.Output == BoxOutput.Pump).Select(edge => edge.TimeNanoseconds)];

    private static OutputEdge[] InstrumentedRinse()
    {
        var session = new Session();
        session.StartWaterRinse();
        session.RunUntil(180 * Second);
        return session.Timed;
    }
}
