namespace BackflushController.VirtualBoard.Nano;

/// <summary>The part of nanoFramework's System.IO.File that the application uses; drive I: only.</summary>
public static class File
{
    /// <param name="path">Such as <c>I:\counters.a</c>.</param>
    public static bool Exists(string path) => VirtualEsp32.Current.Files.Exists(path);

    /// <summary>Deletes a file; nothing happens when there is none.</summary>
    public static void Delete(string path) => VirtualEsp32.Current.Files.Delete(path);

    /// <exception cref="IOException">The new name is taken, or there is no such file.</exception>
    public static void Move(string sourceFileName, string destFileName) =>
        VirtualEsp32.Current.Files.Move(sourceFileName, destFileName);

    public static byte[] ReadAllBytes(string path)
    {
        using FileStream stream = new(path, FileMode.Open, FileAccess.Read);
        byte[] bytes = new byte[stream.Length];
        _ = stream.Read(bytes, 0, bytes.Length);
        return bytes;
    }

    /// <summary>Writes a whole file, durably.</summary>
    public static void WriteAllBytes(string path, byte[] bytes)
    {
        using FileStream stream = new(path, FileMode.Create);
        stream.Write(bytes, 0, bytes.Length);
    }
}
