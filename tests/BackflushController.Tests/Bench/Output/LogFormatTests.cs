namespace BackflushController.Tests.Bench;

public sealed class LogFormatTests
{
    [Theory]
    [InlineData(0, "00:00.000")]
    [InlineData(999_999, "00:00.000")]
    [InlineData(59_999_000_000, "00:59.999")]
    [InlineData(60_000_000_000, "01:00.000")]
    [InlineData(245_678_900_000, "04:05.678")]
    [InlineData(6_000_000_000_000, "100:00.000")]
    public void The_time_stamp_is_minutes_seconds_and_milliseconds(long nanoseconds, string expected)
    {
        Assert.Equal(expected, Numbers.TimeStamp(nanoseconds));
    }

    [Fact]
    public void A_line_has_time_stamp_source_and_text_in_columns()
    {
        Assert.Equal(
            "00:12.300  pump      on, 91 µs late",
            LogFormat.Line(new LogEntry(12_300_000_000, "pump", "on, 91 µs late")));
        Assert.Equal("00:00.000  firmware  power-up", LogFormat.Line(new LogEntry(0, "firmware", "power-up")));
    }

    [Fact]
    public void Line_breaks_and_escape_codes_do_not_reach_the_log()
    {
        Assert.Equal(
            "00:00.000  screen    one two [1mthree",
            LogFormat.Line(new LogEntry(0, "screen", "one\r\ntwo\u001b[1mthree")));
    }
}
