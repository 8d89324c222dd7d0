namespace BackflushController.Tests.Recorded;

public sealed class RecordingReaderTests
{
    private const string NoRecording =
        "no recording; allowed: a head with time_s and pressure_bar, or a shot as JSON";

    private const string Nothing = "nothing was recorded; allowed: two samples or more, at two times";
    private const string NoPressure = "bar is not possible; allowed: -10 to 25 bar";

    [Theory]
    [InlineData("time_s,pressure_bar\n0,0\n1.5,9\n", "0:0 1.5:9")]
    [InlineData("\uFEFFTime_s, Pressure_bar\r\n0.5,1.25\r\n\r\n2,-0.1\r\n", "0.5:1.25 2:-0.1")]
    [InlineData("time_s;pressure_bar;event\r\n0,10;9,01;\"rise; 1\"\r\n1.5;-0,1;\r\n", "0.1:9.01 1.5:-0.1")]
    [InlineData("\"time_s\",\"pressure_bar\"\n\"0.1\",\"9.01\"\n\"2\",\"1\",,\n", "0.1:9.01 2:1")]
    [InlineData("event,pressure_bar,time_s,raw\n\"rise, 1\",2,0,7\n,3,1,8\n", "0:2 1:3")]
    [InlineData("""{"elapsed": ["0.0", "0.5"], "pressure": {"pressure": ["0.1", 8], "goal": []}}""", "0:0.1 0.5:8")]
    [InlineData("""{"timeframe": ["1", "2"], "data": {"espresso_pressure": ["3", "4"]}}""", "1:3 2:4")]
    [InlineData("""{"samples": [{"t": 500, "cp": 1.5, "ct": 93}, {"t": 750, "cp": 2}]}""", "0.5:1.5 0.75:2")]
    [InlineData("""{"datapoints": {"timeInShot": [0, 15], "pressure": [5, 90]}}""", "0:0.5 1.5:9")]
    [InlineData(
        """{"datapoints": [{"timeInShot": 0, "pressure": 0.5}, {"timeInShot": 1500, "pressure": 9}]}""", "0:0.5 1.5:9")]
    public void Every_format_gives_times_and_pressures(string content, string expected)
    {
        PressureRecording recording = Read(content);

        Assert.Equal(
            expected,
            string.Join(' ', recording.Samples.Select(sample => FormattableString.Invariant(
                $"{Math.Round(sample.Seconds, 6)}:{Math.Round(sample.Bar, 6)}"))));
    }

    [Theory]
    [InlineData("""{"elapsed": [0, 1], "pressure": {"pressure": [1, 2], "goal": [9, -1]}}""")]
    [InlineData("""{"timeframe": [0, 1], "data": {"espresso_pressure": [1, 2], "espresso_pressure_goal": [9, -1]}}""")]
    [InlineData("""{"samples": [{"t": 0, "cp": 1, "tp": 9}, {"t": 1000, "cp": 2, "tp": 0}]}""")]
    [InlineData("""{"datapoints": {"timeInShot": [0, 10], "pressure": [10, 20], "targetPressure": [90, 0]}}""")]
    [InlineData("time_s,pressure_bar,goal_bar\n0,1,9\n1,2,-1\n")]
    public void The_pump_follows_from_the_goal(string content)
    {
        PressureRecording recording = Read(content).WithPumpByGoal();

        Assert.Equal([true, false], recording.Samples.Select(sample => sample.Pump));
    }

    [Fact]
    public void Pump_and_valve_give_the_cycles()
    {
        PressureRecording recording = Read(
            "time_s,pressure_bar,pump,valve\n" +
            "0,0,0,0\n1,0,off,on\n2,0,1,1\n3,9,true,1\n4,9,0,1\n5,9,0,0\n6,0,0,0\n7,0,1,1\n8,0,1,1\n");

        Assert.Equal(
            [new RecordedCycle(1, 2, 3, 4), new RecordedCycle(7, 7, null, null)],
            recording.Cycles());
    }

