namespace BackflushController.Bench.Web;

/// <summary>What a box would say of a settings file.</summary>
/// <param name="IsTaken">Nothing is wrong.</param>
/// <param name="Verdict">The same in a sentence.</param>
/// <param name="Machine">The simulated machine that the file is made for, or null.</param>
/// <param name="Note">What to know before it is tried on the bench, or null.</param>
internal sealed record SettingsReply(
    bool IsTaken, string Verdict, IReadOnlyList<SettingsReplyError> Errors, string? Machine,
    IReadOnlyList<SettingsReplyPin> Pins, string? Note);
