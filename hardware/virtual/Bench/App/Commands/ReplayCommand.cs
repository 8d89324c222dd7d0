using BackflushController.Core.Settings;

namespace BackflushController.Bench;

/// <summary>Replays the recorded pressure of a real machine and shows what the firmware made of it.</summary>
internal sealed class ReplayCommand : Command
{
    public const string Plot = "replay.svg";

    private readonly BenchEnvironment _environment;
    private readonly Argument<string> _file = new("FILE") { Description = "The recording." };
    private readonly Option<string> _out = OptionKinds.Out($"the plot {Plot} goes, in place of an earlier one");

    private readonly Option<bool> _cycles = OptionKinds.Flag(
        "--cycles",
        "The recording is of a cleaning: where it does not tell the pump, that is on while the goal is above 0.");

    private readonly Option<bool> _pumpSide = OptionKinds.Flag(
        "--pump-side",
        "The sensor was in the pump's line, and the settings say so: sensor-place = pump.");

    public ReplayCommand(BenchEnvironment environment)
        : base(
            "replay",
            "Lets the firmware see the pressure of a recording in place of a machine's, and tells which coffees it " +
            "counts and what it calls wrong. If the recording says when the pump ran, it measures cycles. " +
            "A recording is a CSV with time_s and pressure_bar and, where there are, pump, valve and goal_bar; or " +
            "the JSON of a shot of Decent, Visualizer, GaggiMate or Gaggiuino. Exit code 1: something was called " +
            "wrong.")
    {
        _environment = environment;
        Add(_file);
        this.AddAll([_cycles, _pumpSide, _out]);
        SetAction(Execute);
    }

    private int Execute(ParseResult result)
    {
        string file = result.GetValue(_file)!;
        PressureRecording recording = RecordingReader.Read(Path.GetFullPath(file, _environment.WorkingDirectory));
        if (result.GetValue(_cycles) && !recording.TellsPump)
        {
            recording = recording.WithPumpByGoal();
        }

        string directory = OutputFiles.Claim(result.GetValue(_out)!, _environment);
        var settings = new ControllerSettings
        {
            Place = result.GetValue(_pumpSide) ? SensorPlace.Pump : SensorPlace.Group,
        };
        ReplayReport report = _environment.Await(() => RecordedBox.Replay(recording, settings));
        string name = SingleLine.Of(Path.GetFileName(file));
        OutputFiles.Try(() => File.WriteAllText(Path.Combine(directory, Plot), RecordingPlot.Svg(report, name)));
        ReplayText.Write(_environment.Output, report, name);
        return report.Faults.Any() ? 1 : 0;
    }
}
