using BackflushController.Core.Display;
using BackflushController.Core.Texts;
using BackflushController.Simulation;

namespace BackflushController.Tests.Bench;

/// <summary>Draws frames for the tests of the bench: a frame, a number of seven segments, a bar.</summary>
internal static class SampleScreen
{
    private const int DigitLeft = 8;
    private const int DigitTop = 8;
    private const int DigitAdvance = 22;
    private const int Thickness = 4;

    // Segments a to g from bit 0, as on any seven-segment display.
    private static readonly int[] Segments = [0x3F, 0x06, 0x5B, 0x4F, 0x66, 0x6D, 0x7D, 0x07, 0x7F, 0x6F];

    // Left, top, width and height of the segments a to g within a digit of 16 x 32 pixels.
    private static readonly (int X, int Y, int Width, int Height)[] Bars =
    [
        (0, 0, 16, Thickness), (12, 0, Thickness, 16), (12, 16, Thickness, 16), (0, 28, 16, Thickness),
        (0, 16, Thickness, 16), (0, 0, Thickness, 16), (0, 14, 16, Thickness),
    ];

    /// <summary>A frame that shows a number.</summary>
    public static byte[] Number(int number, double share)
    {
        byte[] frame = new byte[OledFrame.ByteCount];
        string digits = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        for (int digit = 0; digit < digits.Length; digit++)
        {
            Digit(frame, digits[digit] - '0', DigitLeft + (digit * DigitAdvance));
        }

        Fill(frame, 0, 0, OledFrame.Width, 1);
        Fill(frame, 0, OledFrame.Height - 1, OledFrame.Width, 1);
        Fill(frame, 0, 0, 1, OledFrame.Height);
        Fill(frame, OledFrame.Width - 1, 0, 1, OledFrame.Height);
        Fill(frame, DigitLeft, 50, (int)(share * (OledFrame.Width - (2 * DigitLeft))), 6);
        return frame;
    }

    /// <summary>Words on the first and the third line, in the firmware's letters.</summary>
    public static byte[] Words(string first, string third)
    {
        var canvas = new Canvas(Language.English);
        canvas.Begin(0);
        canvas.Text(0, first);
        canvas.Begin(2);
        canvas.Text(0, third);
        return canvas.FrameBytes;
    }

    /// <summary>A frame with the given pixels lit.</summary>
    public static byte[] Pixels(params (int X, int Y)[] lit)
    {
        byte[] frame = new byte[OledFrame.ByteCount];
        foreach ((int x, int y) in lit)
        {
            Fill(frame, x, y, 1, 1);
        }

        return frame;
    }

    private static void Digit(byte[] frame, int value, int left)
    {
        for (int segment = 0; segment < Bars.Length; segment++)
        {
            if ((Segments[value] >> segment & 1) != 0)
            {
                (int x, int y, int width, int height) = Bars[segment];
                Fill(frame, left + x, DigitTop + y, width, height);
            }
        }
    }

    private static void Fill(byte[] frame, int left, int top, int width, int height)
    {
        for (int y = top; y < top + height; y++)
        {
            for (int x = left; x < left + width; x++)
            {
                frame[(y / 8 * OledFrame.Width) + x] |= (byte)(1 << (y % 8));
            }
        }
    }
}
