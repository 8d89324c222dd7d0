using System.Net.Http.Json;
using BackflushController.Bench.Web;

namespace BackflushController.Tests.Web;

/// <summary>What the page asks with a file: dropped ones, and settings.</summary>
[Trait("Category", "Slow")]
public sealed class DeskRoutesTests : IAsyncLifetime
{
    private const string Line = "BF1 B7 R12 DET OK 10/10 P9.8 V0.42 S34 C210 H88 X0";

    private static readonly HttpClient Http = new();

    private BenchServer _server = null!;

    public async Task InitializeAsync() => _server = await BenchServer.Start(0);

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task A_recording_shows_what_the_command_line_shows()
    {
        JsonElement reply = await Drop("shot.csv", Shot());

        Assert.Equal(
            "Recording shot.csv: 301 samples in 60.0 s. 1 coffee, nothing wrong.",
            reply.GetProperty("summary").GetString());
        Assert.Equal("Coffees", reply.GetProperty("tables")[0].GetProperty("title").GetString());
        Assert.StartsWith("<svg", reply.GetProperty("plot").GetString());
    }

    [Theory]
    [InlineData(
        "time_s,pressure_bar\n0,1\n1,much\n",
        "shot.csv, line 3: pressure_bar \"much\" is not possible; allowed: a number")]
    [InlineData("", "shot.csv, line 1: ")]
    [InlineData("{\"elapsed\": [", "shot.csv, line 1: this is no JSON")]
    [InlineData("{\"backflushRecording\": 2}", "\"backflushRecording\" of the recording is missing or not possible")]
    public async Task What_cannot_be_read_is_refused_in_one_line(string content, string reason)
    {
        string refused = (await Drop("shot.csv", content)).GetProperty("refused").GetString()!;

        Assert.StartsWith(reason, refused);
        Assert.DoesNotContain('\n', refused);
    }

    [Fact]
    public async Task A_cleaning_without_a_goal_is_refused() => Assert.Equal(
        "--cycles needs a recording that says when the pump ran, or what pressure was asked for",
        (await Drop("shot.csv", Shot(), "&cycles=yes")).GetProperty("refused").GetString());

    [Fact]
    public async Task Scanned_lines_become_a_cleaning_log_and_a_changed_one_is_named()
    {
        string good = $"{Line} K{ScannedLineReader.Check(Line):X4}";

        JsonElement reply = await Drop("the text", $"{good.ToLowerInvariant()}\n\n{good.Replace("9.8", "9.9")}\n");

        Assert.Equal(
            "1 run of a box in the text; 1 line cannot be read", reply.GetProperty("summary").GetString());
        Assert.Equal("Detergent backflush", reply.GetProperty("tables")[0].GetProperty("rows")[1][0].GetString());
        Assert.StartsWith(
            "line 3 of the text is not as the box has shown it", reply.GetProperty("problems")[0].GetString());
    }

    [Fact]
    public async Task A_saved_run_is_played_on_the_bench()
    {
        byte[] saved = RecordingFile.Write(new Recording(ScenarioText.Default with { Seed = 77 }, [], 5_000_000));

        JsonElement reply = await Drop("recording.json", Encoding.UTF8.GetString(saved));

        Assert.Equal(
            "The saved run is being played on the bench: 0 commands.", reply.GetProperty("summary").GetString());
        await SeeRun(scenario => scenario.Seed == 77);
    }

    [Fact]
    public async Task A_file_beyond_the_limit_is_refused_before_it_is_read()
    {
        using var content = new ByteArrayContent(new byte[RecordingReader.MostBytes + 1]);

        HttpResponseMessage answer = await Http.PostAsync(new Uri(_server.Address, "/desk/drop?name=x"), content);

        JsonElement reply = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(
            $"the file is too large; allowed: at most {RecordingReader.MostBytes} bytes",
            reply.GetProperty("refused").GetString());
    }

    [Fact]
    public async Task The_page_knows_the_limit()
    {
        string page = await Http.GetStringAsync(_server.Address);

        Assert.Contains($"data-most=\"{RecordingReader.MostBytes}\"", page);
    }

    [Fact]
    public async Task A_run_begins_on_the_machine_of_a_settings_file()
    {
        JsonElement reply = await Post("begin", "profile = rotary-plumbed\nusage = cafe\n");

        Assert.True(reply.GetProperty("begun").GetBoolean());
        await SeeRun(scenario => scenario.Machine == "rotary-plumbed");
    }

    [Theory]
    [InlineData("opv = 9.0\n", "the file names no profile, so no machine belongs to it")]
    [InlineData("profile = kettle\n", "something is wrong with the file: mend it first")]
    [InlineData(
        "profile = rotary-tank # M\u00fcller\n",
        "settings \"profile = rotary-tank # M\u00fcller \" is not possible")]
    public async Task With_another_file_no_run_begins(string text, string reason)
    {
        int run = (await _server.Bench.NewerThan(0, default)).Run;

        Assert.StartsWith(reason, (await Post("begin", text)).GetProperty("refused").GetString());
        Assert.Equal(run, _server.Bench.Latest!.Run);
    }

    [Fact]
    public async Task A_foreign_page_cannot_ask()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_server.Address, "/desk/settings"));
        request.Headers.Add("Origin", "http://evil.example");

        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await Http.SendAsync(request)).StatusCode);
    }

    private static string Shot() => "time_s,pressure_bar\n" + string.Concat(Enumerable.Range(0, 301).Select(sample =>
        FormattableString.Invariant($"{sample * 0.2:0.0},{(sample is > 50 and < 200 ? 9 : 0)}\n")));

    private async Task SeeRun(Func<Scenario, bool> isMeant)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        WorldSnapshot now = await _server.Bench.NewerThan(0, patience.Token);
        while (!isMeant(now.Scenario))
        {
            now = await _server.Bench.NewerThan(now.Version, patience.Token);
        }
    }

    private Task<JsonElement> Drop(string name, string content, string choices = "") =>
        Post($"drop?name={Uri.EscapeDataString(name)}{choices}", content);

    private async Task<JsonElement> Post(string path, string content)
    {
        HttpResponseMessage answer = await Http.PostAsync(
            new Uri(_server.Address, $"/desk/{path}"), new ByteArrayContent(Encoding.UTF8.GetBytes(content)));
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
