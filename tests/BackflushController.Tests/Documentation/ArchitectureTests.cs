using BackflushController.Core.Board;
using BackflushController.Core.Input;
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
        Assert.All(Rows, row =>
        {
            var outputs = new Outputs();
            RunIn(Enum.Parse<RunState>(row[0])).Decide(outputs);
            Assert.Equal(outputs.Pump ? "**on**" : "off", row[1]);
            Assert.Equal(outputs.Valve ? "energised" : "released", row[2]);
        });
    }

    private static BackflushRun RunIn(RunState state)
    {
        var run = new BackflushRun(ProgrammeCatalogue.DetergentBackflush());
        bool stopped = state is RunState.StopSettling or RunState.StopVenting or RunState.Stopped;
        while (run.State != state)
        {
            bool waits = run.Deadline == long.MaxValue;
            ButtonEvent press = stopped && run.State == RunState.Filling ? ButtonEvent.Pressed
                : waits ? ButtonEvent.LongPress
                : ButtonEvent.None;
            run.Step(waits ? run.EnteredAt : run.Deadline, press);
        }

        return run;
    }
}
