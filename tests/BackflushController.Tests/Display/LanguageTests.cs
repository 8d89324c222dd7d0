namespace BackflushController.Tests.Display;

public sealed class LanguageTests
{
    public static TheoryData<Language> Languages => [.. Enum.GetValues<Language>()];

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_person_who_reads_only_that_language_finishes_a_detergent_backflush(Language language)
    {
        AssertFinished(language, TextId.DetergentBackflush);
    }

    /// <summary>Takes the other prompts of the catalogue: a second dose, and the portafilter out.</summary>
    [Theory]
    [MemberData(nameof(Languages))]
    public void A_person_who_reads_only_that_language_finishes_deep_clean_and_open_flush(Language language)
    {
        AssertFinished(language, TextId.DeepClean);
        AssertFinished(language, TextId.OpenFlush);
    }

    private static void AssertFinished(Language language, TextId programme)
    {
        var session = new Session(new ControllerSettings { Language = language });
        Operator person = session.Invite(new OperatorTraits(programme, Seed: 1) { Language = language });

        session.RunUntil(1800 * Session.Second);

        Assert.True(person.SawDone);
        OutputChecks.AssertPumpOnlyWithValve(session.Timed);
    }
}
