using System.Runtime.CompilerServices;

namespace BackflushController.Trials;

/// <summary>
/// One thing that the box never does, whatever happens to it. It is judged by what the machine and the board saw,
/// independently of the firmware.
/// </summary>
internal abstract class Invariant(InvariantMonitor watch)
{
    public string Name => CodeWords.OfType(this);

    /// <summary>How often it was tested.</summary>
    public long Tests { get; private set; }

    /// <summary>What it may read.</summary>
    protected InvariantMonitor Watch { get; } = watch;

    /// <summary>The power has come; the firmware has done nothing yet.</summary>
    public virtual void PowerUp()
    {
    }

    /// <summary>The firmware is up and has read its slots.</summary>
    public virtual void Booted()
    {
    }

    /// <summary>Pump or valve was switched.</summary>
    public virtual void Switched(BoxOutput output, bool on)
    {
    }

    public virtual void TickEnds()
    {
    }

    /// <summary>An exception is about to be thrown at the firmware.</summary>
    public virtual void Thrown()
    {
    }

    /// <summary>What Main does after an exception is done.</summary>
    public virtual void Crashed()
    {
    }

    /// <summary>The power has gone in the middle of something, or the chip was reset: its outputs are off.</summary>
    public virtual void PowerGone()
    {
    }

    /// <summary>The firmware stands still.</summary>
    /// <param name="nanoseconds">For how long so far, ns.</param>
    public virtual void Frozen(long nanoseconds)
    {
    }

    /// <summary>A record is in a slot, and the firmware knows it.</summary>
    public virtual void Acknowledged()
    {
    }

    /// <summary>A slot has changed by itself.</summary>
    public virtual void SlotRotten()
    {
    }

    protected void Test() => Tests++;

    /// <summary>It is violated unless something is so.</summary>
    protected void Require(bool kept, string broken)
    {
        if (!kept)
        {
            Watch.Break(this, broken);
        }
    }

    /// <inheritdoc cref="Require(bool, string)"/>
    protected void Require(bool kept, [InterpolatedStringHandlerArgument(nameof(kept))] ViolationText broken)
    {
        if (!kept)
        {
            Watch.Break(this, broken.ToStringAndClear());
        }
    }

    protected static string Milliseconds(long microseconds) =>
        (microseconds / 1000.0).ToString("0.0", CultureInfo.InvariantCulture) + " ms";
}
