namespace BackflushController.Tests.Display;

/// <summary>
/// Every screen is an approved picture; <see cref="ApprovedPictures"/> says how to approve a new one.
/// </summary>
[Trait("Category", "Slow")]
public sealed class ScreenPictureTests(SceneAlbum album) : IClassFixture<SceneAlbum>
{
    // Shown once the pressure of these scenes has gone, in turns with a prompt, or without a sensor.
    private static readonly TextId[] AfterPressure =
    [
        TextId.PullThePlug, TextId.NoPressure, TextId.EmptyTray, TextId.NoVentAdvice, TextId.ZeroOffAdvice,
        TextId.LeverNotDownAdvice, TextId.SensorPlaceAdvice,
    ];

    private const string SheetPrefix = "all-";
    private const string ScenesFile = "tests/BackflushController.Tests/Display/Scenes.cs";

    private readonly ScreenReader _reader = new();

    public static TheoryData<string> Pictures => new(Scenes.Pictures);

    public static TheoryData<Language> Languages => new(Enum.GetValues<Language>());

    [Theory, MemberData(nameof(Pictures))]
    public void A_screen_is_its_approved_picture(string name)
    {
        byte[] frame = album.Frame(name, Language.English);

        string? problem = ApprovedPictures.OfRepository.Check(name, OledPicture.Screen(frame), _reader.Read(frame));

        Assert.True(problem == null, problem);
    }

    [Theory, MemberData(nameof(Languages))]
    public void The_screens_in_a_language_are_their_approved_sheet(Language language)
    {
        ScreenShot[] shots =
        [
            .. Scenes.InEveryLanguage.SelectMany(scene => scene.Pictures)
                .Select(name => new ScreenShot(0, album.Frame(name, language), name.Replace('-', ' '))),
        ];

        string? problem = ApprovedPictures.OfRepository.Check(SheetName(language), OledPicture.ContactSheet(shots), []);

        Assert.True(problem == null, problem);
    }

    [Fact]
    public void Every_approved_picture_has_a_scene()
    {
        IEnumerable<string> expected =
            Scenes.Pictures.Concat(Enum.GetValues<Language>().Select(SheetName));

        Assert.Empty(ApprovedPictures.OfRepository.Names.Except(expected));
    }

    /// <summary>So no screen, prompt, result, programme or hint is without a picture.</summary>
    [Fact]
    public void Every_text_is_on_a_picture()
    {
        string[] lines =
        [
            .. Scenes.Pictures
                .SelectMany(name => _reader.Read(album.Frame(name, Language.English))),
        ];

        TextId[] missing =
        [
            .. Enum.GetValues<TextId>().Where(id => !ScreenTexts.Of(Language.English, id)
                .Split('\n', Canvas.NumberSign, Canvas.WholeSign)
                .All(part => Array.Exists(lines, line => line.Contains(part.Trim(), StringComparison.Ordinal)))),
        ];

        // Of a question the option in force is drawn; the settings page says of a box that asks where each is from.
        string open = string.Join(
            ' ', missing.Except(AfterPressure).Where(id => id is < TextId.InEnglish or > TextId.ChosenOnBox));
        Assert.True(
            open.Length == 0,
            $"no scene in {ScenesFile} shows {open}; what is shown only once the pressure has gone goes into "
                + "AfterPressure of this test");
    }

    /// <summary>Also one that says nothing of its own.</summary>
    [Fact]
    public void Every_class_of_a_screen_is_on_a_picture()
    {
        IEnumerable<string> shown = Scenes.Pictures.SelectMany(album.Screens);
        string missing = string.Join(' ', typeof(IScreen).Assembly.GetTypes()
            .Where(type => type.IsClass && !type.IsAbstract && type.IsAssignableTo(typeof(IScreen)))
            .Select(type => type.Name)
            .Except(shown));

        Assert.True(missing.Length == 0, $"no scene in {ScenesFile} shows {missing}");
    }

    /// <summary>The picture fault-no-vent shows that fault and no other.</summary>
    [Fact]
    public void Every_picture_of_a_fault_shows_the_fault_it_is_named_after()
    {
        Assert.All(Enum.GetValues<Fault>().Where(fault => fault != Fault.None), fault =>
        {
            string name = Scenes.Pictures
                .Single(picture => string.Equals(
                    picture.Replace("-", string.Empty), $"fault{fault}", StringComparison.OrdinalIgnoreCase));

            ScreenView view = _reader.See(album.Frame(name, Language.English));

            Assert.Equal((int)fault, view.FaultCode);
            Assert.Contains(
                ScreenTexts.Title(Language.English, FaultTexts.Name(fault)), view.Words, StringComparison.Ordinal);
        });
    }

    private static string SheetName(Language language) => SheetPrefix + language.ToString().ToLowerInvariant();
}
