namespace BackflushController.Simulation;

/// <summary>What the panel costs on the bus.</summary>
/// <param name="Bytes">Bytes that went over the bus while the valve was energised, when most changes; addresses
/// included.</param>
/// <param name="WholePictureBytes">
/// Bytes that sending whole pictures would have taken in that time: the Ssd13xx package knows no other way.
/// </param>
public sealed record PanelTraffic(long Bytes, long WholePictureBytes, double Seconds)
{
    /// <summary>
    /// Bytes of a whole picture: eight pages, each with its address and 128 columns in two transactions.
    /// </summary>
    public const int WholePicture = 8 * (5 + 130);
}
