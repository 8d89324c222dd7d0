using BackflushController.Tests.Display;
using BackflushController.Tools.Glyphs;

namespace BackflushController.Tests.Glyphs;

/// <summary>
/// The drawings are those that somebody has looked at, in <c>docs/images/glyphs</c>; <see cref="ApprovedPictures"/>
/// says how to approve others.
/// </summary>
[Trait("Category", "Slow")]
public sealed class GlyphSheetTests
{
    private static readonly ApprovedPictures Approved = new(
        RepositoryRoot.PathOf("docs", "images", "glyphs"),
        Path.Combine(AppContext.BaseDirectory, "glyphs"),
        ApprovedPictures.Approves(
            Environment.GetEnvironmentVariable(ApprovedPictures.ApproveVariable),
            Environment.GetEnvironmentVariable(ApprovedPictures.CiVariable)));

    public static TheoryData<string> Files => Art.Files;

    [Theory, MemberData(nameof(Files))]
    public void The_drawings_of_a_file_are_their_approved_sheet(string file)
    {
        string? problem = Approved.Check(NameOf(file), GlyphSheet.Png(Art.Drawings(file)), []);

        Assert.True(problem == null, problem);
    }

    [Fact]
    public void Every_sheet_has_an_art_file() => Assert.Empty(
        Approved.Names.Except(ArtSpec.All.Select(spec => NameOf(spec.File))));

    private static string NameOf(string file) => Path.GetFileNameWithoutExtension(file);
}
