namespace BackflushController.Trials;

/// <summary>When no fault is injected any more, the box is ready again and finishes a programme.</summary>
internal sealed class BackToReady(InvariantMonitor watch) : Invariant(watch)
{
    /// <summary>The technician and the operator have tried.</summary>
    /// <param name="failure">Why it did not work; null when it did.</param>
    public void Tried(string? failure)
    {
        Test();
        Require(failure == null, failure ?? "");
    }
}
