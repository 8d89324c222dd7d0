namespace BackflushController.Tools.Glyphs;

/// <summary>Makes the display's glyphs from their drawings; firmware/glyphs.cs starts it.</summary>
public static class GlyphProgram
{
    private const string Name = "glyphs";
    private const string Check = "--check";
    private const string Help = "--help";

    /// <summary>What ends the tool when a file is not what the art says, or an option is unknown.</summary>
    private const int Failed = 1;

    private static readonly OptionSpec[] Specs = [new(Check, null, string.Empty), new(Help, null, string.Empty)];

    private static readonly string HelpText = $"""
        Makes the display's glyphs and pictures: the C# in firmware/{GlyphSource.SourceFolder}
        from the drawings in firmware/{GlyphSource.ArtFolder}.

          glyphs.cs            writes what differs
          glyphs.cs --check    writes nothing, and ends with 1 where a file differs
        """.ReplaceLineEndings();

    /// <summary>Runs it for the person at this computer.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="firmware">The folder of the firmware.</param>
    /// <returns>0, or 1 with a line that says why.</returns>
    public static int Run(string[] arguments, string firmware) => Run(arguments, firmware, Terminal.OfThisProcess);

    /// <summary>Runs it.</summary>
    public static int Run(string[] arguments, string firmware, Terminal terminal) =>
        ToolProgram.Run(Name, terminal, () =>
        {
            var options = new OptionReader(Specs, Failed);
            options.Read(arguments);
            if (options.Others.Count > 0)
            {
                throw new ToolException(Failed, $"{options.Others[0]} is not an option; see --help");
            }

            if (options.Has(Help))
            {
                terminal.Output.WriteLine(HelpText);
                return 0;
            }

            return Make(firmware, options.Has(Check), terminal.Output);
        });

    private static int Make(string firmware, bool checkOnly, TextWriter output)
    {
        // All art is read before the first file is written.
        (string Name, string Text)[] files = [.. FilesOf(firmware)];
        (string Name, string Text)[] different =
            [.. files.Where(file => Present(Path.Combine(firmware, GlyphSource.SourceFolder, file.Name)) != file.Text)];
        foreach ((string name, string text) in different)
        {
            if (!checkOnly)
            {
                File.WriteAllText(Path.Combine(firmware, GlyphSource.SourceFolder, name), text);
            }

            output.WriteLine($"{name} {(checkOnly ? "differs from the art" : "written")}");
        }

        output.WriteLine($"{files.Length - different.Length} of {files.Length} files are as drawn.");
        return checkOnly && different.Length > 0 ? Failed : 0;
    }

    private static IEnumerable<(string Name, string Text)> FilesOf(string firmware)
    {
        var drawings = ArtSpec.All.ToDictionary(spec => spec, spec => ArtReader.Read(
            spec, File.ReadAllText(Path.Combine(firmware, GlyphSource.ArtFolder, spec.File))));
        ArtSpec[] sets = [.. ArtSpec.All.Where(spec => !spec.HasPictures)];
        string[] alphabet =
        [
            .. sets.OrderBy(spec => drawings[spec].Count)
                .SelectMany(spec => drawings[spec].Select(drawing => drawing.Name)).Distinct(),
        ];
        return ArtSpec.All.Where(spec => spec.HasPictures)
            .SelectMany(spec => GlyphSource.PictureFiles(spec, drawings[spec]))
            .Prepend(GlyphSource.LettersFile(
                [.. sets.Select(spec => (spec, InOrder(spec, drawings[spec], alphabet)))]));
    }

    /// <summary>Letters in the order of the alphabet, of which a set must have the first so many.</summary>
    private static Drawing[] InOrder(ArtSpec spec, IReadOnlyList<Drawing> letters, string[] alphabet)
    {
        var byName = letters.ToDictionary(letter => letter.Name);
        string? missing = alphabet.Take(letters.Count).FirstOrDefault(name => !byName.ContainsKey(name));
        return missing == null
            ? [.. alphabet.Take(letters.Count).Select(name => byName[name])]
            : throw new ToolException(
                ArtReader.BadArt,
                $"{spec.File}: \"{missing}\" is not drawn; allowed: every letter that a smaller set has");
    }

    private static string Present(string file) =>
        File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : string.Empty;
}
