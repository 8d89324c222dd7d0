namespace BackflushController.VirtualBoard;

/// <summary>
/// A cost model that cannot be used; the message is one line that names the field and its allowed range.
/// </summary>
/// <param name="message">One line for the person who edits the file.</param>
public sealed class CostModelException(string message) : Exception(message);
