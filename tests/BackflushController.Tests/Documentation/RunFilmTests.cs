using BackflushController.Site;

namespace BackflushController.Tests.Documentation;

/// <summary>
/// The animated run of the README is what the bench does today. <c>BACKFLUSH_APPROVE_DOCS=1</c> writes it anew; look at
/// it then.
/// </summary>
[Trait("Category", "Slow")]
public sealed class RunFilmTests
{
    private const int MostBytes = 300_000;

    [Fact]
    public void The_film_is_the_run_that_the_bench_makes()
    {
        string path = RepositoryRoot.PathOf("docs", "images", "run.svg");
        string film = RunFilm.Svg(RunRecording.Of(RunFilm.Programme));

        Assert.InRange(film.Length, 50_000, MostBytes);
        if (Environment.GetEnvironmentVariable("BACKFLUSH_APPROVE_DOCS") == "1")
        {
            File.WriteAllText(path, film);
            return;
        }

        Assert.Equal(film, File.ReadAllText(path), ignoreLineEndingDifferences: true);
    }
}
