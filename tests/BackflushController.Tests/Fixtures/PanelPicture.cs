namespace BackflushController.Tests.Fixtures;

/// <summary>The panel at one time of a session, to be read after it.</summary>
internal sealed class PanelPicture
{
    private const string Sign = "\u25CF ";

    private byte[]? _frame;

    public byte[] Frame =>
        _frame ?? throw new InvalidOperationException("The session ended before this picture was taken.");

    public string[] Lines => View.Lines;

    public ScreenView View => new ScreenReader().See(Frame);

    /// <summary>The large words.</summary>
    public string Title => View.Title;

    /// <summary>The last line: what a press does now.</summary>
    public string Hint => Lines[^1];

    /// <summary>The lines after the sign of a selection.</summary>
    public IEnumerable<string> Selected => Lines
        .Take(Lines.Length - 1)
        .Where(line => line.StartsWith(Sign, StringComparison.Ordinal))
        .Select(line => line[Sign.Length..]);

    public void Take(OledChip panel) => _frame = panel.ToFrame();
}
