namespace BackflushController.VirtualBoard;

/// <summary>World time, the events planned in it, and how the time that firmware spends lets them happen.</summary>
internal sealed class WorldClock(BootEnding ending)
{
    /// <summary>The FreeRTOS tick: 10 ms (CONFIG_FREERTOS_HZ is left at 100).</summary>
    private const long TickNanoseconds = 10_000_000;

    private const long NanosecondsPerMillisecond = 1_000_000;

    private readonly EventQueue _events = new();
    private long _unpaid;

    internal long NowNanoseconds { get; private set; }

    internal long BootNanoseconds { get; private set; }

    internal long UnitHundredths { get; private set; }

    /// <summary>An odd default: any such place shows wrong guesses.</summary>
    internal long TickPhaseNanoseconds { get; set; } = 3_700_000;

    /// <summary>Whether the firmware stands still while time goes on.</summary>
    internal bool IsFrozen { get; set; }

    internal void BeginBoot()
    {
        IsFrozen = false;
        _unpaid = 0;
        BootNanoseconds = NowNanoseconds;
    }

    internal void Schedule(long atNanoseconds, Action action)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(atNanoseconds, NowNanoseconds);
        _events.Add(atNanoseconds, action);
    }

    /// <summary>Lets the world go on while no firmware runs.</summary>
    internal void PassTime(long untilNanoseconds)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(untilNanoseconds, NowNanoseconds);
        while (_events.NextNanoseconds <= untilNanoseconds)
        {
            NowNanoseconds = _events.NextNanoseconds;
            _events.TakeFirst()();
        }

        NowNanoseconds = untilNanoseconds;
    }

    /// <summary>Lets firmware time pass, running the world's events.</summary>
    internal void Spend(long nanoseconds)
    {
        long target = NowNanoseconds + nanoseconds;
        if (_events.NextNanoseconds <= target)
        {
            target = RunEventsUntil(target);
        }

        NowNanoseconds = target;
    }

    /// <summary>Lets units of the interpreter pass.</summary>
    internal void SpendUnits(int hundredths, long nanosecondsPerUnit)
    {
        UnitHundredths += hundredths;
        long due = (hundredths * nanosecondsPerUnit) + _unpaid;
        _unpaid = due % 100;
        Spend(due / 100);
    }

    internal void Sleep(int milliseconds)
    {
        if (milliseconds == Timeout.Infinite)
        {
            SleepForEver();
        }
        else if (milliseconds > 0)
        {
            Spend(WakeNanoseconds(milliseconds) - NowNanoseconds);
        }
    }

    /// <summary>Runs the events up to a time that the firmware is at later when it stands still meanwhile.</summary>
    /// <returns>That time, put off by the time that it stood still.</returns>
    private long RunEventsUntil(long target)
    {
        while (_events.NextNanoseconds <= target)
        {
            RunNextEvent();
            if (IsFrozen)
            {
                target += StandStill();
            }
        }

        return target;
    }

    private long StandStill()
    {
        long since = NowNanoseconds;
        while (IsFrozen)
        {
            if (_events.NextNanoseconds == long.MaxValue)
            {
                throw NothingLeft("is frozen");
            }

            RunNextEvent();
        }

        return NowNanoseconds - since;
    }

    private void RunNextEvent()
    {
        NowNanoseconds = _events.NextNanoseconds;
        try
        {
            _events.TakeFirst()();
        }
        catch (Exception fault)
        {
            throw ending.Fail(fault);
        }

        ending.ThrowIfOver();
    }

    private void SleepForEver()
    {
        while (_events.NextNanoseconds != long.MaxValue)
        {
            RunEventsUntil(_events.NextNanoseconds);
        }

        throw NothingLeft("sleeps for ever");
    }

    private Exception NothingLeft(string state) =>
        ending.Fail(new InvalidOperationException($"The firmware {state} and the world has no more events."));

    /// <summary>
    /// The scheduler knows only whole ticks: the deadline is counted from the last tick edge, so a sleep is up to one
    /// tick shorter than its nominal value rounded up.
    /// </summary>
    private long WakeNanoseconds(int milliseconds)
    {
        long sinceEdge = (NowNanoseconds - TickPhaseNanoseconds) % TickNanoseconds;
        if (sinceEdge < 0)
        {
            sinceEdge += TickNanoseconds;
        }

        long ticks = ((milliseconds * NanosecondsPerMillisecond) + TickNanoseconds - 1) / TickNanoseconds;
        return NowNanoseconds - sinceEdge + (ticks * TickNanoseconds);
    }
}
