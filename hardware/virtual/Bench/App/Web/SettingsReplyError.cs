namespace BackflushController.Bench.Web;

/// <summary>What is wrong with a line of a settings file.</summary>
/// <param name="Line">From 1; 0: the file as a whole.</param>
/// <param name="Text">The line, the key, its value and what is allowed, as the box says it.</param>
/// <param name="Hint">What is probably meant, or null.</param>
internal sealed record SettingsReplyError(int Line, string Key, string Text, string? Hint);
