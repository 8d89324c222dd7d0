namespace BackflushController.Simulation;

/// <summary>How bad a fault is: one number, and the range in which it is clearly broken.</summary>
/// <param name="Nominal">The number for seed 0.</param>
/// <param name="EitherSign">Seeds other than 0 also draw whether the number is negative.</param>
public sealed record FaultSeverity(string Meaning, double Nominal, double Low, double High, bool EitherSign = false)
{
    /// <summary>A fault without degrees.</summary>
    public static FaultSeverity Whole { get; } = new("all or nothing", 1, 1, 1);

    /// <summary>The number of a seed, uniform over the range.</summary>
    /// <param name="seed">0 gives the nominal one; the same seed gives the same number.</param>
    public double Draw(int seed)
    {
        if (seed == 0)
        {
            return Nominal;
        }

        var random = new Random(seed);
        double size = Low + ((High - Low) * random.NextDouble());
        return EitherSign && random.Next(2) == 0 ? -size : size;
    }
}
