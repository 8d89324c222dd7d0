namespace BackflushController.Trials;

/// <summary>
/// Whoever does what the last line of the screen says comes from every screen, and with everything still broken, to the
/// ready screen, to the rinse that is due, or to a screen that names who helps.
/// </summary>
internal sealed class NoDeadEnd(InvariantMonitor watch) : Invariant(watch)
{
    /// <summary>Somebody has followed the screens.</summary>
    /// <param name="end">The screen on which nothing leads on; null when there was none.</param>
    public void Followed(string? end)
    {
        Test();
        Require(end == null, $"no way out of {end}");
    }
}
