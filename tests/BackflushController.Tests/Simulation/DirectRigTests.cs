using BackflushController.Core.Records;
using BackflushController.Core.Run;
using BackflushController.Core.Settings;
using BackflushController.EspressoMachine;
using BackflushController.Simulation;
using BackflushController.Tests.Device;
using BackflushController.VirtualBoard;

namespace BackflushController.Tests.Simulations;

/// <summary>Core without the chip does what the woven device does.</summary>
public sealed class DirectRigTests
{
    private const long Millisecond = BareRig.Millisecond;
    private const long Second = BareRig.Second;
    private const long Patience = 600 * Second;

    public static TheoryData<string> Faults => new(FaultScenarios.Names);

    [Fact]
    public void A_water_rinse_runs_to_its_end()
    {
        DirectRig rig = NewRig();
        Start(rig);
        Assert.True(rig.RunUntil(() => rig.Controller.Run.State == RunState.Finished, Patience));
        Assert.Equal(8, rig.Controller.Run.CyclesCompleted);
        Assert.Equal(8, rig.Edges.Count(edge => edge is { Output: RigOutput.Pump, On: true }));
        rig.RunUntil(rig.Now + Second);
        Assert.Equal("DONE", rig.ScreenLines[0]);
    }

    [Fact]
    public void Its_pump_edges_are_those_of_the_woven_device()
    {
        // The press is seen within the ticks of each device, so the first edge is where they are laid side by side.
        DirectRig direct = NewRig();
        Start(direct);
        direct.RunUntil(() => direct.Controller.Run.State == RunState.Finished, Patience);
        long[] here = PumpEdges(direct.Edges);
        long[] woven = PumpEdges(WovenRinse());
        Assert.Equal(16, here.Length);
        Assert.Equal(here.Length, woven.Length);
        for (int i = 0; i < here.Length; i++)
        {
            Assert.InRange(here[i] - here[0] - (woven[i] - woven[0]), -Millisecond, Millisecond);
        }
    }

    [Fact]
    public void Every_edge_is_within_a_poll_and_a_pin_write_of_its_moment()
    {
        DirectRig rig = NewRig();
        Start(rig);
        rig.RunUntil(() => rig.Controller.Run.State == RunState.Finished, Patience);
        Assert.True(rig.Edges.Count > 16);
        Assert.All(rig.Edges, edge => Assert.InRange(edge.ErrorNanoseconds, 0, 700_000));
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
        DirectRig rig = NewRig();
        int ticks = 0;
        rig.Ticked += () =>
        {
            ticks++;
            Assert.Equal(rig.Now, rig.Sensed.Machine.NowNanoseconds);
        };
        rig.RunUntil(10 * Second);
        Assert.InRange(ticks, 495, 501);
        Assert.Equal(ticks, rig.Board.Beats);
    }

    [Fact]
    public void Waiting_for_what_does_not_come_ends()
    {
        DirectRig rig = NewRig();
        Assert.False(rig.RunUntil(() => false, 5 * Second));
        Assert.InRange(rig.Now, 5 * Second, (5 * Second) + (40 * Millisecond));
    }

    [Fact]
    public void What_is_planned_happens_at_its_time_in_its_order_with_the_machine_there()
    {
        DirectRig rig = NewRig();
        List<string> happened = [];
        void Note(string what) => happened.Add($"{what} {rig.Now} {rig.Sensed.Machine.NowNanoseconds}");
        rig.At(Second + 7, () => Note("second"));
        rig.At(Second + 7, () => Note("third"));
        rig.At(Second, () => Note("first"));
        rig.RunUntil(2 * Second);
        Assert.Equal(
            ["first 1000000000 1000000000", "second 1000000007 1000000007", "third 1000000007 1000000007"], happened);
        Assert.Throws<ArgumentOutOfRangeException>(() => rig.At(Second, () => { }));
    }

    [Fact]
    public void A_power_cut_in_a_fill_stops_the_pump_and_the_counts_survive()
    {
        DirectRig rig = NewRig();
        Start(rig);
        rig.RunUntil(() => rig.Controller.Run.State == RunState.Finished, Patience);
        rig.RunUntil(rig.Now + Second);
        rig.ShortPress(rig.Now);
        rig.LongPress(rig.Now + (2 * Second));
        rig.LongPress(rig.Now + (5 * Second));
        Assert.True(rig.RunUntil(() => rig.Sensed.PumpCommanded, rig.Now + (30 * Second)));

        var after = new DirectRig(rig.Sensed, new ControllerSettings(), Rinse(), rig.Slots);
        Assert.False(after.Sensed.PumpCommanded || after.Sensed.ValveCommanded);
        after.RunUntil(after.Now + Second);
        Assert.Equal(RunState.Ready, after.Controller.Run.State);
        Assert.Equal(8, BoxRecord.Sum(after.Controller.Status.Record.CyclesCompleted));
        Assert.InRange(after.Board.NowMicroseconds(), 1_000_000, 1_100_000);
    }

