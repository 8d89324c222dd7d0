namespace BackflushController.Core.Display
{
    /// <summary>
    /// Where what is to be seen stands on a panel of one size. Each page is drawn in two tiles, left and right, because
    /// half a page is what a tick has time for: tile n is on page n / 2, the even ones at the left.
    /// </summary>
    public interface ILayout
    {
        /// <summary>Pages of the panel.</summary>
        int Pages { get; }

        /// <summary>
        /// A number that changes when the tile has to be drawn anew, never <see cref="Panel.Unpainted"/>. Asked ten
        /// times a second, so it must cost little.
        /// </summary>
        int Key(int tile, Scene scene, DisplayStatus status);

        /// <summary>Clears the tile and draws it.</summary>
        void Paint(int tile, Scene scene, DisplayStatus status, Canvas canvas);
    }
}
