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
            "unknown machine 'rotary'; known: vibratory-12bar, vibratory-9bar, vibratory-12bar-60hz, e61-vibratory",
            exception.Message);
    }
}