    [Fact]
    public void A_silent_converter_is_no_reading()
    {
        DirectRig rig = NewRig();
        rig.RunUntil(Second);
        Assert.True(rig.Controller.Pressure.Valid);
        FaultScenarios.Get("sensor-silent").Arrive(rig, seed: 0);
        rig.RunUntil(2 * Second);
        Assert.False(rig.Controller.Pressure.Valid);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void Every_fault_can_arrive_in_a_run(string name)
    {
        DirectRig rig = NewRig();
        int ticks = 0;
        rig.Ticked += () => ticks++;
        Start(rig);
        rig.At(20 * Second, () => FaultScenarios.Get(name).Arrive(rig, seed: 0));
        rig.RunUntil(60 * Second);
        Assert.NotEqual(RunState.Ready, rig.Controller.Run.State);
        Assert.InRange(ticks, 2900, 3001);
    }

    [Fact]
    public void Faults_arrive_on_the_woven_device_as_well()
    {
        CostModel costs = CostModel.LoadDefault();
        var rig = new RetrofitRig(costs, SensedMachineParameters.Varied(1), seed: 1);
        var firmware = new WovenFirmware(costs);
        List<double> seen = [];
        rig.At(2 * Second, () => FaultScenarios.Get("pressure-while-idle").Arrive(rig, seed: 0));
        rig.At(2 * Second, () => FaultScenarios.Get("pressure-never-flat").Arrive(rig, seed: 0));
        for (int i = 0; i < 100; i++)
        {
            rig.At((12 * Second) + (i * 20 * Millisecond), () => seen.Add(rig.Machine.GroupPressureBar));
        }

        rig.At(15 * Second, rig.Chip.CutPower);
        Assert.Equal(RunEndReason.PowerCut, rig.Chip.Run(firmware.Main, firmware.Image).Reason);
        Assert.Equal(100, seen.Count);
        Assert.InRange(seen.Min(), 7, 15);
        Assert.InRange(seen.Max() - seen.Min(), 0.35, 1.5);
    }

    private static Programme[] Rinse() => [ProgrammeCatalogue.WaterRinse(FillEnd.Timed)];

    private static DirectRig NewRig(int seed = 1) => new(
        new SensedMachine(SensedMachineParameters.Nominal(new MachineParameters()), seed),
        new ControllerSettings(),
        Rinse());

    private static void Start(DirectRig rig)
    {
        rig.LongPress(2 * Second);
        rig.LongPress(5 * Second);
    }

    private static int[] PressuresOf(int seed)
    {
        DirectRig rig = NewRig(seed);
        Start(rig);
        List<int> seen = [];
        rig.Ticked += () => seen.Add(rig.Controller.Pressure.Millibar);
        rig.RunUntil(30 * Second);
        return [.. seen];
    }

    private static long[] PumpEdges(IReadOnlyList<OutputEdge> edges) =>
        [.. edges.Where(edge => edge.Output == RigOutput.Pump).Select(edge => edge.TimeNanoseconds)];

    private static IReadOnlyList<OutputEdge> WovenRinse()
    {
        CostModel costs = CostModel.LoadDefault();
        var firmware = new WovenFirmware(costs);
        var rig = new RetrofitRig(costs, new MachineParameters(), seed: 1);
        var recorder = new RigRecorder(rig, Rinse()[0], observer: null);
        foreach (long press in (long[])[2, 5])
        {
            rig.At(press * Second, () => rig.Button.PressFor(1200 * Millisecond));
        }

        rig.At(180 * Second, rig.Chip.CutPower);
        Action main = firmware.MainWith(
            cycleStages: 1, cycles: 8, fillMicroseconds: 10_000_000, releaseMicroseconds: 10_000_000);
        Assert.Equal(RunEndReason.PowerCut, rig.Chip.Run(main, firmware.Image).Reason);
        return recorder.Edges;
    }
}
