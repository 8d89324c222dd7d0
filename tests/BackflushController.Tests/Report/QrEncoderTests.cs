namespace BackflushController.Tests.Report;

/// <summary>A decoder that knows nothing of this encoder reads what it draws.</summary>
[Trait("Category", "Slow")]
public sealed class QrEncoderTests(ITestOutputHelper output)
{
    private const int Photos = 50;
    private const double Noise = 20;

    private readonly QrEncoder _encoder = new();

    [Fact]
    public void A_thousand_lines_are_read_as_they_were_written()
    {
        var random = new Random(1);
        for (int i = 0; i < 1_000; i++)
        {
            string text = DrawnCode.RandomText(random, random.Next(1, QrEncoder.MostLetters + 1));

            Assert.Equal(text, DrawnCode.Read(DrawnCode.Flat(DrawnCode.Of(_encoder, text))));
        }
    }

    [Fact]
    public void A_line_of_every_length_is_read()
    {
        var random = new Random(2);
        Assert.All(Enumerable.Range(1, QrEncoder.MostLetters), length =>
        {
            string text = DrawnCode.RandomText(random, length);
            Assert.Equal(text, DrawnCode.Read(DrawnCode.Flat(DrawnCode.Of(_encoder, text))));
        });
    }

    /// <summary>A phone reads many pictures a second; of single ones a few may fail.</summary>
    [Theory]
    [InlineData(0, 0)]
    [InlineData(5, 0)]
    [InlineData(10, 0)]
    [InlineData(-10, 0)]
    [InlineData(0, 0.15)]
    [InlineData(10, 0.2)]
    public void The_panel_is_read_blurred_turned_and_from_the_side(double degrees, double slant)
    {
        var random = new Random(3);
        int read = 0;
        for (int i = 0; i < Photos; i++)
        {
            string text = DrawnCode.RandomText(random, random.Next(50, QrEncoder.MostLetters + 1));
            Photo photo = DrawnCode.Photographed(DrawnCode.Of(_encoder, text), degrees, slant).Blurred();
            read += DrawnCode.Read(photo.Noisy(random, Noise)) == text ? 1 : 0;
        }

        output.WriteLine($"{read} of {Photos} read");
        Assert.InRange(read, Photos - 1, Photos);
    }

    /// <summary>A line of M survives more dirt than one of L.</summary>
    [Theory]
    [InlineData(QrEncoder.StrongLetters, 12)]
    [InlineData(QrEncoder.MostLetters, 6)]
    public void Modules_that_are_wrong_are_corrected(int length, int wrong)
    {
        var random = new Random(4);
        string text = DrawnCode.RandomText(random, length);
        byte[] picture = [.. DrawnCode.Of(_encoder, text)];
        for (int i = 0; i < wrong; i++)
        {
            // In the columns between the finders, where only data is; two dots to the right is the next module.
            int column = 3 + (2 * (9 + (i % 11)));
            picture[(5 * QrEncoder.Width) + column] ^= 0x06;
            picture[(5 * QrEncoder.Width) + column + 1] ^= 0x06;
        }

        Assert.Equal(text, DrawnCode.Read(DrawnCode.Flat(picture)));
    }
}
