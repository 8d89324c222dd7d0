namespace BackflushController.Bench;

/// <summary>How the display is drawn with letters.</summary>
internal enum ScreenStyle
{
    /// <summary>Not at all: the terminal is too small.</summary>
    None,

    /// <summary>Two by four pixels a letter: 64 x 16 letters.</summary>
    Braille,

    /// <summary>One by two pixels a letter: 128 x 32 letters.</summary>
    HalfBlocks,
}
