using System.Text.Encodings.Web;
using System.Text.Json;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace BackflushController.Site;

/// <summary>
/// What the search finds, as a script: browsers load a script of the same folder from a disk, and no data. There is an
/// entry for each section, and one for each row with a name of its own.
/// </summary>
internal static class SearchIndex
{
    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Script(IEnumerable<SitePage> pages) =>
        $"window.searchIndex = {JsonSerializer.Serialize(pages.SelectMany(Entries), Plain)};\n";

    private static IEnumerable<string[]> Entries(SitePage page)
    {
        string heading = page.Title;
        string anchor = "";
        var text = new StringBuilder();
        foreach (Block block in page.Syntax)
        {
            if (block is HeadingBlock next)
            {
                yield return [page.Address + anchor, page.Title, heading, text.ToString()];
                text.Clear();
                heading = SitePage.TextOf(next);
                anchor = $"#{next.GetAttributes().Id}";
                continue;
            }

            text.Append(block is FencedCodeBlock code ? code.Lines.ToString() : SitePage.TextOf(block)).Append(' ');
            foreach (TableRow row in block.Descendants<TableRow>().Where(row => row.TryGetAttributes()?.Id is not null))
            {
                string[] cells = [.. row.Select(SitePage.TextOf)];
                yield return
                [
                    $"{page.Address}#{row.GetAttributes().Id}", page.Title, $"{cells[0]} {cells[1]}",
                    string.Join(' ', cells),
                ];
            }
        }

        yield return [page.Address + anchor, page.Title, heading, text.ToString()];
    }
}
