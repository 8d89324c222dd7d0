namespace BackflushController.Bench;

/// <summary>Turns time and pressure into places on the plot.</summary>
/// <param name="EndNanoseconds">The time at the right edge.</param>
/// <param name="TopBar">The pressure at the top edge.</param>
internal sealed record PlotScale(long EndNanoseconds, double TopBar)
{
    /// <summary>Nanoseconds in a second.</summary>
    public const long NanosecondsPerSecond = 1_000_000_000;

    /// <summary>The left edge.</summary>
    public const int Left = 76;

    /// <summary>The right edge.</summary>
    public const int Right = 1_176;

    /// <summary>The upper edge of the pressure.</summary>
    public const int Top = 96;

    /// <summary>The lower edge of the pressure.</summary>
    public const int Bottom = 336;

    /// <summary>The place of a moment.</summary>
    /// <param name="nanoseconds">Since power-up.</param>
    /// <returns>Pixels from the left of the picture.</returns>
    public double X(long nanoseconds) => Left + ((Right - Left) * (double)nanoseconds / EndNanoseconds);

    /// <summary>The place of a pressure.</summary>
    /// <param name="bar">In bar; below zero is drawn at zero.</param>
    /// <returns>Pixels from the top of the picture.</returns>
    public double Y(double bar) => Bottom - ((Bottom - Top) * Math.Max(0, bar) / TopBar);
}
