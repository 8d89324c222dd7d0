namespace BackflushController.Tests.Service;

/// <summary>The technician's menu, opened by a button held at power-up.</summary>
public sealed class ServiceMenuTests
{
    private const long Opened = 6 * Second;

    private const long PressPitch = 800 * Millisecond;

    private const int Buzzer = 7;

    private static readonly string[] Items =
    [
        "Single pulse", "Valve proof", "Teach-in", "Leak test", "Output test", "Heartbeat", "Button",
        "Test the buzzer", "Test picture", "Pressure sensor", "Counters", "Last runs", "Trend", "Service work",
        "Settings", "About", "Leave service",
    ];

    private readonly Session _session = Open(new ControllerSettings());

    [Fact]
    public void Short_presses_lead_through_all_lines_and_back_to_the_first()
    {
        List<PanelPicture> pages = [];
        for (int press = 0; press <= Items.Length; press++)
        {
            pages.Add(_session.PanelAt(Opened + (press * Second)));
            _session.ShortPress(Opened + (press * Second) + (100 * Millisecond));
        }

        _session.RunUntil(Opened + ((Items.Length + 1) * Second));

        Assert.Equal([.. Items, Items[0]], pages.SelectMany(page => page.Selected));
        Assert.Empty(_session.Timed);
    }

    [Fact]
    public void The_single_pulse_asks_for_the_blind_basket_first_and_waits()
    {
        _session.LongPress(Opened);
        PanelPicture prompt = _session.PanelAt(Opened + (30 * Second));

        _session.RunUntil(Opened + (31 * Second));

        Assert.Equal("Lock in blind basket", prompt.Title);
        Assert.Empty(_session.Timed);
    }

    [Fact]
    public void The_single_pulse_is_one_fill_of_two_seconds_and_leads_back_to_the_menu()
    {
        _session.LongPress(Opened);
        _session.LongPress(Opened + (5 * Second));
        PanelPicture done = _session.PanelAt(Opened + (18 * Second));
        _session.ShortPress(Opened + (20 * Second));
        PanelPicture menu = _session.PanelAt(Opened + (22 * Second));

        _session.RunUntil(Opened + (60 * Second));

        Assert.Equal(2.0, Assert.Single(OutputChecks.FillSeconds(_session.Timed)), tolerance: 1e-6);
        OutputChecks.AssertExact(_session.Timed);
        OutputChecks.AssertPumpOnlyWithValve(_session.Timed);
        Assert.Contains("Pulse", done.Lines);
        Assert.Equal(["Single pulse"], menu.Selected);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_buzzer_test_is_heard_whatever_the_settings_say(bool buzzerOn)
    {
        Session session = Open(new ControllerSettings { BuzzerOn = buzzerOn });
        SelectAndDo(session, Buzzer);

        session.RunUntil(Opened + (24 * Second));

        Assert.Equal(4, session.Beeps.Length);
        Assert.Empty(session.Timed);
    }

    [Fact]
    public void Leave_returns_to_the_programme_menu_where_a_programme_can_be_started()
    {
        SelectAndDo(_session, Items.Length - 1);
        PanelPicture ready = _session.PanelAt(Opened + (18 * Second));
        _session.LongPress(Opened + (19 * Second));
        PanelPicture prompt = _session.PanelAt(Opened + (22 * Second));

        _session.RunUntil(Opened + (23 * Second));

        Assert.StartsWith("Detergent backflush", ready.Title);
        Assert.Equal("Add detergent", prompt.Title);
    }

    private static Session Open(ControllerSettings settings)
    {
        var session = new Session(settings);
        session.HoldAtPowerUp();
        return session;
    }

    private static void SelectAndDo(Session session, int item)
    {
        for (int press = 0; press < item; press++)
        {
            session.ShortPress(Opened + (press * PressPitch));
        }

        session.LongPress(Opened + (14 * Second));
    }
}
