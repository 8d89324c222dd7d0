namespace BackflushController.Tools.Processes;

/// <summary>
/// Ctrl+C. While something is written to a box, the program that writes is let come to its end: until then what the box
/// had may be on this computer only.
/// </summary>
public sealed class Interruption
{
    private readonly Lock _lock = new();
    private Action? _tell;

    /// <summary>Ctrl+C was pressed.</summary>
    public bool IsAsked { get; private set; }

    /// <summary>It is not to end what runs.</summary>
    public bool IsHeld => _tell is not null;

    /// <summary>Holds it until the end of an action; false when it came before, and then nothing is done.</summary>
    /// <param name="tell">Says to the person that it waits.</param>
    /// <param name="action">What writes.</param>
    public bool Hold(Action tell, Action action)
    {
        lock (_lock)
        {
            if (IsAsked)
            {
                return false;
            }

            _tell = tell;
        }

        try
        {
            action();
            return true;
        }
        finally
        {
            lock (_lock)
            {
                _tell = null;
            }
        }
    }

    /// <summary>Takes a Ctrl+C; true when what runs is to go on.</summary>
    public bool Take()
    {
        lock (_lock)
        {
            IsAsked = true;
            _tell?.Invoke();
            return IsHeld;
        }
    }
}
