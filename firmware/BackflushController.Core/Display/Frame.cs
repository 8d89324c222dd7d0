namespace BackflushController.Core.Display
{
    /// <summary>The measures of the panel's one-bit picture: 128 x 64 in eight pages of eight rows.</summary>
    public static class Frame
    {
        /// <summary>Columns; also the bytes of a page, one byte a column, bit 0 the page's top row.</summary>
        public const int Width = 128;

        /// <summary>Pages, 0 on top.</summary>
        public const int Pages = 8;

        /// <summary>Bytes of a frame.</summary>
        public const int Bytes = Width * Pages;
    }
}
