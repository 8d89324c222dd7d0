namespace BackflushController.Tests.Display;

[Trait("Category", "Slow")]
public sealed class LanguageTests
{
    public static TheoryData<Language> Languages => [.. Enum.GetValues<Language>()];

    /// <summary>Deep clean and open flush have the other prompts: a second dose, and the portafilter out.</summary>
    [Theory, MemberData(nameof(Languages))]
    public void An_operator_who_reads_only_that_language_finishes_the_programmes_with_all_prompts(Language language)
    {
        Assert.All([TextId.DetergentBackflush, TextId.DeepClean, TextId.OpenFlush], programme =>
        {
            var session = new Session(new ControllerSettings { Language = language });
            Operator person = session.Invite(new OperatorTraits(programme, Seed: 1) { Language = language });

            session.RunUntil(1800 * Second);

            Assert.True(person.SawDone, $"{language}, {programme}");
            OutputChecks.AssertPumpOnlyWithValve(session.Timed);
        });
    }
}
