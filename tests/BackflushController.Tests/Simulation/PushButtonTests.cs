namespace BackflushController.Tests.Simulation;

/// <summary>The button of the desk, bounces and the board's filter included.</summary>
public sealed class PushButtonTests
{
    private const int Seeds = 50;

    [Fact]
    public void Pressed_again_while_the_release_still_bounces_it_is_closed()
    {
        for (int seed = 1; seed <= Seeds; seed++)
        {
            var box = new Session(seed: seed);
            bool isOpen = true;
            box.At(Second, box.Button.Press);
            box.At(2 * Second, box.Button.Release);
            box.At((2 * Second) + Millisecond, box.Button.Press);
            box.At((2 * Second) + (50 * Millisecond), () => isOpen = box.Chip.Pin(Wiring.ButtonPin).Level);

            box.RunUntil(3 * Second);

            Assert.False(isOpen, $"seed {seed}");
        }
    }
}
