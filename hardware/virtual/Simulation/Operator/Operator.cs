using BackflushController.Core.Display;
using BackflushController.Core.Display.Screens;
using BackflushController.Core.Sensing;
using BackflushController.Core.Texts;
using BackflushController.EspressoMachine;

namespace BackflushController.Simulation;

/// <summary>
/// Somebody who has read no manual: looks at the screen, does what it says, and presses the button as it says. Knows
/// nothing of the firmware but what the panel shows.
/// </summary>
public sealed class Operator
{
    private const long Millisecond = 1_000_000;
    private const long Second = 1000 * Millisecond;
    private const long LookEvery = 100 * Millisecond;
    private const int LooksToRead = 5;
    private const int LooksToLosePatience = 30;
    private const long ShortPress = 200 * Millisecond;
    private const long LongPress = 1200 * Millisecond;
    private const long LongestHesitation = 2 * Second;
    private const int NameLine = 2;
    private const int FirstAdviceLine = 3;
    private const int AdviceLines = 3;

    private readonly ChipSimulation _simulation;
    private readonly TraceRecorder _recorder;
    private readonly OperatorTraits _traits;
    private readonly Random _random;
    private readonly ScreenReader _reader = new();

    private readonly byte[] _title = new byte[OledFrame.Width];

    private long _seenVersion = -1;
    private int _looks;
    private int _restlessLooks;
    private string _wordsRead = "";
    private bool _leaves;

    /// <summary>A person in front of the rig, who starts to look when the rig is switched on.</summary>
    /// <param name="simulation">The rig.</param>
    /// <param name="recorder">Takes down what the person does and sees.</param>
    /// <param name="traits">What the person wants and reads.</param>
    public Operator(ChipSimulation simulation, TraceRecorder recorder, OperatorTraits traits)
    {
        _simulation = simulation;
        _recorder = recorder;
        _traits = traits;
        _random = new Random(traits.Seed);
        _simulation.Machine.Basket = Basket.None;
        After(LookEvery, Look);
    }

    /// <summary>The screen said that the programme is done.</summary>
    public bool SawDone { get; private set; }

    /// <summary>
    /// When the screen first said that something is wrong, or gave advice at the end of a programme; null before.
    /// </summary>
    public long? SaidNanoseconds { get; private set; }

    /// <summary>The name of what is wrong, as the screen says it; null while it does not.</summary>
    public string? FaultName { get; private set; }

    /// <summary>What the screen says is to be done about it, its lines joined; empty while it says nothing.</summary>
    public string Advice { get; private set; } = "";

    /// <summary>What the person does wrong at the group, or null.</summary>
    public BasketMistake? Mistake { get; set; }

    /// <summary>
    /// Called when the screen says that the programme is done, or what is wrong and that it is over, and the person has
    /// looked at it for a moment.
    /// </summary>
    public Action? Leaves { get; init; }

    private void Look()
    {
        // A picture is read once it has stood still for a while: drawn to the end, and no countdown.
        long version = _simulation.Panel.Version;
        _looks = version == _seenVersion ? _looks + 1 : 0;
        _seenVersion = version;
        if (_looks == 0)
        {
            LookForFault();
        }

        _restlessLooks = _looks < LooksToRead ? _restlessLooks + 1 : 0;
        if (_looks == LooksToRead || _restlessLooks == LooksToLosePatience)
        {
            ReadScreen();
        }

        After(LookEvery, Look);
    }

    /// <summary>
    /// A picture that never stands still, because a number on it jumps, is read in the end as well; and nobody answers
    /// the same words a second time because a number has changed.
    /// </summary>
    private void ReadScreen()
    {
        _restlessLooks = 0;
        string[] lines = _reader.Read(_simulation.Panel.ToFrame());
        string words = string.Concat(string.Concat(lines).Where(letter => !char.IsAsciiDigit(letter)));
        if (words != _wordsRead)
        {
            _wordsRead = words;
            Answer(lines);
        }
    }

    /// <summary>That word catches the eye; all else is read once the picture stands still.</summary>
    private void LookForFault()
    {
        byte[] frame = _simulation.Panel.ToFrame();
        ReadOnlySpan<byte> title = frame.AsSpan(0, OledFrame.Width);
        if (title.SequenceEqual(_title))
        {
            return;
        }

        title.CopyTo(_title);
        if (Shows(_reader.Read(frame), TextId.Fault))
        {
            SaidNanoseconds ??= _simulation.Chip.NowNanoseconds;
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
        else if (Shows(lines, TextId.DoseDetergent) || Shows(lines, TextId.DoseAgain))
        {
            _recorder.See("dose detergent");
            After(5 * Second, () => Lock(Basket.Blind, "puts detergent in the blind basket and locks it in"));
            After((7 * Second) + Hesitation(), HoldButton);
        }
        else if (Shows(lines, TextId.RinseBasket))
        {
            _recorder.See("rinse basket");
            After(2 * Second, () => Lock(Basket.None, "takes the portafilter out and rinses it"));
            After(12 * Second, () => Lock(Basket.Blind, "locks the blind basket in again, without detergent"));
            After((14 * Second) + Hesitation(), HoldButton);
        }
        else if (Shows(lines, TextId.InsertBlindBasket))
        {
            _recorder.See("insert blind basket");
            After(4 * Second, () => Lock(Basket.Blind, "locks the blind basket in"));
            After((5 * Second) + Hesitation(), HoldButton);
        }
        else if (Shows(lines, TextId.TakePortafilterOut))
        {
            _recorder.See("portafilter out");
            After(3 * Second, () => Lock(Basket.None, "takes the portafilter out"));
            After((4 * Second) + Hesitation(), HoldButton);
        }
        else if (Shows(lines, TextId.Done))
        {
            SawDone = true;
            ReadAdvice(lines);
            _recorder.See("done");
            LeaveAfter(2 * Second);
        }
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
            SaidNanoseconds ??= _simulation.Chip.NowNanoseconds;
            Advice = Translations.Of(_traits.Language, advice.Value).Replace('\n', ' ');
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
            _simulation.Button.PressFor(ShortPress);
        }
    }

    private bool ShowsOnlyProgramme(string[] lines) =>
        Shows(lines, TextId.HintHoldToStart) && Shows(lines, _traits.Programme);

    private bool Shows(string[] lines, TextId text) =>
        lines.Contains(Translations.Of(_traits.Language, text).Split('\n')[0].Trim());

    private void Lock(Basket basket, string what)
    {
        _simulation.Machine.AdvanceTo(_simulation.Chip.NowNanoseconds);
        bool wrong = basket == Mistake?.Asked;
        _simulation.Machine.Basket = wrong ? Mistake!.Put : basket;
        _recorder.Note("person", wrong ? Mistake!.Words : what);
    }

    private void HoldButton()
    {
        _recorder.Note("person", "holds the button");
        _simulation.Button.PressFor(LongPress);
    }

    private long Hesitation() => Second + (long)(_random.NextDouble() * LongestHesitation);

    private void After(long nanoseconds, Action action) =>
        _simulation.Chip.Schedule(_simulation.Chip.NowNanoseconds + nanoseconds, action);
}
