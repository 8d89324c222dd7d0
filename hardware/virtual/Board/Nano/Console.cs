namespace BackflushController.VirtualBoard.Nano;

/// <summary>The part of nanoFramework's System.Console that the application uses: the serial port.</summary>
public static class Console
{
    /// <summary>Writes a line. It takes no time here: the application writes before its loop starts.</summary>
    public static void WriteLine(string value) => VirtualEsp32.Current.WriteSerial(value);
}
