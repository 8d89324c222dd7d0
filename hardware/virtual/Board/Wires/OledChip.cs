namespace BackflushController.VirtualBoard;

/// <summary>
/// What the SSD1306 and the SH1106 have in common: bytes on the wire become commands and picture memory, and the memory
/// becomes what a person sees on a 128x64 panel that is mounted so that segment remap A1 with COM scan C8 is upright.
/// COM pins DA is not modelled: the panel is taken to be wired as the firmware says.
/// </summary>
public abstract class OledChip : I2cChip
{
    /// <summary>Width of the panel in pixels.</summary>
    public const int Width = 128;

    /// <summary>Height of the panel in pixels.</summary>
    public const int Height = 64;

    /// <summary>Pages of eight rows.</summary>
    protected const int PageCount = 8;

    private const int PageRows = Height / PageCount;
    private const int NoRow = -1;
    private const byte AllLit = 0xFF;

    private const int ContinuationBit = 0x80;
    private const int DataBit = 0x40;
    private const uint NoiseSeed = 0x2F6E2B1;

    private readonly byte[] _ram;
    private readonly int _ramColumns;
    private readonly int _firstVisibleColumn;
    private readonly byte[] _parameters = new byte[6];
    private int _command;
    private int _parametersWanted;
    private int _parametersTaken;
    private byte[]? _frame;
    private long _frameVersion = -1;

    /// <summary>Makes a chip; its memory holds noise as after power-up.</summary>
    /// <param name="ramColumns">Columns of picture memory.</param>
    /// <param name="firstVisibleColumn">The column of memory that is the first of the panel.</param>
    protected OledChip(int ramColumns, int firstVisibleColumn)
    {
        _ramColumns = ramColumns;
        _firstVisibleColumn = firstVisibleColumn;
        _ram = new byte[PageCount * ramColumns];
        PowerUp();
    }

    /// <summary>Grows with each change of the memory or of how it is shown.</summary>
    public long Version { get; private set; }

    /// <summary>Whether the display is switched on (AF).</summary>
    public bool IsOn { get; private set; }

    /// <summary>Whether the pixels are inverted (A7).</summary>
    public bool IsInverted { get; private set; }

    /// <summary>Whether all pixels are lit whatever the memory says (A5).</summary>
    public bool IsAllOn { get; private set; }

    /// <summary>Contrast, 0 to 255.</summary>
    public int Contrast { get; private set; }

    /// <summary>Whether columns are mirrored as they are written (A1).</summary>
    public bool IsSegmentRemapped { get; private set; }

    /// <summary>Whether the rows are scanned from the last to the first (C8).</summary>
    public bool IsComScanReversed { get; private set; }

    /// <summary>The memory row shown first, 0 to 63.</summary>
    public int StartLine { get; private set; }

    /// <summary>By how many rows the picture is shifted, 0 to 63.</summary>
    public int DisplayOffset { get; private set; }

    /// <summary>How many rows are driven, 16 to 64.</summary>
    public int MultiplexRows { get; private set; }

    /// <summary>Command bytes, parameters included.</summary>
    public long CommandBytes { get; private set; }

    /// <summary>Bytes of picture data.</summary>
    public long DataBytes { get; private set; }

    /// <summary>Command bytes that the chip does not know and passed over.</summary>
    public long UnknownCommands { get; private set; }

    /// <summary>Whether the panel has its high voltage.</summary>
    protected abstract bool IsPanelSupplied { get; }

    /// <inheritdoc/>
    public override void PowerUp()
    {
        uint noise = NoiseSeed;
        for (int i = 0; i < _ram.Length; i++)
        {
            noise ^= noise << 13;
            noise ^= noise >> 17;
            noise ^= noise << 5;
            _ram[i] = (byte)noise;
        }

        IsOn = false;
        IsInverted = false;
        IsAllOn = false;
        Contrast = 0x7F;
        IsSegmentRemapped = false;
        IsComScanReversed = false;
        StartLine = 0;
        DisplayOffset = 0;
        MultiplexRows = Height;
        _parametersWanted = 0;
        ResetAddressing();
        Version++;
    }

