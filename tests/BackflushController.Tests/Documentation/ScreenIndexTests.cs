namespace BackflushController.Tests.Documentation;

public sealed class ScreenIndexTests
{
    /// <summary><c>BACKFLUSH_APPROVE_DOCS=1</c> writes the page anew.</summary>
    [Fact]
    public void The_index_has_every_text_of_the_panel_in_every_language()
    {
        if (Environment.GetEnvironmentVariable("BACKFLUSH_APPROVE_DOCS") == "1")
        {
            File.WriteAllText(RepositoryRoot.PathOf(Pages.ScreenIndex), ScreenIndexPage.Text());
            return;
        }

        Assert.Equal(ScreenIndexPage.Text(), RepositoryRoot.Read(Pages.ScreenIndex));
    }
}
