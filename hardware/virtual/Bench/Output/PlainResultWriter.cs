namespace BackflushController.Bench;

/// <summary>Shows the result as plain text in aligned columns.</summary>
/// <param name="output">Where to.</param>
internal sealed class PlainResultWriter(TextWriter output) : IResultWriter
{
    private const string Gap = "  ";

    /// <inheritdoc/>
    public void Write(IReadOnlyList<IReadOnlyList<string>> cycles, IReadOnlyList<SummaryLine> summary)
    {
        output.WriteLine();
        WriteTable([CycleTable.Heads, .. cycles]);
        output.WriteLine();
        int labelWidth = summary.Max(line => line.Label.Length);
        foreach (SummaryLine line in summary)
        {
            output.WriteLine(line.Label.PadRight(labelWidth) + Gap + line.Text + Verdict(line));
        }
    }

    private void WriteTable(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        int[] widths = rows[0].Select((_, column) => rows.Max(row => row[column].Length)).ToArray();
        foreach (IReadOnlyList<string> row in rows)
        {
            output.WriteLine(string.Join(Gap, row.Select((text, column) => Align(text, column, widths[column]))));
        }
    }

    // The first column is words, the others are numbers.
    private static string Align(string text, int column, int width)
    {
        return column == 0 ? text.PadRight(width) : text.PadLeft(width);
    }

    private static string Verdict(SummaryLine line)
    {
        return line.Met == false ? Gap + "NOT MET" : "";
    }
}
