using System.CommandLine;

namespace BackflushController.Site;

/// <summary>Makes the website of the documents, or the animated picture of the README.</summary>
public static class Program
{
    public static int Main(string[] arguments)
    {
        Option<string> site = new("--out")
        {
            Description = "Where the site goes.",
            DefaultValueFactory = _ => "out/site",
        };
        Option<string?> film = new("--film")
        {
            Description = "Writes only the animated picture of a run, to this file.",
        };
        RootCommand command = new("Makes the website of the documents, to be read without a server.") { site, film };
        command.SetAction(result => Run(result.GetValue(site)!, result.GetValue(film)));
        return command.Parse(arguments).Invoke();
    }

    private static int Run(string site, string? film)
    {
        try
        {
            if (film is not null)
            {
                File.WriteAllText(film, RunFilm.Svg(RunRecording.Of(RunFilm.Programme)));
                return 0;
            }

            new SiteBuilder(SourceTree.Find(Directory.GetCurrentDirectory())).Write(site);
            Console.WriteLine($"{Path.GetFullPath(site)}/index.html");
            return 0;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"site: {failure.Message}");
            return 1;
        }
    }
}
