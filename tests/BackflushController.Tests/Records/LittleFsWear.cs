namespace BackflushController.Tests.Records;

/// <summary>
/// How files that are rewritten wear the blocks of a littlefs drive, by its published design, in the configuration of
/// the ESP32 port (blocks of 4,096 bytes, programs of 128, cache of 512). Each choice below errs to the worse side.
/// <list type="bullet">
/// <item>A file of more than 512 bytes (the cache, and an eighth of a block) lies in blocks of its own. Rewriting it
/// erases and fills fresh ones (copy on write) before the old are free.</item>
/// <item>Fresh blocks are taken in order round the drive from a place that each mount chooses anew, so wear is spread
/// over all blocks that are free. Here those that other files hold never move and take no part.</item>
/// <item>Closing the file appends one commit to the directory, padded to a program, in a pair of blocks. When it does
/// not fit any more, the other block of the pair is erased and what is in force is copied over. Here the pair is never
/// moved, though littlefs moves it after some hundred erases to spread its wear.</item>
/// </list>
/// </summary>
internal sealed class LittleFsWear
{
    private const int BlockBytes = 4096;
    private const int ProgramBytes = 128;
    private const int LongestInline = 512;
    private const int PairBlocks = 2;

    private readonly long[] _erases;
    private readonly Random _random;
    private readonly int _directoryBytes;
    private readonly Dictionary<int, int[]> _files = [];
    private int _next;
    private int _pairBlock;
    private int _pairUsed;

    /// <summary>A drive.</summary>
    /// <param name="blocks">Blocks in all.</param>
    /// <param name="heldBlocks">Blocks of other files, which are never rewritten.</param>
    /// <param name="directoryBytes">What the directory holds after it was copied over.</param>
    /// <param name="seed">For the places at which mounts start.</param>
    public LittleFsWear(int blocks, int heldBlocks, int directoryBytes, int seed)
    {
        _erases = new long[blocks];
        _random = new Random(seed);
        _directoryBytes = directoryBytes;
        _pairUsed = directoryBytes;
        _files.Add(-1, [.. Enumerable.Range(PairBlocks, heldBlocks)]);
        Mount();
    }

    /// <summary>Erases of the block that has most.</summary>
    public long MostErases => _erases.Max();

    /// <summary>Erases of the directory's block that has more.</summary>
    public long MostDirectoryErases => _erases.Take(PairBlocks).Max();

    /// <summary>Erases of the block of files that has most.</summary>
    public long MostFileErases => _erases.Skip(PairBlocks).Max();

    /// <summary>Power-up.</summary>
    public void Mount() => _next = _random.Next(_erases.Length);

    /// <summary>A file is written anew and closed.</summary>
    public void Rewrite(int file, int bytes)
    {
        if (bytes <= LongestInline)
        {
            throw new NotSupportedException("A file that short lies in the directory.");
        }

        int[] fresh = new int[(bytes + BlockBytes - 1) / BlockBytes];
        for (int i = 0; i < fresh.Length; i++)
        {
            fresh[i] = Take(fresh);
        }

        _files[file] = fresh;
        Commit();
    }

    private int Take(int[] taken)
    {
        while (true)
        {
            int block = _next;
            _next = (_next + 1) % _erases.Length;
            bool isInFile = taken.Contains(block) || _files.Values.Any(file => file.Contains(block));
            if (block >= PairBlocks && !isInFile)
            {
                _erases[block]++;
                return block;
            }
        }
    }

    private void Commit()
    {
        if (_pairUsed + ProgramBytes > BlockBytes)
        {
            _pairBlock = 1 - _pairBlock;
            _erases[_pairBlock]++;
            _pairUsed = _directoryBytes;
        }

        _pairUsed += ProgramBytes;
    }
}
