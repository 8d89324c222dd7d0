namespace BackflushController.Core.Settings
{
    /// <summary>The controller chip of the OLED and its size; modules with either chip look alike.</summary>
    public enum PanelKind
    {
        /// <summary>SSD1306: the common 0.96 inch module.</summary>
        Ssd1306,

        /// <summary>
        /// SH1106: the common 1.3 inch module; its memory is 132 columns wide and the panel starts at the third.
        /// </summary>
        Sh1106,

        /// <summary>SSD1306 with half the rows: the common 0.91 inch module of 128 x 32 dots.</summary>
        Ssd1306Flat,
    }
}
