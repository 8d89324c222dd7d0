// The pressure over time; below it the lanes of pump and valve, what they were told and what power they got; above it
// what the firmware judged and when the power went. ECharts draws it.

const TIME_STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 36000];
const LEAST_TICK_PIXELS = 60;
const MOST_POINTS = 24000;
const TOP_BAR = 10;
const BAR_STEP = 2;
const EDGE = { left: 86, right: 22, top: 18, lanes: 56, labels: 22 };
// From the bottom up.
const LANES = [
  { key: "valve power", label: "valve, power", colour: "valve" },
  { key: "valve", label: "valve, driven", colour: "valve", isTold: true },
  { key: "pump power", label: "pump, power", colour: "pump" },
  { key: "pump", label: "pump, driven", colour: "pump", isTold: true },
];
const TOLD_OPACITY = 0.55;
const LABELLED = new Set(["fault", "done", "stopped", "advice", "cut", "back", "dropped"]);
const CROSS = "path://M0,1L1,0L4,3L7,0L8,1L5,4L8,7L7,8L4,5L1,8L0,7L3,4Z";
const SYMBOLS = {
  filled: { symbol: "triangle", colour: "valve" },
  stalled: { symbol: "diamond", colour: "pressure" },
  vented: { symbol: "triangle", symbolRotate: 180, colour: "valve" },
  fault: { symbol: CROSS, colour: "fault" },
  cut: { symbol: "rect", colour: "fault" },
  back: { symbol: "rect", colour: "valve" },
  dropped: { symbol: "rect", colour: "pump" },
};
const OTHER_SYMBOL = { symbol: "circle", colour: "buzzer" };
const COLOURS = ["quiet", "line", "card", "pressure", "valve", "pump", "buzzer", "fault"];

const noEdges = () => Object.fromEntries(LANES.map(({ key }) => [key, []]));
const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;

export class Chart {
  #points = [];
  #edges = noEdges();
  #marks = [];
  #now = 0;
  #window = 120;
  #chart = null;
  #colours = {};

