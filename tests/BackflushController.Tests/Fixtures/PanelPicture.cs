namespace BackflushController.Tests.Fixtures;

/// <summary>The panel at one time of a session, to be read after it.</summary>
internal sealed class PanelPicture
{
    private const byte AllLit = 0xFF;

    private byte[]? _frame;

    public byte[] Frame =>
        _frame ?? throw new InvalidOperationException("The session ended before this picture was taken.");

    public string[] Lines => new ScreenReader().Read(Frame);

    /// <summary>The first line.</summary>
    public string Title => Lines[0];

    /// <summary>The last line: what a press does now.</summary>
    public string Hint => Lines[^1];

    /// <summary>The lines that stand dark on light.</summary>
    public IEnumerable<string> Selected => Lines.Where((_, page) => Frame[page * OledFrame.Width] == AllLit);

    public void Take(OledChip panel) => _frame = panel.ToFrame();
}
