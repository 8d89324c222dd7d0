namespace BackflushController.Tests.Maintenance;

/// <summary>What really happened, one scene after the other; nothing in it comes from the box.</summary>
internal sealed record JournalEntry
{
    /// <summary>Day of the calendar, days without power included.</summary>
    public required int Day { get; init; }

    /// <summary>What it was.</summary>
    public required Scene Scene { get; init; }

    /// <summary>Quarters of a second with power.</summary>
    public int Quarters { get; set; }

    /// <summary>A run of the box went through to its end.</summary>
    public bool Completed { get; set; }

    /// <summary>Fills with detergent in the basket.</summary>
    public int DetergentFills { get; set; }

    /// <summary>Seconds of the box's pump against the blind basket.</summary>
    public int BackflushSeconds { get; set; }

    /// <summary>Seconds of the box's pump through the open group.</summary>
    public int FlushSeconds { get; set; }
}
