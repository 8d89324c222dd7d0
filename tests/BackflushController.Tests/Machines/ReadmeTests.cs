using System.Reflection;

namespace BackflushController.Tests.Machines;

/// <summary>The numbers on the model's page are the numbers of the code.</summary>
public class ReadmeTests
{
    private static readonly string[][] Rows = ReadRows();

    private static readonly Type[] Records = [typeof(TransducerParameters), typeof(Esp32AdcParameters)];

    private static readonly Dictionary<string, double> Constants = new()
    {
        [nameof(ModelConstants.StepNanoseconds)] = ModelConstants.StepNanoseconds,
        [nameof(ModelConstants.AtmosphereBar)] = ModelConstants.AtmosphereBar,
        [nameof(ModelConstants.LaminarBlendBar)] = ModelConstants.LaminarBlendBar,
        [nameof(ModelConstants.SafeToOpenBar)] = ModelConstants.SafeToOpenBar,
        [nameof(Esp32AdcInput.DeadZoneMillivolts)] = Esp32AdcInput.DeadZoneMillivolts,
        [nameof(Esp32AdcInput.BendCode)] = Esp32AdcInput.BendCode,
        [nameof(VoltageDivider.UpperOhms)] = VoltageDivider.Nominal.UpperOhms,
        [nameof(VoltageDivider.LowerOhms)] = VoltageDivider.Nominal.LowerOhms,
    };

    public static TheoryData<Type> ParameterTypes => new(Records);

    [Fact]
    public void Every_constant_of_a_machine_is_on_the_page_with_default_unit_range_and_origin()
    {
        var defaults = new MachineParameters();
        string[][] rows = Rows.Where(row => row.Length == 6 && row[3].Contains(" to ")).ToArray();
        Assert.All(rows, row => Assert.NotEmpty(row[5]));
        Assert.Equal(
            Numbers(typeof(MachineParameters)).Select(property => (MachineConstants.Of(property.Name), property))
                .Select(of => $"{of.Item1.Name} {Text(of.property.GetValue(defaults)!)} {of.Item1.Range}"),
            rows.Select(row => $"{row[0]} {row[1]} {row[3]} ({row[2]})"));
    }

    [Theory, MemberData(nameof(ParameterTypes))]
    public void Every_constant_is_on_the_page_with_its_default_and_its_origin(Type type)
    {
        object defaults = Activator.CreateInstance(type)!;
        foreach (PropertyInfo property in Numbers(type))
        {
            string[] row = Assert.Single(Rows, row => row.Length == 5 && row[0] == property.Name);
            Assert.Equal((double)property.GetValue(defaults)!, Number(row[1]));
            Assert.NotEmpty(row[2]);
            Assert.NotEmpty(row[4]);
        }
    }

    [Fact]
    public void Model_constants_are_on_the_page()
    {
        Assert.All(Constants, constant => Assert.Equal(constant.Value, ValueOf(constant.Key)));
    }

    [Fact]
    public void Page_names_no_constant_that_does_not_exist()
    {
        string[] known =
        [
            .. Records.SelectMany(Numbers).Select(property => property.Name),
            .. Constants.Keys,
        ];
        Assert.All(Rows.Where(row => row.Length == 5).Skip(1), row => Assert.Contains(row[0], known));
    }

    [Fact]
    public void Presets_are_on_the_page_with_what_they_change()
    {
        var defaults = new MachineParameters();
        string[] onPage = Rows.Where(row => row.Length == 3).Select(row => string.Join(' ', row)).Skip(1).ToArray();
        string[] inCode = MachinePresets.All
            .SelectMany(preset => Numbers(typeof(MachineParameters))
                .Where(property => !Equals(property.GetValue(preset.Parameters), property.GetValue(defaults)))
                .Select(property => $"{preset.Name} {MachineConstants.Of(property.Name).Name} " +
                    Text(property.GetValue(preset.Parameters)!)))
            .ToArray();
        Assert.Equal(inCode, onPage);
    }

    [Fact]
    public void Ranges_of_healthy_machines_are_on_the_page()
    {
        string[][] rows = Rows.Where(row => row.Length == 4).Skip(1).ToArray();
        VariationRange[] ranges =
        [
            .. MachineVariation.Ranges,
            TransducerParameters.SupplyRange, TransducerParameters.OffsetErrorRange,
            TransducerParameters.SpanErrorRange, TransducerParameters.NoiseRange,
            Esp32AdcParameters.ReferenceRange, Esp32AdcParameters.NoiseRange, VoltageDivider.ToleranceRange,
        ];
        Assert.Equal(
            ranges.Select(range => $"{NameOf(range)} {Text(range.Low)} {Text(range.High)}"),
            rows.Select(row => string.Join(' ', row[..3])));
    }

    [Fact]
    public void Measured_figures_are_on_the_page()
    {
        string[][] onPage = Rows.Where(row => row.Length == 7).Skip(1).ToArray();
        Assert.Equal(MachinePresets.Names, onPage.Select(row => row[0]));
        foreach (string[] row in onPage)
        {
            var run = new MachineRun(row[0]);
            CycleFigures first = run.Cycle();
            CycleFigures later = run.Cycle();
            Assert.Equal(first.FillSeconds, Number(row[1]), 0.011);
            Assert.Equal(later.FillSeconds, Number(row[2]), 0.011);
            Assert.Equal(later.PlateauBar, Number(row[3]), 0.011);
            Assert.Equal(first.VentSeconds, Number(row[4]), 0.011);
            Assert.Equal(later.VentSeconds, Number(row[5]), 0.011);
            Assert.Equal(later.RippleBar, Number(row[6]), 0.0011);
        }
    }

    private static IEnumerable<PropertyInfo> Numbers(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.PropertyType == typeof(double));

    private static string NameOf(VariationRange range) =>
        typeof(MachineParameters).GetProperty(range.Name) == null ? range.Name : MachineConstants.Of(range.Name).Name;

    private static double ValueOf(string name) =>
        Number(Assert.Single(Rows, row => row.Length == 5 && row[0] == name)[1]);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static string Text(object number) => ((IFormattable)number).ToString(null, CultureInfo.InvariantCulture);

    private static string[][] ReadRows() => File
        .ReadLines(Path.Combine(RepositoryRoot.Folder, "hardware", "virtual", "Machine", "README.md"))
        .Where(line => line.StartsWith('|') && !line.StartsWith("|-"))
        .Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim().Trim('`')).ToArray())
        .ToArray();
}
