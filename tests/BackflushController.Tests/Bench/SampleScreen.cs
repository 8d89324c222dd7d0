namespace BackflushController.Tests.Bench;

/// <summary>Frames for the tests of the bench.</summary>
internal static class SampleScreen
{
    /// <summary>A frame with a pattern of its own for each number.</summary>
    public static byte[] Pattern(int number) =>
        [.. Enumerable.Range(0, OledFrame.ByteCount).Select(index => (byte)((index * (number + 7)) >> 3))];

    /// <summary>Words on the first and the third line, in the firmware's letters.</summary>
    public static byte[] Words(string first, string third)
    {
        var canvas = new Canvas(Language.English);
        canvas.Begin(0, 0, Canvas.Width);
        canvas.Text(0, first);
        canvas.Begin(2, 0, Canvas.Width);
        canvas.Text(0, third);
        return canvas.FrameBytes;
    }

    /// <summary>A frame with the given pixels lit.</summary>
    public static byte[] Pixels(params (int X, int Y)[] lit)
    {
        byte[] frame = new byte[OledFrame.ByteCount];
        foreach ((int x, int y) in lit)
        {
            frame[(y / 8 * OledFrame.Width) + x] |= (byte)(1 << (y % 8));
        }

        return frame;
    }
}
