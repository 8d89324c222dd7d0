namespace BackflushController.Bench;

/// <summary>A text that was given as a scanned line.</summary>
/// <param name="Place">Where it stood, such as "argument 2".</param>
/// <param name="Text">The text.</param>
/// <param name="Problem">Why it is none; null before it was read, and when it is one.</param>
public sealed record ScannedText(string Place, string Text, string? Problem = null);
