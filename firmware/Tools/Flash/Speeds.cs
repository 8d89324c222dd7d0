namespace BackflushController.Tools.Flash;

/// <summary>Speeds of the port in baud: from a fast one down to what any USB bridge can do.</summary>
internal sealed class Speeds(int first)
{
    /// <summary>What nanoff takes by itself.</summary>
    public const int Fastest = 1_500_000;

    private static readonly int[] Usual = [Fastest, 460_800, 115_200];

    /// <summary>The speed to use.</summary>
    public int Current { get; private set; } = first;

    /// <summary>Goes to the next slower speed, for good; false when there is none.</summary>
    public bool TrySlower()
    {
        int slower = Usual.FirstOrDefault(speed => speed < Current);
        Current = slower == 0 ? Current : slower;
        return slower != 0;
    }
}
