namespace BackflushController.Trials;

/// <summary>When all trouble is over, the box comes back to its beginning and finishes a programme.</summary>
/// <param name="watch">What it may look at.</param>
internal sealed class BackToReady(InvariantMonitor watch) : Invariant(watch)
{
    /// <summary>The technician and the person have tried.</summary>
    /// <param name="failure">Why it did not work; null when it did.</param>
    public void Tried(string? failure)
    {
        Test();
        Require(failure == null, failure ?? "");
    }
}
