namespace BackflushController.Tools.Glyphs;

/// <summary>What one art file holds and what is made of it.</summary>
/// <param name="File">Its name.</param>
/// <param name="Type">The class that is made of it; the name of a set of letters.</param>
/// <param name="Summary">What that class is, in words.</param>
/// <param name="Rows">Rows of each drawing, a multiple of <see cref="Drawing.PageRows"/>.</param>
/// <param name="Columns">Columns of each drawing; 0 where they differ.</param>
/// <param name="Gap">Blank columns between two letters.</param>
/// <param name="Enumeration">The enumeration of the pictures; null for letters.</param>
internal sealed record ArtSpec(
    string File, string Type, string Summary, int Rows, int Columns = 0, int Gap = 0, string? Enumeration = null)
{
    /// <summary>All art files.</summary>
    public static readonly IReadOnlyList<ArtSpec> All =
    [
        new("small.txt", "Small", "The small letters, capitals 7 dots high.", 8, Gap: 1),
        new("large.txt", "Large", "The large letters, capitals 10 dots high.", 16, Gap: 2),
        new("digits.txt", "Digits", "The digits that are read from afar, 24 dots high.", 32, Gap: 3),
        new("icons.txt", "Icons", "The signs that stand beside a text.", 16, Columns: 16, Enumeration: "Icon"),
        new("pictograms.txt", "Pictograms", "The pictures that say what is to be done.", 40, Columns: 40,
            Enumeration: "Pictogram"),
    ];

    /// <summary>The file holds named pictures; otherwise letters.</summary>
    public bool HasPictures => Enumeration is not null;

    /// <summary>Pages of each drawing.</summary>
    public int Pages => Rows / Drawing.PageRows;
}
