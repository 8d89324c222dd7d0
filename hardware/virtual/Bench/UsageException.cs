namespace BackflushController.Bench;

/// <summary>The command line asks for something that is not possible.</summary>
/// <param name="message">One line: what, the value, what is allowed.</param>
public sealed class UsageException(string message) : Exception(message);
