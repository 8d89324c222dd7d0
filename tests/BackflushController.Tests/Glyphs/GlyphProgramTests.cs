using BackflushController.Tools;
using BackflushController.Tools.Glyphs;

namespace BackflushController.Tests.Glyphs;

/// <summary>What the tool makes of art, good and bad.</summary>
public sealed class GlyphProgramTests : IDisposable
{
    private const string Dots = "..\n.#\n.#\n.#\n.#\n.#\n.#\n..\n";

    private readonly string _firmware = Directory.CreateTempSubdirectory("glyphs-test-").FullName;

    public GlyphProgramTests()
    {
        Directory.CreateDirectory(Path.Combine(_firmware, GlyphSource.SourceFolder));
        Directory.CreateDirectory(Path.Combine(_firmware, GlyphSource.ArtFolder));
        foreach (ArtSpec spec in ArtSpec.All)
        {
            File.Copy(Path.Combine(Art.Firmware, GlyphSource.ArtFolder, spec.File), ArtFile(spec.File));
        }
    }

    public void Dispose() => Directory.Delete(_firmware, recursive: true);

    [Fact]
    public void What_is_committed_is_made_from_the_art()
    {
        (int exitCode, string output, _) = Run(Art.Firmware, "--check");

        Assert.Equal("5 of 5 files are as drawn.\n", output);
        Assert.Equal(0, exitCode);
    }

    [Fact]
    public void It_writes_what_differs_and_nothing_else()
    {
        (int exitCode, string output, _) = Run(_firmware);

        Assert.Equal(0, exitCode);
        Assert.Contains("Pictogram.cs written\n", output);
        Assert.EndsWith("0 of 5 files are as drawn.\n", output);
        Assert.Equal((0, "5 of 5 files are as drawn.\n", ""), Run(_firmware));
    }

    [Fact]
    public void A_check_says_what_differs_and_writes_nothing()
    {
        Run(_firmware);
        string file = Path.Combine(_firmware, GlyphSource.SourceFolder, "LetterSets.cs");
        File.WriteAllText(file, "else");

        Assert.Equal(
            (1, "LetterSets.cs differs from the art\n4 of 5 files are as drawn.\n", ""), Run(_firmware, "--check"));
        Assert.Equal("else", File.ReadAllText(file));
    }

    [Theory]
    [InlineData("= A\n" + Dots + "= A\n" + Dots, "10: A is drawn twice; allowed: each once")]
    [InlineData("= AB\n" + Dots, "1: \"AB\" is no name; allowed: one letter, or Space")]
    [InlineData("= A\n..\n.x\n", "3: row 2 of A is \".x\"; allowed: 8 rows of \".\" and \"#\"")]
    [InlineData("= A\n..\n...\n", "3: row 2 of A has 3 columns; allowed: 2")]
    [InlineData("= A\n..\n..\n= B\n" + Dots, "4: A has 2 rows; allowed: 8")]
    [InlineData("= A\n..\n..\n", "3: A has 2 rows; allowed: 8")]
    [InlineData("= A\n" + Dots + "..\n", "10: a row too many in A; allowed: \"= ...\", a comment or an empty line")]
    [InlineData(
        "// C\nA\n", "2: \"A\" stands before the first drawing; allowed: \"= ...\", a comment or an empty line")]
    [InlineData("// C\n", "1: nothing is drawn; allowed: at least one drawing")]
    public void Bad_art_is_one_line_that_says_where_what_and_what_is_allowed(string art, string line)
    {
        File.WriteAllText(ArtFile("small.txt"), art);

        Assert.Equal((1, "", $"glyphs: small.txt, line {line}\n"), Run(_firmware));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(_firmware, GlyphSource.SourceFolder)));
    }

    [Theory]
    [InlineData("= takeOut\n", "1: \"takeOut\" is no name; allowed: a name such as TakeOut, but not None")]
    [InlineData("= None\n", "1: \"None\" is no name; allowed: a name such as TakeOut, but not None")]
    [InlineData("= A\n.\n", "2: row 1 of A has 1 columns; allowed: 16")]
    public void So_is_a_bad_picture(string art, string line)
    {
        File.WriteAllText(ArtFile("icons.txt"), art);

        Assert.Equal((1, "", $"glyphs: icons.txt, line {line}\n"), Run(_firmware));
    }

    [Fact]
    public void So_is_a_letter_that_a_smaller_set_has_alone()
    {
        string digits = File.ReadAllText(ArtFile("digits.txt")).ReplaceLineEndings("\n");
        File.WriteAllText(ArtFile("digits.txt"), digits.Replace("= -\n", "= #\n"));

        Assert.Equal(
            (1, "", "glyphs: large.txt: \"#\" is not drawn; allowed: every letter that a smaller set has\n"),
            Run(_firmware));
    }

    [Fact]
    public void Missing_art_and_a_wrong_option_are_one_line()
    {
        File.Delete(ArtFile("large.txt"));

        Assert.Single(Run(_firmware).Error.Trim().Split('\n'));
        Assert.Equal((1, "", "glyphs: --draw is not an option; see --help\n"), Run(_firmware, "--draw"));
        Assert.Equal((1, "", "glyphs: small.txt is not an option; see --help\n"), Run(_firmware, "small.txt"));
        Assert.Contains("--check", Run(_firmware, "--help").Output);
    }

    private string ArtFile(string name) => Path.Combine(_firmware, GlyphSource.ArtFolder, name);

    private static (int ExitCode, string Output, string Error) Run(string firmware, params string[] arguments)
    {
        var output = new StringWriter();
        var error = new StringWriter();
        int exitCode = GlyphProgram.Run(arguments, firmware, new Terminal(TextReader.Null, output, error));
        return (exitCode, output.ToString().ReplaceLineEndings("\n"), error.ToString().ReplaceLineEndings("\n"));
    }
}
