using System.Reflection;

namespace BackflushController.Tests.Conformance.Api;

/// <summary>The public API of one assembly: a listing of PublicApi/, one member a line.</summary>
/// <param name="AssemblyName">Simple name of the assembly that is listed.</param>
/// <param name="Lines">The listing's lines without its head line.</param>
internal sealed record ApiListing(string AssemblyName, IReadOnlyList<string> Lines)
{
    private const string ResourcePrefix = "PublicApi.";

    /// <summary>Every listing that the tests carry.</summary>
    public static IReadOnlyList<ApiListing> All { get; } = ReadAll();

    private static ApiListing[] ReadAll()
    {
        Assembly tests = typeof(ApiListing).Assembly;
        return tests.GetManifestResourceNames()
            .Where(name => name.StartsWith(ResourcePrefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => Read(tests.GetManifestResourceStream(name)!))
            .ToArray();
    }

    private static ApiListing Read(Stream stream)
    {
        using StreamReader reader = new(stream);
        string head = reader.ReadLine()!;
        string[] lines = reader.ReadToEnd().Split(
            '\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new ApiListing(head[..head.IndexOf(',')], lines);
    }
}
