namespace BackflushController.Core.Board
{
    /// <summary>How the panel shows the picture that it was sent, by commands of its chip.</summary>
    public enum PanelLook
    {
        /// <summary>Lit on dark and bright: as the panel is set up.</summary>
        Normal,

        /// <summary>Dark on lit: the whole panel, to its edges.</summary>
        Inverted,

        /// <summary>Nobody is there.</summary>
        Dimmed,

        /// <summary>Dimmed, and the picture one row further up.</summary>
        DimmedAndMoved,
    }
}
