using BackflushController.Core.Board;
using BackflushController.Core.Input;
using BackflushController.Core.Pressure;
using BackflushController.Core.Programmes;
using BackflushController.Core.Run;
using BackflushController.Tests.Conformance;
using Xunit;

namespace BackflushController.Tests.Documentation;

/// <summary>The table of states in docs/architecture.md is the state machine's.</summary>
public sealed class ArchitectureTests
{
    private static readonly string[][] Rows =
    [
        .. File.ReadLines(Path.Combine(RepositoryRoot.Folder, "docs", "architecture.md"))
            .SkipWhile(line => line != "| state | pump | valve | ends by |")
            .Skip(2)
            .TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries)),
    ];

    [Fact]
    public void The_table_has_every_state_in_order()
    {
        Assert.Equal(Enum.GetNames<RunState>(), Rows.Select(row => row[0]));
    }

    [Fact]
    public void The_table_says_what_pump_and_valve_do_in_each_state()
    {
        Dictionary<string, (string Pump, string Valve)> told =
            Rows.ToDictionary(row => row[0], row => (row[1], row[2]));
        HashSet<RunState> visited = [];
        foreach (BackflushRun run in RunsThroughEveryState())
        {
            var outputs = new Outputs();
            run.Decide(outputs);
            visited.Add(run.State);
            Assert.Equal(
                told[run.State.ToString()],
                (outputs.Pump ? "**on**" : "off", outputs.Valve ? "energised" : "released"));
        }

        Assert.Equal(Enum.GetValues<RunState>().Order(), visited.Order());
    }

    /// <summary>A deep clean to its end; one that is stopped, vents and is opened; one that never vents.</summary>
    private static IEnumerable<BackflushRun> RunsThroughEveryState()
    {
        var atRest = new PressureVerdict { Known = true, AtRest = true };
        var underPressure = new PressureVerdict { Known = true };
        foreach (PressureVerdict afterStop in (PressureVerdict[])[underPressure, atRest])
        {
            var run = new BackflushRun(ProgrammeCatalogue.DeepClean(FillEnd.Timed), null, 0);
            bool stops = false;
            for (int step = 0; step < 200; step++)
            {
                yield return run;
                bool ends = run.State is RunState.Finished or RunState.Stopped or RunState.Faulted;
                bool leaves = run.State == RunState.Filling && stops;
                stops |= run.State == RunState.Finished;
                ButtonEvent press = ends ? ButtonEvent.ShortPress
                    : leaves ? ButtonEvent.Pressed
                    : run.State is RunState.Ready or RunState.SafeWait ? ButtonEvent.LongPress
                    : run.State == RunState.AwaitingPerson && step > 3 ? ButtonEvent.LongPress
                    : ButtonEvent.None;
                run.Step(press == ButtonEvent.None ? run.Deadline : run.EnteredAt, press, afterStop);
            }
        }
    }
}
