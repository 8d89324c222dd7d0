using Spectre.Console;

namespace BackflushController.Bench;

/// <summary>The result of a run in a terminal.</summary>
internal static class TerminalResult
{
    public static void Write(IAnsiConsole terminal, IReadOnlyList<string[]> cycles, IReadOnlyList<SummaryLine> summary)
    {
        WriteTable(terminal, CycleTable.Heads, cycles);
        Grid grid = new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn();
        foreach (SummaryLine line in summary)
        {
            string verdict = line.Met switch
            {
                true => " [green]\u2713[/]",
                false => " [red]NOT MET[/]",
                null => "",
            };
            grid.AddRow(new Text(line.Label, new Style(Color.Grey)), new Markup(Markup.Escape(line.Text) + verdict));
        }

        terminal.Write(grid);
    }

    public static void WriteTable(IAnsiConsole terminal, IEnumerable<string> heads, IEnumerable<string[]> rows)
    {
        Table table = new Table().RoundedBorder().BorderColor(Color.Grey);
        foreach (string head in heads)
        {
            var column = new TableColumn(Markup.Escape(head));
            table.AddColumn(table.Columns.Count == 0 ? column : column.RightAligned());
        }

        foreach (string[] row in rows)
        {
            table.AddRow([.. row.Select(Markup.Escape)]);
        }

        terminal.Write(table);
    }
}
