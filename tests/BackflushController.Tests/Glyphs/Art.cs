using BackflushController.Tools.Glyphs;

namespace BackflushController.Tests.Glyphs;

/// <summary>The drawings of the repository.</summary>
internal static class Art
{
    /// <summary>The art files by name.</summary>
    public static TheoryData<string> Files => new(ArtSpec.All.Select(spec => spec.File));

    /// <summary>The folder that the tool is given.</summary>
    public static string Firmware => RepositoryRoot.PathOf("firmware");

    /// <summary>What is said about an art file.</summary>
    public static ArtSpec Spec(string file) => ArtSpec.All.Single(spec => spec.File == file);

    /// <summary>The drawings of an art file.</summary>
    public static IReadOnlyList<Drawing> Drawings(string file) =>
        ArtReader.Read(Spec(file), RepositoryRoot.Read("firmware", GlyphSource.ArtFolder, file));

    /// <summary>The rows of a drawing that have a lit dot, from 0.</summary>
    public static int[] LitRows(Drawing drawing) =>
        [.. Enumerable.Range(0, drawing.Rows.Count).Where(row => drawing.Rows[row].Contains(Drawing.Lit))];
}
