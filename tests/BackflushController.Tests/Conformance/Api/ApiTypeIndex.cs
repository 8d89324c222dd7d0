namespace BackflushController.Tests.Conformance.Api;

/// <summary>Finds a type of any listing by its full name.</summary>
internal sealed class ApiTypeIndex
{
    private readonly Dictionary<string, (ApiType Type, string AssemblyName)> _types = [];

    /// <summary>Indexes the types of all listings.</summary>
    public ApiTypeIndex(IEnumerable<ApiListing> listings)
    {
        Listings = listings.ToArray();
        foreach (ApiListing listing in Listings)
        {
            foreach (ApiType type in listing.Types)
            {
                _types.Add(type.FullName, (type, listing.AssemblyName));
            }
        }
    }

    /// <summary>The listings.</summary>
    public IReadOnlyList<ApiListing> Listings { get; }

    /// <summary>The type and the assembly that has it.</summary>
    /// <exception cref="FormatException">No listing has the type.</exception>
    public (ApiType Type, string AssemblyName) Get(string fullName) =>
        Find(fullName) ?? throw new FormatException($"No listing has the type {fullName}.");

    /// <summary>The type and the assembly that has it; null when no listing has the type.</summary>
    public (ApiType Type, string AssemblyName)? Find(string fullName) =>
        _types.TryGetValue(fullName, out (ApiType, string) found) ? found : null;
}
