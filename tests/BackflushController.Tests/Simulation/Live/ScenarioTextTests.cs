namespace BackflushController.Tests.Simulations;

/// <summary>A link reproduces a scenario.</summary>
public sealed class ScenarioTextTests
{
    [Fact]
    public void A_link_says_programme_machine_seed_faults_and_settings()
    {
        var scenario = new Scenario
        {
            Programme = "deep-clean",
            Machine = "e61-vibratory",
            Seed = 42,
            Settings = "opv = 11.0\nlanguage = english\n",
            Faults = [new ScenarioFault("sensor-open", 30), new ScenarioFault("i2c-stuck", 0)],
        };
        string query = ScenarioText.ToQuery(scenario);

        Scenario again = ScenarioText.FromQuery(query.Split('&').Select(part => part.Split('=')).Select(
            halves => KeyValuePair.Create(halves[0], Uri.UnescapeDataString(halves[1]))));

        Assert.StartsWith(
            "programme=deep-clean&machine=e61-vibratory&seed=42&fault=sensor-open@30&fault=i2c-stuck@0&", query);
        Assert.Equal(query, ScenarioText.ToQuery(again));
    }

    [Theory]
    [InlineData("machine", "kettle", "machine \"kettle\" is not known; allowed: vibratory-12bar")]
    [InlineData("programme", "descale", "programme \"descale\" is not known")]
    [InlineData("seed", "-1", "seed \"-1\" is not possible; allowed: a whole number from 0 to 2147483647")]
    [InlineData("seed", "99999999999", "seed \"99999999999\" is not possible")]
    [InlineData("fault", "sensor-open@soon", "the time of a fault \"soon\" is not possible")]
    [InlineData("fault", "gremlins@3", "fault \"gremlins\" is not known")]
    [InlineData("wishes", "3", "the link has the unknown part \"wishes\"")]
    [InlineData("settings", "caf\u00e9", "at most 4096 bytes of ASCII")]
    public void A_wrong_part_is_refused_with_what_is_allowed(string name, string value, string reason)
    {
        RefusedException refused = Assert.Throws<RefusedException>(
            () => ScenarioText.FromQuery([KeyValuePair.Create(name, value)]));

        Assert.Contains(reason, refused.Message);
    }
}
