using ZXing;
using ZXing.Common;
using ZXing.QrCode;

namespace BackflushController.Tests.Report;

/// <summary>Codes as the firmware draws them, photographed and read.</summary>
internal static class DrawnCode
{
    private const int ColumnsBeside = 32;
    private const int Rows = 64;
    private const int DotsAround = 30;
    private const int Scale = 3;
    private const double Lit = 220;
    private const double Dark = 30;
    private const double Bezel = 40;

    /// <summary>A text of the code's letters.</summary>
    public static string RandomText(Random random, int length) => string.Concat(
        Enumerable.Range(0, length).Select(_ => QrEncoder.Alphabet[random.Next(QrEncoder.Alphabet.Length)]));

    public static byte[] Of(QrEncoder encoder, string text)
    {
        encoder.Begin(text);
        while (encoder.Step())
        {
        }

        return encoder.Picture;
    }

    /// <summary>The picture dot by dot with light around, as on paper.</summary>
    public static Photo Flat(byte[] picture)
    {
        const int margin = 8;
        return Photo.Of(QrEncoder.Width + (2 * margin), Rows + (2 * margin), (x, y) =>
            IsLit(picture, x - margin, y - margin) ? Lit : Dark);
    }

    /// <summary>The whole panel in its dark bezel, turned and seen from the side.</summary>
    /// <param name="degrees">How far it is turned.</param>
    /// <param name="slant">How much nearer its right end is, as a part of the distance.</param>
    public static Photo Photographed(byte[] picture, double degrees, double slant)
    {
        const int columns = QrEncoder.Width + (2 * ColumnsBeside);
        int width = (columns + (2 * DotsAround)) * Scale;
        int height = (Rows + (2 * DotsAround)) * Scale;
        (double sine, double cosine) = Math.SinCos(degrees * Math.PI / 180);
        return Photo.Of(width, height, (x, y) =>
        {
            double right = (x - (width / 2.0)) / Scale;
            double down = (y - (height / 2.0)) / Scale;
            double along = (cosine * right) + (sine * down);
            double across = (cosine * down) - (sine * right);
            double near = 1 + (slant * along / columns);
            int column = (int)Math.Floor((along * near) + (columns / 2.0));
            int row = (int)Math.Floor((across * near) + (Rows / 2.0));
            bool onPanel = column is >= 0 and < columns && row is >= 0 and < Rows;
            return !onPanel ? Bezel : IsLit(picture, column - ColumnsBeside, row) ? Lit : Dark;
        });
    }

    /// <summary>What a reader makes of a photo that tries both ways of telling dark from light, or null.</summary>
    public static string? Read(Photo photo)
    {
        var source = new RGBLuminanceSource(
            photo.Grey(), photo.Width, photo.Height, RGBLuminanceSource.BitmapFormat.Gray8);
        var reader = new QRCodeReader();
        return (reader.decode(new BinaryBitmap(new HybridBinarizer(source)))
            ?? reader.decode(new BinaryBitmap(new GlobalHistogramBinarizer(source))))?.Text;
    }

    private static bool IsLit(byte[] picture, int column, int row) =>
        column is >= 0 and < QrEncoder.Width && row is >= 0 and < Rows
            ? (picture[(row / 8 * QrEncoder.Width) + column] >> (row % 8) & 1) != 0
            : true;
}
