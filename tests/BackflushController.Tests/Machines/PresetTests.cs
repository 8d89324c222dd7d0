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
            MachinePresets.Get("vibratory-9bar,boiler-standing-pressure=0.75,OPV-Rating=8").Parameters);
    }

    [Fact]
    public void Wiring_and_place_of_the_sensor_can_be_others()
    {
        MachinePreset machine = MachinePresets.Get("vibratory-9bar,Outputs=Joined,opv-rating=8,sensor-place=pump");

        Assert.Equal(OutputWiring.Joined, machine.Outputs);
        Assert.True(machine.Parameters.SensorInPumpLine);
        Assert.Equal(8, machine.Parameters.OpvRatingBar);
    }

    [Fact]
    public void Constants_that_are_possible_only_together_are_taken_in_any_order()
    {
        MachineParameters strong = MachinePresets.Get(
            "vibratory-9bar,pump-knee-pressure=16,pump-maximum-pressure=20").Parameters;

        Assert.Equal((16, 20), (strong.PumpKneePressureBar, strong.PumpMaximumPressureBar));
    }

    [Fact]
    public void Every_preset_and_every_healthy_machine_is_within_what_may_be_chosen()
    {
        var machines = MachinePresets.All.Select(preset => preset.Parameters)
            .Concat(Enumerable.Range(1, 100).Select(MachineParameters.Varied));

        Assert.All(machines, machine => Assert.All(
            typeof(MachineParameters).GetProperties().Where(property => property.PropertyType == typeof(double)),
            property =>
            {
                MachineConstant constant = MachineConstants.Of(property.Name);
                Assert.InRange((double)property.GetValue(machine)!, constant.Least, constant.Most);
            }));
    }

    public static TheoryData<string> Constants => [.. MachineConstants.All.Select(constant => constant.Name)];

    [Theory, MemberData(nameof(Constants))]
    public void With_the_least_and_the_most_of_a_constant_the_pressures_are_those_of_a_machine(string name)
    {
        MachineConstant constant = MachineConstants.All.Single(one => one.Name == name);
        foreach (double number in (double[])[constant.Least, constant.Most])
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
    [InlineData("Steam=1", "a machine has no constant \"Steam\"; allowed: pump-free-flow, ")]
    [InlineData("", "a machine has no constant \"\"; allowed: pump-free-flow, ")]
    [InlineData("opv-rating", "\"opv-rating\" is not possible; allowed: opv-rating=NUMBER, 1 to 20 (bar)")]
    [InlineData("opv-rating=6,5", "a machine has no constant \"5\"")]
    [InlineData("opv-rating=NaN", "allowed: opv-rating=NUMBER, 1 to 20 (bar)")]
    [InlineData("opv-rating=-5", "\"opv-rating=-5\" is not possible; allowed: opv-rating=NUMBER, 1 to 20 (bar)")]
    [InlineData("opv-rating=1e308", "allowed: opv-rating=NUMBER, 1 to 20 (bar)")]
    [InlineData("opv-rating=6.5,OPV-rating=7", "opv-rating is given twice; allowed: once")]
    [InlineData("head-space-kept=2", "allowed: head-space-kept=NUMBER, 0 to 1 (share)")]
    [InlineData(
        "pump-knee-pressure=16",
        "pump-maximum-pressure 15 must be greater than pump-knee-pressure, which is 16")]
    public void A_wrong_constant_is_answered_with_what_is_allowed(string change, string answer)
    {
        var exception = Assert.Throws<ArgumentException>(() => MachinePresets.Get($"vibratory-9bar,{change}"));
        Assert.Contains(answer, exception.Message);
    }
}
