namespace BackflushController.Site;

/// <summary>The files of the folder "page", which the program carries along.</summary>
internal static class PageFile
{
    public static string Read(string name)
    {
        using Stream stream = typeof(PageFile).Assembly.GetManifestResourceStream($"page/{name}")!;
        return new StreamReader(stream).ReadToEnd().ReplaceLineEndings("\n");
    }
}
