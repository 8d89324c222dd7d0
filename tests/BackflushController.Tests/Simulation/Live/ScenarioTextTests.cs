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

    [Fact]
    public void A_link_takes_as_many_faults_as_a_saved_run_and_reads_no_further()
    {
        int read = 0;
        IEnumerable<KeyValuePair<string, string>> many = Enumerable.Range(0, 60_000).Select(_ =>
        {
            read++;
            return KeyValuePair.Create("fault", "sensor-open@30");
        });

        Assert.Equal(32, ScenarioText.FromQuery(many.Take(32)).Faults.Count);
        read = 0;
        RefusedException refused = Assert.Throws<RefusedException>(() => ScenarioText.FromQuery(many));

        Assert.Equal("a run takes 32 faults at most", refused.Message);
        Assert.Equal(33, read);
    }

    [Fact]
    public void Everything_that_can_be_broken_at_once_fits_into_a_link() =>
        Assert.InRange(FaultScenarios.NamesInWorld.Count, 1, 32);

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
