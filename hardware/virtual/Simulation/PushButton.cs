namespace BackflushController.Simulation;

/// <summary>
/// A push button to ground whose contact bounces when it closes and when it opens, behind the filter of the board: it
/// charges fast and discharges slowly, so that the pin sees one edge.
/// </summary>
public sealed class PushButton(VirtualEsp32 chip, Random random)
{
    /// <summary>How long an operator holds it for a short press, ns: longer than the firmware's debouncing.</summary>
    public const long ShortPress = 200_000_000;

    /// <summary>How long an operator holds it for a long press, ns: the firmware wants 0.8 s.</summary>
    public const long LongPress = 1_200_000_000;

    /// <summary>
    /// How long an operator holds it while the power comes on, ns: the firmware opens the service menu after 3 s.
    /// </summary>
    public const long HeldAtPowerUp = 5_000_000_000;

    private const int MostBounces = 5;
    private const int LongestBounceMicroseconds = 1500;

    /// <summary>C13 through R30 to 0.25 of the supply, and through R29 and D15 to 0.75, ns.</summary>
    private const long Discharge = 8_000_000;

    private const long Charge = 500_000;

    private readonly VirtualPin _pin = chip.Pin(Wiring.ButtonPin);
    private int _changes;
    private int _movements;

    /// <summary>Whether a finger is on the button.</summary>
    public bool IsHeld { get; private set; }

    public void Press()
    {
        IsHeld = true;
        BounceTo(closed: true);
    }

    public void Release()
    {
        IsHeld = false;
        BounceTo(closed: false);
    }

    /// <summary>Presses now and releases after a while.</summary>
    public void PressFor(long nanoseconds)
    {
        Press();
        chip.Schedule(chip.NowNanoseconds + nanoseconds, Release);
    }

    private void BounceTo(bool closed)
    {
        // A finger that comes back at once must not meet the bounces of its leaving.
        int movement = ++_movements;
        SetContact(movement, closed);
        long time = chip.NowNanoseconds;
        int bounces = random.Next(MostBounces + 1);
        for (int i = 0; i < bounces; i++)
        {
            time += 1000L * random.Next(1, LongestBounceMicroseconds);
            chip.Schedule(time, () => SetContact(movement, !closed));
            time += 1000L * random.Next(1, LongestBounceMicroseconds);
            chip.Schedule(time, () => SetContact(movement, closed));
        }
    }

    private void SetContact(int movement, bool closed)
    {
        if (movement != _movements)
        {
            return;
        }

        int change = ++_changes;
        chip.Schedule(chip.NowNanoseconds + (closed ? Discharge : Charge), () =>
        {
            if (change == _changes)
            {
                _pin.ExternalLevel = closed ? false : null;
            }
        });
    }
}
