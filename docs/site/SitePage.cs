using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace BackflushController.Site;

/// <summary>A document as HTML: its links lead within the site, and its pictures say what they show.</summary>
internal sealed partial class SitePage
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UseAutoIdentifiers(AutoIdentifierOptions.GitHub)
        .UsePipeTables()
        .UseAlertBlocks()
        .Build();

    private readonly SourceTree _tree;

    public SitePage(SourceTree tree, string document)
    {
        _tree = tree;
        Document = document;
        Address = AddressOf(document);
        Syntax = Markdown.Parse(tree.Read(document), Pipeline);
        Title = Syntax.Descendants<HeadingBlock>().Select(TextOf).FirstOrDefault() ?? document;
        foreach (LinkInline link in Syntax.Descendants<LinkInline>())
        {
            Rewrite(link);
        }

        foreach (TableRow row in Syntax.Descendants<TableRow>())
        {
            NameCode(row);
        }
    }

    /// <summary>The path of the source, from the root.</summary>
    public string Document { get; }

    /// <summary>The path in the site.</summary>
    public string Address { get; }

    public string Title { get; }

    public MarkdownDocument Syntax { get; }

    /// <summary>Files that the page shows or offers, from the root.</summary>
    public HashSet<string> Files { get; } = [];

    /// <summary>How many folders up the root of the site is.</summary>
    public string Root => string.Concat(Enumerable.Repeat("../", Address.Count(letter => letter == '/')));

    /// <summary>The path in the site of a document.</summary>
    public static string AddressOf(string document) =>
        ReadmeName().IsMatch(document) ? ReadmeName().Replace(document, "index.html") : $"{document[..^3]}.html";

    /// <summary>The words of a heading, a cell or a paragraph; not those that stand for a picture.</summary>
    public static string TextOf(MarkdownObject block)
    {
        IEnumerable<MarkdownObject> parts =
            block is LeafBlock leaf ? leaf.Inline?.Descendants() ?? [] : block.Descendants();
        return string.Concat(parts.Select(inline => inline switch
        {
            LiteralInline { Parent: LinkInline { IsImage: true } } => "",
            LiteralInline literal => literal.Content.ToString(),
            CodeInline code => code.Content,
            LineBreakInline or LeafBlock => " ",
            _ => "",
        })).Trim();
    }

    public string Html()
    {
        string html = Syntax.ToHtml(Pipeline);
        html = html.Replace("<table>", "<div class=\"wide\" tabindex=\"0\"><table>");
        html = html.Replace("</table>", "</table></div>");
        return html.Replace("<pre>", "<pre tabindex=\"0\">");
    }

    /// <summary>
    /// A row that begins with a code gets it as its name, in place of the anchor in it, so that a search leads to it.
    /// </summary>
    private static void NameCode(TableRow row)
    {
        bool explains = row.Descendants<LinkInline>().Any(link => link.IsImage);
        if (explains && Code().IsMatch(TextOf(row[0])))
        {
            row.GetAttributes().Id = TextOf(row[0]).ToLowerInvariant();
            row[0].Descendants<HtmlInline>().ToList().ForEach(anchor => anchor.Remove());
        }
    }

    private void Rewrite(LinkInline link)
    {
        if (link.IsImage && !link.Any())
        {
            link.AppendChild(new LiteralInline(Shown(link.Url!)));
        }

        string[] parts = link.Url!.Split('#');
        if (parts[0].Contains("://") || parts[0].Length == 0)
        {
            return;
        }

        string target = Resolved(parts[0]);
        if (target.EndsWith(".md", StringComparison.Ordinal) && File.Exists(_tree.PathOf(target)))
        {
            link.Url = string.Join('#', [Relative(AddressOf(target)), .. parts[1..]]);
        }
        else if (File.Exists(_tree.PathOf(target)) && Offered().IsMatch(target))
        {
            Files.Add(target);
            link.Url = Relative(target);
        }
        else
        {
            // A folder or a source file, which the site has not.
            link.ReplaceBy(new CodeInline(TextOf(link)), copyChildren: false);
        }
    }

    private string Resolved(string relative)
    {
        string folder = Path.GetDirectoryName(Document)!.Replace('\\', '/');
        Uri root = new("file:///");
        return new Uri(root, $"{folder}/{relative}").AbsolutePath.Trim('/');
    }

    private string Relative(string target) => $"{Root}{target}";

    private static string Shown(string picture) =>
        $"Screen: {Path.GetFileNameWithoutExtension(picture).Replace('-', ' ')}";

    [GeneratedRegex(@"README\.md$")]
    private static partial Regex ReadmeName();

    [GeneratedRegex("^F[0-9]+$")]
    private static partial Regex Code();

    [GeneratedRegex(@"\.(png|svg|ini|html|json)$|LICENSE$")]
    private static partial Regex Offered();
}
