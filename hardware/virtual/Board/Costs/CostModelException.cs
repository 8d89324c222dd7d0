namespace BackflushController.VirtualBoard;

/// <summary>
/// A cost model that cannot be used; the message is one line that names the field and its allowed range.
/// </summary>
public sealed class CostModelException : Exception
{
    /// <param name="message">One line for the person who edits the file.</param>
    public CostModelException(string message)
        : base(message)
    {
    }
}
