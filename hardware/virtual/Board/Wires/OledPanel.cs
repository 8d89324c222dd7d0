namespace BackflushController.VirtualBoard;

/// <summary>
/// The panel on an OLED chip: what a person sees of the picture memory. It is mounted so that segment remap A1 with COM
/// scan C8 is upright. The lines of a panel of 64 rows alternate between the two halves of the COM pins; one of 32 rows
/// has the first half alone.
/// </summary>
internal sealed class OledPanel(OledChip chip, byte[] ram, int ramColumns, int firstVisibleColumn, bool isFlat)
{
    private const int HalfOfComPins = OledChip.Height / 2;
    private const int PageRows = OledChip.Height / OledChip.PageCount;
    private const int NoRow = -1;
    private const byte AllLit = 0xFF;

    private int Rows => isFlat ? OledChip.FlatHeight : OledChip.Height;

    internal byte[] DrawFrame()
    {
        byte[] frame = new byte[OledChip.PageCount * OledChip.Width];
        for (int page = 0; page < OledChip.PageCount; page++)
        {
            Span<byte> columns = frame.AsSpan(page * OledChip.Width, OledChip.Width);
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

    internal bool IsLit(int x, int y)
    {
        if (chip.IsUpsideDown)
        {
            (x, y) = (OledChip.Width - 1 - x, Rows - 1 - y);
        }

        int line = MemoryRow(y);
        if (line == NoRow)
        {
            return false;
        }

        // The panel is mounted turned: its last segment is at the left, its last COM line on top.
        int segment = firstVisibleColumn + OledChip.Width - 1 - x;
        bool stored = ((ram[(line / PageRows * ramColumns) + segment] >> (line % PageRows)) & 1) != 0;
        return chip.IsAllOn || stored != chip.IsInverted;
    }

    /// <summary>
    /// Whether the eight rows are those of one page of memory, in its order: so it is as the firmware sets the panel
    /// up, and such a page is drawn many times as fast as pixel by pixel.
    /// </summary>
    private bool ShowsPageAsStored(int page)
    {
        if (chip.IsUpsideDown)
        {
            return false;
        }

        int first = MemoryRow(page * PageRows);
        return first != NoRow && first % PageRows == 0
            && Enumerable.Range(1, PageRows - 1).All(row => MemoryRow((page * PageRows) + row) == first + row);
    }

    private void DrawPage(int memoryPage, Span<byte> columns)
    {
        if (chip.IsAllOn)
        {
            columns.Fill(AllLit);
            return;
        }

        ram.AsSpan((memoryPage * ramColumns) + firstVisibleColumn, OledChip.Width).CopyTo(columns);
        columns.Reverse();
        if (chip.IsInverted)
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
            for (int x = 0; x < OledChip.Width; x++)
            {
                if (IsLit(x, (page * PageRows) + row))
                {
                    columns[x] |= (byte)(1 << row);
                }
            }
        }
    }

    /// <summary>The row of memory that a row of the panel shows; none when that row is dark.</summary>
    private int MemoryRow(int y)
    {
        if (!chip.IsOn || !chip.IsPanelSupplied || y < 0 || y >= Rows)
        {
            return NoRow;
        }

        int com = ComOfPin(PinOfLine(Rows - 1 - y));
        int scanned = chip.IsComScanReversed ? chip.MultiplexRows - 1 - com : com;
        int row = (scanned + chip.DisplayOffset) & (OledChip.Height - 1);
        return row < chip.MultiplexRows ? (row + chip.StartLine) & (OledChip.Height - 1) : NoRow;
    }

    /// <summary>The COM pin that a line of the panel is joined to.</summary>
    private int PinOfLine(int line) => isFlat ? line : (line / 2) + (line % 2 * HalfOfComPins);

    /// <summary>The COM signal on a pin (SSD1306 data sheet, table 10-3).</summary>
    private int ComOfPin(int pin)
    {
        int placed = chip.HasComPinsExchanged ? pin ^ HalfOfComPins : pin;
        return chip.HasAlternativeComPins ? (placed % HalfOfComPins * 2) + (placed / HalfOfComPins) : placed;
    }
}
