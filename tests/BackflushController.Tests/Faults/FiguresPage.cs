namespace BackflushController.Tests.Faults;

/// <summary>
/// The sections of <see cref="Pages.DiagnosisFigures"/> and one of the model's page, each written by the test that
/// measures it.
/// <c>BACKFLUSH_APPROVE_DOCS=1</c> writes a section anew.
/// </summary>
internal static class FiguresPage
{
    public static readonly string Model =
        Path.Combine(RepositoryRoot.Folder, "hardware", "virtual", "Machine", "README.md");

    private static readonly string Diagnosis = RepositoryRoot.PathOf(Pages.DiagnosisFigures);
    private static readonly Lock Access = new();

    /// <summary>The section says what was measured.</summary>
    public static void Check(
        string heading, string introduction, IEnumerable<object> lines, string? path = null)
    {
        path ??= Diagnosis;
        string section = $"## {heading}\n\n{introduction}\n\n{string.Join('\n', lines)}\n";
        lock (Access)
        {
            string page = File.ReadAllText(path);
            int start = page.IndexOf($"## {heading}\n", StringComparison.Ordinal);
            Assert.True(start >= 0, $"no section \"{heading}\" in {Path.GetFileName(path)}");
            int next = page.IndexOf("\n## ", start, StringComparison.Ordinal);
            int end = next < 0 ? page.Length : next;
            if (Environment.GetEnvironmentVariable("BACKFLUSH_APPROVE_DOCS") == "1")
            {
                File.WriteAllText(path, page[..start] + section + page[end..]);
                return;
            }

            Assert.Equal(section.TrimEnd(), page[start..end].TrimEnd());
        }
    }
}
