namespace BackflushController.Tests.Simulations;

/// <summary>Core without the chip does what the instrumented device does.</summary>
public sealed class DirectSimulationTests
{
    private const long Millisecond = BareSimulation.Millisecond;
    private const long Second = BareSimulation.Second;
    private const long Patience = 600 * Second;

    public static TheoryData<string> Faults => new(FaultScenarios.Names);

    [Fact]
    public void A_water_rinse_runs_to_its_end()
    {
        DirectSimulation simulation = NewRig();
        Start(simulation);
        Assert.True(simulation.RunUntil(() => simulation.Controller.Run.State == RunState.Finished, Patience));
        Assert.Equal(8, simulation.Controller.Run.CyclesCompleted);
        Assert.Equal(8, simulation.Edges.Count(edge => edge is { Output: BoxOutput.Pump, On: true }));
        simulation.RunUntil(simulation.Now + Second);
        Assert.Equal("DONE", simulation.ScreenLines[0]);
    }

    [Fact]
    public void Its_pump_edges_are_those_of_the_instrumented_device()
    {
        // The press is seen within the ticks of each device, so the first edge is where they are laid side by side.
        DirectSimulation direct = NewRig();
        Start(direct);
        direct.RunUntil(() => direct.Controller.Run.State == RunState.Finished, Patience);
        long[] here = PumpEdges(direct.Edges);
        long[] instrumented = PumpEdges(InstrumentedRinse());
        Assert.Equal(16, here.Length);
        Assert.Equal(here.Length, instrumented.Length);
        for (int i = 0; i < here.Length; i++)
        {
            Assert.InRange(here[i] - here[0] - (instrumented[i] - instrumented[0]), -Millisecond, Millisecond);
        }
    }

    [Fact]
    public void Every_edge_is_within_a_poll_and_a_pin_write_of_its_moment()
    {
        DirectSimulation simulation = NewRig();
        Start(simulation);
        simulation.RunUntil(() => simulation.Controller.Run.State == RunState.Finished, Patience);
        Assert.True(simulation.Edges.Count > 16);
        Assert.All(simulation.Edges, edge => Assert.InRange(edge.ErrorNanoseconds, 0, 700_000));
    }

    [Fact]
    public void The_same_seed_gives_the_same_run()
    {
        Assert.Equal(PressuresOf(seed: 3), PressuresOf(seed: 3));
        Assert.NotEqual(PressuresOf(seed: 3), PressuresOf(seed: 4));
    }

    [Fact]
    public void The_hook_is_called_after_every_tick()
    {
        DirectSimulation simulation = NewRig();
        int ticks = 0;
        simulation.Ticked += () =>
        {
            ticks++;
            Assert.Equal(simulation.Now, simulation.Sensed.Machine.NowNanoseconds);
        };
        simulation.RunUntil(10 * Second);
        Assert.InRange(ticks, 495, 501);
        Assert.Equal(ticks, simulation.Board.Beats);
    }

    [Fact]
    public void Waiting_for_what_does_not_come_ends()
    {
        DirectSimulation simulation = NewRig();
        Assert.False(simulation.RunUntil(() => false, 5 * Second));
        Assert.InRange(simulation.Now, 5 * Second, (5 * Second) + (40 * Millisecond));
    }

