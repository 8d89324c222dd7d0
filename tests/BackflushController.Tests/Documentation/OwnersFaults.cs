namespace BackflushController.Tests.Documentation;

/// <summary>The sections of <see cref="Pages.OwnersFaults"/> that hold the codes.</summary>
internal static partial class OwnersFaults
{
    /// <summary>The anchor of the section with this fault's row.</summary>
    public static string SectionOf(Fault fault) => MarkdownHeadings.Of(RepositoryRoot.Read(Pages.OwnersFaults))
        .Single(head => CodeRange().Match(head.Text) is { Success: true } range
            && int.Parse(range.Groups[1].Value) <= (int)fault && (int)fault <= int.Parse(range.Groups[2].Value))
        .Anchor;

    [GeneratedRegex("^F([0-9]+) to F([0-9]+)")]
    private static partial Regex CodeRange();
}