  constructor(element) {
    this.element = element;
    this.#make();
    new ResizeObserver(() => this.#fit()).observe(element);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.#make());
  }

  /** How many seconds are shown; 0 shows all. */
  set window(seconds) {
    this.#window = seconds;
    this.draw();
  }

  clear() {
    this.#points = [];
    this.#edges = noEdges();
    this.#marks = [];
  }

  /** Takes what is new of the trace. */
  add(state) {
    this.#now = state.time;
    for (let i = 0; i < state.samples.length; i += 2) {
      this.#points.push([state.samples[i], state.samples[i + 1]]);
    }

    for (const [time, output, on] of state.edges) {
      this.#edges[output]?.push([time, on]);
    }

    this.#marks.push(...state.marks);
    state.powers.forEach((change) => this.#addPower(change));
    if (this.#points.length > MOST_POINTS) {
      this.#thin();
    }
  }

  /** The relay drops out after each fill; only when the pump was to run then did that take its power. */
  #addPower([time, part, on]) {
    this.#edges[`${part} power`]?.push([time, on]);
    if (part === "box" && time > 0) {
      this.#marks.push(on ? [time, "back", "power is back"] : [time, "cut", "power cut"]);
    } else if (part === "relay" && !on && this.#edges.pump.findLast(([at]) => at <= time)?.[1]) {
      this.#marks.push([time, "dropped", "relay dropped: driven, no power"]);
    }
  }

  draw() {
    const from = this.#window ? Math.max(0, this.#now - this.#window) : 0;
    const to = Math.max(this.#now, from + (this.#window || 10));
    const width = this.#chart.getWidth() - EDGE.left - EDGE.right;
    const points = this.#shown(from, width);
    const highest = points.reduce((top, [, bar]) => Math.max(top, bar), 0);
    const top = Math.max(TOP_BAR, BAR_STEP * Math.ceil((highest * 1.08) / BAR_STEP));
    const most = width / LEAST_TICK_PIXELS;
    const step = TIME_STEPS.find((seconds) => (to - from) / seconds <= most) ?? TIME_STEPS.at(-1);
    const marks = this.#marks.filter(([time]) => time >= from && time <= to);
    // Counted from zero, not from the edge of a window that moves.
    const first = Math.ceil(from / step);
    const ticks = Math.floor(to / step) - first + 1;
    const customValues = Array.from({ length: ticks }, (_, tick) => (first + tick) * step);
    const axis = { min: from, max: to, axisTick: { customValues } };
    this.#chart.setOption({
      xAxis: [axis, { ...axis, axisLabel: { customValues, formatter: clock } }],
      yAxis: [{ max: top }, {}],
      series: [
        { id: "pressure", data: points },
        { id: "lanes", data: LANES.flatMap((lane, row) => this.#stretches(lane, row, from, to)) },
        {
          id: "marks",
          data: marks.map((mark) => this.#symbol(mark, top)),
          markLine: {
            data: marks
              .filter(([, kind]) => LABELLED.has(kind))
              .map(([time, kind]) => ({ xAxis: time, lineStyle: { color: this.#colourOf(kind) } })),
          },
        },
      ],
    });
  }

  /** The chart as a PNG on its own ground. */
  toBlob() {
    const picture = this.#chart.renderToCanvas({
      pixelRatio: devicePixelRatio,
      backgroundColor: this.#colours.card,
    });
    return new Promise((resolve) => picture.toBlob(resolve, "image/png"));
  }

  /** The older half is kept at half the density. */
  #thin() {
    const half = (this.#points.length >> 3) << 2;
    this.#points = thinned(this.#points, 0, half, 4).concat(this.#points.slice(half));
  }

  /** The points from a time on, one more so that the line comes in from the edge, and a few for each pixel. */
  #shown(from, width) {
    const count = this.#points.length;
    const first = Math.max(0, this.#points.findLastIndex(([time]) => time < from));
    const group = Math.ceil((count - first) / width);
    return group > 2 ? thinned(this.#points, first - (first % group), count, group) : this.#points.slice(first);
  }

  #make() {
    const style = getComputedStyle(document.documentElement);
    this.#colours = Object.fromEntries(COLOURS.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
    const colours = this.#colours;
    const grid = { left: EDGE.left, right: EDGE.right, outerBoundsMode: "none" };
    const line = { lineStyle: { color: colours.line } };
    const time = { type: "value", axisTick: { show: false }, axisLine: { show: false }, splitLine: line };
    const series = { silent: true, animation: false };
    this.#chart?.dispose();
    this.#chart = echarts.init(this.element);
    this.#chart.setOption({
      animation: false,
      textStyle: { fontFamily: "system-ui, sans-serif" },
      grid: [
        { ...grid, top: EDGE.top, bottom: EDGE.lanes + EDGE.labels },
        { ...grid, height: EDGE.lanes - 8, bottom: EDGE.labels },
      ],
      xAxis: [
        { ...time, gridIndex: 0, axisLabel: { show: false } },
        { ...time, gridIndex: 1, axisLabel: { color: colours.quiet } },
      ],
      yAxis: [
        { type: "value", gridIndex: 0, min: 0, interval: BAR_STEP, splitLine: line, axisLabel: { color: colours.quiet }, axisLine: { show: false }, axisTick: { show: false } },
        {
          type: "category",
          gridIndex: 1,
          data: LANES.map(({ label }) => label),
          axisLine: { show: false },
          axisTick: { show: false },
          axisLabel: { interval: 0, fontSize: 11, color: (label) => colours[LANES.find((lane) => lane.label === label).colour] },
        },
      ],
      series: [
        { ...series, id: "pressure", type: "line", showSymbol: false, lineStyle: { width: 1.5 }, color: colours.pressure },
        {
          ...series,
          id: "lanes",
          type: "custom",
          xAxisIndex: 1,
          yAxisIndex: 1,
          clip: true,
          encode: { x: [0, 1], y: 2 },
          renderItem: (params, api) => bar(api),
        },
        {
          ...series,
          id: "marks",
          type: "scatter",
          symbolSize: 9,
          symbolOffset: [0, -10],
          label: { fontSize: 12, fontWeight: 600, backgroundColor: colours.card, padding: [2, 2], formatter: ({ name }) => name },
          labelLayout: (label) => this.#beside(label),
          markLine: { ...series, symbol: "none", label: { show: false }, lineStyle: { type: "solid", width: 1 } },
        },
      ],
    });
    this.draw();
  }

  #fit() {
    this.#chart.resize();
    this.draw();
  }

  /** The ground of a lane, and on it the stretches in which the output was on. */
  #stretches({ key, colour, isTold }, row, from, to) {
    const item = (since, until, name, opacity = 1) => ({
      value: [since, until, row],
      itemStyle: { color: this.#colours[name], opacity },
    });
    const stretches = [item(from, to, "line")];
    let since = null;
    for (const [time, on] of [...this.#edges[key], [this.#now, 0]]) {
      if (on) {
        since ??= time;
      } else if (since !== null) {
        if (time >= from && since <= to) {
          stretches.push(item(since, time, colour, isTold ? TOLD_OPACITY : 1));
        }

        since = null;
      }
    }

    return stretches;
  }

  #symbol([time, kind, text], top) {
    const color = this.#colourOf(kind);
    const { symbol, symbolRotate = 0 } = SYMBOLS[kind] ?? OTHER_SYMBOL;
    const label = { show: LABELLED.has(kind), color };
    return { name: text, value: [time, top], symbol, symbolRotate, itemStyle: { color, opacity: 1 }, label };
  }

  #colourOf(kind) {
    return this.#colours[(SYMBOLS[kind] ?? OTHER_SYMBOL).colour];
  }

  /** A text stands after its line where there is room, else before it; one that would meet another is left out. */
  #beside({ rect, labelRect }) {
    const after = rect.x + rect.width / 2 + 5;
    const fits = after + labelRect.width < this.#chart.getWidth() - EDGE.right;
    const x = fits ? after : Math.max(EDGE.left + 4, after - labelRect.width - 10);
    return { x, y: EDGE.top + 10, align: "left", verticalAlign: "middle", hideOverlap: true };
  }
}

function bar(api) {
  const [left, middle] = api.coord([api.value(0), api.value(2)]);
  const [right] = api.coord([api.value(1), api.value(2)]);
  const height = api.size([0, 1])[1] * 0.8;
  return {
    type: "rect",
    shape: { x: left, y: middle - height / 2, width: Math.max(1, right - left), height },
    style: { fill: api.visual("color"), opacity: api.visual("opacity") },
  };
}

/** The lowest and the highest point of each group, in order of time. */
function thinned(points, first, end, group) {
  const kept = [];
  for (let start = first; start < end; start += group) {
    let low = start;
    let high = start;
    for (let i = start + 1; i < Math.min(start + group, end); i++) {
      low = points[i][1] < points[low][1] ? i : low;
      high = points[i][1] > points[high][1] ? i : high;
    }

    kept.push(points[Math.min(low, high)]);
    if (low !== high) {
      kept.push(points[Math.max(low, high)]);
    }
  }

  return kept;
}
