namespace BackflushController.Simulation;

/// <summary>
/// A hand on the lever of a group: reads on the panel where the lever is to be, and moves it a while later, until
/// somebody moves it in its place. It finds the lever where it is; a machine that had none has it down.
/// </summary>
public sealed class LeverHand
{
    private const long ReadEvery = 100 * Millisecond;

    // The large lines: of a cycle only the first, the pressure stands beside the ring.
    private const int TitlePages = Canvas.LargeParts;
    private const int DangerPages = 2 * TitlePages;
    private const int ReadsAfterChange = 3;
    private const byte Lit = 0xFF;

    private readonly ISimulation _simulation;
    private readonly Func<byte[]> _frame;
    private readonly ScreenReader _reader = new();

    private byte[] _seen = [];
    private int _reads;
    private bool _toldUp;
    private int _order;

    /// <summary>A hand that begins to read now.</summary>
    /// <param name="frame">The panel, in the page format of <see cref="OledFrame"/>.</param>
    public LeverHand(ISimulation simulation, Func<byte[]> frame, LeverHandTraits traits)
    {
        _simulation = simulation;
        _frame = frame;
        Traits = traits;
        _toldUp = simulation.Sensed.LeverUp == true;
        simulation.Sensed.LeverUp = _toldUp;
        After(ReadEvery / (double)Second, Read);
    }

    /// <summary>How it does that from now on.</summary>
    public LeverHandTraits Traits { get; set; }

    /// <summary>The lever goes where the panel says, and not where somebody has put it.</summary>
    public bool FollowsPanel { get; private set; } = true;

    /// <summary>It came down too early, and when; world time, ns.</summary>
    public long? DroppedAt { get; private set; }

    /// <summary>Somebody moves the lever, whatever the panel says, and keeps it there.</summary>
    public void Take(bool up)
    {
        FollowsPanel = false;
        _order++;
        _simulation.Sensed.LeverUp = up;
    }

    /// <summary>The panel is followed again, from what it says now on.</summary>
    public void Follow()
    {
        FollowsPanel = true;
        _toldUp = _simulation.Sensed.LeverUp == true;
        _seen = [];
    }

    private void Read()
    {
        // A picture is drawn page by page, so it is read a few times more.
        byte[] frame = _frame();
        byte[] large = frame[..((frame[0] == Lit ? DangerPages : TitlePages) * Canvas.Width)];
        _reads = large.AsSpan().SequenceEqual(_seen) ? _reads - 1 : ReadsAfterChange;
        if (_reads > 0)
        {
            _seen = large;
            ScreenView view = _reader.See(frame);
            Hear(view.Shows(Traits.Language, TextId.LeverUp), IsToldDown(view));
        }

        After(ReadEvery / (double)Second, Read);
    }

    private bool IsToldDown(ScreenView view) =>
        view.Shows(Traits.Language, TextId.LeverDown) || view.Shows(Traits.Language, TextId.LeverNotDown);

    private void Hear(bool up, bool down)
    {
        if (!FollowsPanel || up == _toldUp || (!up && !down))
        {
            return;
        }

        _toldUp = up;
        int order = ++_order;
        After(up ? Traits.UpSeconds : Traits.DownSeconds, () =>
        {
            if (order == _order)
            {
                Move(up);
            }
        });
    }

    private void Move(bool up)
    {
        if (up && !Traits.Comes)
        {
            return;
        }

        _simulation.Sensed.LeverUp = up;
        if (up && Traits.DropsAfterSeconds is { } held)
        {
            Traits = Traits with { DropsAfterSeconds = null };
            After(held, Drop);
        }
    }

    private void Drop()
    {
        // Like any hand: it lifts the lever when the screen says "up" once more.
        _toldUp = false;
        _order++;
        _simulation.Sensed.LeverUp = false;
        DroppedAt = _simulation.Now;
    }

    private void After(double seconds, Action action) =>
        _simulation.At(_simulation.Now + (long)(seconds * Second), action);

}
