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
    private const int StillForNoTurn = 30;
    private const long LongestHesitation = 2 * Second;
    private const int FirstAdviceLine = 5;
    private const int AdviceLines = 2;
    private const int FlatNoteLine = 2;
    private const int TitleBytes = Canvas.LargeParts * OledFrame.Width;
    private const int CodeLine = 4;

    // How a run ends where a panel has no room for a tick.
    private static readonly TextId[] Results = [TextId.DoneRinsed, TextId.DoneWater, TextId.DoneFlushed];

    private readonly ChipSimulation _box;
    private readonly TraceRecorder _recorder;
    private readonly OperatorTraits _traits;
    private readonly Random _random;
    private readonly ScreenReader _reader;
    private readonly TurnsSeen? _turns;

    private byte[] _telling = [];

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
        _reader = new ScreenReader(box.Panel.IsFlat);
        _turns = box.Panel.IsFlat ? new TurnsSeen() : null;
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
        if (_still == 0 && _turns == null)
        {
            NoticeFault();
        }

        _restless = _still < StillToRead ? _restless + 1 : 0;
        if (_still is StillToRead or StillForNoTurn || _restless == RestlessToRead)
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
        ScreenView? view = _reader.See(_box.Panel.ToFrame());
        view = _turns == null ? view : _turns.WholeAfter(view, _box.Now);
        if (view is null or { Picture: Pictogram.EmptyTray or Pictogram.PowerCut })
        {
            // It takes turns with a prompt, which is answered once.
            return;
        }

        string words = view.WordsWithoutDigits;
        if (words != _wordsRead)
        {
            _wordsRead = words;
            Answer(view);
        }
    }

    /// <summary>The number of a fault catches the eye; all else is read once the picture no longer changes.</summary>
    private void NoticeFault()
    {
        byte[] frame = _box.Panel.ToFrame();
        byte[] telling =
        [
            .. frame.AsSpan(0, TitleBytes), .. LineOf(frame, CodeLine), .. LineOf(frame, Canvas.Pages - 1),
        ];
        if (telling.AsSpan().SequenceEqual(_telling))
        {
            return;
        }

        _telling = telling;
        if (_reader.See(frame).FaultCode != null)
        {
            SaidNanoseconds ??= _box.Now;
        }
    }

    private static ReadOnlySpan<byte> LineOf(byte[] frame, int line) =>
        frame.AsSpan(line * OledFrame.Width, OledFrame.Width);

    private void Answer(ScreenView view)
    {
        if (FaultOn(view) is not Fault.None and var fault)
        {
            ReadFault(view, fault);
        }
        else if (view.ShowsHint(_traits.Language, TextId.HintReady) || ShowsOnlyProgramme(view))
        {
            Choose(view);
        }
        else if (Array.Find(BasketTask.All, task => IsAskedFor(task, view)) is { } task)
        {
            DoAtGroup(task);
        }
        else if (Shows(view, TextId.LeverCameDown))
        {
            _recorder.See("lever came down?");
            After(Hesitation(), HoldButton);
        }
        else if (IsTick(view) || Shows(view, TextId.RunFinished) || AdviceOn(view) != null)
        {
            SawDone = true;
            ReadAdvice(view);
            _recorder.See("done");
            LeaveAfter(2 * Second);
        }
    }

    /// <summary>On 32 rows there is room for the number only where nothing is done by a long press.</summary>
    private Fault FaultOn(ScreenView view) =>
        view.FaultCode is { } code ? (Fault)code
        : _turns == null ? Fault.None
        : Enum.GetValues<Fault>().Skip(1).FirstOrDefault(fault => Shows(view, FaultTexts.Name(fault)));

    /// <summary>By its words and, where the panel has room for one, by its picture.</summary>
    private bool IsAskedFor(BasketTask task, ScreenView view) =>
        (_turns != null || view.Picture == task.Picture) && task.Asks.Any(text => Shows(view, text));

    private bool IsTick(ScreenView view) =>
        _turns == null ? view.Picture == Pictogram.Tick : Array.Exists(Results, text => Shows(view, text));

    private void DoAtGroup(BasketTask task)
    {
        _recorder.See(task.Caption);
        foreach (BasketStep step in task.Steps)
        {
            After(step.AfterSeconds * Second, () => Lock(step.Basket, step.Words));
        }

        After((task.HoldAfterSeconds * Second) + Hesitation(), HoldButton);
    }

    private void ReadFault(ScreenView view, Fault fault)
    {
        bool isOver = view.ShowsHint(_traits.Language, TextId.HintBack)
            || view.ShowsHint(_traits.Language, TextId.HintProof);
        if (Advice.Length == 0 && (_turns == null ? view.Picture != Pictogram.None : isOver))
        {
            IEnumerable<string> advice = _turns == null
                ? view.Lines.Skip(FirstAdviceLine).Take(AdviceLines)
                : [view.Lines[FlatNoteLine]];
            Advice = string.Join(' ', advice.Where(line => line.Length > 0));
        }

        SaidNanoseconds ??= _box.Now;
        TextId name = FaultTexts.Name(fault);
        if (FaultName == null && Shows(view, name))
        {
            FaultName = ScreenTexts.Title(_traits.Language, name);
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

    private void ReadAdvice(ScreenView view)
    {
        if (AdviceOn(view) is { } advice)
        {
            SaidNanoseconds ??= _box.Now;
            Advice = ScreenTexts.OneLine(_traits.Language, advice);
        }
    }

    private TextId? AdviceOn(ScreenView view) => Enum.GetValues<Advice>()
        .Where(advice => advice != Core.Sensing.Advice.None)
        .Select(FaultTexts.Of)
        .Cast<TextId?>()
        .FirstOrDefault(text => Shows(view, text!.Value));

    private void LeaveAfter(long nanoseconds)
    {
        if (!_leaves)
        {
            _leaves = true;
            After(nanoseconds, () => Leaves?.Invoke());
        }
    }

    private void Choose(ScreenView view)
    {
        if (SawDone)
        {
            return;
        }

        if (Shows(view, _traits.Programme))
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

    private bool ShowsOnlyProgramme(ScreenView view) =>
        view.ShowsHint(_traits.Language, TextId.HintHoldToStart) && Shows(view, _traits.Programme);

    private bool Shows(ScreenView view, TextId text) => view.Shows(_traits.Language, text);

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
