namespace BackflushController.Tests.Interaction;

/// <summary>The button's contact in the test's own hands, bounce and all.</summary>
internal sealed class Contact(Session session)
{
    /// <summary>Closes or opens the contact at a time.</summary>
    public void Set(long at, bool closed) =>
        session.At(at, () => session.Chip.Pin(Wiring.ButtonPin).ExternalLevel = closed ? false : null);

    /// <summary>Closed from here on, since before power-up.</summary>
    public void CloseNow() => session.Chip.Pin(Wiring.ButtonPin).ExternalLevel = false;

    /// <summary>Changes over at equal steps, and ends open.</summary>
    public void Chatter(long from, long length, long step) => Chatter(from, length, () => step);

    /// <summary>Changes over at random, no later than the longest step, and ends open.</summary>
    public void Chatter(long from, long length, long longestStep, Random random) =>
        Chatter(from, length, () => random.NextInt64(1, longestStep));

    private void Chatter(long from, long length, Func<long> step)
    {
        bool closed = true;
        for (long at = from; at < from + length; at += step())
        {
            Set(at, closed);
            closed = !closed;
        }

        Set(from + length, closed: false);
    }
}
