namespace BackflushController.Tests.Settings;

public sealed class ShippedFileTests
{
    private static readonly IReadOnlyList<string> Defaults = SettingsDump.Of(new ControllerSettings());

    public static TheoryData<string> Files => new(ShippedFiles.Names);

    public static TheoryData<string> Profiles => new(MachineProfiles.Words.Split(' ').Skip(1));

    [Fact]
    public void There_is_a_file_for_every_profile_one_for_the_defaults_and_one_for_modules()
    {
        IEnumerable<string> expected = MachineProfiles.Words.Split(' ').Skip(1).Select(name => name + ".ini");

        Listed.AssertSame(
            "firmware/settings",
            expected.Append(ShippedFiles.Default).Append(ShippedFiles.Modules).Order(StringComparer.Ordinal),
            ShippedFiles.Names);
    }

    [Theory, MemberData(nameof(Files))]
    public void Every_file_is_taken_with_any_line_end(string name)
    {
        string text = ShippedFiles.Text(name).ReplaceLineEndings("\n");

        Assert.Empty(ShippedFiles.Read(text).Errors);
        Assert.Equal(
            SettingsDump.Of(ShippedFiles.Read(text).Settings),
            SettingsDump.Of(ShippedFiles.Read("\uFEFF" + text.ReplaceLineEndings("\r\n")).Settings));
    }

    [Fact]
    public void The_default_file_changes_nothing()
    {
        Assert.Empty(ShippedFiles.Settings(ShippedFiles.Text(ShippedFiles.Default)));
    }

    [Fact]
    public void The_default_file_has_every_key_in_the_order_of_the_code()
    {
        IEnumerable<string> keys = ShippedFiles.Settings(ShippedFiles.InForce(ShippedFiles.Text(ShippedFiles.Default)))
            .Select(setting => setting.Key);

        Listed.AssertSame("firmware/settings/default.ini", Keys.Fresh().All.Select(key => key.Name), keys);
    }

    [Fact]
    public void The_default_file_in_force_is_the_defaults_of_the_code()
    {
        SettingsOutcome outcome = ShippedFiles.Read(ShippedFiles.InForce(ShippedFiles.Text(ShippedFiles.Default)));

        Assert.Empty(outcome.Errors);
        Assert.Equal(Defaults, SettingsDump.Of(outcome.Settings));
    }

    [Theory, MemberData(nameof(Profiles))]
    public void What_a_file_says_of_its_profile_is_what_the_profile_sets(string profile)
    {
        string text = ShippedFiles.Text(profile + ".ini");
        string told = string.Join('\n', ShippedFiles.Settings(ShippedFiles.InForce(text))
                .Where(setting => setting.Key != "profile")
                .Select(setting => $"{setting.Key} = {setting.Value}"));

        IReadOnlyList<string> byProfile = SettingsDump.Of(ShippedFiles.Read(text).Settings);
        Assert.Equal(("profile", profile), ShippedFiles.Settings(text)[0]);
        Assert.Empty(ShippedFiles.Read(told).Errors);
        Assert.Equal(SettingsDump.Of(ShippedFiles.Read(told).Settings), byProfile);
        Assert.NotEqual(Defaults, byProfile);
    }
}
