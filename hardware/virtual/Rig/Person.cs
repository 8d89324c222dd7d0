using BackflushController.Core.Display;
using BackflushController.EspressoMachine;

namespace BackflushController.Rig;

/// <summary>
/// Somebody who has read no manual: looks at the screen, does what it says, and presses the button as it says. Knows
/// nothing of the firmware but what the panel shows.
/// </summary>
public sealed class Person
{
    private const long Millisecond = 1_000_000;
    private const long Second = 1000 * Millisecond;
    private const long LookEvery = 100 * Millisecond;
    private const int LooksToRead = 5;
    private const long ShortPress = 200 * Millisecond;
    private const long LongPress = 1200 * Millisecond;
    private const long LongestHesitation = 2 * Second;

    private readonly RetrofitRig _rig;
    private readonly RigRecorder _recorder;
    private readonly PersonTraits _traits;
    private readonly Random _random;
    private readonly ScreenReader _reader = new();

    private long _seenVersion = -1;
    private int _looks;

    /// <summary>A person in front of the rig, who starts to look when the rig is switched on.</summary>
    /// <param name="rig">The rig.</param>
    /// <param name="recorder">Takes down what the person does and sees.</param>
    /// <param name="traits">What the person wants and reads.</param>
    public Person(RetrofitRig rig, RigRecorder recorder, PersonTraits traits)
    {
        _rig = rig;
        _recorder = recorder;
        _traits = traits;
        _random = new Random(traits.Seed);
        _rig.Machine.Basket = Basket.None;
        After(LookEvery, Look);
    }

    /// <summary>The screen said that the programme is done.</summary>
    public bool SawDone { get; private set; }

    /// <summary>Called when the screen says so, and the person has looked at it for a moment.</summary>
    public Action? Leaves { get; init; }

    private void Look()
    {
        // A picture is read once it has stood still for a while: drawn to the end, and no countdown.
        long version = _rig.Panel.Version;
        _looks = version == _seenVersion ? _looks + 1 : 0;
        _seenVersion = version;
        if (_looks == LooksToRead)
        {
            Answer(_reader.Read(_rig.Panel.ToFrame()));
        }

        After(LookEvery, Look);
    }

    private void Answer(string[] lines)
    {
        if (Shows(lines, TextId.HintReady) || ShowsOnlyProgramme(lines))
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
            _recorder.See("done");
            After(2 * Second, () => Leaves?.Invoke());
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
            _rig.Button.PressFor(ShortPress);
        }
    }

    private bool ShowsOnlyProgramme(string[] lines) =>
        Shows(lines, TextId.HintHoldToStart) && Shows(lines, _traits.Programme);

    private bool Shows(string[] lines, TextId text) =>
        lines.Contains(Texts.Of(_traits.Language, text).Split('\n')[0].Trim());

    private void Lock(Basket basket, string what)
    {
        _rig.Machine.AdvanceTo(_rig.Chip.NowNanoseconds);
        _rig.Machine.Basket = basket;
        _recorder.Note("person", what);
    }

    private void HoldButton()
    {
        _recorder.Note("person", "holds the button");
        _rig.Button.PressFor(LongPress);
    }

    private long Hesitation() => Second + (long)(_random.NextDouble() * LongestHesitation);

    private void After(long nanoseconds, Action action) =>
        _rig.Chip.Schedule(_rig.Chip.NowNanoseconds + nanoseconds, action);
}