    /// <summary>Whether a pixel is lit as a person sees it.</summary>
    /// <param name="x">0 at the left to 127.</param>
    /// <param name="y">0 at the top to 63.</param>
    public bool PixelLit(int x, int y)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(x);
        ArgumentOutOfRangeException.ThrowIfNegative(y);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(x, Width);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(y, Height);
        return IsLit(x, y);
    }

    /// <summary>The picture as a person sees it: 8 pages of 128 columns, bit 0 the top row of its page.</summary>
    /// <returns>A new array of 1024 bytes.</returns>
    public byte[] ToFrame()
    {
        if (_frame == null || _frameVersion != Version)
        {
            _frame = DrawFrame();
            _frameVersion = Version;
        }

        return (byte[])_frame.Clone();
    }

    /// <inheritdoc/>
    protected override void Take(ReadOnlySpan<byte> bytes)
    {
        int at = 0;
        while (at < bytes.Length)
        {
            byte control = bytes[at++];
            int length = (control & ContinuationBit) != 0 ? Math.Min(1, bytes.Length - at) : bytes.Length - at;
            ReadOnlySpan<byte> part = bytes.Slice(at, length);
            if ((control & DataBit) != 0)
            {
                DataBytes += length;
                TakeData(part);
            }
            else
            {
                TakeCommands(part);
            }

            at += length;
        }
    }

    /// <summary>Reading is the status byte: only whether the display is off.</summary>
    /// <param name="bytes">Where it goes.</param>
    protected override void Give(Span<byte> bytes) => bytes.Fill((byte)(IsOn ? 0 : 0x40));

    /// <summary>Puts the addressing as after power-up.</summary>
    protected abstract void ResetAddressing();

    /// <summary>How many parameters a command byte has; -1 when the chip does not know it.</summary>
    /// <param name="command">The byte.</param>
    protected abstract int ParameterCount(int command);

    /// <summary>Carries out a command that only this chip has, or that sets addresses.</summary>
    /// <param name="command">The command byte.</param>
    /// <param name="parameters">Its parameters.</param>
    protected abstract void ExecuteOwn(int command, ReadOnlySpan<byte> parameters);

    /// <summary>Takes bytes of picture data at the current address.</summary>
    /// <param name="bytes">The bytes.</param>
    protected abstract void TakeData(ReadOnlySpan<byte> bytes);

    /// <summary>Notes a change of what is shown.</summary>
    protected void NoteChange() => Version++;

    /// <summary>
    /// Writes one byte of picture memory. The segment remap acts here: what is stored already does not move.
    /// </summary>
    /// <param name="page">Page, 0 to 7.</param>
    /// <param name="column">Column address.</param>
    /// <param name="value">Eight pixels, bit 0 on top.</param>
    protected void Store(int page, int column, byte value)
    {
        int segment = IsSegmentRemapped ? _ramColumns - 1 - column : column;
        ref byte cell = ref _ram[(page * _ramColumns) + segment];
        if (cell != value)
        {
            cell = value;
            Version++;
        }
    }

    private void TakeCommands(ReadOnlySpan<byte> bytes)
    {
        CommandBytes += bytes.Length;
        foreach (byte value in bytes)
        {
            if (_parametersWanted > _parametersTaken)
            {
                _parameters[_parametersTaken++] = value;
            }
            else
            {
                BeginCommand(value);
            }

            if (_parametersWanted == _parametersTaken)
            {
                Execute(_command, _parameters.AsSpan(0, _parametersTaken));
                _parametersWanted = 0;
                _parametersTaken = 0;
            }
        }
    }

    private void BeginCommand(byte command)
    {
        int count = ParameterCount(command);
        if (count < 0)
        {
            UnknownCommands++;
            count = 0;
        }

        _command = command;
        _parametersWanted = count;
        _parametersTaken = 0;
    }

    private void Execute(int command, ReadOnlySpan<byte> parameters)
    {
        switch (command)
        {
            case >= 0x40 and <= 0x7F:
                StartLine = Changed(StartLine, command & 0x3F);
                break;
            case 0x81:
                Contrast = Changed(Contrast, parameters[0]);
                break;
            case 0xA0 or 0xA1:
                IsSegmentRemapped = command == 0xA1;
                break;
            case 0xA4 or 0xA5:
                IsAllOn = Changed(IsAllOn, command == 0xA5);
                break;
            case 0xA6 or 0xA7:
                IsInverted = Changed(IsInverted, command == 0xA7);
                break;
            case 0xA8:
                MultiplexRows = Changed(MultiplexRows, Math.Max(parameters[0] & 0x3F, 15) + 1);
                break;
            case 0xAE or 0xAF:
                IsOn = Changed(IsOn, command == 0xAF);
                break;
            case >= 0xC0 and <= 0xCF:
                IsComScanReversed = Changed(IsComScanReversed, command >= 0xC8);
                break;
            case 0xD3:
                DisplayOffset = Changed(DisplayOffset, parameters[0] & 0x3F);
                break;
            default:
                ExecuteOwn(command, parameters);
                break;
        }
    }

    private T Changed<T>(T before, T after)
        where T : IEquatable<T>
    {
        if (!before.Equals(after))
        {
            Version++;
        }

        return after;
    }

    private byte[] DrawFrame()
    {
        byte[] frame = new byte[PageCount * Width];
        for (int page = 0; page < PageCount; page++)
        {
            Span<byte> columns = frame.AsSpan(page * Width, Width);
            if (ShowsPageAsStored(page))
            {
                DrawPage(MemoryRow(page * PageRows) / PageRows, columns);
            }
            else
            {
                DrawPixels(page, columns);
            }
        }

        return frame;
    }

    /// <summary>
    /// Whether the eight rows are those of one page of memory, in its order: so it is as the firmware sets the panel
    /// up, and such a page is drawn many times as fast as pixel by pixel.
    /// </summary>
    private bool ShowsPageAsStored(int page)
    {
        int first = MemoryRow(page * PageRows);
        bool asStored = first != NoRow && first % PageRows == 0;
        for (int row = 1; row < PageRows && asStored; row++)
        {
            asStored = MemoryRow((page * PageRows) + row) == first + row;
        }

        return asStored;
    }

    private void DrawPage(int memoryPage, Span<byte> columns)
    {
        if (IsAllOn)
        {
            columns.Fill(AllLit);
            return;
        }

        _ram.AsSpan((memoryPage * _ramColumns) + _firstVisibleColumn, Width).CopyTo(columns);
        columns.Reverse();
        if (IsInverted)
        {
            foreach (ref byte column in columns)
            {
                column ^= AllLit;
            }
        }
    }

    private void DrawPixels(int page, Span<byte> columns)
    {
        for (int row = 0; row < PageRows; row++)
        {
            for (int x = 0; x < Width; x++)
            {
                if (IsLit(x, (page * PageRows) + row))
                {
                    columns[x] |= (byte)(1 << row);
                }
            }
        }
    }

    private bool IsLit(int x, int y)
    {
        int line = MemoryRow(y);
        if (line == NoRow)
        {
            return false;
        }

        // The panel is mounted turned: its last segment is at the left, its last COM line on top.
        int segment = _firstVisibleColumn + Width - 1 - x;
        bool stored = ((_ram[(line / PageRows * _ramColumns) + segment] >> (line % PageRows)) & 1) != 0;
        return IsAllOn || stored != IsInverted;
    }

    /// <summary>The row of memory that a row of the panel shows; none when that row is dark.</summary>
    private int MemoryRow(int y)
    {
        if (!IsOn || !IsPanelSupplied)
        {
            return NoRow;
        }

        int com = Height - 1 - y;
        int row = (IsComScanReversed ? MultiplexRows - 1 - com + DisplayOffset : com + DisplayOffset) & (Height - 1);
        return row < MultiplexRows ? (row + StartLine) & (Height - 1) : NoRow;
    }
}
