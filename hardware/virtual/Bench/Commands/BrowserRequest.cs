namespace BackflushController.Bench;

/// <summary>What the command line asks of the bench in the browser.</summary>
/// <param name="Port">The port on the loopback address; 0 for a free one.</param>
/// <param name="Opens">The page is to be opened in the browser.</param>
public sealed record BrowserRequest(int Port, bool Opens);
