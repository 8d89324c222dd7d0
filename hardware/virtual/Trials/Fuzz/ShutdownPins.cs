namespace BackflushController.Trials;

/// <summary>The pins of a box in its safe shutdown.</summary>
/// <param name="board">Writes them.</param>
internal sealed class ShutdownPins(DirectBoard board) : IOutputPins
{
    /// <summary>Pump and valve are off; the crash is not entered yet.</summary>
    public event Action? Released;

    /// <inheritdoc/>
    public void SetPump(bool on) => board.SetPump(on);

    /// <inheritdoc/>
    public void SetEnable(bool on) => board.SetEnable(on);

    /// <inheritdoc/>
    public void SetValve(bool on)
    {
        board.SetValve(on);
        Released?.Invoke();
    }

    /// <inheritdoc/>
    public void SetBuzzer(bool on) => board.SetBuzzer(on);
}
