namespace BackflushController.Bench;

/// <summary>A text that was given as a scanned line.</summary>
/// <param name="Place">Where it stood, such as "argument 2".</param>
/// <param name="Text">The text.</param>
/// <param name="Problem">What is wrong with it; null before it was read, and when nothing is.</param>
public sealed record ScannedText(string Place, string Text, string? Problem = null);
