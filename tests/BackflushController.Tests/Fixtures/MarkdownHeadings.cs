namespace BackflushController.Tests.Fixtures;

/// <summary>Headings in the documents, with the anchors that GitHub gives them.</summary>
internal static partial class MarkdownHeadings
{
    public static IEnumerable<(string Text, string Anchor)> Of(string page) => Heading()
        .Matches(Fence().Replace(page, ""))
        .Select(match => match.Groups[1].Value)
        .Select(text => (text, NotInAnchor().Replace(text.ToLowerInvariant(), "").Replace(' ', '-')));

    /// <summary>Each heading with what stands below it, until the next one.</summary>
    public static IEnumerable<(string Heading, string Anchor, string Text)> Sections(string page)
    {
        string plain = Fence().Replace(page, "");
        string[] texts = [.. Heading().Split(plain).Where((_, index) => index > 0 && index % 2 == 0)];
        return Of(page).Zip(texts, (head, text) => (head.Text, head.Anchor, text));
    }

    /// <summary>All that a link to a part of the page may name.</summary>
    public static IEnumerable<string> Anchors(string page) =>
        Of(page).Select(head => head.Anchor).Concat(OwnAnchor().Matches(page).Select(match => match.Groups[1].Value));

    [GeneratedRegex("^#+ (.+?) *$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("^ *```.*?^ *```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("<a id=\"([^\"]+)\"></a>")]
    private static partial Regex OwnAnchor();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchor();
}
