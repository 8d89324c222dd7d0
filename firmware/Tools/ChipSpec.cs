namespace BackflushController.Tools;

/// <summary>A chip that the application runs on.</summary>
/// <param name="Name">As nanoff tells it.</param>
/// <param name="Target">Its image of the runtime.</param>
/// <param name="Address">Where that image has its partition for the application, as nanoff takes it.</param>
/// <param name="PartitionBytes">How long that partition is at least.</param>
/// <param name="LowestRevision">Of the chip, that the image runs on.</param>
public sealed record ChipSpec(string Name, string Target, string Address, int PartitionBytes, int LowestRevision)
{
    /// <summary>The chip of our boxes; only its pins have rules.</summary>
    public const string Classic = "ESP32";
}
