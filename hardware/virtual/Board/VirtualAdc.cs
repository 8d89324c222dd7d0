namespace BackflushController.VirtualBoard;

/// <summary>What is connected to the ADC channels.</summary>
internal sealed class VirtualAdc
{
    internal const int ChannelCount = 20;
    internal const int MostRawCode = 4095;

    private readonly Func<long, int>?[] _inputs = new Func<long, int>?[ChannelCount];

    internal void Connect(int channel, Func<long, int> rawCode)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(channel);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(channel, ChannelCount);
        _inputs[channel] = rawCode;
    }

    internal int Sample(VirtualEsp32 chip, int channel)
    {
        Func<long, int>? input = _inputs[channel];
        if (input == null)
        {
            return 0;
        }

        int code;
        try
        {
            code = input(chip.NowNanoseconds);
        }
        catch (Exception fault) when (fault is not IOException)
        {
            throw chip.Fail(fault);
        }

        chip.ThrowIfEnding();
        return Math.Clamp(code, 0, MostRawCode);
    }
}
