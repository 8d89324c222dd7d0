namespace BackflushController.Tests.Fixtures;

/// <summary>Headings in the documents, with the anchors that GitHub gives them.</summary>
internal static partial class MarkdownHeadings
{
    public static IEnumerable<(string Text, string Anchor)> Of(string page) => Heading()
        .Matches(Fence().Replace(page, ""))
        .Select(match => match.Groups[1].Value)
        .Select(text => (text, NotInAnchor().Replace(text.ToLowerInvariant(), "").Replace(' ', '-')));

    [GeneratedRegex("^#+ (.+?) *$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("^ *```.*?^ *```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchor();
}
