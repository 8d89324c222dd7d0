using System.CommandLine.Parsing;
using BackflushController.EspressoMachine;

namespace BackflushController.Bench;

/// <summary>The kinds of options. A bad value is refused with the name of the option and what is allowed.</summary>
internal static class OptionKinds
{
    private const int MostEvery = 1_000;

    internal delegate bool Reader<T>(string text, out T value);

    public static Option<int> Seed() => Whole("--seed", "The same seed gives the same run", 0, int.MaxValue, 1);

    public static Option<int> Every() => Whole("--every", "Try one of so many ticks or calls", 1, MostEvery, 1);

    public static Option<string> Out(
        string what = "the plot, the table and the screens go, in place of earlier ones") =>
        Of<string>("--out", "DIR", $"Where {what}.", "a directory", TryReadText, "out");

    /// <summary>A number without sign and exponent, the same in every country.</summary>
    public static bool TryReadNumber(string text, double least, double most, out double number) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number)
        && number >= least && number <= most;

    /// <summary>A whole number without a sign.</summary>
    public static Option<int> Whole(string name, string what, int least, int most, int usual)
    {
        bool TryRead(string text, out int number) =>
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number)
            && number >= least && number <= most;
        string range = $"{least} to {most}";
        return Of<int>(name, "N", $"{what}: {range}.", $"a whole number from {range}", TryRead, usual);
    }

    /// <summary>One of some names.</summary>
    public static Option<string?> Name(string name, string description, IReadOnlyCollection<string> names)
    {
        string? Read(ArgumentResult result)
        {
            string text = result.Tokens[0].Value;
            if (!names.Contains(text))
            {
                result.AddError($"{name} \"{text}\" is not known; {UnknownWord.Hint(text, names)}");
            }

            return text;
        }

        return new Option<string?>(name) { HelpName = "NAME", Description = description, CustomParser = Read };
    }

    public static Option<string?> File(string name, string description, string allowed) =>
        Of<string?>(name, "FILE", description, allowed, TryReadText);

    public static Option<bool> Flag(string name, string description)
    {
        var option = new Option<bool>(name) { Description = description };
        option.Validators.Add(given =>
        {
            if (given.IdentifierTokenCount > 1)
            {
                given.AddError($"{name} is given {given.IdentifierTokenCount} times; allowed: once");
            }
        });
        return option;
    }

    /// <summary>An option whose value is read by a function.</summary>
    public static Option<T> Of<T>(
        string name, string valueName, string description, string allowed, Reader<T> tryRead, T? usual = default)
    {
        T Read(ArgumentResult result)
        {
            string text = result.Tokens[0].Value;
            if (!tryRead(text, out T value))
            {
                result.AddError($"{name} \"{text}\" is not possible; allowed: {allowed}");
            }

            return value;
        }

        var option = new Option<T>(name) { HelpName = valueName, Description = description, CustomParser = Read };
        if (!EqualityComparer<T>.Default.Equals(usual, default))
        {
            option.DefaultValueFactory = _ => usual!;
        }

        return option;
    }

    public static void AddAll(this Command command, IEnumerable<Option> options)
    {
        foreach (Option option in options)
        {
            command.Add(option);
        }
    }

    /// <summary>Whether the user has written the option.</summary>
    public static bool Gives(this ParseResult result, Option option) => result.GetResult(option) is { Implicit: false };

    private static bool TryReadText(string text, out string value)
    {
        value = text;
        return text.Length > 0;
    }
}
