namespace BackflushController.VirtualBoard;

/// <summary>
/// An SSD1306 with a panel of 128x64 dots or 128x32, by its data sheet (Solomon Systech, rev. 1.1): page commands B0
/// and column nibbles act in page addressing mode only, windows 21 and 22 in the other two. The panel is dark until the
/// charge pump is on. Scrolling is taken and not shown.
/// </summary>
/// <param name="isFlat">The panel has 32 rows.</param>
public sealed class Ssd1306Chip(bool isFlat) : OledChip(Width, 0, isFlat)
{
    private const int HorizontalMode = 0;
    private const int VerticalMode = 1;
    private const int PageMode = 2;
    private const int LastColumn = Width - 1;
    private const int LastPage = PageCount - 1;

    private int _mode;
    private int _column;
    private int _page;
    private int _pageModeColumn;
    private int _firstColumn;
    private int _lastColumn;
    private int _firstPage;
    private int _lastPage;

    /// <summary>One with the common panel of 64 rows.</summary>
    public Ssd1306Chip()
        : this(false)
    {
    }

    /// <summary>Whether the charge pump is on (8D 14).</summary>
    public bool IsChargePumpOn { get; private set; }

    protected internal override bool IsPanelSupplied => IsChargePumpOn;

    protected override void ResetAddressing()
    {
        IsChargePumpOn = false;
        _mode = PageMode;
        (_column, _page, _pageModeColumn) = (0, 0, 0);
        (_firstColumn, _lastColumn) = (0, LastColumn);
        (_firstPage, _lastPage) = (0, LastPage);
    }

    protected override int ParameterCount(int command) => command switch
    {
        <= 0x1F or 0x2E or 0x2F or (>= 0x40 and <= 0x7F) or 0xA0 or 0xA1 or (>= 0xA4 and <= 0xA7) or 0xAE or 0xAF
            or (>= 0xB0 and <= 0xB7) or (>= 0xC0 and <= 0xCF) or 0xE3 => 0,
        0x20 or 0x81 or 0x8D or 0xA8 or 0xD3 or 0xD5 or 0xD9 or 0xDA or 0xDB => 1,
        0x21 or 0x22 or 0xA3 => 2,
        0x29 or 0x2A => 5,
        0x26 or 0x27 => 6,
        _ => -1,
    };

    protected override void ExecuteOwn(int command, ReadOnlySpan<byte> parameters)
    {
        switch (command)
        {
            case <= 0x0F when _mode == PageMode:
                _column = _pageModeColumn = (_pageModeColumn & 0xF0) | command;
                break;
            case <= 0x1F when _mode == PageMode:
                _column = _pageModeColumn = (_pageModeColumn & 0x0F) | ((command & 0x07) << 4);
                break;
            case 0x20 when (parameters[0] & 0x03) <= PageMode:
                _mode = parameters[0] & 0x03;
                break;
            case 0x21 when _mode != PageMode:
                _column = _firstColumn = parameters[0] & LastColumn;
                _lastColumn = parameters[1] & LastColumn;
                break;
            case 0x22 when _mode != PageMode:
                _page = _firstPage = parameters[0] & LastPage;
                _lastPage = parameters[1] & LastPage;
                break;
            case 0x8D:
                IsChargePumpOn = (parameters[0] & 0x04) != 0;
                NoteChange();
                break;
            case >= 0xB0 and <= 0xB7 when _mode == PageMode:
                _page = command & LastPage;
                break;
        }
    }

    protected override void TakeData(ReadOnlySpan<byte> bytes)
    {
        foreach (byte value in bytes)
        {
            Store(_page, _column, value);
            Advance();
        }
    }

    private void Advance()
    {
        switch (_mode)
        {
            case HorizontalMode:
                if (!NextColumn())
                {
                    NextPage();
                }

                break;
            case VerticalMode:
                if (!NextPage())
                {
                    NextColumn();
                }

                break;
            default:
                _column = _column == LastColumn ? _pageModeColumn : _column + 1;
                break;
        }
    }

    private bool NextColumn()
    {
        bool inside = _column != _lastColumn;
        _column = inside ? (_column + 1) & LastColumn : _firstColumn;
        return inside;
    }

    private bool NextPage()
    {
        bool inside = _page != _lastPage;
        _page = inside ? (_page + 1) & LastPage : _firstPage;
        return inside;
    }
}
