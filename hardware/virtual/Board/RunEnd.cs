namespace BackflushController.VirtualBoard;

/// <summary>How a boot ended.</summary>
/// <param name="Exception">The exception that left Main, if that was the reason.</param>
public sealed record RunEnd(RunEndReason Reason, Exception? Exception = null);
