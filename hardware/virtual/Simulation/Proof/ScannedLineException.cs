namespace BackflushController.Simulation;

/// <summary>A text is not a line that a box has shown: what is wrong, and what is allowed.</summary>
public sealed class ScannedLineException(string message) : Exception(message);
