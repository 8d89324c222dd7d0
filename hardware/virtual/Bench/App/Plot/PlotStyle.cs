namespace BackflushController.Bench;

/// <summary>The style sheet of the plot.</summary>
internal static class PlotStyle
{
    /// <summary>
    /// Colours for a light and a dark page; text keeps a contrast of at least 4.5 to its ground. Custom properties
    /// would make it shorter, but common converters do not know them.
    /// </summary>
    public const string Sheet = """

        :root { color-scheme: light dark; }
        text { font-family: system-ui, "Segoe UI", "Helvetica Neue", "DejaVu Sans", sans-serif; font-size: 13px; }
        .heading { font-size: 18px; font-weight: 600; }
        .end { text-anchor: end; }
        .middle { text-anchor: middle; }
        .cycle { font-size: 11px; font-weight: 600; text-anchor: middle; }
        .stage { fill-opacity: 0.1; }
        .lane { fill-opacity: 0.5; }
        .pressure { fill: none; stroke-width: 1.5; stroke-linejoin: round; }
        .page { fill: #ffffff; }
        text { fill: #1b1f24; }
        .note { fill: #57606a; }
        .grid { stroke: #d8dee4; }
        .axis { stroke: #57606a; }
        .stage { fill: #57606a; }
        .lane { fill: #d8dee4; }
        .pressure { stroke: #0b62a8; }
        .pressure-key { fill: #0b62a8; }
        .valve { fill: #1a7f4b; }
        .pump { fill: #b4470f; }
        .buzzer { fill: #7a3db8; }
        text.cycle { fill: #ffffff; }
        @media (prefers-color-scheme: dark) {
          .page { fill: #0f1419; }
          text { fill: #e6edf3; }
          .note { fill: #a3adb8; }
          .grid { stroke: #2b333d; }
          .axis { stroke: #a3adb8; }
          .stage { fill: #a3adb8; }
          .lane { fill: #2b333d; }
          .pressure { stroke: #5db0ff; }
          .pressure-key { fill: #5db0ff; }
          .valve { fill: #5fd38d; }
          .pump { fill: #ff9e64; }
          .buzzer { fill: #c9a2ff; }
          text.cycle { fill: #0f1419; }
        }

        """;
}
