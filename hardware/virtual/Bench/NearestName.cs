namespace BackflushController.Bench;

/// <summary>Finds what the user may have meant.</summary>
public static class NearestName
{
    // More wrong letters than a third of the name and it is another word.
    private const int LettersPerError = 3;

    /// <summary>The name that is closest to what was written.</summary>
    /// <param name="written">What the user wrote.</param>
    /// <param name="names">What there is.</param>
    /// <returns>The name; null when none is close.</returns>
    public static string? Of(string written, IEnumerable<string> names)
    {
        return names
            .Select(name => (Name: name, Distance: Distance(written.ToLowerInvariant(), name.ToLowerInvariant())))
            .Where(pair => pair.Distance <= Math.Max(1, pair.Name.Length / LettersPerError))
            .OrderBy(pair => pair.Distance)
            .Select(pair => pair.Name)
            .FirstOrDefault();
    }

    // Levenshtein: the least number of letters to insert, to remove or to replace.
    private static int Distance(string from, string to)
    {
        int[] previous = Enumerable.Range(0, to.Length + 1).ToArray();
        for (int row = 1; row <= from.Length; row++)
        {
            int[] current = new int[to.Length + 1];
            current[0] = row;
            for (int column = 1; column <= to.Length; column++)
            {
                int replaced = previous[column - 1] + (from[row - 1] == to[column - 1] ? 0 : 1);
                current[column] = Math.Min(replaced, Math.Min(previous[column], current[column - 1]) + 1);
            }

            previous = current;
        }

        return previous[to.Length];
    }
}
