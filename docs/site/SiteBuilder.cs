using System.Net;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace BackflushController.Site;

/// <summary>Writes the site: a page for each document, what they show, the search and the tour.</summary>
public sealed class SiteBuilder(SourceTree tree)
{
    private const string Contents = "docs/README.md";
    private const string TourAddress = "tour.html";

    private static readonly string[] Styles = ["site.css", "site.js", "tour.js"];

    private readonly SitePage[] _pages = [.. tree.Documents().Select(document => new SitePage(tree, document))];

    public void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (SitePage page in _pages)
        {
            Save(folder, page.Address, Framed(page.Title, page.Root, page.Address, page.Html()));
        }

        foreach (string file in _pages.SelectMany(page => page.Files).Concat(PicturesOfPrints()).Distinct())
        {
            string target = Path.Combine(folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(tree.PathOf(file), target, overwrite: true);
        }

        foreach (string style in Styles)
        {
            Save(folder, style, PageFile.Read(style));
        }

        Save(folder, "search-index.js", SearchIndex.Script(_pages));
        Save(folder, "tour-runs.js", TourScript.Of(TourScript.Runs));
        Save(folder, TourAddress, Framed("A tour of a run", "", TourAddress, PageFile.Read("tour.html")));
    }

    private static void Save(string folder, string address, string text)
    {
        string path = Path.Combine(folder, address);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <summary>The pictures of the pages for print, which are no documents.</summary>
    private IEnumerable<string> PicturesOfPrints() =>
        from print in _pages.SelectMany(page => page.Files)
        where print.EndsWith(".html", StringComparison.Ordinal)
        from source in tree.Read(print).Split("src=\"").Skip(1)
        select Path.GetRelativePath(
            tree.PathOf(""),
            Path.GetFullPath(source.Split('"')[0], Path.GetDirectoryName(tree.PathOf(print))!)).Replace('\\', '/');

    private string Framed(string title, string root, string address, string content) => PageFile.Read("frame.html")
        .Replace("{title}", WebUtility.HtmlEncode(title))
        .Replace("{root}", root)
        .Replace("{menu}", Menu(root, address))
        .Replace("{content}", content);

    /// <summary>The shelves and their pages, as the contents have them.</summary>
    private string Menu(string root, string address)
    {
        var menu = new StringBuilder();
        SitePage contents = _pages.Single(page => page.Document == Contents);
        foreach (Block block in contents.Syntax)
        {
            if (block is HeadingBlock { Level: 2 } shelf)
            {
                menu.Append($"<h2>{WebUtility.HtmlEncode(SitePage.TextOf(shelf))}</h2>\n<ul>\n");
            }

            if (block is Table pages)
            {
                foreach (LinkInline link in pages.Descendants<LinkInline>())
                {
                    string target = link.Url!.Split("../").Last();
                    string current = target == address ? " aria-current=\"page\"" : "";
                    string name = WebUtility.HtmlEncode(SitePage.TextOf(link));
                    menu.Append($"<li><a href=\"{root}{target}\"{current}>{name}</a></li>\n");
                }

                menu.Append("</ul>\n");
            }
        }

        return menu.ToString();
    }
}
