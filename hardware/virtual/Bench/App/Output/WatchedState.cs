namespace BackflushController.Bench;

/// <summary>What the live view shows at one time.</summary>
/// <param name="HeartBeats">Whether the heartbeat went on since the state before.</param>
internal sealed record WatchedState(
    WorldSnapshot Snapshot, bool HeartBeats, IReadOnlyList<LogEntry> Log, TimeSpan RealTime);
