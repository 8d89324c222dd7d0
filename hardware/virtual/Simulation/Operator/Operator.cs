namespace BackflushController.Simulation;

/// <summary>
/// Somebody who has read no manual: reads the screen, does what it says, and presses the button as it says. Knows
/// nothing of the firmware but what the panel shows.
/// </summary>
public sealed class Operator
{
    private const long ReadEvery = 100 * Millisecond;
    private const int StillToRead = 5;
    private const int RestlessToRead = 30;
    private const long LongestHesitation = 2 * Second;
    private const int NameLine = 2;
    private const int FirstAdviceLine = 3;
    private const int AdviceLines = 3;

    private readonly ChipSimulation _box;
    private readonly TraceRecorder _recorder;
    private readonly OperatorTraits _traits;
    private readonly Random _random;
    private readonly ScreenReader _reader = new();

    private readonly byte[] _title = new byte[OledFrame.Width];

    private long _seenVersion = -1;
    private int _still;
    private int _restless;
    private string _wordsRead = "";
    private bool _leaves;

    /// <summary>An operator in front of the box, who starts to read the screen when it is switched on.</summary>
    public Operator(ChipSimulation box, TraceRecorder recorder, OperatorTraits traits)
    {
        _box = box;
        _recorder = recorder;
        _traits = traits;
        _random = new Random(traits.Seed);
        _box.Machine.Basket = Basket.None;
        After(ReadEvery, Read);
    }

    public bool SawDone { get; private set; }

    /// <summary>
    /// When the screen first said that something is wrong, or gave advice at the end of a programme; null before.
    /// </summary>
    public long? SaidNanoseconds { get; private set; }

    /// <summary>The name of what is wrong, as the screen says it; null while it does not.</summary>
    public string? FaultName { get; private set; }

    /// <summary>What the screen says is to be done about it, its lines joined; empty while it says nothing.</summary>
    public string Advice { get; private set; } = "";

    /// <summary>What the operator does wrong at the group, or null.</summary>
    public BasketMistake? Mistake { get; set; }

    /// <summary>
    /// Called when the screen says that the programme is done, or what is wrong and that it is over, and the operator
    /// has read it.
    /// </summary>
    public Action? Leaves { get; init; }

    private void Read()
    {
        // A picture is read once it has not changed for a while: drawn to the end, and no countdown.
        long version = _box.Panel.Version;
        _still = version == _seenVersion ? _still + 1 : 0;
        _seenVersion = version;
        if (_still == 0)
        {
            NoticeFault();
        }

        _restless = _still < StillToRead ? _restless + 1 : 0;
        if (_still == StillToRead || _restless == RestlessToRead)
        {
            ReadScreen();
        }

        After(ReadEvery, Read);
    }

    /// <summary>
    /// A picture that keeps changing, because of a number on it, is read in the end too. The same words are not
    /// answered twice because a number has changed.
    /// </summary>
    private void ReadScreen()
    {
        _restless = 0;
        string[] lines = _reader.Read(_box.Panel.ToFrame());
        string words = string.Concat(string.Concat(lines).Where(letter => !char.IsAsciiDigit(letter)));
        if (words != _wordsRead)
        {
            _wordsRead = words;
            Answer(lines);
        }
    }

    /// <summary>That word catches the eye; all else is read once the picture no longer changes.</summary>
    private void NoticeFault()
    {
        byte[] frame = _box.Panel.ToFrame();
        ReadOnlySpan<byte> title = frame.AsSpan(0, OledFrame.Width);
        if (title.SequenceEqual(_title))
        {
            return;
        }

        title.CopyTo(_title);
        if (Shows(_reader.Read(frame), TextId.Fault))
        {
            SaidNanoseconds ??= _box.Now;
        }
    }

    private void Answer(string[] lines)
    {
        if (Shows(lines, TextId.Fault))
        {
            ReadFault(lines);
        }
        else if (Shows(lines, TextId.HintReady) || ShowsOnlyProgramme(lines))
        {
            Choose(lines);
        }
        else if (Array.Find(BasketTask.All, task => task.Asks.Any(text => Shows(lines, text))) is { } task)
        {
            DoAtGroup(task);
        }
        else if (Shows(lines, TextId.Done))
        {
            SawDone = true;
            ReadAdvice(lines);
            _recorder.See("done");
            LeaveAfter(2 * Second);
        }
    }

    private void DoAtGroup(BasketTask task)
    {
        _recorder.See(task.Caption);
        foreach (BasketStep step in task.Steps)
        {
            After(step.AfterSeconds * Second, () => Lock(step.Basket, step.Words));
        }

        After((task.HoldAfterSeconds * Second) + Hesitation(), HoldButton);
    }

    private void ReadFault(string[] lines)
    {
        bool isOver = Shows(lines, TextId.HintBack);
        if (FaultName == null)
        {
            FaultName = lines[NameLine];
            Advice = string.Join(' ', lines.Skip(FirstAdviceLine).Take(AdviceLines).Where(line => line.Length > 0));
            _recorder.See("fault");
        }
        else if (isOver && !_leaves)
        {
            _recorder.See("fault, all off");
        }

        // Until then the group vents.
        if (isOver)
        {
            LeaveAfter(3 * Second);
        }
    }

    private void ReadAdvice(string[] lines)
    {
        TextId? advice = Enum.GetValues<Advice>()
            .Where(advice => advice != Core.Sensing.Advice.None)
            .Select(FaultTexts.Of)
            .Cast<TextId?>()
            .FirstOrDefault(text => Shows(lines, text!.Value));
        if (advice != null)
        {
            SaidNanoseconds ??= _box.Now;
            Advice = ScreenTexts.Of(_traits.Language, advice.Value).Replace('\n', ' ');
        }
    }

    private void LeaveAfter(long nanoseconds)
    {
        if (!_leaves)
        {
            _leaves = true;
            After(nanoseconds, () => Leaves?.Invoke());
        }
    }

    private void Choose(string[] lines)
    {
        if (SawDone)
        {
            return;
        }

        if (Shows(lines, _traits.Programme))
        {
            _recorder.See("ready");
            After(Hesitation(), HoldButton);
        }
        else
        {
            _recorder.Note("person", "presses the button for the next programme");
            _box.Button.PressFor(PushButton.ShortPress);
        }
    }

    private bool ShowsOnlyProgramme(string[] lines) =>
        Shows(lines, TextId.HintHoldToStart) && Shows(lines, _traits.Programme);

    private bool Shows(string[] lines, TextId text) =>
        lines.Contains(ScreenTexts.Of(_traits.Language, text).Split('\n')[0].Trim());

    private void Lock(Basket basket, string what)
    {
        _box.Machine.AdvanceTo(_box.Now);
        bool wrong = basket == Mistake?.Asked;
        _box.Machine.Basket = wrong ? Mistake!.Put : basket;
        _recorder.Note("person", wrong ? Mistake!.Words : what);
    }

    private void HoldButton()
    {
        _recorder.Note("person", "holds the button");
        _box.Button.PressFor(PushButton.LongPress);
    }

    private long Hesitation() => Second + (long)(_random.NextDouble() * LongestHesitation);

    private void After(long nanoseconds, Action action) =>
        _box.Chip.Schedule(_box.Now + nanoseconds, action);
}
