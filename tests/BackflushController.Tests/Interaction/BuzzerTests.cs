namespace BackflushController.Tests.Interaction;

public sealed class BuzzerTests
{
    [Theory]
    [InlineData(true, "2 2 4")]
    [InlineData(false, "")]
    public void A_whole_detergent_run_is_heard_at_its_prompts_and_its_end_or_not_at_all(bool buzzerOn, string chirps)
    {
        var session = new Session(new ControllerSettings { BuzzerOn = buzzerOn });
        Operator person = session.Invite(new OperatorTraits(TextId.DetergentBackflush, Seed: 1));

        session.RunUntil(600 * Second);

        Assert.True(person.SawDone);
        Assert.Equal(chirps, Chirps(session));
        Assert.Equal(buzzerOn, session.Recorder.Edges.Any(edge => edge.Output == BoxOutput.Buzzer));
    }

    /// <summary>Beeps in a row; a pause of more than a second begins the next row.</summary>
    private static string Chirps(Session session)
    {
        List<int> chirps = [];
        long last = long.MinValue / 2;
        foreach (long beep in session.Beeps)
        {
            if (beep - last > Second)
            {
                chirps.Add(0);
            }

            chirps[^1]++;
            last = beep;
        }

        return string.Join(' ', chirps);
    }
}
