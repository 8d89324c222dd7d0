namespace BackflushController.Bench;

/// <summary>How fast virtual time may pass.</summary>
/// <param name="Factor">Virtual seconds per real second; infinite when nothing holds the run back.</param>
public readonly record struct RunSpeed(double Factor)
{
    /// <summary>What <see cref="TryParse"/> takes, in words.</summary>
    public const string Allowed = "a number from 0.1 to 100000, or max";

    private const string MaximumName = "max";
    private const double LeastFactor = 0.1;
    private const double GreatestFactor = 100_000;

    public static RunSpeed Maximum => new(double.PositiveInfinity);

    /// <summary>A run of five minutes in fifteen seconds: quick, and the eye can still follow.</summary>
    public static RunSpeed ForWatching => new(20);

    public bool IsMaximum => double.IsPositiveInfinity(Factor);

    /// <summary>Reads a speed as the user writes it.</summary>
    public static bool TryParse(string text, out RunSpeed? speed)
    {
        speed = Maximum;
        if (text == MaximumName)
        {
            return true;
        }

        bool isPossible = OptionKinds.TryReadNumber(text, LeastFactor, GreatestFactor, out double factor);
        speed = new RunSpeed(factor);
        return isPossible;
    }

    public override string ToString() =>
        IsMaximum ? MaximumName : Factor.ToString("0.###", CultureInfo.InvariantCulture) + "x";
}
