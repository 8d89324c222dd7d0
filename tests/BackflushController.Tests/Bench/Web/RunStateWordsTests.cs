using BackflushController.Bench.Web;

namespace BackflushController.Tests.Web;

/// <summary>People read what the firmware does in words.</summary>
public sealed class RunStateWordsTests
{
    [Fact]
    public void Every_state_of_a_run_has_words_of_its_own_that_are_no_name_of_the_code()
    {
        RunState[] states = Enum.GetValues<RunState>();

        string[] words = [.. states.Select(RunStateWords.Of)];

        Assert.Equal(words.Length, words.Distinct().Count());
        Assert.DoesNotContain(
            words, text => states.Any(state => text.Contains(state.ToString(), StringComparison.Ordinal)));
    }
}
