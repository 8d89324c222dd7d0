using System.Runtime.CompilerServices;

namespace BackflushController.VirtualBoard;

/// <summary>
/// What instrumented firmware calls: at the start of each basic block its cost, and around a probed method. The cost
/// is only counted here; it becomes virtual time at the next device call, sleep, time read or probe, or when a slice is
/// used up, so that code which never calls a device still lets the world go on.
/// </summary>
public static class Interpreter
{
    /// <summary>A slice: 1,000,000 units, counted in hundredths.</summary>
    private const int SliceHundredths = 100_000_000;

    [ThreadStatic]
    private static int _leftHundredths;

    /// <summary>Charges the cost of a basic block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Charge(int hundredths)
    {
        int left = _leftHundredths - hundredths;
        _leftHundredths = left;
        if (left < 0)
        {
            SettleSlice();
        }
    }

    /// <summary>Code that allocates begins.</summary>
    public static void Allocate(int bytes)
    {
        VirtualEsp32.Current.Settle();
        VirtualEsp32.Current.Heap.Allocate(bytes);
    }

    /// <summary>A probed method was entered.</summary>
    /// <param name="probe">Index of the probe in its image.</param>
    /// <param name="argument">The first argument of type long, or zero.</param>
    /// <param name="instance">The object whose method it is; null for a static one.</param>
    public static void ProbeEnter(int probe, long argument, object? instance) =>
        VirtualEsp32.Current.EnterProbe(probe, argument, instance);

    /// <summary>A probed method is left, by return or by exception.</summary>
    /// <param name="probe">Index of the probe in its image.</param>
    public static void ProbeExit(int probe) => VirtualEsp32.Current.ExitProbe(probe);

    /// <summary>Takes what was charged since the last time.</summary>
    internal static int TakeSpent()
    {
        int spent = SliceHundredths - _leftHundredths;
        _leftHundredths = SliceHundredths;
        return spent;
    }

    internal static void Begin() => _leftHundredths = SliceHundredths;

    /// <summary>Makes each further charge call the chip, which then throws: nothing of the firmware goes on.</summary>
    internal static void Halt() => _leftHundredths = 0;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void SettleSlice() => VirtualEsp32.Current.Settle();
}
