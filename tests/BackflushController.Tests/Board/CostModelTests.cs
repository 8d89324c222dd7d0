namespace BackflushController.Tests.Board;

public class CostModelTests
{
    [Fact]
    public void The_model_that_ships_has_the_numbers_of_the_platform_notes()
    {
        CostModel model = CostModel.LoadDefault();
        Assert.Equal("ESP32 at 2 us a unit", model.Name);
        Assert.NotEmpty(model.Assumptions);
        Assert.Equal(2_000, model.NanosecondsPerUnit);
        Assert.Equal(300_000, model.Devices.GpioWrite);
        Assert.Equal(20_000, model.Devices.GpioToggle);
        Assert.Equal(100_000, model.Devices.AdcSample);
        Assert.Equal(200_000, model.Devices.I2cCall);
        Assert.Equal(22_500, model.Devices.I2cByteAt400Kilohertz);
        Assert.Equal(5_000_000, model.Devices.FileCommit);
        Assert.Equal(40_000_000, model.Devices.FileCommitWithErase);
        Assert.Equal(3_000, model.Units.HighResTimerGetCurrent);
    }

    /// <summary>Apostrophes stand for quotation marks.</summary>
    [Theory]
    [InlineData("'gpioRead': 60,", "", "microseconds.gpioRead is missing: it must be a number from 0 to 60000000")]
    [InlineData(
        "'gpioRead': 60", "'gpioRead': -1", "microseconds.gpioRead must be a number from 0 to 60000000, not -1")]
    [InlineData(
        "'gpioRead': 60", "'gpioRead': '60'", "microseconds.gpioRead must be a number from 0 to 60000000, not '60'")]
    [InlineData("'gpioRead': 60", "'gpioRead': 60, 'gpioReed': 1", "microseconds.gpioReed is not a known field")]
    [InlineData("'gpioRead': 60", "'gpioRead': 60, 'gpioRead': 1", "microseconds.gpioRead is given twice")]
    [InlineData("'switch': 2.9", "'switch': 1e9", "units.switch must be a number from 0 to 100000, not 1e9")]
    [InlineData(
        "'microsecondsPerUnit': 2",
        "'microsecondsPerUnit': 0",
        "microsecondsPerUnit must be a number from 0.001 to 1000, not 0")]
    [InlineData(
        "'blockBytes': 4096", "'blockBytes': 1", "flash.blockBytes must be a number from 256 to 1048576, not 1")]
    [InlineData(
        "'gpioWriteToEdge': 300", "'gpioWriteToEdge': 301", "microseconds.gpioWriteToEdge must be at most gpioWrite")]
    [InlineData(
        "'System.Math::*': 30",
        "'System.Math': 30",
        "calls.System.Math must be named Namespace.Type::Method or Namespace.Type::*")]
    [InlineData(
        "'System.Math::*': 30",
        "'System.Math::*': -3",
        "calls.System.Math::* must be a number from 0 to 100000, not -3")]
    [InlineData("'name': 'ESP32 at 2 us a unit'", "'name': 5", "name must be a text")]
    [InlineData("'flash': {", "'flash': [], 'other': {", "flash must be an object")]
    [InlineData("'flash': {", "'flesh': {", "flash is missing: it must be an object")]
    public void A_wrong_field_is_named_with_what_it_must_be(string old, string now, string message)
    {
        string json = TestCosts.DefaultJson.Replace(Quoted(old), Quoted(now), StringComparison.Ordinal);
        Assert.NotEqual(TestCosts.DefaultJson, json);
        CostModelException problem = Assert.Throws<CostModelException>(() => CostModel.Parse(json, "m.json"));
        Assert.Equal($"m.json: {Quoted(message)}", problem.Message);
    }

    [Fact]
    public void Text_that_is_not_json_is_refused_with_its_line() =>
        Assert.Equal(
            "m.json: line 2 is not valid JSON",
            Assert.Throws<CostModelException>(() => CostModel.Parse("{\n oops }", "m.json")).Message);

    [Fact]
    public void A_file_that_is_not_there_is_refused_in_one_line()
    {
        CostModelException problem = Assert.Throws<CostModelException>(() => CostModel.Load("/no/such/model.json"));
        Assert.StartsWith("/no/such/model.json: cannot be read", problem.Message);
        Assert.DoesNotContain('\n', problem.Message);
    }

    [Fact]
    public void The_time_is_the_units_at_the_rate_of_the_model()
    {
        const string code = "int x = 0; for (int i = 0; i < 1000; i++) { x += i; } Thread.Sleep(0);";
        CostModel twice = TestCosts.With("\"microsecondsPerUnit\": 2", "\"microsecondsPerUnit\": 1");
        VirtualEsp32 slow = new(TestCosts.Default);
        VirtualEsp32 fast = new(twice);
        slow.Run(FirmwareCompiler.LoadMain(code));
        fast.Run(FirmwareImage.Load(FirmwareCompiler.CompileMain(code), twice));
        Assert.Equal(slow.UnitHundredths * 2_000 / 100, slow.NowNanoseconds - TestCosts.BootToMain);
        Assert.Equal(slow.NowNanoseconds - TestCosts.BootToMain, 2 * (fast.NowNanoseconds - TestCosts.BootToMain));
    }

    [Fact]
    public void A_chip_refuses_firmware_that_was_instrumented_with_another_model()
    {
        CostModel other = TestCosts.With("\"name\": \"ESP32 at 2 us a unit\"", "\"name\": \"other\"");
        VirtualEsp32 chip = new(other);
        ArgumentException problem = Assert.Throws<ArgumentException>(() => chip.Run(FirmwareCompiler.LoadMain("")));
        Assert.Contains("'other'", problem.Message);
    }

    [Fact]
    public void The_model_of_a_slower_chip_differs_in_name_and_rate_alone()
    {
        CostModel slow = TestCosts.Default.At(3);

        Assert.Equal("ESP32 at 3 us a unit", slow.Name);
        Assert.Equal(3_000, slow.NanosecondsPerUnit);
        Assert.Equal(TestCosts.Default.Units.Load, slow.Units.Load);
        Assert.Equal(TestCosts.Default.Devices.GpioWrite, slow.Devices.GpioWrite);
    }

    private static string Quoted(string text) => text.Replace('\'', '"');
}
