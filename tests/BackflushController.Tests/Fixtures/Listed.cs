namespace BackflushController.Tests.Fixtures;

/// <summary>Compares what a file lists with what it must list; the message names the file and the lines.</summary>
internal static class Listed
{
    /// <summary>The same lines in the same order.</summary>
    /// <param name="where">The file, and the part of it.</param>
    /// <param name="expected">What must be there.</param>
    /// <param name="actual">What is there.</param>
    public static void AssertSame(string where, IEnumerable<string> expected, IEnumerable<string> actual)
    {
        string[] wanted = [.. expected];
        string[] found = [.. actual];
        Assert.True(
            wanted.SequenceEqual(found),
            $"""
            {where} differs.
            It lacks: {string.Join('\n', wanted.Except(found))}
            It has too much: {string.Join('\n', found.Except(wanted))}
            If it does neither, a line stands there twice or in the wrong place.
            """);
    }
}
