namespace BackflushController.Trials;

/// <summary>What came of many seeds.</summary>
public sealed record FuzzSummary(IReadOnlyList<FuzzReport> Reports)
{
    private const double NanosecondsPerHour = 3600e9;

    public double Hours => Reports.Sum(report => report.Nanoseconds) / NanosecondsPerHour;

    /// <summary>The seeds in which an invariant was violated.</summary>
    public IEnumerable<FuzzReport> Broken => Reports.Where(report => report.Violation != null);

    /// <summary>Faults that were injected, by name, in the order of the alphabet.</summary>
    public IReadOnlyList<KeyValuePair<string, long>> InjectedFaults => Sum(report => report.InjectedFaults);

    /// <summary>What the box called a fault, by name, in the order of the alphabet.</summary>
    public IReadOnlyList<KeyValuePair<string, long>> Faults => Sum(report => report.Faults);

    /// <summary>How often each invariant was tested, by name, in the order of the alphabet.</summary>
    public IReadOnlyList<KeyValuePair<string, long>> Tests => Sum(report => report.Tests);

    private List<KeyValuePair<string, long>> Sum(Func<FuzzReport, IReadOnlyDictionary<string, long>> counts) =>
    [
        .. Reports
            .SelectMany(counts)
            .GroupBy(count => count.Key, count => count.Value)
            .Select(name => KeyValuePair.Create(name.Key, name.Sum()))
            .OrderBy(name => name.Key, StringComparer.Ordinal),
    ];
}
