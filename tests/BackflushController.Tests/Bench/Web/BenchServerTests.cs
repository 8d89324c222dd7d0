using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using BackflushController.Bench.Web;
using Microsoft.AspNetCore.Http;

namespace BackflushController.Tests.Web;

/// <summary>The server of the page: who gets in, what gets through, and that nobody can hold the bench up.</summary>
[Trait("Category", "Slow")]
public sealed class BenchServerTests : IAsyncLifetime
{
    private static readonly HttpClient Http = new();

    private BenchServer _server = null!;

    public async Task InitializeAsync() => _server = await BenchServer.Start(0);

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task The_page_comes_with_a_policy_that_lets_nothing_foreign_in()
    {
        HttpResponseMessage page = await Http.GetAsync(_server.Address);

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.StartsWith("default-src 'self';", page.Headers.GetValues("Content-Security-Policy").Single());
    }

    [Fact]
    public async Task Everything_that_the_page_refers_to_is_served()
    {
        string html = await Http.GetStringAsync(_server.Address);
        string[] paths = [.. Regex.Matches(html, "(?:src|href)=\"(/[^\"]+)\"").Select(match => match.Groups[1].Value)];

        Assert.NotEmpty(paths);
        foreach (string path in paths)
        {
            Assert.Equal(HttpStatusCode.OK, (await Http.GetAsync(new Uri(_server.Address, path))).StatusCode);
        }
    }

    [Fact]
    public void No_file_of_the_page_but_the_chart_library_names_another_server()
    {
        foreach (string path in PageFiles.Paths.Where(path => path != "echarts.js"))
        {
            string text = Encoding.UTF8.GetString(PageFiles.Read(path)).Replace("http://www.w3.org/2000/svg", "");
            Assert.DoesNotMatch("(https?:)?//[a-z]", text.Replace("ws://${location.host}", ""));
        }
    }

    [Theory]
    [InlineData("bench.example")]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.1.evil.example:80")]
    public async Task Under_a_foreign_name_nothing_is_served(string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, _server.Address) { Headers = { Host = host } };

        HttpResponseMessage response = await Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal("the bench answers only under its loopback address", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("http://evil.example")]
    [InlineData("null")]
    [InlineData("http://127.0.0.1:1")]
    public async Task A_foreign_page_gets_no_socket(string origin)
    {
        WebSocketException refused = await Assert.ThrowsAsync<WebSocketException>(
            () => SocketClient.Join(_server, origin));

        Assert.Contains("403", refused.Message);
    }

