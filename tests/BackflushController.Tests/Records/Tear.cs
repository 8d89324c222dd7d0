namespace BackflushController.Tests.Records;

/// <summary>What a file system that is not atomic may leave of a write that the power cut.</summary>
internal enum Tear
{
    /// <summary>The first new bytes and nothing after them.</summary>
    Short,

    /// <summary>The first new bytes and the old ones after them.</summary>
    Mixed,

    /// <summary>The first new bytes and erased flash after them.</summary>
    Erased,
}
