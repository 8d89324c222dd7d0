namespace BackflushController.Tests.Recorded;

/// <summary>
/// A test that reads recordings of real machines. They belong to others and are no part of the checkout; where they do
/// not lie beside it the test is skipped and says so.
/// </summary>
public sealed class TraceTheoryAttribute : TheoryAttribute
{
    public TraceTheoryAttribute()
    {
        if (!Directory.Exists(Folder))
        {
            Skip = $"NO RECORDINGS: {Folder} is missing. Only single figures out of them are tested.";
        }
    }

    /// <summary>Where the recordings are.</summary>
    public static string Folder { get; } =
        Path.GetFullPath(Path.Combine(RepositoryRoot.Folder, "..", "shared", "traces"));
}
