namespace BackflushController.Trials;

/// <summary>No exception comes out of the firmware but those that were thrown at it.</summary>
internal sealed class ThrowsNothingItself(InvariantMonitor watch) : Invariant(watch)
{
    /// <summary>An exception came out of the firmware.</summary>
    public void Caught(Exception exception)
    {
        Test();
        Require(exception is InjectedFaultException, $"{CodeWords.OfType(exception)}: {exception.Message}");
    }
}
