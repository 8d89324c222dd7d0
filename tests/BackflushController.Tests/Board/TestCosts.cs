namespace BackflushController.Tests.Board;

/// <summary>The cost model that ships, and ways to change it.</summary>
internal static class TestCosts
{
    internal static string DefaultJson { get; } =
        System.IO.File.ReadAllText(Path.Combine(AppContext.BaseDirectory, CostModel.DefaultFileName));

    internal static CostModel Default { get; } = CostModel.Parse(DefaultJson, CostModel.DefaultFileName);

    /// <summary>When Main begins after power-up.</summary>
    internal static long BootToMain => Default.Devices.BootToMain;

    internal static CostModel With(string old, string now)
    {
        string changed = DefaultJson.Replace(old, now, StringComparison.Ordinal);
        Assert.NotEqual(DefaultJson, changed);
        return CostModel.Parse(changed, "changed.json");
    }
}
