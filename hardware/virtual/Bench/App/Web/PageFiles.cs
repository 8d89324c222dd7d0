using System.Reflection;

namespace BackflushController.Bench.Web;

/// <summary>The files of the page, as they were built in.</summary>
internal static class PageFiles
{
    private const string Prefix = "page/";

    private static readonly Dictionary<string, string> Types = new()
    {
        [".html"] = "text/html; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".ini"] = "text/plain; charset=utf-8",
    };

    /// <summary>The paths of all files below the root of the page.</summary>
    public static IReadOnlyList<string> Paths { get; } =
    [
        .. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..])
            .Order(StringComparer.Ordinal),
    ];

    public static byte[] Read(string path)
    {
        using var content = new MemoryStream();
        Assembly.GetExecutingAssembly().GetManifestResourceStream(Prefix + path)!.CopyTo(content);
        return content.ToArray();
    }

    /// <summary>What the browser is told that a file is.</summary>
    public static string TypeOf(string path) => Types[Path.GetExtension(path)];
}
