namespace BackflushController.Tests.Run;

/// <summary>Reads the large minutes and seconds of the soak screen from the panel's pixels.</summary>
internal sealed class BigTimeReader
{
    private const int FirstPage = 1;
    private const int Left = 24;

    private static readonly int[] DigitLefts =
    [
        Left,
        Left + BigDigits.CellWidth,
        Left + (2 * BigDigits.CellWidth) + BigDigits.ColonWidth,
        Left + (3 * BigDigits.CellWidth) + BigDigits.ColonWidth,
    ];

    private readonly byte[] _shapes = new BigDigits(new Font()).Columns;

    /// <summary>The seconds that the time stands for; null when it is no whole time.</summary>
    public int? Read(byte[] frame)
    {
        int?[] digits = [.. DigitLefts.Select(left => Digit(frame, left))];
        return digits.Contains(null)
            ? null
            : (((digits[0] * 10) + digits[1]) * 60) + (digits[2] * 10) + digits[3];
    }

    private int? Digit(byte[] frame, int left)
    {
        for (int digit = 0; digit < BigDigits.Colon; digit++)
        {
            if (Enumerable.Range(0, BigDigits.Pages).All(page => IsShown(frame, left, digit, page)))
            {
                return digit;
            }
        }

        return null;
    }

    private bool IsShown(byte[] frame, int left, int digit, int page) =>
        frame.AsSpan(((FirstPage + page) * Frame.Width) + left, BigDigits.GlyphWidth)
            .SequenceEqual(_shapes.AsSpan(BigDigits.IndexOf(digit, page), BigDigits.GlyphWidth));
}
