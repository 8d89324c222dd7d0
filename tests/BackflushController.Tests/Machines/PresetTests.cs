namespace BackflushController.Tests.Machines;

public class PresetTests
{
    [Theory]
    [InlineData("vibratory-9bar", 9)]
    [InlineData("vibratory-12bar", 12)]
    [InlineData("e61-vibratory", 11)]
    [InlineData("E61-Vibratory", 11)]
    public void Preset_is_found_by_its_name(string name, double opvRatingBar)
    {
        Assert.Equal(opvRatingBar, MachinePresets.Get(name).Parameters.OpvRatingBar);
    }

    [Fact]
    public void Default_preset_is_the_record_without_changes()
    {
        Assert.Equal(new MachineParameters(), MachinePresets.Get(MachinePresets.DefaultName).Parameters);
    }

    [Fact]
    public void Unknown_name_is_answered_with_the_names()
    {
        var exception = Assert.Throws<ArgumentException>(() => MachinePresets.Get("rotary"));
        Assert.Equal(
            "machine \"rotary\" is not known; allowed: "
            + "vibratory-12bar, vibratory-9bar, vibratory-12bar-60hz, e61-vibratory, e61-lever",
            exception.Message);
    }

    [Fact]
    public void Any_constant_can_be_another()
    {
        MachineParameters usual = MachinePresets.Get("vibratory-9bar").Parameters;
        Assert.Equal(
            usual with { BoilerStandingPressureBar = 0.75, OpvRatingBar = 8 },
            MachinePresets.Get("vibratory-9bar,BoilerStandingPressureBar=0.75,opvratingbar=8").Parameters);
    }

    [Theory]
    [InlineData("Steam=1", "a machine has no constant \"Steam\"; allowed: PumpFreeFlow")]
    [InlineData("", "a machine has no constant \"\"; allowed: PumpFreeFlow")]
    [InlineData("OpvRatingBar", "\"OpvRatingBar\" is not possible; allowed: OpvRatingBar=NUMBER")]
    [InlineData("OpvRatingBar=6,5", "a machine has no constant \"5\"")]
    [InlineData("OpvRatingBar=NaN", "allowed: OpvRatingBar=NUMBER")]
    [InlineData("HeadSpaceKeptShare=2", "HeadSpaceKeptShare must be between 0 and 1")]
    public void A_wrong_constant_is_answered_with_what_is_allowed(string change, string answer)
    {
        var exception = Assert.Throws<ArgumentException>(() => MachinePresets.Get($"vibratory-9bar,{change}"));
        Assert.Contains(answer, exception.Message);
    }
}
