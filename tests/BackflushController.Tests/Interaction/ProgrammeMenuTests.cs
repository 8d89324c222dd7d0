namespace BackflushController.Tests.Interaction;

public sealed class ProgrammeMenuTests
{
    private static readonly string[] Programmes =
    [
        "Detergent backflush", "Water rinse", "Deep clean", "Clear-water finish", "Open flush", "Until it is quiet",
    ];

    [Fact]
    public void Short_presses_lead_through_all_six_programmes_and_back_to_the_first()
    {
        var session = new Session();
        List<PanelPicture> pages = [];
        for (int press = 0; press <= Programmes.Length; press++)
        {
            pages.Add(session.PanelAt((2 + press) * Second));
            session.ShortPress(((2 + press) * Second) + (100 * Millisecond));
        }

        session.RunUntil(15 * Second);

        Assert.Equal([.. Programmes, Programmes[0]], pages.Select(page => page.Lines[2]));
        Assert.All(pages, page => Assert.Equal("Press:next Hold:start", page.Hint));
        Assert.Empty(session.Timed);
    }
}
