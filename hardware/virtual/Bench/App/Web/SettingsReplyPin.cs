namespace BackflushController.Bench.Web;

/// <summary>A pin of the chip by its function.</summary>
/// <param name="Gpio">Its number; null: not wired.</param>
/// <param name="From">The line that says so, or "default".</param>
internal sealed record SettingsReplyPin(string What, int? Gpio, string From);
