namespace BackflushController.Bench;

/// <summary>Turns time and pressure into places on the plot.</summary>
internal sealed record PlotScale(long EndNanoseconds, double TopBar)
{
    public const long NanosecondsPerSecond = 1_000_000_000;

    public const int Left = 76;

    public const int Right = 1_176;

    public const int Top = 96;

    public const int Bottom = 336;

    public double X(long nanoseconds) => Left + ((Right - Left) * (double)nanoseconds / EndNanoseconds);

    public double Y(double bar) => Bottom - ((Bottom - Top) * Math.Max(0, bar) / TopBar);
}
