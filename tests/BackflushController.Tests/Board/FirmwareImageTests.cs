namespace BackflushController.Tests.Board;

public class FirmwareImageTests
{
    private const string Main = """
        GpioController controller = new GpioController();
        GpioPin pin = controller.OpenPin(25, PinMode.Output);
        AdcChannel channel = new AdcController().OpenChannel(6);
        long sum = 0;
        for (int i = 0; i < 500; i++)
        {
            int read = channel.ReadValue();
            if ((read & 1) == 1) { pin.Write(PinValue.High); } else { pin.Toggle(); }
            for (int j = 0; j < read; j++) { sum += j * (long)HighResTimer.GetCurrent() % 7; }
            Thread.Sleep(1 + (int)(sum % 30));
        }
        """;

    [Fact]
    public void The_same_firmware_is_instrumented_once()
    {
        string path = FirmwareCompiler.CompileMain(Main);
        Assert.Same(FirmwareImage.Load(path, TestCosts.Default), FirmwareImage.Load(path, TestCosts.Default));
        Assert.NotSame(
            FirmwareImage.Load(path, TestCosts.Default),
            FirmwareImage.Load(path, TestCosts.Default, new ProbePoint("Program::Main")));
    }

    [Fact]
    public void The_same_inputs_give_the_same_times_to_the_nanosecond_and_other_inputs_others()
    {
        Assert.Equal(Trace(1), Trace(1));
        Assert.NotEqual(Trace(1), Trace(2));
    }

    [Fact]
    public void Chips_on_two_threads_know_nothing_of_each_other()
    {
        List<(long Nanoseconds, bool High)>[] alone = [Trace(1), Trace(2)];
        List<(long Nanoseconds, bool High)>[] together = new List<(long, bool)>[2];
        Thread[] threads =
        [
            .. Enumerable.Range(0, 2).Select(i => new Thread(() => together[i] = Trace((uint)i + 1))),
        ];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        Assert.Equal(alone[0], together[0]);
        Assert.Equal(alone[1], together[1]);
    }

    [Fact]
    public void Every_boot_of_an_image_costs_the_same_static_tables_included()
    {
        FirmwareImage image = FirmwareCompiler.Load("""
            public static class Program
            {
                private static readonly int[] s_table = { 1, 2, 3, 4, 5 };
                public static void Main() { if (s_table[2] == 3) { Thread.Sleep(0); } }
            }
            """);
        VirtualEsp32 chip = new(TestCosts.Default);
        chip.Run(image);
        long first = chip.NowNanoseconds;
        chip.Run(image);
        Assert.Equal(first, chip.NowNanoseconds - first);
        Assert.Empty(image.MutableStatics);
    }

    [Fact]
    public void Static_fields_that_can_change_are_told()
    {
        FirmwareImage image = FirmwareCompiler.Load("""
            public static class Program
            {
                private const int Limit = 3;
                private static int s_count;
                private static void Run(Action action) { action(); s_count += Limit; }
                public static void Main() { Run(() => { }); }
            }
            """);
        Assert.Contains("Program::s_count", image.MutableStatics);
        Assert.Contains(image.MutableStatics, name => name.StartsWith("Program/<>c::<>9__", StringComparison.Ordinal));
        Assert.Equal(2, image.MutableStatics.Count);
    }

    [Fact]
    public void A_firmware_without_main_says_so()
    {
        FirmwareImage image = FirmwareCompiler.Load(
            "public static class Nothing { public static int Main() { return 1; } }");
        RunEnd end = new VirtualEsp32(TestCosts.Default).Run(image);
        Assert.Contains("static void Main()", end.Exception!.Message);
    }

    [Fact]
    public void A_firmware_that_is_not_there_says_so() =>
        Assert.Throws<FileNotFoundException>(() => FirmwareImage.Load("/no/such/firmware.dll", TestCosts.Default));

    private static List<(long Nanoseconds, bool High)> Trace(uint seed)
    {
        VirtualEsp32 chip = new(TestCosts.Default);
        List<(long Nanoseconds, bool High)> edges = [];
        uint noise = seed * 2_654_435_761;
        chip.Pin(25).LevelChanged += (nanoseconds, high) => edges.Add((nanoseconds, high));
        chip.ConnectAdc(6, nanoseconds =>
        {
            noise = (noise * 1_664_525) + 1_013_904_223 + (uint)nanoseconds;
            return (int)(noise >> 27);
        });
        RunEnd end = chip.Run(FirmwareCompiler.LoadMain(Main));
        Assert.Null(end.Exception);
        Assert.True(edges.Count > 100);
        return edges;
    }
}
