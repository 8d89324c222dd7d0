namespace BackflushController.Tests.Records;

/// <summary>What was found after power cuts: the record before, the one that was being written, no other.</summary>
internal sealed class CutCount
{
    public int Before { get; private set; }

    public int After { get; private set; }

    public int Total => Before + After;

    /// <summary>Takes one power-up in.</summary>
    /// <param name="acknowledged">Shots in the last record whose save returned true.</param>
    /// <param name="attempted">Shots in the record that was last given to save.</param>
    /// <param name="found">What the power-up read.</param>
    /// <param name="where">The cut, to find it again.</param>
    public void Add(int acknowledged, int attempted, (RecordHealth Health, int Shots) found, string where)
    {
        if (found.Shots != acknowledged && found.Shots != attempted)
        {
            Assert.Fail($"{where}: {found.Shots} shots, acknowledged {acknowledged}, attempted {attempted}.");
        }

        bool isNothing = found.Health is RecordHealth.Missing or RecordHealth.Damaged;
        if (isNothing && acknowledged > 0)
        {
            Assert.Fail($"{where}: {found.Health}.");
        }

        if (found.Shots == attempted)
        {
            After++;
        }
        else
        {
            Before++;
        }
    }

    public override string ToString() => $"{Total:N0} cuts: {Before:N0} times n, {After:N0} times n + 1";
}
