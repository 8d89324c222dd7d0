using System.Device.Adc;
using static BackflushController.Tests.Board.TestCosts;

namespace BackflushController.Tests.Board;

public class AdcTests
{
    private readonly VirtualEsp32 _chip = new(Default);

    [Fact]
    public void A_sample_takes_100_microseconds_and_is_taken_at_its_end()
    {
        List<long> asked = [];
        long begin = 0;
        int read = 0;
        _chip.ConnectAdc(6, nanoseconds =>
        {
            asked.Add(nanoseconds);
            return 1234;
        });
        _chip.Run(() =>
        {
            AdcChannel channel = new AdcController().OpenChannel(6);
            begin = _chip.NowNanoseconds;
            read = channel.ReadValue();
        });
        Assert.Equal(1234, read);
        Assert.Equal([begin + (100 * Microsecond)], asked);
        Assert.Equal(begin + (100 * Microsecond), _chip.NowNanoseconds);
    }

    [Theory]
    [InlineData(-5, 0)]
    [InlineData(5000, 4095)]
    public void The_raw_code_is_clipped_to_12_bits(int given, int expected)
    {
        _chip.ConnectAdc(7, _ => given);
        Assert.Equal(expected, Read(7));
    }

    [Fact]
    public void An_unconnected_channel_reads_zero() => Assert.Equal(0, Read(4));

    [Theory]
    [InlineData(-1)]
    [InlineData(8)]
    [InlineData(20)]
    public void Channels_that_are_not_there_are_refused(int channel)
    {
        RunEnd end = _chip.Run(() => new AdcController().OpenChannel(channel));
        Assert.IsType<ArgumentException>(end.Exception);
    }

    private int Read(int channel)
    {
        int read = -1;
        _chip.Run(() => read = new AdcController().OpenChannel(channel).ReadValue());
        return read;
    }
}
