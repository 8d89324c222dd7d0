using BackflushController.Tests.Faults;

namespace BackflushController.Tests.Run;

/// <summary>What the screens take of the panel's bus.</summary>
[Trait("Category", "Slow")]
public sealed class PanelTrafficTests
{
    private const string Introduction =
        """
        What goes to the panel, addresses included, by what the box does: two detergent backflushes, one of them with a
        drain that is blocked, and a water rinse on a machine with a lever. Only the columns that have changed are sent.
        Whole pictures, five a second, would take 5,400 bytes a second; in a cycle a tenth of that is the most that is
        allowed. A state of a second has a whole new picture. `BACKFLUSH_APPROVE_DOCS=1` writes the table anew
        (`PanelTrafficTests`).
        """;

    private const long Window = 100 * Millisecond;
    private const double MostInCycle = PanelTraffic.WholePicture * 5 / 10.0;

    private static readonly RunState[] OfCycle =
        [RunState.Filling, RunState.Holding, RunState.Settling, RunState.Venting];

    [Fact]
    public void A_cycle_takes_at_most_a_tenth_of_what_whole_pictures_would()
    {
        var traffic = new SortedDictionary<RunState, (long Bytes, double Seconds)>();
        Measure("detergent-backflush", "vibratory-12bar", null, traffic);
        Measure("detergent-backflush", "vibratory-12bar", "drain-blocked", traffic);
        Measure("water-rinse", "e61-lever", null, traffic);

        // A settle of 100 ms may lie between two pictures, five a second: it has no lower bound.
        Assert.All(
            OfCycle,
            state => Assert.InRange(Rate(traffic[state]), state == RunState.Settling ? 0 : 1, MostInCycle));
        FiguresPage.Check(
            "On the bus",
            Introduction,
            [
                "| state of the run | s | bytes a second | of whole pictures |",
                "|---|---|---|---|",
                .. traffic.Select(state => Row(state.Key, state.Value.Seconds, Rate(state.Value))),
            ],
            RepositoryRoot.PathOf(Pages.Screens));
    }

    private static string Row(RunState state, double seconds, double rate) => string.Create(
        CultureInfo.InvariantCulture, $"| {state} | {seconds:0} | {rate:0} | {rate / MostInCycle / 10:0 %} |");

    private static double Rate((long Bytes, double Seconds) traffic) => traffic.Bytes / traffic.Seconds;

    private static void Measure(
        string programme,
        string machine,
        string? fault,
        SortedDictionary<RunState, (long Bytes, double Seconds)> traffic)
    {
        var scenario = new Scenario { Programme = programme, Machine = machine, Seed = 1 };
        var world = new World(scenario);
        Programme wanted = ProgrammeNames.Find(programme);
        world.Recorder.Expect(wanted);
        VirtualEsp32 chip = world.Box.Chip;
        var person = new Operator(world.Box, world.Recorder, new OperatorTraits(wanted.Name, scenario.Seed))
        {
            Leaves = chip.CutPower,
        };
        if (fault != null)
        {
            new PlannedFault(fault, null).PlanFor(world, person);
        }

        chip.Schedule(ProgrammeRun.PatienceSeconds * Second, chip.CutPower);
        long before = 0;
        chip.Schedule(2 * Second, Look);
        world.Boot();

        void Look()
        {
            long bytes = world.Box.PanelWires.Bytes;
            if (before > 0)
            {
                traffic.TryGetValue(world.Firmware.State, out (long Bytes, double Seconds) sum);
                traffic[world.Firmware.State] = (sum.Bytes + bytes - before, sum.Seconds + (Window / (double)Second));
            }

            before = bytes;
            chip.Schedule(chip.NowNanoseconds + Window, Look);
        }
    }
}
