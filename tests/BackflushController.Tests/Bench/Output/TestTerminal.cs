using Spectre.Console;

namespace BackflushController.Tests.Bench;

/// <summary>A terminal of a given size that keeps what is written to it.</summary>
internal sealed class TestTerminal(int width, int height) : IAnsiConsoleOutput
{
    private readonly StringWriter _writer = new() { NewLine = "\n" };

    public TextWriter Writer => _writer;

    public bool IsTerminal => true;

    public int Width => width;

    public int Height => height;

    public string Written => _writer.ToString();

    public void SetEncoding(Encoding encoding)
    {
    }
}
