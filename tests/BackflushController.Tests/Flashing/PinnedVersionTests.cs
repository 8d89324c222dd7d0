using BackflushController.Tests.Conformance.Api;

namespace BackflushController.Tests.Flashing;

/// <summary>A version stands in one place; whatever repeats it agrees.</summary>
public sealed partial class PinnedVersionTests
{
    private static readonly string[] Kinds =
        [".cs", ".md", ".sh", ".ps1", ".yml", ".txt", ".nfproj", ".config", ".props", ".targets", ".runsettings"];

    [Fact]
    public void The_file_pins_two_tools_a_runtime_a_build_and_the_chips()
    {
        Assert.Equal(
            ["build extension", "build machine", "runtime nanoFramework", "tool nanoclr", "tool nanoff"],
            PinnedVersions.Lines.Where(line => line[0] != "chip").Select(line => $"{line[0]} {line[1]}").Order());
        Assert.All(
            PinnedVersions.Chips,
            chip => Assert.Matches("^ESP32\\S* ESP32_\\S+( 0x1[0-9A-F]0000){2} [0-9]$", string.Join(' ', chip)));
    }

    // nf-interpreter, targets/ESP32/_IDF/*/partitions_nanoclr_4mb.csv, the partition "deploy".
    [Theory]
    [InlineData("ESP32", "0x1E0000", "0x1C0000")]
    [InlineData("ESP32-S2", "0x1B0000", "0x1F0000")]
    [InlineData("ESP32-S3", "0x1B0000", "0x1F0000")]
    [InlineData("ESP32-C3", "0x1B0000", "0x1F0000")]
    public void Each_chip_has_the_address_and_length_of_its_runtimes_partition(
        string chip, string address, string length) =>
        Assert.Equal([address, length], PinnedVersions.Chips.Single(line => line[0] == chip)[2..4]);

    [Fact]
    public void No_other_chip_is_flashed() => Assert.Equal(4, PinnedVersions.Chips.Count());

    // 3 has verbs in place of options, and before 2.5.157 deploying alone failed on an ESP32.
    [Fact]
    public void Nanoff_is_one_that_the_scripts_can_talk_to() =>
        Assert.InRange(Version.Parse(PinnedVersions.Nanoff), new Version(2, 5, 157), new Version(2, 99));

    [Fact]
    public void The_runtime_is_of_the_core_librarys_generation()
    {
        Version library = Version.Parse(PackageCatalogue.Packages["nanoFramework.CoreLibrary"].Version);
        Version runtime = Version.Parse(PinnedVersions.Runtime);

        Assert.Equal((library.Major, library.Minor), (runtime.Major, runtime.Minor));
    }

    [Fact]
    public void Every_file_that_repeats_a_version_agrees()
    {
        List<string> wrong = [];
        foreach (string file in RepositoryRoot.Files(Kinds))
        {
            foreach (Match match in Repeated().Matches(RepositoryRoot.Read(file)))
            {
                string pinned = match.Groups["tool"].Value switch
                {
                    "nanoff" => PinnedVersions.Nanoff,
                    "nanoclr" => PinnedVersions.Nanoclr,
                    _ => match.Groups["extension"].Success ? PinnedVersions.Extension : PinnedVersions.Runtime,
                };
                if (!match.Value.EndsWith(pinned, StringComparison.Ordinal))
                {
                    wrong.Add($"{file}: {match.Value}, pinned is {pinned}");
                }
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_address_that_a_command_names_is_that_of_a_chip()
    {
        string[] known = [.. PinnedVersions.Chips.Select(chip => chip[2])];

        Assert.All(
            RepositoryRoot.Files(".md", ".yml", ".sh", ".ps1"),
            file => Assert.All(
                Address().Matches(RepositoryRoot.Read(file)), match => Assert.Contains(match.Groups[1].Value, known)));
    }

    // A tool's version after its name, the runtime's four numbers, the extension's tag.
    [GeneratedRegex(
        "\\b(?<tool>nanoff|nanoclr) +(?:--version +)?[0-9]+\\.[0-9]+\\.[0-9]+\\b|\\b1\\.17\\.0\\.[0-9]{3}\\b|" +
        "(?<extension>\\bv2022\\.[0-9]+\\.[0-9]+\\.[0-9]+)\\b")]
    private static partial Regex Repeated();

    [GeneratedRegex("--address (0x[0-9A-Fa-f]+)")]
    private static partial Regex Address();
}
