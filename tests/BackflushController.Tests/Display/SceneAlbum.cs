namespace BackflushController.Tests.Display;

/// <summary>
/// The frames of the scenes. Each scene is played once in a language, when a picture of it is asked for.
/// </summary>
public sealed class SceneAlbum
{
    private readonly CostModel _costs = CostModel.LoadDefault();
    private readonly Dictionary<(Scene, Language), SceneStage> _played = [];
    private InstrumentedFirmware? _firmware;

    /// <summary>The frame of a picture.</summary>
    /// <param name="name">Name of the picture.</param>
    /// <param name="language">Language of the panel.</param>
    public byte[] Frame(string name, Language language) => Played(name, language).Frames[name];

    /// <summary>The classes of the screens that the scene of a picture shows.</summary>
    public IEnumerable<string> Screens(string name) => Played(name, Language.English).Screens;

    private SceneStage Played(string name, Language language)
    {
        Scene scene = Scenes.All.Single(candidate => candidate.Pictures.Contains(name));
        if (!_played.TryGetValue((scene, language), out SceneStage? stage))
        {
            _firmware ??= new InstrumentedFirmware(ProgrammeRun.LoadFirmware(_costs));
            stage = scene.Play(_firmware, _costs, language);
            _played.Add((scene, language), stage);
        }

        return stage;
    }
}
