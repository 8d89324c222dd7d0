using BackflushController.Tools.Images;

namespace BackflushController.Tests.Flashing;

/// <summary>An application image is read and judged as the runtime would.</summary>
public sealed class ApplicationImageTests
{
    private static readonly ImageAssembly[] Application = [.. TestImage.Usual.Skip(1)];

    /// <summary>That of the package, which the metadata processor of nanoFramework made.</summary>
    private static readonly byte[] RealLibrary = Resource("mscorlib.pe");

    [Fact]
    public void Name_and_version_of_each_assembly_are_read_the_real_core_librarys_too()
    {
        ApplicationImage image = ApplicationImage.Read([.. RealLibrary, .. TestImage.Of(Application)]);

        Assert.Equal(TestImage.Usual, image.Assemblies);
    }

    [Fact]
    public void It_is_filled_up_with_erased_flash_so_that_nothing_older_survives()
    {
        byte[] bytes = TestImage.Of(TestImage.Usual);

        byte[] padded = ApplicationImage.Read(bytes).Padded();

        Assert.Equal(512 * 1024, padded.Length);
        Assert.Equal(bytes, padded[..bytes.Length]);
        Assert.All(padded[bytes.Length..].Distinct(), value => Assert.Equal(0xFF, value));
    }

    [Fact]
    public void A_longer_image_is_not_cut()
    {
        byte[] bytes = [.. TestImage.Of(TestImage.Usual), .. TestImage.Assembly(new("Long", "1.0.0.0"), more: 600_000)];

        Assert.Equal(bytes, ApplicationImage.Read(bytes).Padded());
    }

    [Fact]
    public void An_image_that_is_filled_up_already_is_the_same_image()
    {
        byte[] padded = ApplicationImage.Read(TestImage.Of(TestImage.Usual)).Padded();

        ApplicationImage again = ApplicationImage.Read(padded);

        Assert.Equal(TestImage.Usual, again.Assemblies);
        Assert.Equal(padded, again.Padded());
    }

    [Fact]
    public void A_file_of_something_else_is_refused() =>
        AssertRefused("no assembly begins at 0x0", Encoding.ASCII.GetBytes(new string('a', 1000)));

    [Fact]
    public void An_empty_file_is_refused() => AssertRefused("it has no mscorlib", []);

    [Fact]
    public void An_image_for_nanoFramework_2_is_refused() => AssertRefused(
        "what is at 0x0 was built for nanoFramework 2, the box has 1",
        TestImage.Assembly(TestImage.Usual[0], "NFMRK2"));

    [Fact]
    public void A_bit_that_turned_is_found_wherever_it_is()
    {
        byte[] bytes = TestImage.Of(TestImage.Usual);
        int first = TestImage.Assembly(TestImage.Usual[0]).Length;
        for (int place = 0; place < first; place++)
        {
            byte[] damaged = [.. bytes];
            damaged[place] ^= 0x10;

            Assert.Throws<ImageException>(() => ApplicationImage.Read(damaged));
        }
    }

    [Fact]
    public void A_file_that_breaks_off_is_refused_wherever_it_does()
    {
        byte[] bytes = TestImage.Of(TestImage.Usual);
        for (int length = 0; length < bytes.Length; length++)
        {
            Assert.Throws<ImageException>(() => ApplicationImage.Read(bytes[..length]));
        }
    }

    [Theory]
    [InlineData("mscorlib")]
    [InlineData("BackflushController.Core")]
    [InlineData("BackflushController")]
    public void An_image_of_another_application_is_refused(string missing) => AssertRefused(
        $"it has no {missing}",
        TestImage.Of(TestImage.Usual.Where(assembly => assembly.Name != missing)));

    [Fact]
    public void An_assembly_that_is_there_twice_is_refused() => AssertRefused(
        "it has System.Device.Gpio twice",
        TestImage.Of(TestImage.Usual.Append(new("System.Device.Gpio", "1.1.1.0"))));

    private static void AssertRefused(string problem, byte[] content) => Assert.Equal(
        problem, Assert.Throws<ImageException>(() => ApplicationImage.Read(content)).Message);

    private static byte[] Resource(string name)
    {
        using Stream stream = typeof(ApplicationImageTests).Assembly.GetManifestResourceStream(name)!;
        byte[] content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
