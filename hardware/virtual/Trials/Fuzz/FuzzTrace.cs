namespace BackflushController.Trials;

/// <summary>Records what happens in a fuzz run: always as a hash, in words when somebody listens.</summary>
/// <param name="listener">Is told each line, or null.</param>
internal sealed class FuzzTrace(Action<string>? listener)
{
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>Hash of all so far (FNV-1a, 64 bits).</summary>
    public ulong Hash { get; private set; } = Basis;

    /// <param name="nanoseconds">World time, ns.</param>
    public void Note(long nanoseconds, string words)
    {
        Mix((ulong)nanoseconds);
        foreach (char letter in words)
        {
            Mix(letter);
        }

        Say(nanoseconds, words);
    }

    /// <summary>Words that are not part of what happened.</summary>
    public void Say(long nanoseconds, string words)
    {
        string time = (nanoseconds * 1e-9).ToString("0.000", CultureInfo.InvariantCulture);
        listener?.Invoke($"{time,9}  {words}");
    }

    private void Mix(ulong value) => Hash = (Hash ^ value) * Prime;
}
