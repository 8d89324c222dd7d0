namespace BackflushController.VirtualBoard.Nano;

/// <summary>The part of nanoFramework's System.IO.File that the application uses; drive I: only.</summary>
public static class File
{
    /// <summary>Whether a file is there.</summary>
    /// <param name="path">Such as <c>I:\counters.a</c>.</param>
    public static bool Exists(string path) => VirtualEsp32.Current.Files.Exists(path);

    /// <summary>Deletes a file; nothing happens when there is none.</summary>
    /// <param name="path">The file.</param>
    public static void Delete(string path) => VirtualEsp32.Current.Files.Delete(path);

    /// <summary>Renames a file.</summary>
    /// <param name="sourceFileName">The file.</param>
    /// <param name="destFileName">Its new name.</param>
    /// <exception cref="IOException">The new name is taken, or there is no such file.</exception>
    public static void Move(string sourceFileName, string destFileName) =>
        VirtualEsp32.Current.Files.Move(sourceFileName, destFileName);

    /// <summary>Reads a whole file.</summary>
    /// <param name="path">The file.</param>
    public static byte[] ReadAllBytes(string path)
    {
        using FileStream stream = new(path, FileMode.Open, FileAccess.Read);
        byte[] bytes = new byte[stream.Length];
        _ = stream.Read(bytes, 0, bytes.Length);
        return bytes;
    }

    /// <summary>Writes a whole file, durably.</summary>
    /// <param name="path">The file.</param>
    /// <param name="bytes">Its content.</param>
    public static void WriteAllBytes(string path, byte[] bytes)
    {
        using FileStream stream = new(path, FileMode.Create);
        stream.Write(bytes, 0, bytes.Length);
    }
}
