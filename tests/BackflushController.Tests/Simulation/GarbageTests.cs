using BackflushController.Tests.Board;

namespace BackflushController.Tests.Simulation;

/// <summary>
/// The application on heaps of several sizes: a collection that falls between a decision and its edge would make that
/// edge 10 ms late, so none may be left to come.
/// </summary>
[Trait("Category", "Slow")]
public sealed class GarbageTests
{
    private const double MostMicroseconds = 1_000;
    private const double MostBytesATick = 2;
    private const long Started = 2 * Second;

    private static readonly int[] FreeBytes = [20_480, 24_576, 32_768];

    public static TheoryData<string, string> Runs => new()
    {
        { "vibratory-12bar", "water-rinse" },
        { "vibratory-9bar", "detergent-backflush" },
        { "e61-lever", "water-rinse" },
    };

    [Theory, MemberData(nameof(Runs))]
    public void Every_edge_is_exact_whatever_the_heap_is_full_of_at_power_up(string machine, string programme) =>
        Assert.All(FreeBytes, free =>
        {
            World world = NewWorld(machine, programme, free);
            ManagedHeap heap = world.Box.Chip.Heap;
            long full = new Random(free).NextInt64(world.Box.Chip.Costs.Devices.BootToMain, Started);
            int before = 0;
            world.Box.Chip.Schedule(full, heap.Fill);
            world.Box.Chip.Schedule(Started, () => before = heap.ForcedCollections);
            world.Boot();

            RunReport report = RunReport.Of(world.Snapshot(), "");
            Assert.True(report.Completed, report.Outcome);
            Assert.InRange(report.WorstEdgeErrorMicroseconds, 1, MostMicroseconds);
            Assert.Equal(before, heap.ForcedCollections);
        });

    [Fact]
    public void A_collection_in_the_write_of_an_edge_makes_it_late()
    {
        World world = NewWorld("vibratory-12bar", "water-rinse", FreeBytes[^1]);
        world.Box.Chip.FaultOf = call =>
        {
            if (call.Call == DeviceCall.GpioWrite && call.Nanoseconds > Started)
            {
                world.Box.Chip.Heap.Fill();
            }

            return null;
        };
        world.Boot();

        Assert.InRange(RunReport.Of(world.Snapshot(), "").WorstEdgeErrorMicroseconds, 10_000, 11_000);
    }

    /// <summary>Without what the panel's bus leaves, page by page.</summary>
    [Theory, MemberData(nameof(Runs))]
    public void A_tick_of_a_fill_leaves_two_bytes_at_most(string machine, string programme)
    {
        World world = NewWorld(machine, programme, FreeBytes[^1]);
        VirtualEsp32 chip = world.Box.Chip;
        long ticks = 0;
        long bytes = 0;
        long before = 0;
        long sent = 0;
        chip.FaultOf = call =>
        {
            sent += call.Call == DeviceCall.I2cTransfer ? chip.Costs.Heap.I2cWrite : 0;
            return null;
        };
        chip.ProbeEntered += (in ProbeHit hit) => before = hit.Point == FirmwareProbes.Tick ? Left() : before;
        chip.ProbeExited += (in ProbeHit hit) =>
        {
            if (hit.Point == FirmwareProbes.Tick && world.Box.PumpOn)
            {
                ticks++;
                bytes += Left() - before;
            }
        };
        world.Boot();

        Assert.InRange(bytes / (double)ticks, 1, MostBytesATick);

        long Left() => chip.Heap.Allocated - sent;
    }

    private static World NewWorld(string machine, string programme, int freeBytes)
    {
        CostModel costs = TestCosts.Default.Heap.Free == freeBytes
            ? TestCosts.Default
            : TestCosts.With($"\"free\": {TestCosts.Default.Heap.Free}", $"\"free\": {freeBytes}");
        var world = new World(new Scenario { Programme = programme, Machine = machine, Seed = 1 }, costs);
        world.Recorder.Expect(ProgrammeNames.Find(programme));
        _ = new Operator(world.Box, world.Recorder, new OperatorTraits(ProgrammeNames.Find(programme).Name, 1))
        {
            Leaves = world.Box.Chip.CutPower,
        };
        world.Box.Chip.Schedule(ProgrammeRun.PatienceSeconds * Second, world.Box.Chip.CutPower);
        return world;
    }
}
