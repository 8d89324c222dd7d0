namespace BackflushController.Tests.Choices;

/// <summary>The whole box at its first power-up: somebody reads the panel and presses the one button.</summary>
public sealed class FirstPowerUpTests
{
    private const string Ready = "Detergentbackflush";

    [Fact]
    public void The_questions_are_answered_by_reading_and_one_button_and_the_box_is_ready()
    {
        Session session = New();
        List<string> read = [];
        session.At(2900 * Millisecond, () => read.AddRange(session.Lines));
        Script script = new Script(session)
            .Next("English").Take("Deutsch")
            .Next("Ein").Take("Aus")
            .Next("Daheim,").Next("Daheim,").Take("Café")
            .Next("Puly Caff").Take("Gründlich")
            .Take("Mittel")
            .See("Rückspülen");
        session.RunFor(60 * Second);

        Assert.Contains("English", read);
        Assert.Contains("Language", read);
        Assert.Contains("●".PadRight(Questions.Count, '○'), read);
        script.AssertDone();
        Assert.Empty(session.Timed);
        Assert.Equal([2, 1, 1, 2, 2], Kept(session));
    }

    [Fact]
    public void What_was_taken_before_a_power_cut_is_kept_and_the_rest_is_asked()
    {
        var flash = new FlashDrive();
        Session first = New(flash);
        Script before = new Script(first).Next("English").Take("Deutsch").Next("Ein");
        first.RunFor(20 * Second);
        before.AssertDone();

        Session second = New(flash);
        Script after = new Script(second)
            .Take("Ein").Take("Daheim,").Take("Puly Caff").Take("Mittel").See("Rückspülen");
        second.RunFor(60 * Second);
        after.AssertDone();
        Assert.Equal([2, 2, 2, 1, 2], Kept(second));
    }

    [Fact]
    public void Nobody_who_answers_finds_the_box_ready_after_three_minutes_and_asked_at_the_next_power_up()
    {
        var flash = Drives.WithSettings("language = german\n");
        Session session = New(flash);
        string[] late = [];
        At(session, 170, () => late = session.Lines);
        Script script = new Script(session).See("Rückspülen");
        session.RunFor(200 * Second);
        Assert.Contains("Sprache", string.Concat(late));
        script.AssertDone();

        Session again = New(flash);
        string[] asked = [];
        At(again, 4, () => asked = again.Lines);
        again.RunFor(5 * Second);
        Assert.Contains("Sprache", string.Concat(asked));
    }

    [Fact]
    public void Locked_choices_leave_the_box_ready()
    {
        Session session = New(Drives.WithSettings("lock-choices = yes\n"));
        session.RunFor(5 * Second);

        Assert.Contains(Ready, string.Concat(session.Lines));
    }

    [Fact]
    public void The_questions_come_after_the_programmes()
    {
        var record = new BoxRecord();
        Array.Fill(record.Choices, (byte)1);
        record.Choices[(int)ChoiceId.Buzzer] = 2;
        Session session = New(Drives.With(record));
        var script = new Script(session);
        foreach (Programme programme in ProgrammeCatalogue.ForPeople(new ControllerSettings()))
        {
            script.Next(ScreenTexts.Of(Language.English, programme.Name).Split('\n')[0]);
        }

        script.Take("choices").Take("English").Take("On").Take("Cafe").Take("Puly Caff")
            .Next("Soft").Take("Medium").See("Detergent");
        session.RunFor(80 * Second);

        script.AssertDone();
        Assert.Empty(session.Timed);
        Assert.Equal([1, 2, 1, 1, 2], Kept(session));
    }

    [Fact]
    public void A_rinse_that_is_required_an_error_and_the_service_menu_come_first()
    {
        Assert.Contains("Rinse", Seen(New(Drives.With(new BoxRecord { DetergentLatch = true }))), Ignoring);
        Assert.Contains("settings", Seen(New(Drives.WithSettings("language = latin\n"))), Ignoring);
        Session held = New();
        held.HoldAtPowerUp();
        Assert.Contains("Service", Seen(held), Ignoring);
    }

    [Fact]
    public void A_settings_page_says_what_was_chosen_and_what_is_of_the_file()
    {
        var record = new BoxRecord();
        record.Choices[(int)ChoiceId.Language] = 1;
        FlashDrive flash = Drives.With(record);
        flash.Put(Drives.SettingsFile, Encoding.ASCII.GetBytes("buzzer = off\nlanguage = german\n"));
        Session session = New(flash);
        session.HoldAtPowerUp();
        long time = 7 * Second;
        string[][] sheets = new string[4][];
        for (int line = 0; line < 14; line++, time += Second)
        {
            session.ShortPress(time);
        }

        session.LongPress(time);
        for (int sheet = 0; sheet < sheets.Length; sheet++)
        {
            int number = sheet;
            time += 2 * Second;
            session.At(time, () => sheets[number] = session.Lines);
            session.ShortPress(time + Second);
        }

        session.RunUntil(time + (3 * Second));
        Assert.Equal(["Language", "English", "Chosen"], Words(sheets[2]));
        Assert.Equal(["Buzzer", "Off", "File"], Words(sheets[3]));
    }

    private static StringComparison Ignoring => StringComparison.OrdinalIgnoreCase;

    private static string[] Words(string[] lines) =>
        [.. lines[1..7].Select(line => line.Trim()).Where(line => line.Length > 0)];

    private static string Seen(Session session)
    {
        session.RunFor(6 * Second);
        return string.Concat(session.Lines);
    }

    private static Session New(FlashDrive? flash = null)
    {
        var session = new Session(flash: flash);
        session.World.LetAsk();
        return session;
    }

    private static void At(Session session, int seconds, Action action) => session.At(seconds * Second, action);

    private static int[] Kept(Session session)
    {
        var slots = new FlashSlotReader(session.Chip.Flash);
        var record = new BoxRecord();
        new RecordStore(slots).Load(record);
        return [.. record.Choices.Select(choice => (int)choice)];
    }

    /// <summary>What somebody reads on the panel, and what is pressed then.</summary>
    private sealed class Script
    {
        private readonly Session _session;
        private readonly Queue<(string Word, long Press)> _steps = new();
        private long _readsAt = 3 * Second;

        public Script(Session session)
        {
            _session = session;
            session.WatchPanel(Read);
        }

        public Script Next(string word) => Then(word, 200 * Millisecond);

        public Script Take(string word) => Then(word, 1200 * Millisecond);

        public Script See(string word) => Then(word, 0);

        public void AssertDone() => Assert.True(
            _steps.Count == 0, $"waits for \"{_steps.FirstOrDefault().Word}\" at {string.Join('|', _session.Lines)}");

        private Script Then(string word, long press)
        {
            _steps.Enqueue((word, press));
            return this;
        }

        private void Read(string[] lines)
        {
            if (_session.Now < _readsAt || _steps.Count == 0)
            {
                return;
            }

            (string word, long press) = _steps.Peek();
            if (Array.Exists(lines, line => line.Contains(word, StringComparison.Ordinal)))
            {
                _steps.Dequeue();
                _readsAt = _session.Now + press + Second;
                if (press > 0)
                {
                    _session.Button.PressFor(press);
                }
            }
        }
    }
}
