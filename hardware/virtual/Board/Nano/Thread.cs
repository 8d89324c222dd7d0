namespace BackflushController.VirtualBoard.Nano;

/// <summary>The part of nanoFramework's System.Threading.Thread that the application uses.</summary>
public static class Thread
{
    /// <summary>
    /// Sleeps to a FreeRTOS tick edge: called at time t it returns at edge number floor(t / 10 ms) + ceil(n / 10), so
    /// it may be up to a tick shorter than asked. Zero does not wait.
    /// </summary>
    /// <param name="millisecondsTimeout">Milliseconds n, or -1 for ever.</param>
    public static void Sleep(int millisecondsTimeout) => VirtualEsp32.Current.Sleep(millisecondsTimeout);
}
