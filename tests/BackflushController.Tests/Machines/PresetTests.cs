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
            + "vibratory-12bar, vibratory-9bar, vibratory-12bar-60hz, e61-vibratory, e61-lever, vibratory-14bar, "
            + "e61-rotary, rotary-tank, rotary-plumbed, preinfusion",
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

    [Fact]
    public void Wiring_and_place_of_the_sensor_can_be_others()
    {
        MachinePreset machine = MachinePresets.Get("vibratory-9bar,Outputs=Joined,OpvRatingBar=8,sensor=pump");

        Assert.Equal(OutputWiring.Joined, machine.Outputs);
        Assert.True(machine.Parameters.SensorInPumpLine);
        Assert.Equal(8, machine.Parameters.OpvRatingBar);
    }

    [Fact]
    public void Constants_that_are_possible_only_together_are_taken_in_any_order()
    {
        MachineParameters strong = MachinePresets.Get(
            "vibratory-9bar,PumpKneePressureBar=16,PumpMaximumPressureBar=20").Parameters;

        Assert.Equal((16, 20), (strong.PumpKneePressureBar, strong.PumpMaximumPressureBar));
    }

    [Fact]
    public void Every_preset_and_every_healthy_machine_is_within_what_may_be_chosen()
    {
        var machines = MachinePresets.All.Select(preset => preset.Parameters)
            .Concat(Enumerable.Range(1, 100).Select(MachineParameters.Varied));

        Assert.All(machines, machine => Assert.All(MachineConstants.Names, name =>
        {
            (double least, double most) = MachineConstants.RangeOf(name);
            Assert.InRange((double)typeof(MachineParameters).GetProperty(name)!.GetValue(machine)!, least, most);
        }));
    }

    public static TheoryData<string> Constants => [.. MachineConstants.Names];

    [Theory, MemberData(nameof(Constants))]
    public void With_the_least_and_the_most_of_a_constant_the_pressures_are_those_of_a_machine(string name)
    {
        (double least, double most) = MachineConstants.RangeOf(name);
        foreach (double number in (double[])[least, most])
        {
            string? refusal = null;
            try
            {
                var run = new MachineRun(
                    MachinePresets.Get(FormattableString.Invariant($"vibratory-9bar,{name}={number}")).Parameters);
                run.Energise();
                double[] fill = run.Trace(10);
                run.Machine.PumpPowered = false;
                run.Machine.ValveEnergised = false;

                Assert.All([.. fill, .. run.Trace(5)], bar => Assert.InRange(bar, -1.1, 40));
            }
            catch (ArgumentException failure)
            {
                refusal = failure.Message;
            }

            Assert.True(refusal == null || refusal.Contains("must be greater"), $"{name}={number}: {refusal}");
        }
    }

    [Theory]
    [InlineData("Steam=1", "a machine has no constant \"Steam\"; allowed: PumpFreeFlow")]
    [InlineData("", "a machine has no constant \"\"; allowed: PumpFreeFlow")]
    [InlineData("OpvRatingBar", "\"OpvRatingBar\" is not possible; allowed: OpvRatingBar=NUMBER")]
    [InlineData("OpvRatingBar=6,5", "a machine has no constant \"5\"")]
    [InlineData("OpvRatingBar=NaN", "allowed: OpvRatingBar=NUMBER, 1 to 20")]
    [InlineData("OpvRatingBar=-5", "\"OpvRatingBar=-5\" is not possible; allowed: OpvRatingBar=NUMBER, 1 to 20")]
    [InlineData("OpvRatingBar=1e308", "allowed: OpvRatingBar=NUMBER, 1 to 20")]
    [InlineData("OpvRatingBar=6.5,opvratingbar=7", "OpvRatingBar is given twice; allowed: once")]
    [InlineData("HeadSpaceKeptShare=2", "allowed: HeadSpaceKeptShare=NUMBER, 0 to 1")]
    [InlineData(
        "PumpKneePressureBar=16", "PumpMaximumPressureBar 15 must be greater than PumpKneePressureBar, which is 16")]
    public void A_wrong_constant_is_answered_with_what_is_allowed(string change, string answer)
    {
        var exception = Assert.Throws<ArgumentException>(() => MachinePresets.Get($"vibratory-9bar,{change}"));
        Assert.Contains(answer, exception.Message);
    }
}
