namespace BackflushController.Tests.Report;

/// <summary>A picture in grey, 0 black to 255 white.</summary>
internal sealed class Photo
{
    private readonly double[] _points;

    private Photo(int width, int height, double[] points)
    {
        Width = width;
        Height = height;
        _points = points;
    }

    public int Width { get; }

    public int Height { get; }

    public static Photo Of(int width, int height, Func<int, int, double> grey) =>
        new(width, height, [.. Enumerable.Range(0, width * height).Select(i => grey(i % width, i / width))]);

    /// <summary>Each point the mean of those around it.</summary>
    public Photo Blurred() => Of(Width, Height, (x, y) => (
        from down in Enumerable.Range(y - 1, 3)
        from right in Enumerable.Range(x - 1, 3)
        select _points[(Math.Clamp(down, 0, Height - 1) * Width) + Math.Clamp(right, 0, Width - 1)]).Average());

    /// <summary>With noise of up to so much.</summary>
    public Photo Noisy(Random random, double most) =>
        new(Width, Height, [.. _points.Select(point => point + (((random.NextDouble() * 2) - 1) * most))]);

    public byte[] Grey() => [.. _points.Select(point => (byte)Math.Clamp(point, 0, 255))];
}
