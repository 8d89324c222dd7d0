namespace BackflushController.Bench;

/// <summary>What the command line asks the tour of all faults to write.</summary>
/// <param name="OutDirectory">Where the plots go, as the user wrote it.</param>
/// <param name="PageFile">Where the page goes, as the user wrote it; null for beside the plots.</param>
public sealed record FaultsRequest(string OutDirectory, string? PageFile);
