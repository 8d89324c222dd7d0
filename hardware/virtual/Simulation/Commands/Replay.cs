namespace BackflushController.Simulation;

/// <summary>Does again what a recording says, at the same beats, and then ends.</summary>
public sealed class Replay(Recording recording) : IWorldPilot
{
    private int _next;

    public int Left => recording.Commands.Count - _next;

    /// <summary>The time of the recording's end has come.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Plays a recording as fast as it goes.</summary>
    public static World Run(Recording recording)
    {
        var world = new World(recording.Scenario);
        world.Run(new Replay(recording));
        return world;
    }

    public bool Beat(World world)
    {
        while (_next < recording.Commands.Count && recording.Commands[_next].AtNanoseconds == world.Now)
        {
            world.Do(recording.Commands[_next].Command);
            _next++;
        }

        IsOver = world.Now >= recording.EndNanoseconds;
        return !IsOver;
    }
}
