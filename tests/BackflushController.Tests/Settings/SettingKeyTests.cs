namespace BackflushController.Tests.Settings;

public sealed class SettingKeyTests
{
    public static TheoryData<string> Names => new(Keys.Fresh().All.Select(key => key.Name));

    [Fact]
    public void No_two_keys_have_a_name()
    {
        IEnumerable<string> names = Keys.Fresh().All.Select(key => key.Name);

        Assert.Equal(names.Distinct(), names);
    }

    /// <summary>Where several keys are made by one line, the order of the ids says which one is which.</summary>
    [Fact]
    public void A_key_sets_what_its_name_says() => Assert.Equal(
        Enum.GetNames<SettingId>().Select(id => id.ToLowerInvariant()),
        Keys.Fresh().All.Select(key => key.Name.Replace("-", "")));

    [Theory, MemberData(nameof(Names))]
    public void Key_and_allowed_fit_the_panel(string name)
    {
        SettingKey key = Keys.Fresh().Find(name);

        Assert.InRange(name.Length, 1, SettingsError.MostCharacters);
        Assert.All(["x", "34", "12", "24", "99"], value =>
        {
            string allowed = key.AllowedInsteadOf(value);
            Assert.InRange(allowed.Length, 1, SettingsError.MostAllowed);
            Assert.Equal(
                string.Empty, BrokenText.Line(allowed, SettingsError.MostCharacters, SettingsErrorScreen.AllowedLines));
        });
    }

    [Theory]
    [InlineData(PinPurpose.Output)]
    [InlineData(PinPurpose.Bus)]
    [InlineData(PinPurpose.Contact)]
    [InlineData(PinPurpose.Analogue)]
    public void The_pins_that_are_told_are_the_ones_that_are_taken(PinPurpose purpose)
    {
        IEnumerable<int> told = PinRules.Allowed(purpose).Split(' ')
            .Select(part => part.Split('-').Select(int.Parse).ToArray())
            .SelectMany(range => Enumerable.Range(range[0], range[^1] - range[0] + 1));

        Assert.Equal(Enumerable.Range(0, 100).Where(pin => PinRules.Problem(pin, purpose) is null), told);
    }

    /// <summary>A key that changes nothing, or the field of another one, would go unnoticed.</summary>
    [Fact]
    public void Every_key_that_presets_nothing_changes_one_field_and_no_other_key_changes_it()
    {
        var fields = new Dictionary<string, string>();
        foreach (string name in Keys.Fresh().All.Select(key => key.Name).Except(["profile", "usage"]))
        {
            HashSet<string> changed =
            [
                .. from value in SettingValues.Of(name)
                   from line in SettingValues.Changed(name, value)
                   select line.Split(" = ")[0],
            ];
            changed.RemoveWhere(field => name == "water-hardness" && field == "Reminders.Descaling.Days");

            string all = changed.Count == 0 ? "nothing" : string.Join(", ", changed);
            Assert.True(changed.Count == 1, $"SettingTargets.cs: {name} sets {all} where one field is wanted");
            Assert.True(
                fields.TryAdd(all, name), $"SettingTargets.cs: {name} sets {all}, which {fields[all]} sets too");
        }
    }
}
