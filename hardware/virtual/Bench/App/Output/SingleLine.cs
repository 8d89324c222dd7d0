namespace BackflushController.Bench;

/// <summary>Makes one printable line of any text.</summary>
public static class SingleLine
{
    /// <summary>The text with a blank in place of every run of control characters.</summary>
    public static string Of(string text)
    {
        string blanked = string.Concat(text.Select(letter => char.IsControl(letter) ? '\n' : letter));
        return string.Join(' ', blanked.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
