namespace BackflushController.Tests.Settings;

/// <summary>A hundred thousand files. The same seed makes the same files.</summary>
[Trait("Category", "Slow")]
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int Files = 100_000;
    private const int Seed = 5;

    private static readonly IReadOnlyList<string> Defaults = SettingsDump.Of(new ControllerSettings());

    [Fact]
    public void No_file_throws_or_gives_unsafe_settings_and_every_error_can_be_shown()
    {
        var maker = new FileMaker(Seed);
        int changing = 0;
        int refused = 0;
        for (int i = 0; i < Files; i++)
        {
            byte[] content = maker.Next();
            SettingsOutcome outcome = ConfiguredProgrammes.Checked(SettingsFile.Read(content, content.Length));
            Assert.Equal(outcome.ErrorCount == 0, outcome.IsUsable);
            if (outcome.IsUsable)
            {
                SafeSettings.Check(outcome.Settings);
                changing += SettingsDump.Of(outcome.Settings).SequenceEqual(Defaults) ? 0 : 1;
            }
            else
            {
                CheckErrors(outcome, content);
                refused++;
            }
        }

        output.WriteLine($"{Files} files: {refused} refused, {changing} taken with settings other than the defaults");
        Assert.InRange(refused, Files / 5, Files);
        Assert.InRange(changing, Files / 5, Files);
    }

    [Fact]
    public void The_order_of_the_lines_does_not_matter()
    {
        var maker = new FileMaker(Seed);
        int taken = 0;
        for (int i = 0; i < 2_000; i++)
        {
            string text = maker.Plain();
            string reversed = string.Join('\n', text.Split('\n').Reverse());

            Assert.Equal(
                SettingsDump.Of(ShippedFiles.Read(text).Settings),
                SettingsDump.Of(ShippedFiles.Read(reversed).Settings));
            Assert.Equal(ShippedFiles.Read(text).ErrorCount, ShippedFiles.Read(reversed).ErrorCount);
            taken += ShippedFiles.Read(text).IsUsable ? 1 : 0;
        }

        Assert.InRange(taken, 500, 2_000);
    }

    private static void CheckErrors(SettingsOutcome outcome, byte[] content)
    {
        Assert.Equal(Defaults, SettingsDump.Of(outcome.Settings));
        Assert.Equal(Math.Min(outcome.ErrorCount, 8), outcome.Errors.Length);
        int lines = content.Count(character => character == '\n') + 1;
        Assert.InRange(outcome.ErrorCount, 1, lines);
        int last = -1;
        foreach (SettingsError error in outcome.Errors)
        {
            Assert.True(error.Line > last && error.Line <= lines, error.Text);
            Assert.InRange(error.Key.Length, 1, 21);
            Assert.InRange(error.Value.Length, 0, 21);
            Assert.InRange(error.Allowed.Length, 1, 60);
            Assert.Equal(string.Empty, BrokenText.Line(error.Allowed, 21, SettingsErrorScreen.AllowedLines));
            Assert.DoesNotContain(error.Text, character => character is < ' ' or > '~');
            last = error.Line;
        }
    }
}
