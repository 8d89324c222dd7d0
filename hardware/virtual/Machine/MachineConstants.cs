using System.Globalization;
using System.Reflection;

namespace BackflushController.EspressoMachine;

/// <summary>The constants of <see cref="MachineParameters"/> by their names; its page says what each is.</summary>
public static class MachineConstants
{
    private static readonly PropertyInfo[] Constants =
        [.. typeof(MachineParameters).GetProperties().Where(property => property.PropertyType == typeof(double))];

    /// <summary>Every name.</summary>
    public static IEnumerable<string> Names => Constants.Select(constant => constant.Name);

    /// <summary>A machine with another constant.</summary>
    /// <param name="change">For example "OpvRatingBar=6.5".</param>
    /// <exception cref="ArgumentException">There is none of that name, or its number is not possible.</exception>
    public static MachineParameters Changed(MachineParameters machine, string change)
    {
        string[] sides = change.Split('=');
        PropertyInfo constant =
            Constants.FirstOrDefault(c => string.Equals(c.Name, sides[0], StringComparison.OrdinalIgnoreCase))
            ?? throw new ArgumentException(
                $"a machine has no constant \"{sides[0]}\"; allowed: {string.Join(", ", Names)}");
        double number = double.NaN;
        bool isNumber = sides.Length == 2
            && double.TryParse(sides[1], NumberStyles.Float, CultureInfo.InvariantCulture, out number)
            && double.IsFinite(number);
        if (!isNumber)
        {
            throw new ArgumentException($"\"{change}\" is not possible; allowed: {constant.Name}=NUMBER");
        }

        MachineParameters changed = machine with { };
        constant.SetValue(changed, number);
        return ParameterCheck.Checked(changed);
    }
}
