namespace BackflushController.Simulation;

/// <summary>
/// What somebody has seen on a panel of 32 rows, whose lines take turns: it is known whole once what was shown first is
/// shown again, or when nothing has changed but a number for longer than a turn takes.
/// </summary>
internal sealed class TurnsSeen
{
    private const long LongerThanATurn = 2400 * Millisecond;

    private readonly List<ScreenView> _seen = [];
    private long _since;
    private string _told = "";

    /// <summary>A picture that is drawn to the end is looked at.</summary>
    /// <returns>All that is said, once; null while there may be more of it, or when it was told before.</returns>
    public ScreenView? WholeAfter(ScreenView view, long now)
    {
        if (_seen.Count > 0 && _seen[^1].WordsWithoutDigits == view.WordsWithoutDigits)
        {
            return now - _since >= LongerThanATurn ? New([view]) : null;
        }

        int before = _seen.FindIndex(earlier => earlier.WordsWithoutDigits == view.WordsWithoutDigits);
        _since = now;
        _seen.Add(view);
        if (before < 0)
        {
            return null;
        }

        List<ScreenView> round = _seen[before..];
        _seen.RemoveRange(0, before + 1);
        return New(round);
    }

    private ScreenView? New(List<ScreenView> round)
    {
        string told = string.Join('\n', round.Select(view => view.WordsWithoutDigits).Distinct().Order());
        bool isNew = told != _told;
        _told = told;
        return isNew ? Together(round) : null;
    }

    private static ScreenView Together(List<ScreenView> round)
    {
        string[] lines =
        [
            .. Enumerable.Range(0, round[0].Lines.Length)
                .Select(line => InTurn(round.Select(view => view.Lines[line]))),
        ];
        return new ScreenView(lines, round[^1].Picture, round[^1].Signs);
    }

    /// <summary>"Add", "detergent", "Add" in one line: whatever came first, the two stand side by side.</summary>
    private static string InTurn(IEnumerable<string> turns)
    {
        List<string> line = [];
        foreach (string turn in turns.Where(turn => turn.Length > 0))
        {
            if (line.Count == 0 || line[^1] != turn)
            {
                line.Add(turn);
            }
        }

        return string.Join(' ', line);
    }
}