    [Fact]
    public void What_is_planned_happens_at_its_time_in_its_order_with_the_machine_there()
    {
        DirectSimulation simulation = NewRig();
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

    [Fact]
    public void A_power_cut_in_a_fill_stops_the_pump_and_the_counts_survive()
    {
        DirectSimulation simulation = NewRig();
        Start(simulation);
        simulation.RunUntil(() => simulation.Controller.Run.State == RunState.Finished, Patience);
        simulation.RunUntil(simulation.Now + Second);
        simulation.ShortPress(simulation.Now);
        simulation.LongPress(simulation.Now + (2 * Second));
        simulation.LongPress(simulation.Now + (5 * Second));
        Assert.True(simulation.RunUntil(() => simulation.Sensed.PumpCommanded, simulation.Now + (30 * Second)));

        var after = new DirectSimulation(simulation.Sensed, new ControllerSettings(), Rinse(), simulation.Slots);
        Assert.False(after.Sensed.PumpCommanded || after.Sensed.ValveCommanded);
        after.RunUntil(after.Now + Second);
        Assert.Equal(RunState.Ready, after.Controller.Run.State);
        Assert.Equal(8, BoxRecord.Sum(after.Controller.Status.Record.CyclesCompleted));
        Assert.InRange(after.Board.NowMicroseconds(), 1_000_000, 1_100_000);
    }

    [Fact]
    public void A_silent_converter_is_no_reading()
    {
        DirectSimulation simulation = NewRig();
        simulation.RunUntil(Second);
        Assert.True(simulation.Controller.Pressure.Reading.Valid);
        FaultScenarios.Get("sensor-silent").Arrive(simulation, seed: 0);
        simulation.RunUntil(2 * Second);
        Assert.False(simulation.Controller.Pressure.Reading.Valid);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void Every_fault_can_arrive_in_a_run(string name)
    {
        DirectSimulation simulation = NewRig();
        int ticks = 0;
        simulation.Ticked += () => ticks++;
        Start(simulation);
        simulation.At(20 * Second, () => FaultScenarios.Get(name).Arrive(simulation, seed: 0));
        simulation.RunUntil(60 * Second);
        Assert.NotEqual(RunState.Ready, simulation.Controller.Run.State);
        Assert.InRange(ticks, 2900, 3001);
    }

    [Fact]
    public void Faults_arrive_on_the_instrumented_device_as_well()
    {
        CostModel costs = CostModel.LoadDefault();
        var simulation = new ChipSimulation(costs, SensedMachineParameters.Varied(1), seed: 1);
        var firmware = new InstrumentedFirmware(costs);
        List<double> seen = [];
        simulation.At(2 * Second, () => FaultScenarios.Get("pressure-while-idle").Arrive(simulation, seed: 0));
        simulation.At(2 * Second, () => FaultScenarios.Get("pressure-never-flat").Arrive(simulation, seed: 0));
        for (int i = 0; i < 100; i++)
        {
            simulation.At((12 * Second) + (i * 20 * Millisecond), () => seen.Add(simulation.Machine.GroupPressureBar));
        }

        simulation.At(15 * Second, simulation.Chip.CutPower);
        Assert.Equal(RunEndReason.PowerCut, simulation.Chip.Run(firmware.Main, firmware.Image).Reason);
        Assert.Equal(100, seen.Count);
        Assert.InRange(seen.Min(), 7, 15);
        Assert.InRange(seen.Max() - seen.Min(), 0.35, 1.5);
    }

    private static Programme[] Rinse() => [ProgrammeCatalogue.WaterRinse(FillEnd.Timed)];

    private static DirectSimulation NewRig(int seed = 1) => new(
        new SensedMachine(SensedMachineParameters.Nominal(new MachineParameters()), seed),
        new ControllerSettings(),
        Rinse());

    private static void Start(DirectSimulation simulation)
    {
        simulation.LongPress(2 * Second);
        simulation.LongPress(5 * Second);
    }

    private static int[] PressuresOf(int seed)
    {
        DirectSimulation simulation = NewRig(seed);
        Start(simulation);
        List<int> seen = [];
        simulation.Ticked += () => seen.Add(simulation.Controller.Pressure.Reading.Millibar);
        simulation.RunUntil(30 * Second);
        return [.. seen];
    }

    private static long[] PumpEdges(IReadOnlyList<OutputEdge> edges) =>
        [.. edges.Where(edge => edge.Output == BoxOutput.Pump).Select(edge => edge.TimeNanoseconds)];

    private static IReadOnlyList<OutputEdge> InstrumentedRinse()
    {
        CostModel costs = CostModel.LoadDefault();
        var firmware = new InstrumentedFirmware(costs);
        var simulation = new ChipSimulation(costs, SensedMachineParameters.Nominal(new MachineParameters()), seed: 1);
        var recorder = new TraceRecorder(simulation);
        foreach (long press in (long[])[2, 5])
        {
            simulation.At(press * Second, () => simulation.Button.PressFor(1200 * Millisecond));
        }

        simulation.At(180 * Second, simulation.Chip.CutPower);
        Action main = firmware.MainWith(
            cycleStages: 1, cycles: 8, fillMicroseconds: 10_000_000, releaseMicroseconds: 10_000_000);
        Assert.Equal(RunEndReason.PowerCut, simulation.Chip.Run(main, firmware.Image).Reason);
        return recorder.Edges;
    }
}
