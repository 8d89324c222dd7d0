namespace BackflushController.VirtualBoard;

/// <summary>A file that somebody names on a command line.</summary>
public static class GivenFile
{
    /// <summary>
    /// Reads it. A pipe would be waited for and a device read for ever; neither has a length, so they count as empty,
    /// and so does a folder.
    /// </summary>
    /// <param name="mostBytes">How long it may be.</param>
    /// <exception cref="IOException">It is not there, cannot be read, is empty or longer.</exception>
    public static byte[] Read(string path, int mostBytes)
    {
        long length = Directory.Exists(path) ? 0 : new FileInfo(path).Length;
        if (length == 0 || length > mostBytes)
        {
            throw new IOException($"{length} bytes; allowed: 1 to {mostBytes}");
        }

        return File.ReadAllBytes(path);
    }
}