    [Theory]
    [InlineData("", "the message is no JSON")]
    [InlineData("{", "the message is no JSON")]
    [InlineData("[1,2]", "the message must be an object of JSON")]
    [InlineData("""{"command":{"do":"tick"}}""", "\"id\" of the message is missing")]
    [InlineData("""{"id":-1,"command":{"do":"tick"}}""", "\"id\" of the message is missing or not possible")]
    [InlineData("""{"id":1}""", "\"command\" of the message is missing")]
    [InlineData("""{"id":1,"command":{"do":"tick"},"as":"root"}""", "unknown field \"as\"")]
    [InlineData("""{"id":1,"command":{"do":"tick","n":9}}""", "unknown field \"n\"")]
    [InlineData(
        """{"id":1,"command":{"do":"speed","value":"1000"}}""",
        "speed \"1000\" is not possible; allowed: 0, 1, 10, 100")]
    [InlineData("""{"id":1,"command":{"do":"button","value":"stuck"}}""", "allowed: down, up")]
    [InlineData("""{"id":1,"command":{"do":"load","recording":{"backflushRecording":99}}}""", "\"backflushRecording\"")]
    [InlineData("""{"id":1,"command":{"do":"link","value":"machine=x"}}""", "machine \"x\" is not known")]
    [InlineData(
        """{"id":1,"command":{"do":"begin","memory":"old","scenario":{"machine":"vibratory-12bar","seed":1}}}""",
        "\"memory\": \"old\"")]
    public async Task A_malformed_message_is_refused_with_the_reason_and_changes_nothing(string message, string reason)
    {
        using SocketClient client = await SocketClient.Join(_server);
        await client.Ask("""{"do":"speed","value":"0"}""");
        Recording before = await _server.Bench.Record();

        await client.Send(Encoding.UTF8.GetBytes(message));
        string? refused = await client.Answer();

        Assert.Contains(reason, refused);
        Recording after = await _server.Bench.Record();
        Assert.Equal(before.EndNanoseconds, after.EndNanoseconds);
        Assert.Empty(after.Commands);
        Assert.Equal(1, _server.Bench.Latest!.Run);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_refused()
    {
        using SocketClient client = await SocketClient.Join(_server);

        await client.Send([0xFF, 0x00, 0xFE], WebSocketMessageType.Binary);

        Assert.Equal("the message is no text", await client.Answer());
    }

    [Fact]
    public async Task A_message_that_is_too_long_is_refused_and_the_next_one_is_taken()
    {
        using SocketClient client = await SocketClient.Join(_server);

        await client.Send(new byte[RecordingFile.MostBytes + 1]);

        Assert.Equal($"the message is longer than {RecordingFile.MostBytes} bytes", await client.Answer());
        Assert.Null(await client.Ask("""{"do":"brew","value":"on"}"""));
    }

    [Fact]
    public async Task Only_a_saved_run_may_be_long_and_the_refusal_says_which_message_it_was()
    {
        using SocketClient client = await SocketClient.Join(_server);

        string blanks = new(' ', 300_000);
        string? refused = await client.Ask("""{"do":"settings","value":"blanks"}""".Replace("blanks", blanks));
        int? answered = client.LastId;
        string? ofSavedRun = await client.Ask(
            """{"do":"load", "recording":{"backflushRecording":1}}""".Replace(" ", blanks));

        Assert.Equal("the message is longer than 262144 bytes; allowed: only a saved run may be", refused);
        Assert.Equal(1, answered);
        Assert.StartsWith("\"scenario\" of the recording is missing", ofSavedRun);
    }

    [Theory]
    [InlineData("""{"do":"brew","value":"\ud800"}""")]
    [InlineData("""{"do":"\udfff"}""")]
    [InlineData("""{"do":"link","value":"\ud800=1"}""")]
    [InlineData("""{"do":"load","recording":{"backflushRecording":1,"\ud800":1}}""")]
    public async Task Half_a_letter_is_answered_and_the_socket_stays_open(string command)
    {
        using SocketClient client = await SocketClient.Join(_server);

        Assert.EndsWith("has a text with half a letter in it; allowed: Unicode", await client.Ask(command));
        Assert.Null(await client.Ask("""{"do":"brew","value":"on"}"""));
    }

    [Theory]
    [InlineData("127.0.0.1", 80, 200)]
    [InlineData("localhost", 80, 200)]
    [InlineData("localhost:80", 80, 200)]
    [InlineData("localhost", 5199, 403)]
    [InlineData("bench.example", 80, 403)]
    public async Task On_the_usual_port_a_browser_leaves_it_out(string host, int port, int status)
    {
        var context = new DefaultHttpContext();
        context.Connection.LocalPort = port;
        context.Request.Headers.Host = host;
        context.Request.Headers.Origin = $"http://{host}";

        await LoopbackGuard.Pass(context, _ => Task.CompletedTask);

        Assert.Equal(status, context.Response.StatusCode);
    }

    [Theory]
    [InlineData(SocketError.AccessDenied, true)]
    [InlineData(SocketError.AddressAlreadyInUse, false)]
    public void A_port_that_is_not_for_everybody_is_told_from_one_that_is_taken(SocketError error, bool isForbidden)
    {
        var bothAddresses = new AggregateException(
            new IOException("IPv4", new SocketException((int)error)), new SocketException((int)error));

        Assert.Equal(isForbidden, BenchServer.IsForbidden(new IOException("not bound", bothAddresses)));
    }

    [Fact]
    public async Task A_tab_that_takes_nothing_does_not_slow_the_bench_nor_the_other_tabs()
    {
        using SocketClient deaf = await SocketClient.Join(_server);
        using SocketClient other = await SocketClient.Join(_server);
        await other.Ask("""{"do":"speed","value":"100"}""");
        long before = _server.Bench.Latest!.TimeNanoseconds;

        // Far more than a socket that nobody reads can hold back.
        double time = 0;
        for (int i = 0; i < 120; i++)
        {
            time = (await other.State()).GetProperty("time").GetDouble();
        }

        Assert.True(time * 1e9 - before > 20e9, $"{time} s");
    }

    [Fact]
    public async Task The_exports_are_those_of_the_command_line()
    {
        string csv = await Http.GetStringAsync(new Uri(_server.Address, "/run/cycles.csv"));
        string svg = await Http.GetStringAsync(new Uri(_server.Address, "/run/run.svg"));
        byte[] png = await Http.GetByteArrayAsync(new Uri(_server.Address, "/run/screen.png"));

        Assert.Equal(CycleCsv.Of([]), csv);
        Assert.StartsWith("<svg", svg[svg.IndexOf("<svg", StringComparison.Ordinal)..]);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], png[..4]);
    }
}
