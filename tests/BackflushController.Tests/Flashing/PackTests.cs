using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using BackflushController.Core;

namespace BackflushController.Tests.Flashing;

/// <summary>firmware/pack.sh makes the files of a release, from the sources of that release only.</summary>
[Trait("Category", "Slow")]
public sealed partial class PackTests : IDisposable
{
    private const string Version = ProductVersion.Text;

    private readonly string _folder = Directory.CreateTempSubdirectory("pack-test-").FullName;

    public PackTests()
    {
        File.WriteAllText(Image, "image");
        Directory.CreateDirectory(Hardware);
        File.WriteAllText(BillOfMaterials, "A1");
        Directory.CreateDirectory(Site);
        File.WriteAllText(StartPage, "<title>");
    }

    private string Image => Path.Combine(_folder, "image.bin");

    private string Hardware => Path.Combine(_folder, "hardware");

    private string BillOfMaterials => Path.Combine(Hardware, "bom.csv");

    private string Site => Path.Combine(_folder, "site");

    private string StartPage => Path.Combine(Site, "index.html");

    private string Out => Path.Combine(_folder, "release");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [LinuxFact]
    public void A_release_has_the_image_the_settings_the_flash_tool_and_their_checksums()
    {
        Assert.Equal((0, string.Empty), Pack());
        Assert.Equal(
            [
                $"BackflushController-{Version}.bin", "SHA256SUMS", $"backflush-controller-{Version}.tar.gz",
                "changelog.md", $"hardware-{Version}.tar.gz", $"settings-{Version}.tar.gz",
                $"site-{Version}.tar.gz",
            ],
            Directory.GetFiles(Out).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        string[] sums = File.ReadAllLines(Path.Combine(Out, "SHA256SUMS"));
        Assert.Equal(5, sums.Length);
        Assert.All(
            sums,
            line =>
            {
                byte[] file = File.ReadAllBytes(Path.Combine(Out, line[66..]));
                Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(file)), line[..64]);
            });
    }

    [LinuxFact]
    public void The_unpacked_release_is_laid_out_as_the_repository()
    {
        AssertUnpacked(
            "backflush-controller",
            "firmware/BackflushController.bin", "firmware/flash.cs", "firmware/versions.txt", Pages.Flashing,
            "firmware/settings/vibratory-12bar.ini");
        string box = Path.Combine(_folder, $"backflush-controller-{Version}");
        Assert.Equal("image", File.ReadAllText(Path.Combine(box, "firmware", "BackflushController.bin")));
        Assert.Empty(Directory.EnumerateDirectories(box, "bin", SearchOption.AllDirectories));
        Assert.Empty(Directory.EnumerateDirectories(box, "obj", SearchOption.AllDirectories));
    }

    [LinuxFact]
    public void Another_image_makes_another_sum_so_that_nothing_of_an_older_release_is_taken_for_built()
    {
        AssertUnpacked("backflush-controller", ".release");
        string sum = Path.Combine(_folder, $"backflush-controller-{Version}", ".release");
        string first = File.ReadAllText(sum);
        File.WriteAllText(Image, "another");

        Directory.Delete(Path.GetDirectoryName(sum)!, recursive: true);
        AssertUnpacked("backflush-controller", ".release");

        Assert.Matches("^[0-9a-f]{16}\n$", first);
        Assert.NotEqual(first, File.ReadAllText(sum));
    }

    [LinuxFact]
    public void The_unpacked_release_has_the_warning_and_what_is_read_at_the_machine() => AssertUnpacked(
        "backflush-controller",
        "hardware/WARNING.md", "hardware/wiring.md", Pages.Commissioning, Pages.ServiceMenu,
        Pages.OwnersFaults, Pages.Fit, Pages.StandIn, Pages.Safety);

    [LinuxFact]
    public void Every_picture_that_a_page_of_the_unpacked_release_shows_is_in_it()
    {
        AssertUnpacked("backflush-controller");
        string box = Path.Combine(_folder, $"backflush-controller-{Version}");
        string[] pages = Directory.GetFiles(box, "*.md", SearchOption.AllDirectories);

        Assert.All(pages, page => Assert.All(
            Picture().Matches(File.ReadAllText(page)),
            match => Assert.True(
                File.Exists(Path.Combine(Path.GetDirectoryName(page)!, match.Groups[1].Value)),
                $"{page} shows {match.Groups[1].Value}")));
    }

    [LinuxFact]
    public void The_hardwares_outputs_come_with_the_pages_that_tell_how_to_build_it() => AssertUnpacked(
        "hardware", "bom.csv", "WARNING.md", "assembly.md", "enclosure.svg", "LICENSE");

    [LinuxFact]
    public void The_website_comes_as_an_archive_of_its_own() => AssertUnpacked("site", "index.html");

    [LinuxFact]
    public void A_release_without_the_website_is_refused()
    {
        File.Delete(StartPage);

        Assert.Equal((1, $"pack: no site: {Site} has no index.html\n"), Pack());
    }

    [LinuxFact]
    public void The_same_sources_make_the_same_bytes()
    {
        Pack();
        string first = File.ReadAllText(Path.Combine(Out, "SHA256SUMS"));

        Pack();

        Assert.Equal(first, File.ReadAllText(Path.Combine(Out, "SHA256SUMS")));
    }

    [LinuxFact]
    public void A_tag_of_another_version_is_refused() =>
        Assert.Equal((1, $"pack: the tag is v9.9.9, but the sources say {Version}\n"), Pack("v9.9.9"));

    [LinuxFact]
    public void A_release_without_an_image_is_refused()
    {
        File.Delete(Image);

        Assert.Equal((1, $"pack: no application image: {Image} is not there\n"), Pack());
    }

    [LinuxFact]
    public void A_release_without_the_hardwares_outputs_is_refused()
    {
        File.Delete(BillOfMaterials);

        Assert.Equal((1, $"pack: no hardware outputs: {Hardware} has no bom.csv\n"), Pack());
    }

    [Fact]
    public void The_changelog_tells_of_this_version() => Assert.Contains(
        $"\n## {Version}\n\n- ", RepositoryRoot.Read("CHANGELOG.md"));

    private (int ExitCode, string Error) Pack(string tag = $"v{Version}")
    {
        string script = RepositoryRoot.PathOf("firmware", "pack.sh");
        using Process process = Process.Start(new ProcessStartInfo(
            "/bin/bash", [script, tag, Image, Hardware, Site, Out])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        string error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        output.Wait();
        return (process.ExitCode, error);
    }

    /// <summary>The archive of a name, unpacked, has these files.</summary>
    private void AssertUnpacked(string archive, params string[] names)
    {
        Pack();
        using FileStream file = File.OpenRead(Path.Combine(Out, $"{archive}-{Version}.tar.gz"));
        using var unzipped = new GZipStream(file, CompressionMode.Decompress);
        TarFile.ExtractToDirectory(unzipped, _folder, overwriteFiles: false);

        string folder = archive is "hardware" or "site" ? $"backflush-controller-{archive}" : archive;
        Assert.All(names, name => Assert.True(File.Exists(Path.Combine(_folder, $"{folder}-{Version}", name)), name));
    }

    [GeneratedRegex(@"\]\(([^)\s:]+\.(?:png|svg))\)")]
    private static partial Regex Picture();
}
