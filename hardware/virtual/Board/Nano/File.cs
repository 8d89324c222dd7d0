namespace BackflushController.VirtualBoard.Nano;

/// <summary>The part of nanoFramework's System.IO.File that the application uses; drive I: only.</summary>
public static class File
{
    /// <param name="path">Such as <c>I:\counters.a</c>.</param>
    public static bool Exists(string path) => VirtualEsp32.Current.Files.Exists(path);
}
