using Spectre.Console;
using Spectre.Console.Rendering;

namespace BackflushController.Bench;

/// <summary>Shows a run in a terminal while it goes on.</summary>
internal sealed class LiveView(IAnsiConsole terminal, WatchedRun watched)
{
    // Twenty pictures a second: smooth, and little to send over a slow line.
    private const int FrameMilliseconds = 50;

    /// <exception cref="OperationCanceledException">The program was asked to end.</exception>
    public void ShowUntil(Task<RunReport> run, CancellationToken stop)
    {
        terminal.Live(Picture())
            .Overflow(VerticalOverflow.Crop)
            .Cropping(VerticalOverflowCropping.Bottom)
            .Start(live =>
            {
                while (Task.WaitAny([run], FrameMilliseconds, stop) < 0)
                {
                    live.UpdateTarget(Picture());
                }

                live.UpdateTarget(Picture());
            });
    }

    private IRenderable Picture()
    {
        LiveLayout layout = LiveLayout.For(
            terminal.Profile.Width, terminal.Profile.Height, terminal.Profile.Capabilities.Unicode);
        return LivePicture.Of(watched.Latest, layout);
    }
}
