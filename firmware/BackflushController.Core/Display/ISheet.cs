namespace BackflushController.Core.Display
{
    /// <summary>
    /// A screen for technicians, in small letters: for each of the eight pages, what is on it and how it is drawn. The
    /// first page is a title, the last one says what the button does. A chart has two more, after the last one, which
    /// a flat panel shows in place of those between.
    /// </summary>
    public interface ISheet
    {
        /// <summary>
        /// A number that changes when the page has to be drawn anew, never <see cref="Panel.Unpainted"/>. Asked at
        /// every tick, so it must cost little: text is only drawn when what it says has changed.
        /// </summary>
        int Key(int page, DisplayStatus status);

        /// <summary>Draws the page, which the canvas has begun.</summary>
        void Paint(int page, DisplayStatus status, Canvas canvas);
    }
}
