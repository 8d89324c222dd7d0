namespace BackflushController.Tests.Faults;

/// <summary>How a figure spreads over many machines.</summary>
internal sealed class Distribution
{
    private readonly double[] _sorted;

    public Distribution(IEnumerable<double> values)
    {
        _sorted = [.. values.Order()];
    }

    public int Count => _sorted.Length;

    public double Lowest => _sorted[0];

    public double Highest => _sorted[^1];

    public double Worst => Math.Max(Math.Abs(Lowest), Math.Abs(Highest));

    /// <summary>A row of a table: lowest, 1st, median, 99th, highest.</summary>
    public string Row(string name, string format) => string.Join(
        " | ",
        [
            $"| {name}",
            $"{Count}",
            .. new[] { 0, 0.01, 0.5, 0.99, 1 }.Select(
                share => Rank(share).ToString(format, CultureInfo.InvariantCulture)),
        ]) + " |";

    private double Rank(double share) => _sorted[(int)Math.Round(share * (_sorted.Length - 1))];
}
