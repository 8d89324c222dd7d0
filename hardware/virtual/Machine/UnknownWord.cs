using F23.StringSimilarity;

namespace BackflushController.EspressoMachine;

/// <summary>What is said about a word that is not known: the one that was probably meant, or all that are.</summary>
public static class UnknownWord
{
    private const int Farthest = 2;

    /// <summary>Letters to be put in, left out, changed or swapped.</summary>
    private static readonly Damerau Edits = new();

    /// <summary>The word that was probably meant, or null; of two the one that begins more like it.</summary>
    public static string? Nearest(string written, IEnumerable<string> words) => words
        .Where(word => Edits.Distance(written, word) <= Math.Min(Farthest, written.Length / 2))
        .MinBy(word => (Edits.Distance(written, word), -SameLetters(written, word)));

    /// <returns>For example "did you mean opv-rating?" or "allowed: group, pump".</returns>
    public static string Hint(string written, IReadOnlyCollection<string> words) =>
        Nearest(written.ToLowerInvariant(), words) is string meant
            ? $"did you mean {meant}?"
            : $"allowed: {string.Join(", ", words)}";

    private static int SameLetters(string one, string other) =>
        one.Zip(other).TakeWhile(letters => letters.First == letters.Second).Count();
}
