using Spectre.Console;

namespace BackflushController.Bench;

/// <summary>Shows the result in a terminal.</summary>
/// <param name="terminal">Where to.</param>
internal sealed class TerminalResultWriter(IAnsiConsole terminal) : IResultWriter
{
    /// <inheritdoc/>
    public void Write(IReadOnlyList<IReadOnlyList<string>> cycles, IReadOnlyList<SummaryLine> summary)
    {
        terminal.Write(CyclesTable(cycles));
        terminal.Write(SummaryGrid(summary));
    }

    private static Table CyclesTable(IReadOnlyList<IReadOnlyList<string>> cycles)
    {
        Table table = new Table().RoundedBorder().BorderColor(Color.Grey);
        for (int column = 0; column < CycleTable.Heads.Count; column++)
        {
            var head = new TableColumn(Markup.Escape(CycleTable.Heads[column]));
            table.AddColumn(column == 0 ? head : head.RightAligned());
        }

        foreach (IReadOnlyList<string> row in cycles)
        {
            table.AddRow(row.Select(Markup.Escape).ToArray());
        }

        return table;
    }

    private static Grid SummaryGrid(IReadOnlyList<SummaryLine> summary)
    {
        Grid grid = new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn();
        foreach (SummaryLine line in summary)
        {
            var label = new Text(line.Label, new Style(Color.Grey));
            grid.AddRow(label, new Markup(Markup.Escape(line.Text) + Verdict(line)));
        }

        return grid;
    }

    private static string Verdict(SummaryLine line)
    {
        return line.Met switch
        {
            true => " [green]\u2713[/]",
            false => " [red]NOT MET[/]",
            null => "",
        };
    }
}
