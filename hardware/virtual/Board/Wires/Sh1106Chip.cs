namespace BackflushController.VirtualBoard;

/// <summary>
/// An SH1106 with a 128x64 panel, by its data sheet (Sino Wealth, V2.2): 132 columns of memory of which the panel shows
/// columns 2 to 129, page addressing only, its own voltage converter (AD 8B) that is on after reset. Commands of the
/// SSD1306 that it lacks (20, 8D, ...) are single unknown bytes, so their parameters are taken as commands.
/// </summary>
public sealed class Sh1106Chip() : OledChip(Sh1106Chip.RamColumns, Sh1106Chip.FirstVisibleColumn)
{
    private const int RamColumns = 132;
    private const int LastColumn = RamColumns - 1;
    private const int FirstVisibleColumn = 2;

    private int _column;
    private int _page;
    private bool _isConverterOn;

    protected internal override bool IsPanelSupplied => _isConverterOn;

    protected override void ResetAddressing()
    {
        _column = 0;
        _page = 0;
        _isConverterOn = true;
    }

    protected override int ParameterCount(int command) => command switch
    {
        <= 0x1F or (>= 0x30 and <= 0x33) or (>= 0x40 and <= 0x7F) or 0xA0 or 0xA1 or (>= 0xA4 and <= 0xA7) or 0xAE
            or 0xAF or (>= 0xB0 and <= 0xB7) or (>= 0xC0 and <= 0xCF) or 0xE0 or 0xE3 or 0xEE => 0,
        0x81 or 0xA8 or 0xAD or 0xD3 or 0xD5 or 0xD9 or 0xDA or 0xDB => 1,
        _ => -1,
    };

    protected override void ExecuteOwn(int command, ReadOnlySpan<byte> parameters)
    {
        switch (command)
        {
            case <= 0x0F:
                _column = (_column & 0xF0) | command;
                break;
            case <= 0x1F:
                _column = (_column & 0x0F) | ((command & 0x0F) << 4);
                break;
            case 0xAD:
                _isConverterOn = (parameters[0] & 0x01) != 0;
                NoteChange();
                break;
            case >= 0xB0 and <= 0xB7:
                _page = command & 0x07;
                break;
        }
    }

    /// <summary>The column counts up to the last and stays there; the page stays.</summary>
    protected override void TakeData(ReadOnlySpan<byte> bytes)
    {
        foreach (byte value in bytes)
        {
            if (_column <= LastColumn)
            {
                Store(_page, _column, value);
            }

            _column = Math.Min(_column + 1, LastColumn);
        }
    }
}