    [Theory]
    [InlineData("", $"line 1: {NoRecording}")]
    [InlineData("a,b\n1,2\n", $"line 1: {NoRecording}")]
    [InlineData("time_s,pressure_bar\n", $"line 1: {Nothing}")]
    [InlineData("time_s,pressure_bar\n1,2\n", $"line 2: {Nothing}")]
    [InlineData("time_s,pressure_bar\n1,2\n1,2\n", $"line 3: {Nothing}")]
    [InlineData("time_s,pressure_bar\n0,0\n1\n", "line 3: pressure_bar \"\" is not possible; allowed: a number")]
    [InlineData(
        "time_s,pressure_bar\n0,0\n1,x\u0007\n", "line 3: pressure_bar \"x \" is not possible; allowed: a number")]
    [InlineData(
        "time_s,pressure_bar\n0,10,9,01\n",
        "line 2: 4 fields; allowed: at most the 2 of the head; a decimal sign is a point, or ; separates")]
    [InlineData("time_s;pressure_bar\n0,1;9\n0,2;9;1\n", "line 3: 3 fields; allowed: at most the 2 of the head")]
    [InlineData(
        "time_s;pressure_bar\n0;1.234,5\n",
        "line 2: pressure_bar \"1.234,5\" is not possible; allowed: a number")]
    [InlineData(
        "time_s,pressure_bar\n0,\"9,01\"\n",
        "line 2: pressure_bar \"9,01\" is not possible; allowed: a number")]
    [InlineData("time_s,pressure_bar\n1e308,0\n", "line 2: time 1E+308 s is not possible; allowed: 0 to 3600 s")]
    [InlineData("time_s,pressure_bar\n0,NaN\n", $"line 2: pressure NaN {NoPressure}")]
    [InlineData("time_s,pressure_bar\n0,1e999\n", $"line 2: pressure Infinity {NoPressure}")]
    [InlineData("time_s,pressure_bar\n0,0\n1,26\n", $"line 3: pressure 26 {NoPressure}")]
    [InlineData("time_s,pressure_bar\n-1,0\n", "line 2: time -1 s is not possible; allowed: 0 to 3600 s")]
    [InlineData("time_s,pressure_bar\n0,0\n4000,0\n", "line 3: time 4000 s is not possible; allowed: 0 to 3600 s")]
    [InlineData(
        "time_s,pressure_bar\n0,0\n2,0\n\n1,0\n",
        "line 5: time 1 s is earlier than the sample before; allowed: times in order")]
    [InlineData(
        "time_s,pressure_bar,pump\n0,0,2\n",
        "line 2: pump \"2\" is not possible; allowed: 1, 0, on, off, true or false")]
    [InlineData(
        "{\n\"elapsed\": [0,\n",
        "line 3: this is no JSON; allowed: a shot of Decent, Visualizer, GaggiMate or Gaggiuino as JSON, or a CSV")]
    [InlineData(
        "[1, 2]",
        "line 1: this list is not possible; allowed: elapsed and pressure (Decent), timeframe and data (Visualizer), " +
        "samples (GaggiMate) or datapoints (Gaggiuino)")]
    [InlineData("{\n\"elapsed\": [0]}", "line 1: this object is not possible; allowed: a field \"pressure\"")]
    [InlineData(
        "{\"elapsed\": [0, 1],\n\"pressure\": {\n\"pressure\": [1]}}",
        "line 3: 1 pressures at 2 times; allowed: as many of both")]
    [InlineData(
        "{\"samples\": [\n{\"t\": 0, \"cp\": 1},\n{\"t\": 1,\n\"cp\": true}]}",
        "line 4: true is not possible; allowed: a number")]
    [InlineData(
        "{\"samples\": [\n{\"t\": 0, \"cp\": 1},\n{\"t\": 1}]}",
        "line 3: this object is not possible; allowed: a field \"cp\"")]
    [InlineData("{\"samples\": [\n{\"t\": 0, \"cp\": 99}]}", $"line 2: pressure 99 {NoPressure}")]
    public void A_bad_file_is_refused_in_one_line_with_its_number(string content, string expected)
    {
        BadInputException failure = Assert.Throws<BadInputException>(() => Read(content));

        Assert.Equal($"shot.csv, {expected}", failure.Message);
    }

    [Fact]
    public void Too_many_samples_are_refused()
    {
        var content = new StringBuilder("time_s,pressure_bar\n");
        for (int i = 0; i <= RecordingReader.MostSamples; i++)
        {
            content.Append("1,1\n");
        }

        BadInputException failure = Assert.Throws<BadInputException>(() => Read(content.ToString()));

        Assert.Equal("shot.csv, line 200002: too many samples; allowed: at most 200000", failure.Message);
    }

    [Fact]
    public void Whatever_bytes_a_file_has_it_is_read_or_refused()
    {
        byte[] good = Encoding.UTF8.GetBytes("""{"datapoints": {"timeInShot": [0, 15], "pressure": [5, 90]}}""");
        var random = new Random(1);
        for (int i = 0; i < 5_000; i++)
        {
            byte[] bad = [.. good];
            for (int change = random.Next(1, 4); change > 0; change--)
            {
                bad[random.Next(bad.Length)] = (byte)random.Next(256);
            }

            Exception? failure = Record.Exception(() => RecordingReader.Read("shot.csv", bad));

            Assert.True(failure is null or BadInputException, failure?.ToString());
        }
    }

    private static PressureRecording Read(string content) =>
        RecordingReader.Read("shot.csv", Encoding.UTF8.GetBytes(content));
}
