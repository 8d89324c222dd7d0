namespace BackflushController.Tests.Maintenance;

/// <summary>A job became more urgent.</summary>
/// <param name="Entry">Number of the journal's entry in which it did.</param>
/// <param name="Job">The job.</param>
/// <param name="Level">What it is now.</param>
internal readonly record struct Reminder(int Entry, DueJob Job, DueLevel Level);
