namespace BackflushController.Bench;

/// <summary>Results as plain text.</summary>
internal static class ResultText
{
    private const string Gap = "  ";

    // The first ones tell what is wrong; the others mostly say the same.
    private const int MostShown = 10;

    /// <summary>The cycles and the summary, in the terminal or, where there is none, as plain text.</summary>
    public static void Write(
        BenchEnvironment environment, IReadOnlyList<string[]> cycles, IReadOnlyList<SummaryLine> summary)
    {
        if (environment.Terminal is not null)
        {
            TerminalResult.Write(environment.Terminal, cycles, summary);
            return;
        }

        environment.Output.WriteLine();
        WriteTable(environment.Output, [CycleTable.Heads, .. cycles]);
        environment.Output.WriteLine();
        int labelWidth = summary.Max(line => line.Label.Length);
        foreach (SummaryLine line in summary)
        {
            string verdict = line.Met == false ? Gap + "NOT MET" : "";
            environment.Output.WriteLine(line.Label.PadRight(labelWidth) + Gap + line.Text + verdict);
        }
    }

    /// <summary>A table, in the terminal or, where there is none, as plain text.</summary>
    public static void WriteTable(BenchEnvironment environment, IReadOnlyList<string[]> rows)
    {
        if (environment.Terminal is null)
        {
            WriteTable(environment.Output, rows);
        }
        else
        {
            TerminalResult.WriteTable(environment.Terminal, rows[0], rows.Skip(1));
        }
    }

    /// <summary>Aligned columns, the first of words, the others of numbers.</summary>
    public static void WriteTable(TextWriter output, IReadOnlyList<string[]> rows)
    {
        int[] widths = [.. rows[0].Select((_, column) => rows.Max(row => row[column].Length))];
        foreach (string[] row in rows)
        {
            output.WriteLine(string.Join(Gap, row.Select((text, column) =>
                column == 0 ? text.PadRight(widths[0]) : text.PadLeft(widths[column]))));
        }
    }

    /// <summary>The violations of invariants, if there are any.</summary>
    /// <returns>Whether there were none.</returns>
    public static bool WriteViolations(
        TextWriter output, IEnumerable<string> violations, string where, int trials, string unit)
    {
        string[] all = [.. violations];
        foreach (string violation in all.Take(MostShown))
        {
            output.WriteLine(SingleLine.Of(violation));
        }

        string count = $"{where} {Numbers.Text(all.Length)} of {Numbers.Text(trials)} {unit}";
        output.WriteLine(all.Length switch
        {
            0 => "Every invariant held.",
            <= MostShown => $"Invariants were violated {count}.",
            _ => $"Invariants were violated {count}; these are the first {MostShown}.",
        });
        return all.Length == 0;
    }
}
