namespace BackflushController.Tests.Simulations;

/// <summary>Only what is in the closed set of commands gets through.</summary>
public sealed class WorldCommandsTests
{
    [Theory]
    [InlineData("""{"do":"button","value":"down"}""")]
    [InlineData("""{"do":"press","value":"long"}""")]
    [InlineData("""{"do":"basket","value":"blind"}""")]
    [InlineData("""{"do":"tank","value":"3000"}""")]
    [InlineData("""{"do":"fault","what":"pump-welded","value":"on"}""")]
    [InlineData("""{"do":"settings","value":""}""")]
    [InlineData("""{"do":"lever","value":"panel"}""")]
    [InlineData("""{"do":"coffee","value":"shot"}""")]
    [InlineData("""{"do":"power","value":"on-held"}""")]
    public void A_right_command_is_taken(string json)
    {
        WorldCommand command = Read(json);

        Assert.Contains($"\"{command.Action.ToString().ToLowerInvariant()}\"", json);
    }

    [Theory]
    [InlineData("7", "the command must be an object of JSON")]
    [InlineData("""{"value":"down"}""", "\"do\" of the command is missing")]
    [InlineData("""{"do":"explode","value":"now"}""", "\"explode\" is not known; allowed: button, press")]
    [InlineData(
        """{"do":"button","value":true}""", "\"value\" of the command is missing or not possible; allowed: a text")]
    [InlineData("""{"do":"button","value":"sideways"}""", "button \"sideways\" is not possible; allowed: down, up")]
    [InlineData("""{"do":"tank","value":"-1"}""", "allowed: a whole number of ml from 0 to 3000")]
    [InlineData("""{"do":"tank","value":"1e3"}""", "allowed: a whole number of ml from 0 to 3000")]
    [InlineData("""{"do":"fault","value":"on"}""", "\"what\" of the command is missing")]
    [InlineData("""{"do":"fault","what":"rust","value":"on"}""", "fault \"rust\" is not known")]
    [InlineData("""{"do":"power","value":"on","force":"yes"}""", "the unknown field \"force\"")]
    [InlineData("""{"do":"power","do":"brew","value":"on"}""", "the field \"do\" twice")]
    public void A_wrong_one_is_refused_with_the_reason(string json, string reason)
    {
        Assert.Contains(reason, Assert.Throws<RefusedException>(() => Read(json)).Message);
    }

    [Fact]
    public void A_reason_is_one_line_and_not_long_whatever_was_sent()
    {
        string nasty = JsonSerializer.Serialize(new { @do = new string('x', 100_000) + "\n\u001b[31m", value = "on" });

        string reason = Assert.Throws<RefusedException>(() => Read(nasty)).Message;

        Assert.DoesNotContain(reason, char.IsControl);
        Assert.InRange(reason.Length, 1, 400);
    }

    [Theory]
    [InlineData("""{"do":"\ud800","value":"on"}""")]
    [InlineData("""{"do":"settings","value":"\udc00\ud800"}""")]
    [InlineData("""{"do":"brew","\ud800":"on"}""")]
    public void Half_a_letter_is_refused(string json) => Assert.Equal(
        "the command has a text with half a letter in it; allowed: Unicode",
        Assert.Throws<RefusedException>(() => Read(json)).Message);

    [Fact]
    public void A_reason_never_ends_in_half_a_letter()
    {
        string coffees = string.Concat(Enumerable.Repeat("x\u2615", 20)) + new string('x', 19) + "\ud83d\ude00";

        string reason = Assert.Throws<RefusedException>(
            () => WorldCommands.Of(WorldAction.Brew, coffees)).Message;

        Assert.DoesNotContain(reason, char.IsSurrogate);
    }

    private static WorldCommand Read(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return WorldCommands.Read(document.RootElement);
    }
}
