namespace BackflushController.VirtualBoard;

/// <summary>
/// What the SSD1306 and the SH1106 have in common: bytes on the wire become commands and picture memory, which an
/// <see cref="OledPanel"/> shows.
/// </summary>
public abstract class OledChip : I2cChip
{
    public const int Width = 128;
    public const int Height = 64;

    /// <summary>Rows of the panel of half the size.</summary>
    public const int FlatHeight = 32;

    /// <summary>Pages of eight rows.</summary>
    protected internal const int PageCount = 8;

    private const int ContinuationBit = 0x80;
    private const int DataBit = 0x40;
    private const uint NoiseSeed = 0x2F6E2B1;

    private readonly byte[] _ram;
    private readonly int _ramColumns;
    private readonly OledPanel _panel;
    private readonly byte[] _parameters = new byte[6];
    private int _command;
    private int _parametersWanted;
    private int _parametersTaken;
    private byte[]? _frame;
    private long _frameVersion = -1;

    /// <summary>Makes a chip; its memory holds noise as after power-up.</summary>
    /// <param name="firstVisibleColumn">The column of memory that is the first of the panel.</param>
    /// <param name="isFlat">The panel has 32 rows in place of 64.</param>
    protected OledChip(int ramColumns, int firstVisibleColumn, bool isFlat = false)
    {
        _ramColumns = ramColumns;
        _ram = new byte[PageCount * ramColumns];
        IsFlat = isFlat;
        _panel = new OledPanel(this, _ram, ramColumns, firstVisibleColumn, isFlat);
        PowerUp();
    }

    /// <summary>The panel has 32 rows in place of 64.</summary>
    public bool IsFlat { get; }

    /// <summary>Grows with each change of the memory or of how it is shown.</summary>
    public long Version { get; private set; }

    /// <summary>Whether the display is switched on (AF).</summary>
    public bool IsOn { get; private set; }

    /// <summary>Whether the pixels are inverted (A7).</summary>
    public bool IsInverted { get; private set; }

    /// <summary>Whether all pixels are lit whatever the memory says (A5).</summary>
    public bool IsAllOn { get; private set; }

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

    /// <summary>Whether the rows alternate between the two halves of the COM pins (DA, bit 4).</summary>
    public bool HasAlternativeComPins { get; private set; }

    /// <summary>Whether the two halves of the COM pins are exchanged (DA, bit 5).</summary>
    public bool HasComPinsExchanged { get; private set; }

    /// <summary>The module is mounted upside down.</summary>
    public bool IsUpsideDown { get; init; }

    /// <summary>Command bytes, parameters included.</summary>
    public long CommandBytes { get; private set; }

    public long DataBytes { get; private set; }

    /// <summary>Command bytes that the chip does not know and passed over.</summary>
    public long UnknownCommands { get; private set; }

    /// <summary>Whether the panel has its high voltage.</summary>
    protected internal abstract bool IsPanelSupplied { get; }

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
        HasAlternativeComPins = true;
        HasComPinsExchanged = false;
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
        return _panel.IsLit(x, y);
    }

    /// <summary>
    /// The picture as a person sees it: 8 pages of 128 columns, bit 0 the top row of its page. A panel of 32 rows is
    /// its upper half; the lower one stays dark.
    /// </summary>
    /// <returns>A new array of 1024 bytes.</returns>
    public byte[] ToFrame()
    {
        if (_frame == null || _frameVersion != Version)
        {
            _frame = _panel.DrawFrame();
            _frameVersion = Version;
        }

        return (byte[])_frame.Clone();
    }

    protected internal override void Take(ReadOnlySpan<byte> bytes)
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

    /// <summary>Puts the addressing as after power-up.</summary>
    protected abstract void ResetAddressing();

    /// <summary>How many parameters a command byte has; -1 when the chip does not know it.</summary>
    protected abstract int ParameterCount(int command);

    /// <summary>Carries out a command that only this chip has, or that sets addresses.</summary>
    protected abstract void ExecuteOwn(int command, ReadOnlySpan<byte> parameters);

    /// <summary>Takes bytes of picture data at the current address.</summary>
    protected abstract void TakeData(ReadOnlySpan<byte> bytes);

    protected void NoteChange() => Version++;

    /// <summary>
    /// Writes one byte of picture memory. The segment remap acts here: what is stored already does not move.
    /// </summary>
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
            case 0xDA:
                HasAlternativeComPins = Changed(HasAlternativeComPins, (parameters[0] & 0x10) != 0);
                HasComPinsExchanged = Changed(HasComPinsExchanged, (parameters[0] & 0x20) != 0);
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
}
