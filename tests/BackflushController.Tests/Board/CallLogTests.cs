using static BackflushController.Tests.Board.TestCosts;

namespace BackflushController.Tests.Board;

public class CallLogTests
{
    private const string Main = """
        GpioController controller = new GpioController();
        GpioPin pump = controller.OpenPin(25, PinMode.Output);
        GpioPin valve = controller.OpenPin(27, PinMode.Output);
        for (int i = 0; i < 50; i++) { valve.Write(PinValue.High); }
        Thread.Sleep(20);
        """;

    private readonly VirtualEsp32 _chip = new(Default);

    [Fact]
    public void The_calls_of_a_boot_are_kept_in_order_with_their_times()
    {
        _chip.Run(FirmwareCompiler.LoadMain(Main));
        CallLogEntry[] calls = [.. _chip.CallLog.Entries];
        Assert.Equal((DeviceCall.GpioOpen, 25, 3), (calls[0].Call, calls[0].Subject, calls[0].Value));
        Assert.Equal((DeviceCall.GpioOpen, 27, 3), (calls[1].Call, calls[1].Subject, calls[1].Value));
        Assert.Equal((DeviceCall.GpioWrite, 27, 1), (calls[2].Call, calls[2].Subject, calls[2].Value));
        Assert.Equal((DeviceCall.Sleep, 20), (calls[52].Call, calls[52].Value));
        Assert.Equal(calls.Select(call => call.Nanoseconds).Order(), calls.Select(call => call.Nanoseconds));
        Assert.InRange(calls[0].Nanoseconds, BootToMain + 1, BootToMain + (100 * Microsecond));
        Assert.Equal(53, calls.Length);
    }

    [Fact]
    public void Beyond_its_limit_the_log_only_counts()
    {
        _chip.CallLog.Limit = 10;
        _chip.Run(FirmwareCompiler.LoadMain(Main));
        Assert.Equal(10, _chip.CallLog.Entries.Count);
        Assert.Equal(53, _chip.CallLog.TotalCalls);
    }

    [Fact]
    public void The_log_begins_anew_with_each_boot()
    {
        FirmwareImage image = FirmwareCompiler.LoadMain(Main);
        _chip.Run(image);
        _chip.Run(image);
        Assert.Equal(53, _chip.CallLog.TotalCalls);
        Assert.True(_chip.CallLog.Entries[0].Nanoseconds > _chip.BootNanoseconds);
    }
}
