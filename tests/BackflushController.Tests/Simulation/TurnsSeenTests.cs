namespace BackflushController.Tests.Simulation;

/// <summary>What somebody makes of a panel whose lines take turns.</summary>
public sealed class TurnsSeenTests
{
    private const long Turn = 2 * Second;

    private readonly TurnsSeen _turns = new();
    private long _now;

    [Fact]
    public void Two_lines_are_one_text_once_the_first_that_was_seen_is_seen_again()
    {
        Assert.Null(See("detergent", "then lock it in."));
        Assert.Null(See("Add", "Into the blind basket,"));
        ScreenView? whole = See("detergent", "then lock it in.");

        Assert.NotNull(whole);
        Assert.Contains("Add detergent", whole.Words);
        Assert.Contains("Into the blind basket, then lock it in.", whole.Words);
    }

    [Fact]
    public void Lines_that_take_turns_at_another_pace_are_waited_for()
    {
        Assert.Null(See("Too much", "Have the over-pressure"));
        Assert.Null(See("pressure", "repaired before use."));
        Assert.Null(See("Too much", "65 shots"));
        Assert.Null(See("pressure", "Have the over-pressure"));
        Assert.NotNull(See("Too much", "Have the over-pressure"));
    }

    [Fact]
    public void What_stands_longer_than_a_turn_is_all_there_is_whatever_its_numbers_do()
    {
        Assert.Null(See("Filling", "8.0 bar"));
        _now += Second;
        Assert.Equal("Filling 9.1 bar", See("Filling", "9.1 bar")?.Words);
    }

    [Fact]
    public void What_was_told_is_not_told_again()
    {
        See("Add", "");
        See("detergent", "");
        Assert.NotNull(See("Add", ""));
        Assert.Null(See("detergent", ""));
        Assert.Null(See("Add", ""));
    }

    [Fact]
    public void What_was_shown_before_is_no_part_of_it()
    {
        See("Open flush", "Washes the screen.");
        See("Remove", "Hot water will flow.");
        See("portafilter", "Hot water will flow.");

        Assert.DoesNotContain("Open flush", See("Remove", "Hot water will flow.")!.Words);
    }

    private ScreenView? See(string large, string note)
    {
        _now += Turn;
        return _turns.WholeAfter(new ScreenView([large, "", note, ""], Pictogram.None, []), _now);
    }
}
