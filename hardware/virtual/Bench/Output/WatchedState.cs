using BackflushController.Simulation;

namespace BackflushController.Bench;

/// <summary>What the live view shows at one moment.</summary>
/// <param name="Snapshot">The latest state of the rig.</param>
/// <param name="HeartBeats">Whether the heartbeat went on since the state before.</param>
/// <param name="Log">The latest events, oldest first.</param>
/// <param name="RealTime">Since the run was started.</param>
internal sealed record WatchedState(
    WorldSnapshot Snapshot, bool HeartBeats, IReadOnlyList<LogEntry> Log, TimeSpan RealTime);
