using Spectre.Console;
using Spectre.Console.Rendering;

namespace BackflushController.Bench;

/// <summary>
/// One picture of the live view. Every picture of a layout has the same number of lines, and every line is cut to its
/// width, so that nothing jumps.
/// </summary>
internal static class LivePicture
{
    private const double FullScaleBar = 16;
    private const double NanosecondsPerSecond = 1e9;

    // A clock that has not ticked yet must not give an infinite speed.
    private const double LeastSeconds = 1e-3;
    private const int LabelWidth = 10;
    private const int BarReadingWidth = 14;
    private const int LeastBarWidth = 4;
    private const int MostShortBarWidth = 20;
    private static readonly ScreenReader Reader = new();
    private static readonly Style Glass = new(new Color(0xFF, 0xB0, 0x00), Color.Black);

    public static IRenderable Of(WatchedState state, LiveLayout layout)
    {
        if (layout.IsBeside)
        {
            Rows readings = new([.. TallReadings(state, layout), .. LogLines(state, layout)]);
            return new Grid { Expand = false }
                .AddColumn(new GridColumn().NoWrap().PadLeft(0).PadRight(2))
                .AddColumn(new GridColumn().Width(layout.ReadingsWidth).PadLeft(0).PadRight(0))
                .AddRow(Screen(state, layout), readings);
        }

        IRenderable[] screen = layout.Screen == ScreenStyle.None ? [] : [Screen(state, layout)];
        return new Rows([.. screen, .. ShortReadings(state, layout), .. LogLines(state, layout)]);
    }

    private static Panel Screen(WatchedState state, LiveLayout layout)
    {
        string letters = string.Join('\n', ScreenText.Lines(state.Snapshot.Frame, layout.Screen));
        return new Panel(new Text(letters, Glass)) { Padding = new Padding(0), Expand = false }
            .RoundedBorder()
            .BorderColor(Color.Grey);
    }

    private static IEnumerable<IRenderable> TallReadings(WatchedState state, LiveLayout layout)
    {
        WorldSnapshot now = state.Snapshot;
        int bar = layout.ReadingsWidth - LabelWidth - BarReadingWidth;
        return
        [
            Line(Label("time") + Time(state)),
            Line(Label("screen") + Markup.Escape(Cut(ScreenWords(now), layout.ReadingsWidth - LabelWidth))),
            Line(Label("progress") + Progress(now, bar)),
            Line(Label("next edge") + Countdown(now)),
            Line(""),
            Line(Label("pressure") + Pressure(now, bar)),
            Line(Label("pump") + PumpLamp(now)),
            Line(Label("valve") + ValveLamp(now)),
            Line(Label("heartbeat") + HeartbeatLamp(state)),
            Line(""),
        ];
    }

    private static IEnumerable<IRenderable> ShortReadings(WatchedState state, LiveLayout layout)
    {
        WorldSnapshot now = state.Snapshot;
        int bar = Math.Clamp((layout.ReadingsWidth / 2) - BarReadingWidth, LeastBarWidth, MostShortBarWidth);
        return
        [
            Line($"{Time(state)}   next edge {Countdown(now)}"),
            Line($"pump {PumpLamp(now)}   valve {ValveLamp(now)}   heartbeat {HeartbeatLamp(state)}"),
            Line($"{Pressure(now, bar)}   {Progress(now, bar)}"),
            Line(Markup.Escape(Cut(ScreenWords(now), layout.ReadingsWidth))),
        ];
    }

    private static IEnumerable<IRenderable> LogLines(WatchedState state, LiveLayout layout)
    {
        LogEntry[] shown = state.Log.TakeLast(layout.LogLines).ToArray();
        for (int line = 0; line < layout.LogLines; line++)
        {
            yield return line < shown.Length
                ? Line($"[grey]{Markup.Escape(Cut(LogFormat.Line(shown[line]), layout.ReadingsWidth))}[/]")
                : Line("");
        }
    }

    private static string Time(WatchedState state)
    {
        double seconds = state.Snapshot.TimeNanoseconds / NanosecondsPerSecond;
        double real = Math.Max(state.RealTime.TotalSeconds, LeastSeconds);
        string stamp = Numbers.TimeStamp(state.Snapshot.TimeNanoseconds);
        return $"[bold]{stamp[..^2]}[/] [grey]at {Numbers.Text(seconds / real)} times real time[/]";
    }

    private static string Progress(WorldSnapshot now, int width)
    {
        string cycles = now.CyclesPlanned > 0
            ? $"{now.CyclesDone}/{now.CyclesPlanned} cycles"
            : $"{now.CyclesDone} cycles";
        double share = now.CyclesPlanned > 0 ? (double)now.CyclesDone / now.CyclesPlanned : 0;
        return $"{Bar(share, width, "dodgerblue1")} {cycles}";
    }

    private static string Countdown(WorldSnapshot now) =>
        now.CountdownSeconds is double seconds ? $"in {Numbers.Text(seconds, 1),4} s" : "[grey]none[/]     ";

    private static string Pressure(WorldSnapshot now, int width) =>
        $"{Bar(now.GroupBar / FullScaleBar, width, "aqua")} [bold]{Numbers.Text(now.GroupBar, 1),4}[/] bar";

    private static string PumpLamp(WorldSnapshot now) => Lamp(now.PumpDriven, "red", "on ", "off");

    private static string ValveLamp(WorldSnapshot now) => Lamp(now.ValveDriven, "green", "energised", "released ");

    private static string HeartbeatLamp(WatchedState state) =>
        Lamp(state.HeartBeats, "fuchsia", "", "") + Numbers.Text(state.Snapshot.Heartbeats);

    private static string Lamp(bool lit, string colour, string litWord, string darkWord) =>
        lit ? $"[{colour}]\u25CF[/] {litWord}" : $"[grey]\u25CB[/] {darkWord}";

    private static string Bar(double share, int width, string colour)
    {
        int full = (int)Math.Round(Math.Clamp(share, 0, 1) * width);
        return $"[{colour}]{new string('\u2588', full)}[/][grey]{new string('\u2591', width - full)}[/]";
    }

    private static string ScreenWords(WorldSnapshot now)
    {
        string[][] words = PlainWords.Of(Reader.Read(now.Frame))
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(line => line.Length > 0)
            .ToArray();
        return SingleLine.Of(string.Join(" | ", words.Select(line => string.Join(' ', line))));
    }

    private static string Label(string text) => $"[grey]{text.PadRight(LabelWidth)}[/]";

    private static string Cut(string text, int width) => text.Length <= width ? text : text[..(width - 1)] + "\u2026";

    // Text without a letter takes no line at all.
    private static Markup Line(string markup) => new(markup.Length == 0 ? " " : markup);
}
